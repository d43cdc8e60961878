import CGEOS

/// The library's state for one drawing; not shared between threads.
final class RegionContext {
  let handle: GEOSContextHandle_t
  /// How many operations the library refused; a picture with any is not sound.
  fileprivate(set) var failures = 0

  init() { handle = GEOS_init_r() }

  deinit { GEOS_finish_r(handle) }

  /// The area within rings, each filled by itself and then united.
  func region(covering rings: [[Vector2]]) -> Region {
    let polygons = rings.compactMap { polygon(outer: $0, holes: []) }
    guard !polygons.isEmpty else { return Region(nil, self) }
    var members: [OpaquePointer?] = polygons
    guard
      let collection = GEOSGeom_createCollection_r(
        handle, Int32(GEOS_MULTIPOLYGON.rawValue), &members, UInt32(members.count))
    else { return Region(nil, self) }
    defer { GEOSGeom_destroy_r(handle, collection) }
    return united(collection)
  }

  /// The union of a collection's members; of their mended outlines where they cross themselves.
  private func united(_ collection: OpaquePointer) -> Region {
    if let union = GEOSUnaryUnion_r(handle, collection) { return Region(union, self) }
    let sound = GEOSMakeValid_r(handle, collection)
    defer { if let sound { GEOSGeom_destroy_r(handle, sound) } }
    let union = GEOSUnaryUnionPrec_r(handle, sound, 1e-6)
    if union == nil { failures += 1 }
    return Region(union, self)
  }

  /// The area of pieces, each an outer ring followed by its holes; mended where a ring crosses itself.
  func region(pieces: [[[Vector2]]]) -> Region {
    guard let geometry = geometry(pieces) else { return Region(nil, self) }
    if GEOSisValid_r(handle, geometry) == 1 { return Region(geometry, self) }
    defer { GEOSGeom_destroy_r(handle, geometry) }
    return Region(GEOSMakeValid_r(handle, geometry), self)
  }

  /// The area of pieces that come from an area, so that they need no check.
  fileprivate func region(sound pieces: [[[Vector2]]]) -> Region { Region(geometry(pieces), self) }

  private func geometry(_ pieces: [[[Vector2]]]) -> OpaquePointer? {
    let polygons = pieces.compactMap { piece in
      piece.first.flatMap { polygon(outer: $0, holes: Array(piece.dropFirst())) }
    }
    guard polygons.count > 1 else { return polygons.first }
    var members: [OpaquePointer?] = polygons
    return GEOSGeom_createCollection_r(
      handle, Int32(GEOS_MULTIPOLYGON.rawValue), &members, UInt32(members.count))
  }

  /// The area within one ring that does not cross itself.
  func region(within ring: [Vector2]) -> Region { Region(polygon(outer: ring, holes: []), self) }

  /// The union of areas.
  func union(of regions: [Region]) -> Region {
    let filled = regions.filter { !$0.isEmpty }
    guard filled.count > 1 else { return filled.first ?? Region(nil, self) }
    var members = filled.compactMap(\.geometry).map { GEOSGeom_clone_r(handle, $0) }
    guard
      let collection = GEOSGeom_createCollection_r(
        handle, Int32(GEOS_GEOMETRYCOLLECTION.rawValue), &members, UInt32(members.count))
    else { return Region(nil, self) }
    defer { GEOSGeom_destroy_r(handle, collection) }
    return united(collection)
  }

  private func polygon(outer: [Vector2], holes: [[Vector2]]) -> OpaquePointer? {
    guard let shell = ring(outer) else { return nil }
    var inner: [OpaquePointer?] = holes.compactMap { ring($0) }
    return GEOSGeom_createPolygon_r(handle, shell, &inner, UInt32(inner.count))
  }

  private func ring(_ points: [Vector2]) -> OpaquePointer? {
    guard points.count >= 3, let first = points.first else { return nil }
    var coordinates: [Double] = []
    coordinates.reserveCapacity(2 * points.count + 2)
    for point in points { coordinates += [point.x, point.y] }
    if points[points.count - 1] != first { coordinates += [first.x, first.y] }
    guard
      let sequence = GEOSCoordSeq_copyFromBuffer_r(
        handle, coordinates, UInt32(coordinates.count / 2), 0, 0)
    else { return nil }
    return GEOSGeom_createLinearRing_r(handle, sequence)
  }
}

/// An area of the picture: any number of pieces, with holes.
final class Region {
  fileprivate let geometry: OpaquePointer?
  private let context: RegionContext

  fileprivate init(_ geometry: OpaquePointer?, _ context: RegionContext) {
    self.geometry = geometry
    self.context = context
  }

  deinit { if let geometry { GEOSGeom_destroy_r(context.handle, geometry) } }

  /// Whether nothing is inside; so is an area that the library could not make.
  private(set) lazy var isEmpty: Bool = geometry.map { GEOSisEmpty_r(context.handle, $0) != 0 } ?? true

  /// The size of the area, in squares of stature.
  private(set) lazy var area: Double = {
    guard let geometry else { return 0 }
    var area = 0.0
    GEOSArea_r(context.handle, geometry, &area)
    return area
  }()

  func union(_ other: Region) -> Region {
    guard let geometry, !isEmpty else { return other }
    guard let more = other.geometry, !other.isEmpty else { return self }
    return result(
      GEOSUnion_r(context.handle, geometry, more) ?? mended(geometry, more, GEOSUnionPrec_r))
  }

  func intersection(_ other: Region) -> Region {
    guard let geometry, let more = other.geometry, !isEmpty, !other.isEmpty else {
      return Region(nil, context)
    }
    return result(
      GEOSIntersection_r(context.handle, geometry, more) ?? mended(geometry, more, GEOSIntersectionPrec_r))
  }

  func subtracting(_ other: Region) -> Region {
    guard let geometry, let less = other.geometry, !isEmpty, !other.isEmpty else { return self }
    return result(
      GEOSDifference_r(context.handle, geometry, less) ?? mended(geometry, less, GEOSDifferencePrec_r))
  }

  /// A second attempt, with crossings mended and points on a grid of a millionth of stature.
  private func mended(
    _ one: OpaquePointer, _ other: OpaquePointer,
    _ operation: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?, Double) -> OpaquePointer?
  ) -> OpaquePointer? {
    let first = GEOSMakeValid_r(context.handle, one)
    let second = GEOSMakeValid_r(context.handle, other)
    defer {
      if let first { GEOSGeom_destroy_r(context.handle, first) }
      if let second { GEOSGeom_destroy_r(context.handle, second) }
    }
    return operation(context.handle, first, second, 1e-6)
  }

  /// What the library made; this area, and a failure noted, where it could not.
  private func result(_ made: OpaquePointer?) -> Region {
    guard let made else {
      context.failures += 1
      return self
    }
    return Region(made, context)
  }

  /// The area grown on all sides, or shrunk by a negative distance; corners become round.
  func grown(by distance: Double, arcs: Int32 = 4) -> Region {
    guard let geometry, !isEmpty else { return self }
    return result(GEOSBuffer_r(context.handle, geometry, distance, arcs))
  }

  /// The area without bumps narrower and, then, without gaps narrower than twice the distance.
  func opened(by distance: Double) -> Region { grown(by: -distance).grown(by: distance) }
  func closed(by distance: Double) -> Region { grown(by: distance).grown(by: -distance) }

  /// The smallest area without dents that holds this one.
  var hull: Region {
    guard let geometry, !isEmpty else { return self }
    return result(GEOSConvexHull_r(context.handle, geometry))
  }

  /// The area moved.
  func moved(by offset: Vector2) -> Region {
    guard !isEmpty else { return self }
    return context.region(sound: pieces.map { $0.map { ring in ring.map { $0 + offset } } })
  }

  /// The pieces: each an outer ring followed by its holes; no ring repeats its first point.
  private(set) lazy var pieces: [[[Vector2]]] = {
    guard let geometry else { return [] }
    var found: [[[Vector2]]] = []
    collect(geometry, into: &found)
    return found
  }()

  private func collect(_ geometry: OpaquePointer, into found: inout [[[Vector2]]]) {
    let handle = context.handle
    switch GEOSGeomTypeId_r(handle, geometry) {
    case Int32(GEOS_POLYGON.rawValue):
      guard let shell = GEOSGetExteriorRing_r(handle, geometry) else { return }
      var rings = [points(of: shell)]
      guard rings[0].count >= 3 else { return }
      for index in 0..<max(0, GEOSGetNumInteriorRings_r(handle, geometry)) {
        if let hole = GEOSGetInteriorRingN_r(handle, geometry, index) { rings.append(points(of: hole)) }
      }
      found.append(rings)
    case Int32(GEOS_MULTIPOLYGON.rawValue), Int32(GEOS_GEOMETRYCOLLECTION.rawValue):
      for index in 0..<GEOSGetNumGeometries_r(handle, geometry) {
        if let member = GEOSGetGeometryN_r(handle, geometry, index) { collect(member, into: &found) }
      }
    default: break
    }
  }

  private func points(of ring: OpaquePointer) -> [Vector2] {
    let handle = context.handle
    var count: UInt32 = 0
    guard let sequence = GEOSGeom_getCoordSeq_r(handle, ring),
      GEOSCoordSeq_getSize_r(handle, sequence, &count) != 0, count > 1
    else { return [] }
    var buffer = [Double](repeating: 0, count: Int(2 * count))
    GEOSCoordSeq_copyToBuffer_r(handle, sequence, &buffer, 0, 0)
    return (0..<Int(count - 1)).map { Vector2(buffer[2 * $0], buffer[2 * $0 + 1]) }
  }

  /// The rectangle around the area.
  private(set) lazy var box: Box = Box(pieces.lazy.flatMap { $0[0] })
}
