/// A muscle, or a group of muscles, that a figure can show as working or being stretched.
public enum Muscle: String, CaseIterable, Hashable, Sendable {
  case gluteusMaximus = "gluteus maximus"
  case gluteusMedius = "gluteus medius"
  case piriformis
  case hipFlexors = "hip flexors"
  case hamstrings, quadriceps, adductors
  case outerThigh = "outer thigh"
  case abdominals, obliques
  case backExtensors = "back extensors"
  case lowBack = "low back"
  case calf
  case shin
  case shoulderBlades = "shoulder blades"
  case chest

  /// Where the muscle lies under the surface, on one side of the body.
  public var patches: [MusclePatch] {
    switch self {
    case .gluteusMaximus:
      [MusclePatch(.pelvis, -0.034...0.030, 100...174), MusclePatch(.thigh, 0...0.22, 104...206)]
    case .gluteusMedius:
      [MusclePatch(.pelvis, -0.018...0.050, 50...128), MusclePatch(.thigh, 0...0.14, 45...120)]
    case .piriformis: [MusclePatch(.pelvis, -0.020...0.026, 84...170)]
    case .hipFlexors:
      [MusclePatch(.pelvis, -0.020...0.055, 12...66), MusclePatch(.thigh, 0...0.30, -34...52)]
    case .hamstrings: [MusclePatch(.thigh, 0.20...0.94, 140...222)]
    case .quadriceps: [MusclePatch(.thigh, 0.16...0.88, -48...48)]
    case .adductors: [MusclePatch(.thigh, 0.12...0.72, 232...302)]
    case .outerThigh: [MusclePatch(.thigh, 0.10...0.86, 58...122)]
    case .abdominals: [MusclePatch(.torso, 0.030...0.19, 4...62)]
    case .obliques: [MusclePatch(.torso, 0.040...0.165, 30...106)]
    case .backExtensors: [MusclePatch(.torso, 0.028...0.26, 130...176)]
    case .lowBack: [MusclePatch(.torso, 0.026...0.13, 116...177)]
    case .calf: [MusclePatch(.shank, 0.08...0.60, 126...234)]
    case .shin: [MusclePatch(.shank, 0.10...0.75, 10...62)]
    case .shoulderBlades: [MusclePatch(.torso, 0.19...0.27, 120...172)]
    case .chest: [MusclePatch(.torso, 0.195...0.265, 8...60)]
    }
  }
}

/// A piece of the body's surface over a muscle.
public struct MusclePatch: Hashable, Sendable {
  /// The part of the body that carries it.
  public enum Carrier: Hashable, Sendable {
    case pelvis, torso, thigh, shank
  }

  /// The part that carries it.
  public var carrier: Carrier
  /// The stretch along the carrier: height above the hip joints in fractions of stature for the trunk, else
  /// the part of the bone's length from its upper joint.
  public var along: ClosedRange<Double>
  /// The stretch around the carrier, in degrees: 0 in front, 90 on the outer side, 180 behind.
  public var around: ClosedRange<Double>

  init(_ carrier: Carrier, _ along: ClosedRange<Double>, _ around: ClosedRange<Double>) {
    self.carrier = carrier
    self.along = along
    self.around = around
  }
}
