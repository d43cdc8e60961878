/// Something that covers a part of the picture: a part of the body, the hair, or a solid of a prop.
final class Layer {
  enum Kind: Equatable {
    case body(PartName, Material)
    case prop(PropMaterial)
  }

  let kind: Kind
  /// The area that it covers.
  let region: Region
  /// The outlines of that area.
  let rings: [[Vector2]]
  let box: Box
  /// How near the viewer the front is at a place.
  let depth: (Vector2) -> Double
  /// How near the middle is.
  let meanDepth: Double
  /// Whether it is a limb on the far side, which is drawn paler.
  var isFar = false
  /// The faces of a solid with flat sides, each with how dark it lies (0 lit, 1 in shade).
  var faces: [(ring: [Vector2], shade: Double)] = []
  /// The middle line and the thickness of a thin bar, which is drawn as a line.
  var bar: (start: Vector2, end: Vector2, thickness: Double)?
  private lazy var finder = RingFinder(rings: rings, box: box)

  init(_ kind: Kind, region: Region, meanDepth: Double, depth: @escaping (Vector2) -> Double) {
    self.kind = kind
    self.region = region
    rings = region.pieces.flatMap { $0 }
    box = region.box
    self.meanDepth = meanDepth
    self.depth = depth
  }

  var part: PartName? { if case .body(let name, _) = kind { name } else { nil } }
  var isBody: Bool { part != nil }
  var material: Material? { if case .body(_, let material) = kind { material } else { nil } }

  func covers(_ place: Vector2) -> Bool { box.contains(place) && finder.contains(place) }
}

/// Tells whether a place is within rings, looking only at the edges that pass at its height.
struct RingFinder {
  private let low: Double
  private let scale: Double
  private var slabs: [[(Vector2, Vector2)]]

  init(rings: [[Vector2]], box: Box) {
    let count = 48
    low = box.isEmpty ? 0 : box.low.y
    scale = box.isEmpty || box.size.y <= 0 ? 0 : Double(count) / box.size.y
    slabs = Array(repeating: [], count: count)
    for ring in rings {
      guard var last = ring.last else { continue }
      for point in ring {
        let (bottom, top) = (min(last.y, point.y), max(last.y, point.y))
        let first = max(0, min(count - 1, Int((bottom - low) * scale)))
        let final = max(0, min(count - 1, Int((top - low) * scale)))
        for slab in first...final { slabs[slab].append((last, point)) }
        last = point
      }
    }
  }

  func contains(_ place: Vector2) -> Bool {
    let slab = Int((place.y - low) * scale)
    guard slab >= 0, slab < slabs.count else { return false }
    var inside = false
    for (a, b) in slabs[slab] where (a.y > place.y) != (b.y > place.y) {
      if place.x < a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x) { inside.toggle() }
    }
    return inside
  }
}
