/// Shapes a foot: heel, instep, ball, the big toe and the others.
struct FootBuilder {
  private let side: BodySide
  private let bone: BoneFrame
  private let toes: BoneFrame

  init(_ skeleton: Skeleton, _ side: BodySide) {
    self.side = side
    bone = skeleton[.foot(side)]
    toes = skeleton[.toes(side)]
  }

  func foot() -> BodyPart {
    var part = BodyPart(.foot(side), .skin)
    let outward = side.sign
    // Forward of the ankle, height of the middle, half height, half width, outwards.
    let sections: [[Double]] = [
      [-0.035, -0.0275, 0.0108, 0.0140, 0], [-0.027, -0.0230, 0.0175, 0.0178, 0],
      [-0.010, -0.0165, 0.0230, 0.0190, 0], [0.008, -0.0160, 0.0240, 0.0195, 0],
      [0.028, -0.0200, 0.0205, 0.0205, 0.001], [0.048, -0.0245, 0.0162, 0.0225, 0.001],
      [0.066, -0.0283, 0.0128, 0.0245, 0], [0.080, -0.0305, 0.0106, 0.0250, 0],
    ]
    let beads = part.addChain(
      sections.map { row in
        Ellipsoid(
          center: bone.place([row[0], outward * row[4], row[1]]), axes: bone.axes,
          radii: [0.0125, row[3], row[2]])
      })
    let ankle = part.add(
      Ellipsoid(
        center: bone.place([-0.002, 0, 0.004]), axes: bone.axes, radii: [0.0190, 0.0176, 0.016]))
    for bead in beads[2...4] { part.link([ankle, bead]) }
    let ball = part.add(
      Ellipsoid(center: toes.place([0.002, 0, -0.0010]), axes: toes.axes, radii: [0.012, 0.0245, 0.0098]))
    part.link([beads[7], ball])
    // Length of each toe from the ball's joint, and where it stands across the foot, from the big toe outwards.
    for (length, across, radius) in [
      (0.030, -0.0150, 0.0086), (0.028, -0.0010, 0.0066), (0.022, 0.0105, 0.0060), (0.015, 0.0185, 0.0055),
    ] {
      let tip = part.add(
        Ellipsoid(
          center: toes.place([length - radius * 0.4, outward * across, radius - 0.0105]), axes: toes.axes,
          radii: [radius, radius, radius * 0.95]))
      part.link([ball, tip])
    }
    return part
  }
}
