extension Landmark {
  /// Where the place is on the surface of a skeleton's body, in the room.
  public func place(on skeleton: Skeleton) -> Vector3 {
    let (bone, local) = anchor
    return skeleton[bone].place(local)
  }

  /// The bone that carries the place, and where it is along the bone's axes; outwards is mirrored.
  var anchor: (bone: Bone, local: Vector3) {
    let (bone, local) = outwardAnchor
    return (bone, [local.x, local.y * (side?.sign ?? 1), local.z])
  }

  /// As `anchor`, with y outwards from the middle of the body.
  private var outwardAnchor: (Bone, Vector3) {
    let s = side ?? .right
    switch name {
    case .head: return (.head, [0.010, 0, 0.056])
    case .forehead: return (.head, [0.064, 0, 0.066])
    case .chin: return (.head, [0.062, 0, -0.016])
    case .crown: return (.head, [0.004, 0, 0.113])
    case .backOfHead: return (.head, [-0.051, 0, 0.056])
    case .sideOfHead: return (.head, [0.008, 0.048, 0.050])
    case .neck: return (.neck, [-0.028, 0, 0.020])
    case .chest: return (.upperThorax, [0.068, 0, 0])
    case .belly: return (.upperLumbar, [0.058, 0, 0])
    case .upperBack: return (.upperThorax, [-0.058, 0, 0])
    case .lowBack: return (.upperLumbar, [-0.054, 0, 0])
    case .pelvis: return (.pelvis, [0, 0, 0])
    case .sacrum: return (.pelvis, [-0.080, 0, 0.028])
    case .shoulder: return (.upperArm(s), [0, 0, 0.002])
    case .backOfShoulder: return (.upperArm(s), [-0.035, 0, 0])
    case .upperArm: return (.upperArm(s), [0, 0.025, -0.10])
    case .elbow: return (.forearm(s), [-0.021, 0, 0])
    case .forearm: return (.forearm(s), [0.004, 0.012, -0.070])
    case .wrist: return (.hand(s), [0, 0, 0])
    case .palm: return (.hand(s), [0, -0.0112, -0.030])
    case .hand: return (.hand(s), [0, 0, -0.034])
    case .backOfHand: return (.hand(s), [0, 0.0112, -0.030])
    case .fingertips: return (.fingertips(s), [0, 0, -0.030])
    case .flank: return (.lowerLumbar, [0.004, 0.084, 0.030])
    case .buttock: return (.pelvis, [-0.078, 0.044, 0.005])
    case .sitBone: return (.pelvis, [-0.030, 0.044, -0.050])
    case .hip: return (.pelvis, [-0.006, 0.098, 0])
    case .thigh: return (.thigh(s), [0, 0, -0.122])
    case .thighFront: return (.thigh(s), [0.056, 0.002, -0.120])
    case .thighBack: return (.thigh(s), [-0.050, 0.002, -0.120])
    case .thighOuter: return (.thigh(s), [0.001, 0.052, -0.105])
    case .thighInner: return (.thigh(s), [0.001, -0.045, -0.130])
    case .knee: return (.shank(s), [0, 0, 0])
    case .kneecap: return (.shank(s), [0.034, 0, -0.002])
    case .backOfKnee: return (.shank(s), [-0.030, 0, -0.006])
    case .innerKnee: return (.shank(s), [0.002, -0.031, 0])
    case .outerKnee: return (.shank(s), [0.002, 0.031, 0])
    case .shin: return (.shank(s), [0.024, 0, -0.085])
    case .calf: return (.shank(s), [-0.040, 0.001, -0.082])
    case .shank: return (.shank(s), [0, 0, -0.120])
    case .ankle: return (.foot(s), [0, 0, 0])
    case .innerAnkle: return (.foot(s), [0, -0.0176, 0.002])
    case .outerAnkle: return (.foot(s), [0, 0.0176, 0.002])
    case .heel: return (.foot(s), [-0.028, 0, -0.0405])
    case .sole: return (.foot(s), [0.026, 0, -0.0405])
    case .ballOfFoot: return (.foot(s), [0.080, 0, -0.0408])
    case .topOfFoot: return (.foot(s), [0.030, 0, 0.0005])
    case .foot: return (.foot(s), [0.028, 0, -0.020])
    case .footOuter: return (.foot(s), [0.045, 0.023, -0.026])
    case .footInner: return (.foot(s), [0.045, -0.022, -0.026])
    case .toes: return (.toes(s), [0.026, 0, 0])
    }
  }
}
