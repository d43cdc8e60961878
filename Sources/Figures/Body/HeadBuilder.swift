/// Shapes the head: cranium, face, jaw, nose and chin.
struct HeadBuilder {
  private let bone: BoneFrame
  /// A head a little larger than life reads better at small sizes.
  static let scale = 1.06

  init(_ skeleton: Skeleton) { bone = skeleton[.head] }

  /// A bead of the head, given in fractions of stature before the head's own scale.
  func bead(_ center: Vector3, _ radii: Vector3) -> Ellipsoid {
    Ellipsoid(center: bone.place(center * Self.scale), axes: bone.axes, radii: radii * Self.scale)
  }

  func head() -> BodyPart {
    var part = BodyPart(.head, .skin)
    let cranium = part.add(bead([0.008, 0, 0.053], [0.056, 0.0455, 0.0535]))
    let face = part.add(bead([0.030, 0, 0.031], [0.0355, 0.0385, 0.042]))
    let jaw = part.add(bead([0.034, 0, -0.004], [0.0255, 0.0270, 0.0205]))
    let chin = part.add(bead([0.048, 0, -0.0105], [0.0125, 0.0150, 0.0115]))
    part.link([cranium, face, jaw, cranium])
    part.link([jaw, chin])
    part.addChain([
      bead([0.0620, 0, 0.0420], [0.0060, 0.0048, 0.0060]),
      bead([0.0725, 0, 0.0230], [0.0062, 0.0072, 0.0058]),
      bead([0.0600, 0, 0.0150], [0.0060, 0.0060, 0.0040]),
      bead([0.0620, 0, 0.0420], [0.0060, 0.0048, 0.0060]),
    ])
    // The lips stand out a little in profile.
    part.addChain([
      bead([0.0560, 0, 0.0045], [0.0085, 0.0120, 0.0050]),
      bead([0.0550, 0, -0.0015], [0.0085, 0.0110, 0.0050]),
    ])
    return part
  }
}
