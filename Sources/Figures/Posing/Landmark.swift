/// A place of the body's surface with a plain name, on a side where it exists on both.
public struct Landmark: Hashable, Sendable, CustomStringConvertible {
  /// Which place it is.
  public var name: LandmarkName
  /// The side of a place that exists twice.
  public var side: BodySide?

  /// A place on a side; `side` is ignored for places in the middle.
  public init(_ name: LandmarkName, _ side: BodySide? = nil) {
    self.name = name
    self.side = name.isPaired ? side ?? .right : nil
  }

  /// Every place, in a fixed order.
  public static let all: [Landmark] = LandmarkName.allCases.flatMap { name in
    name.isPaired ? [Landmark(name, .left), Landmark(name, .right)] : [Landmark(name)]
  }

  private static let byName: [String: Landmark] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.description, $0) })

  /// The place that a person named, as in `right kneecap`; nil for any other word.
  public init?(_ words: some StringProtocol) {
    guard let landmark = Self.byName[String(words)] else { return nil }
    self = landmark
  }

  /// The place in words.
  public var description: String { side.map { "\($0.rawValue) \(name.rawValue)" } ?? name.rawValue }

  /// The same place on the other side.
  public var mirrored: Landmark { Landmark(name, side?.opposite) }
}

/// The places of the body that poses name.
public enum LandmarkName: String, CaseIterable, Hashable, Sendable {
  case head, forehead, chin, crown
  case backOfHead = "back of head"
  case sideOfHead = "side of head"
  case neck, chest, belly
  case upperBack = "upper back"
  case lowBack = "low back"
  case pelvis, sacrum
  case shoulder
  case backOfShoulder = "back of shoulder"
  case upperArm = "upper arm"
  case elbow, forearm, wrist, palm, hand
  case backOfHand = "back of hand"
  case fingertips
  case flank, buttock
  case sitBone = "sit bone"
  case hip
  case thigh
  case thighFront = "thigh front"
  case thighBack = "thigh back"
  case thighOuter = "thigh outer"
  case thighInner = "thigh inner"
  case knee, kneecap
  case backOfKnee = "back of knee"
  case innerKnee = "inner knee"
  case outerKnee = "outer knee"
  case shin, calf
  case shank
  case ankle
  case innerAnkle = "inner ankle"
  case outerAnkle = "outer ankle"
  case heel, sole
  case ballOfFoot = "ball of foot"
  case topOfFoot = "top of foot"
  case foot
  case footOuter = "foot outer edge"
  case footInner = "foot inner edge"
  case toes

  /// Whether the place exists on the left and on the right.
  public var isPaired: Bool {
    switch self {
    case .head, .forehead, .chin, .crown, .backOfHead, .neck, .chest, .belly, .upperBack, .lowBack,
      .pelvis, .sacrum:
      false
    default: true
    }
  }
}
