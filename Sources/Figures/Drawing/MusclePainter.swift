import Foundation
import PageLayout

/// Shows muscles on the surface of the body.
final class MusclePainter {
  private unowned let painter: ScenePainter
  private var shown: [ShownMuscle] = []
  private var painted: [(box: Box, finder: RingFinder)] = []

  private struct ShownMuscle {
    var surfaces: [SurfacePatch]
    var kind: FigureHighlight.Kind
    var hosts: [Int]
  }

  init(painter: ScenePainter) {
    self.painter = painter
    let mapper = SurfaceMapper(body: painter.body, camera: painter.scene.camera)
    for highlight in painter.scene.highlights {
      let patches = highlight.muscle.patches
      let surfaces = patches.map { mapper.patch($0, highlight.side) }
      let names = patches.reduce(into: Set<PartName>()) { $0.formUnion(Self.hosts(of: $1, highlight.side)) }
      let seen = Box(surfaces.lazy.flatMap { $0.outlines.joined() })
      let hosts = painter.layers.indices.filter { index in
        painter.layers[index].part.map { names.contains($0) } ?? false
          && painter.layers[index].box.overlaps(seen)
      }
      guard !hosts.isEmpty else { continue }
      shown.append(ShownMuscle(surfaces: surfaces, kind: highlight.kind, hosts: hosts))
    }
  }

  /// The parts on whose surface a patch may lie.
  static func hosts(of patch: MusclePatch, _ side: BodySide) -> Set<PartName> {
    switch patch.carrier {
    case .pelvis: [.pelvis, .shorts(side), .torso]
    case .torso: [.torso, .pelvis]
    case .thigh: [.thigh(side), .shorts(side), .pelvis]
    case .shank: [.shank(side)]
    }
  }

  /// Paints the muscles over the finished body, as far as nothing nearer hides them.
  func paint() {
    for muscle in shown {
      let host = painter.context.union(of: muscle.hosts.map { painter.layers[$0].region })
      // A muscle that spans two parts, as the gluteus does pelvis and thigh, is one piece.
      var whole = painter.context.region(covering: muscle.surfaces.flatMap(\.outlines)).closed(by: 0.025)
      if whole.pieces.count > 1 { whole = whole.hull }
      var area = whole.intersection(host.grown(by: -0.0015))
      for layer in screens(of: muscle) { area = area.subtracting(layer.region) }
      area = area.opened(by: 0.004)
      guard area.area > 2e-4 else { continue }
      paint(muscle, area)
      painted.append((area.box, RingFinder(rings: area.pieces.flatMap { $0 }, box: area.box)))
    }
  }

  /// The layers that stand before a muscle: nearer wherever both are, for the most part.
  private func screens(of muscle: ShownMuscle) -> [Layer] {
    let samples = muscle.surfaces.flatMap(\.samples).filter(\.isFacing)
    return painter.layers.indices.filter { !muscle.hosts.contains($0) }.map { painter.layers[$0] }.filter {
      layer in
      let common = samples.filter { layer.covers($0.place) }
      let before = common.count { layer.depth($0.place) > $0.depth + 0.003 }
      return before * 2 > common.count
    }
  }

  /// Whether a painted muscle covers a place, so that no fold or seam is drawn over it.
  func covers(_ place: Vector2) -> Bool {
    painted.contains { $0.box.contains(place) && $0.finder.contains(place) }
  }

  private func paint(_ patch: ShownMuscle, _ area: Region) {
    let tone = patch.kind == .works ? Palette.works : Palette.stretches
    let fibre = patch.kind == .works ? Palette.worksFibre : Palette.stretches.shade
    painter.fill(area, tone.fill)
    let shown = RingFinder(rings: area.pieces.flatMap { $0 }, box: area.box)
    var fibres = Path()
    for (index, line) in patch.surfaces.enumerated().flatMap({ part in
      part.element.fibres.map { (part.offset, $0) }
    }) {
      // Where two patches overlap, the fibres of the first one show.
      let earlier = patch.surfaces[..<index].flatMap(\.outlines)
      let finder = RingFinder(rings: earlier, box: Box(earlier.joined()))
      // What stands before the muscle parts a fibre.
      for inside in line.split(whereSeparator: { !shown.contains($0) || finder.contains($0) }) {
        guard inside.count > 3, Polyline(Array(inside), closed: false).length > 0.016 else { continue }
        PathMaker(tolerance: 0.0015).append(line: Array(inside), to: &fibres)
      }
    }
    painter.add(
      Shape(
        fibres,
        stroke: Stroke(
          fibre, width: 0.0032, dash: patch.kind == .works ? [] : [0.008, 0.007], cap: .round)),
      within: area.box)
    var outline = Path()
    for piece in area.pieces { PathMaker().append(ring: piece[0], to: &outline) }
    painter.add(
      Shape(outline, stroke: Stroke(tone.shade, width: LineWeight.muscle, cap: .round)), within: area.box)
  }
}

/// A patch of the surface as the viewer sees it.
struct SurfacePatch {
  /// The outlines of what faces the viewer.
  var outlines: [[Vector2]]
  /// Lines along the muscle.
  var fibres: [[Vector2]]
  /// The share of the patch's surface that faces the viewer.
  var facing: Double
  /// Places on the patch with their depths, for measuring how much is hidden.
  var samples: [(place: Vector2, depth: Double, isFacing: Bool)]
}

/// Maps patches of the surface, given along and around a part, into the picture.
struct SurfaceMapper {
  private let body: Body
  private let camera: Camera
  private let spine: SpineCurve
  private static let side = 23

  init(body: Body, camera: Camera) {
    self.body = body
    self.camera = camera
    spine = SpineCurve(body.skeleton)
  }

  func patch(_ patch: MusclePatch, _ side: BodySide) -> SurfacePatch {
    let count = Self.side
    var places = [Vector2](repeating: .zero, count: count * count)
    var depths = [Double](repeating: 0, count: count * count)
    var facing = depths
    var values = depths
    for column in 0..<count {
      let u = 2 * Double(column) / Double(count - 1) - 1
      let along = patch.along.lowerBound + (patch.along.upperBound - patch.along.lowerBound) * (u + 1) / 2
      let ring = Ring(patch.carrier, along: along, side: side, body: body, spine: spine)
      for row in 0..<count {
        let v = 2 * Double(row) / Double(count - 1) - 1
        let around =
          patch.around.lowerBound + (patch.around.upperBound - patch.around.lowerBound) * (v + 1) / 2
        let (place, normal) = ring.surface(at: around)
        let index = row * count + column
        let seen = camera.project(place)
        places[index] = [seen.x, seen.y]
        depths[index] = seen.z
        facing[index] = normal.dot(camera.towardsViewer)
        // A rounded rectangle of the surface, as far as it faces the viewer.
        let roundness = 1 - (pow(abs(u), 2.6) + pow(abs(v), 2.6))
        values[index] = min(roundness, facing[index] * 4)
      }
    }
    let contour = Contour(origin: .zero, step: [1, 1], columns: count, rows: count, values: values)
    func at(_ grid: Vector2) -> Vector2 {
      let (x, y) = (max(0, min(Double(count - 1), grid.x)), max(0, min(Double(count - 1), grid.y)))
      let (column, row) = (min(count - 2, Int(x)), min(count - 2, Int(y)))
      let (s, t) = (x - Double(column), y - Double(row))
      let low = places[row * count + column] * (1 - s) + places[row * count + column + 1] * s
      let high = places[(row + 1) * count + column] * (1 - s) + places[(row + 1) * count + column + 1] * s
      return low * (1 - t) + high * t
    }
    let outlines = contour.rings().map { ring in
      Polyline(ring.map(at), closed: true).faired(spacing: 0.003, sigma: 1.5, corner: 180).points
    }
    let fibres = stride(from: 3, to: count - 3, by: 4).map { row in
      (2..<(count - 2)).filter { values[row * count + $0] > 0.12 }.map { places[row * count + $0] }
    }
    let inside = values.indices.filter {
      let (u, v) = (Double($0 % count) / Double(count - 1), Double($0 / count) / Double(count - 1))
      return pow(abs(2 * u - 1), 2.6) + pow(abs(2 * v - 1), 2.6) <= 1
    }
    return SurfacePatch(
      outlines: outlines, fibres: fibres,
      facing: Double(inside.count { facing[$0] > 0 }) / Double(max(1, inside.count)),
      samples: inside.map { (places[$0], depths[$0], facing[$0] > 0) })
  }

  /// A ring of the surface around a part.
  private struct Ring {
    let center: Vector3
    let axes: Matrix3
    let halfDepth: Double
    let halfWidth: Double
    let sign: Double

    init(_ carrier: MusclePatch.Carrier, along: Double, side: BodySide, body: Body, spine: SpineCurve) {
      sign = side.sign
      switch carrier {
      case .pelvis, .torso:
        let surface = TrunkSurface(curve: spine, physique: body.physique, height: along)
        center = surface.center
        axes = surface.axes
        halfDepth = surface.halfDepth + 0.004
        halfWidth = surface.halfWidth + 0.004
      case .thigh, .shank:
        let isThigh = carrier == .thigh
        let bone = body.skeleton[isThigh ? .thigh(side) : .shank(side)]
        let length = isThigh ? body.skeleton.proportions.thigh : body.skeleton.proportions.shank
        let table = isThigh ? BodyTables.thigh : BodyTables.shank
        let row = table.measures(at: along)
        let cloth =
          isThigh && along < BodyTables.shortsEnd ? BodyTables.shorts.measures(at: along) : row
        center = bone.place([row[2], side.sign * row[3], -along * length])
        axes = bone.axes
        halfDepth = cloth[0] * body.physique.limbGirth + 0.001
        halfWidth = cloth[1] * body.physique.limbGirth + 0.001
      }
    }

    /// The place and the direction outwards at an angle around the part: 0 in front, 90 on the outer side.
    func surface(at degrees: Double) -> (Vector3, Vector3) {
      let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
      let place = center + axes * [halfDepth * c, sign * halfWidth * s, 0]
      return (place, (axes * [c / halfDepth, sign * s / halfWidth, 0]).normalized)
    }
  }
}
