/// The kinds of things that stand beside a figure.
public enum PropKind: String, CaseIterable, Hashable, Sendable {
  case mat, chair, stool, bed, table, wall, step, counter, pillow, wedge
  case foamRoller = "foam roller"
  case ball
  case gymBall = "gym ball"
  case band, towel, stick, pole, rollator, rail
  case recumbentBike = "recumbent bike"

  /// Whether it goes through places of the body.
  public var goesThroughBody: Bool {
    switch self {
    case .band, .towel, .stick, .pole: true
    default: false
    }
  }

  /// Its measures; `x`, `y` and `z` say where the middle of its foot is, and `yaw` turns it to the left.
  public var measures: [PropMeasure] {
    let place = [PropMeasure("x", 0), PropMeasure("y", 0), PropMeasure("z", 0)]
    let turn = [PropMeasure("yaw", 0, .degrees)]
    switch self {
    case .mat:
      return [
        PropMeasure("from_x", -90), PropMeasure("to_x", 90), PropMeasure("y", 0), PropMeasure("width", 60),
        PropMeasure("thickness", 1.5),
      ]
    case .chair:
      return place + turn + [
        PropMeasure("seat_height", 45), PropMeasure("width", 42), PropMeasure("depth", 42),
        PropMeasure("back", 1, .flag), PropMeasure("back_height", 42), PropMeasure("arms", 0, .flag),
      ]
    case .stool:
      return place + turn + [
        PropMeasure("seat_height", 45), PropMeasure("width", 36), PropMeasure("depth", 36),
      ]
    case .bed:
      return place + turn + [
        PropMeasure("height", 48), PropMeasure("length", 200), PropMeasure("width", 90),
        PropMeasure("headboard", 0, .flag),
      ]
    case .table, .counter:
      return place + turn + [
        PropMeasure("height", self == .table ? 74 : 90), PropMeasure("depth", 60), PropMeasure("width", 90),
      ]
    case .wall:
      return place + turn + [
        PropMeasure("height", 180), PropMeasure("width", 90), PropMeasure("thickness", 5),
      ]
    case .step:
      return place + turn + [
        PropMeasure("height", 18), PropMeasure("depth", 35), PropMeasure("width", 60),
      ]
    case .pillow:
      return place + turn + [
        PropMeasure("length", 40), PropMeasure("width", 50), PropMeasure("height", 10),
        PropMeasure("pitch", 0, .degrees),
      ]
    case .wedge:
      return place + turn + [
        PropMeasure("length", 75), PropMeasure("width", 60), PropMeasure("thickness", 10),
        PropMeasure("pitch", 40, .degrees),
      ]
    case .foamRoller: return place + turn + [PropMeasure("radius", 7.5), PropMeasure("length", 60)]
    case .ball: return place + [PropMeasure("radius", 4)]
    case .gymBall: return place + [PropMeasure("radius", 30)]
    case .band, .towel:
      return [PropMeasure("radius", self == .band ? 0.7 : 1.6), PropMeasure("closed", 0, .flag)]
    case .stick: return [PropMeasure("radius", 1.3), PropMeasure("overhang", 18)]
    case .pole: return [PropMeasure("radius", 0.9), PropMeasure("overhang", 12), PropMeasure("forward", -12)]
    case .rail: return place + turn + [PropMeasure("height", 90), PropMeasure("length", 90)]
    case .rollator: return place + turn + [PropMeasure("height", 88), PropMeasure("width", 54)]
    case .recumbentBike:
      return place + turn + [
        PropMeasure("seat_height", 45), PropMeasure("reach", 85), PropMeasure("crank", 0, .degrees),
      ]
    }
  }
}
