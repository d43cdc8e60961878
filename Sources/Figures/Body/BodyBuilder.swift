/// Clothes the trunk and the limbs of a skeleton.
struct BodyBuilder {
  let skeleton: Skeleton
  let physique: Physique
  let detail: Double
  private let curve: SpineCurve

  init(skeleton: Skeleton, physique: Physique, detail: Double) {
    self.skeleton = skeleton
    self.physique = physique
    self.detail = detail
    curve = SpineCurve(skeleton)
  }

  private func count(_ full: Int) -> Int { max(4, Int((Double(full) * detail).rounded())) }

  func pelvis() -> BodyPart {
    var part = BodyPart(.pelvis, .shorts)
    part.addChain(trunkBeads(from: -0.040, to: BodyTables.waist, count: count(6), grow: 0.003, hem: false))
    return part
  }

  func torso() -> BodyPart {
    var part = BodyPart(.torso, .shirt)
    part.addChain(trunkBeads(from: BodyTables.hem, to: 0.308, count: count(11), grow: 0.004, hem: true))
    addShoulders(to: &part)
    return part
  }

  private func trunkBeads(from low: Double, to high: Double, count: Int, grow: Double, hem: Bool)
    -> [Ellipsoid]
  {
    (0..<count).map { bead in
      let height = low + (high - low) * Double(bead) / Double(count - 1)
      let surface = TrunkSurface(curve: curve, physique: physique, height: height)
      // The hem of a shirt falls away from the body and ends in a flat edge.
      let flare = hem ? 0.006 * max(0, 1 - (height - low) / 0.07) : 0
      let thickness = hem ? min(0.018, max(height - low, 1e-4)) : 0.018
      return Ellipsoid(
        center: surface.center, axes: surface.axes,
        radii: [surface.halfDepth + grow + flare, surface.halfWidth + grow + flare, thickness])
    }
  }

  /// The slope from the neck to the shoulders, and the chest below them.
  private func addShoulders(to part: inout BodyPart) {
    let chest = skeleton[.upperThorax]
    let (slope, nape) = (curve.frame(at: 0.285), curve.frame(at: 0.308))
    for side in BodySide.allCases {
      let sign = side.sign
      let shoulder = part.add(
        Ellipsoid(
          center: skeleton[.upperArm(side)].origin + chest.axes * [0, -sign * 0.010, 0], axes: chest.axes,
          radii: Vector3(0.036, 0.030, 0.034) * physique.shoulders))
      let beside = part.add(
        Ellipsoid(
          center: slope.place([-0.003, sign * 0.040, -0.004]), axes: slope.axes,
          radii: [0.046, 0.034, 0.030]))
      let top = part.add(
        Ellipsoid(
          center: nape.place([-0.006, sign * 0.018, -0.006]), axes: nape.axes, radii: [0.030, 0.022, 0.014]))
      let below = part.add(
        Ellipsoid(
          center: chest.place([0.004, sign * 0.058 * physique.shoulders, -0.01]), axes: chest.axes,
          radii: [0.055, 0.035, 0.045]))
      for bead in [beside, top, below] { part.link([bead, shoulder]) }
      if physique.bust > 0 {
        let breast = part.add(
          Ellipsoid(
            center: chest.place([0.030 + physique.bust, sign * 0.036, -0.032]), axes: chest.axes,
            radii: [0.030, 0.034, 0.032]))
        part.link([breast, below])
      }
    }
  }

  func neck() -> BodyPart {
    var part = BodyPart(.neck, .skin)
    let (base, head) = (skeleton[.neck], skeleton[.head])
    let (low, high) = (base.place([0.004, 0, -0.012]), head.place([0.002, 0, 0.018]))
    let axes = skeleton[.upperThorax].axes
    part.addChain(
      (0..<6).map { bead in
        let t = Double(bead) / 5
        let radius = 0.0330 - 0.0035 * 4 * t * (1 - t)
        return Ellipsoid(
          center: low + (high - low) * t, axes: axes.turned(towards: head.axes, by: t),
          radii: [radius, radius * 0.97, 0.018])
      })
    return part
  }

  func leg(_ side: BodySide) -> [BodyPart] {
    let (thigh, shank) = (skeleton[.thigh(side)], skeleton[.shank(side)])
    let length = skeleton.proportions
    return [
      limb(.thigh(side), .skin, thigh, length.thigh, BodyTables.thigh, from: 0.34, to: 1, count: 6),
      limb(
        .shorts(side), .shorts, thigh, length.thigh, BodyTables.shorts, from: 0, to: BodyTables.shortsEnd,
        count: 5, flatEnd: true),
      limb(.shank(side), .skin, shank, length.shank, BodyTables.shank, from: 0, to: 1, count: 9),
    ]
  }

  func arm(_ side: BodySide) -> [BodyPart] {
    let (upperArm, forearm) = (skeleton[.upperArm(side)], skeleton[.forearm(side)])
    let length = skeleton.proportions
    return [
      limb(
        .upperArm(side), .skin, upperArm, length.upperArm, BodyTables.upperArm, from: 0.30, to: 1, count: 5),
      limb(
        .sleeve(side), .shirt, upperArm, length.upperArm, BodyTables.sleeve, from: 0,
        to: BodyTables.sleeveEnd,
        count: 4, flatEnd: true),
      forearmPart(side, forearm),
    ]
  }

  private func limb(
    _ name: PartName, _ material: Material, _ bone: BoneFrame, _ length: Double, _ profile: Profile,
    from: Double, to: Double, count full: Int, flatEnd: Bool = false
  ) -> BodyPart {
    var part = BodyPart(name, material)
    let sign = name.side?.sign ?? 0
    let count = count(full)
    part.addChain(
      (0..<count).map { bead in
        let t = from + (to - from) * Double(bead) / Double(count - 1)
        let row = profile.measures(at: t)
        let girth = physique.limbGirth
        var thickness = 0.8 * min(row[0], row[1])
        if flatEnd { thickness = min(thickness, max((to - t) * length, 1e-4)) }
        return Ellipsoid(
          center: bone.place([row[2], sign * row[3], -t * length]), axes: bone.axes,
          radii: [row[0] * girth, row[1] * girth, thickness])
      })
    return part
  }

  /// The forearm, whose cross-section turns with the hand: flat at the wrist.
  private func forearmPart(_ side: BodySide, _ bone: BoneFrame) -> BodyPart {
    var part = BodyPart(.forearm(side), .skin)
    let wrist = skeleton[.wrist(side)].axes
    let count = count(6)
    part.addChain(
      (0..<count).map { bead in
        let t = Double(bead) / Double(count - 1)
        let row = BodyTables.forearm.measures(at: t)
        return Ellipsoid(
          center: bone.place([row[2], 0, -t * skeleton.proportions.forearm]),
          axes: bone.axes.turned(towards: wrist, by: t),
          radii: [row[0] * physique.limbGirth, row[1] * physique.limbGirth, 0.8 * min(row[0], row[1])])
      })
    return part
  }
}
