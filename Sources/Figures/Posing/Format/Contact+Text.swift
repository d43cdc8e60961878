import YAMLReading

extension Contact: CustomStringConvertible {
  /// The contact as a pose writes it; lengths in centimetres of a person 170 cm tall.
  public var description: String {
    switch self {
    case .onFloor(let place): "\(place) on floor"
    case .onProp(let place, let prop): "\(place) on \(prop)"
    case .touchesProp(let place, let prop, let gap): "\(place) touches \(prop)\(Self.gapText(gap))"
    case .onBody(let place, let other): "\(place) on \(other)"
    case .at(let place, let other, let gap): "\(place) at \(other)\(Self.gapText(gap))"
    case .under(let place, let other): "\(place) under \(other)"
    case .keep(let place): "keep \(place)"
    case .coordinate(let place, let axis, let value):
      "\(place) \(axis == .z ? "height" : axis.rawValue) \(Self.lengthText(value))"
    case .clearOfBody(let place, let other): "\(place) clear of \(other)"
    case .clearOfProp(let place, let prop): "\(place) clear of \(prop)"
    case .lock(.joint(let joint, let side)):
      "lock \(side.map { $0.rawValue + " " } ?? "")\(joint.rawValue)"
    case .lock(.turn): "lock turn"
    case .lock(.position): "lock position"
    }
  }

  private static func gapText(_ gap: Double) -> String { gap == 0 ? "" : " gap \(lengthText(gap))" }

  /// Centimetres, to a hundredth, so that no rounding error of the division shows.
  private static func lengthText(_ fraction: Double) -> String {
    ((Centimetres.of(fraction) * 100).rounded() / 100).plain
  }
}
