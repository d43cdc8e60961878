/// Shapes a hand: the palm, four fingers and the thumb.
struct HandBuilder {
  private let side: BodySide
  private let bone: BoneFrame
  private let fingers: BoneFrame
  private let tips: BoneFrame
  private let halfFinger: Double

  init(_ skeleton: Skeleton, _ side: BodySide) {
    self.side = side
    bone = skeleton[.hand(side)]
    fingers = skeleton[.fingers(side)]
    tips = skeleton[.fingertips(side)]
    halfFinger = skeleton.proportions.finger / 2
  }

  /// Where each finger stands across the palm (towards the thumb), its length and its radius.
  static let rays: [(across: Double, length: Double, radius: Double)] = [
    (0.0162, 0.95, 0.0050), (0.0054, 1.06, 0.0052), (-0.0054, 0.99, 0.0050), (-0.0156, 0.78, 0.0045),
  ]

  func hand() -> BodyPart {
    var part = BodyPart(.hand(side), .skin)
    // Towards the fingers, half width, half thickness.
    let sections: [[Double]] = [
      [-0.004, 0.0142, 0.0116], [0.010, 0.0162, 0.0118], [0.024, 0.0200, 0.0118], [0.038, 0.0212, 0.0108],
      [0.050, 0.0208, 0.0094],
    ]
    let palm = part.addChain(
      sections.map { row in
        Ellipsoid(
          center: bone.place([0.001, 0, -row[0]]), axes: bone.axes, radii: [row[1], row[2], 0.009])
      })
    for ray in Self.rays {
      let spread = ray.across * 1.26
      let knuckle = part.add(bead(fingers, [ray.across, 0, 0.002], ray.radius * 1.10))
      let middle = part.add(
        bead(fingers, [(ray.across + spread) / 2, 0, -halfFinger * ray.length], ray.radius))
      let reach = halfFinger * (2 * ray.length - 1)
      let tip = part.add(bead(tips, [spread, 0, -max(reach - ray.radius, 0.004)], ray.radius * 0.86))
      part.link([palm[4], knuckle, middle, tip])
    }
    // The thumb lies beside the palm, half turned to face the fingers.
    let outward = -side.sign
    part.addChain([
      bead(bone, [0.010, outward * 0.003, -0.010], 0.0098),
      bead(bone, [0.0215, outward * 0.008, -0.028], 0.0084),
      bead(bone, [0.0300, outward * 0.010, -0.044], 0.0068),
      bead(bone, [0.0345, outward * 0.011, -0.058], 0.0056),
    ])
    return part
  }

  private func bead(_ frame: BoneFrame, _ center: Vector3, _ radius: Double) -> Ellipsoid {
    Ellipsoid(
      center: frame.place(center), axes: frame.axes, radii: [radius, radius, radius * 1.15])
  }
}
