/// Something that has to be zero, in fractions of stature, with how it changes as points of the bones move.
struct Equation {
  /// A point of a bone, and how much the value grows with each step of the point.
  struct Pull {
    var bone: Int
    var point: Vector3
    var by: Vector3
  }

  var value: Double
  var pulls: [Pull]
}

/// A body of few beads, with the bones that carry them.
struct SolverBody {
  let body: Body
  let hinges: Hinges
  /// Turned body parts by name, with the bone of each bead.
  let bones: [[Int]]
  private let index: [PartName: Int]

  /// Enough beads that no contact is off by more than a few millimetres.
  static let detail = 0.6

  init(_ posture: Posture) {
    let skeleton = Skeleton(posture)
    let body = Body(skeleton, detail: Self.detail)
    self.body = body
    hinges = Hinges(posture, skeleton)
    bones = body.parts.map { part in
      part.ellipsoids.indices.map { part.name.bone(ofBead: $0, in: part) }
    }
    index = Dictionary(uniqueKeysWithValues: body.parts.enumerated().map { ($1.name, $0) })
  }

  /// A bead and the bone that carries it.
  struct Bead {
    var ellipsoid: Ellipsoid
    var bone: Int
  }

  /// The beads of some ranges.
  func beads(_ ranges: [BeadRange]) -> [Bead] {
    ranges.flatMap { range -> [Bead] in
      guard let number = index[range.part] else { return [] }
      let part = body.parts[number]
      return range.indices(in: part).map { Bead(ellipsoid: part.ellipsoids[$0], bone: bones[number][$0]) }
    }
  }

  /// All beads of a part of the body.
  func beads(part number: Int) -> [Bead] {
    zip(body.parts[number].ellipsoids, bones[number]).map { Bead(ellipsoid: $0, bone: $1) }
  }

  /// A place of the body with its bone.
  func place(_ landmark: Landmark) -> (point: Vector3, bone: Int) {
    (landmark.place(on: body.skeleton), BoneTree.number(landmark.anchor.bone))
  }
}
