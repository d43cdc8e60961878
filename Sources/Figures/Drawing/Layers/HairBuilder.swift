/// Lays hair over a head: beads a little outside the cranium; where the head comes through, the hairline runs.
struct HairBuilder {
  private let bone: BoneFrame

  init(_ skeleton: Skeleton) { bone = skeleton[.head] }

  func hair(_ style: HairStyle) -> BodyPart {
    var part = BodyPart(.hair, .hair)
    let crown = part.add(bead([0.003, 0, 0.0585], [0.0590, 0.0490, 0.0545]))
    let back = part.add(bead([-0.018, 0, 0.040], [0.0400, 0.0470, 0.0430]))
    part.link([crown, back])
    switch style {
    case .cropped:
      break
    case .short:
      let nape = part.add(bead([-0.028, 0, 0.016], [0.0240, 0.0380, 0.0200]))
      part.link([back, nape])
      // The fringe is brushed to one side, and the temples have short hair before the ears.
      let full = part.add(bead([0.036, 0.012, 0.0900], [0.0260, 0.0260, 0.0200]))
      let swept = part.add(bead([0.030, -0.026, 0.0860], [0.0250, 0.0200, 0.0190]))
      part.link([crown, full, swept, crown])
      for sign in [-1.0, 1.0] {
        let temple = part.add(bead([0.012, sign * 0.0370, 0.0560], [0.0200, 0.0100, 0.0190]))
        part.link([crown, temple])
      }
    case .bob:
      for sign in [-1.0, 1.0] {
        let temple = part.add(bead([0.002, sign * 0.036, 0.048], [0.0260, 0.0180, 0.0300]))
        let cheek = part.add(bead([-0.006, sign * 0.038, 0.008], [0.0250, 0.0150, 0.0250]))
        let nape = part.add(bead([-0.032, sign * 0.020, 0.000], [0.0210, 0.0250, 0.0220]))
        part.link([temple, cheek, nape, back])
      }
      let fringe = part.add(bead([0.034, 0, 0.086], [0.0270, 0.0350, 0.0200]))
      part.link([crown, fringe])
    case .bun:
      let knot = part.add(bead([-0.062, 0, 0.074], [0.0230, 0.0230, 0.0220]))
      let root = part.add(bead([-0.042, 0, 0.066], [0.0150, 0.0170, 0.0160]))
      part.link([root, knot])
      let fringe = part.add(bead([0.033, 0, 0.089], [0.0240, 0.0330, 0.0170]))
      part.link([crown, fringe])
    }
    return part
  }

  private func bead(_ center: Vector3, _ radii: Vector3) -> Ellipsoid {
    Ellipsoid(
      center: bone.place(center * HeadBuilder.scale), axes: bone.axes, radii: radii * HeadBuilder.scale)
  }
}
