/// The figure's surface in a posture: every part as ellipsoids in the room.
public struct Body: Sendable {
  /// The bones.
  public let skeleton: Skeleton
  /// How the body is built.
  public let physique: Physique
  /// The parts; the hair is not among them.
  public let parts: [BodyPart]
  private let index: [PartName: Int]

  /// The body of a posture.
  ///
  /// - Parameters:
  ///   - posture: Where the skeleton is and how it is bent.
  ///   - physique: The build.
  ///   - detail: 1 for drawing; a smaller part makes fewer beads, for solving.
  public init(_ posture: Posture, physique: Physique = .average, detail: Double = 1) {
    self.init(Skeleton(posture), physique: physique, detail: detail)
  }

  /// The body on a skeleton.
  public init(_ skeleton: Skeleton, physique: Physique = .average, detail: Double = 1) {
    self.skeleton = skeleton
    self.physique = physique
    let builder = BodyBuilder(skeleton: skeleton, physique: physique, detail: detail)
    var parts = [builder.pelvis(), builder.torso(), builder.neck(), HeadBuilder(skeleton).head()]
    for side in BodySide.allCases {
      parts += builder.leg(side) + [FootBuilder(skeleton, side).foot()]
      parts += builder.arm(side) + [HandBuilder(skeleton, side).hand()]
    }
    self.parts = parts
    index = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1.name, $0) })
  }

  /// A part by its name; the hair belongs to the look, not to the body.
  public subscript(name: PartName) -> BodyPart? { index[name].map { parts[$0] } }
}
