import YAMLReading

/// Reads the arrows of a key pose.
struct ArrowReader {
  private(set) var issues: [DataIssue] = []

  private static let fields: Set<String> = [
    "track", "at", "from", "to", "along", "around", "radius", "offset", "double",
  ]
  private static let directions: [String: ArrowOffset] = [
    "forward": ArrowOffset(room: [1, 0, 0], picture: .zero),
    "back": ArrowOffset(room: [-1, 0, 0], picture: .zero),
    "left": ArrowOffset(room: [0, 1, 0], picture: .zero),
    "right": ArrowOffset(room: [0, -1, 0], picture: .zero),
    "up": ArrowOffset(room: [0, 0, 1], picture: .zero),
    "down": ArrowOffset(room: [0, 0, -1], picture: .zero),
    "picture right": ArrowOffset(room: .zero, picture: [1, 0, 0]),
    "picture left": ArrowOffset(room: .zero, picture: [-1, 0, 0]),
    "picture up": ArrowOffset(room: .zero, picture: [0, 1, 0]),
    "picture down": ArrowOffset(room: .zero, picture: [0, -1, 0]),
    "towards viewer": ArrowOffset(room: .zero, picture: [0, 0, 1]),
  ]

  /// The arrows of a mapping's field `arrows`.
  mutating func arrows(_ mapping: YAMLMapping) -> [ArrowSpec] {
    mapping.mappings("arrows", allowed: Self.fields, required: false, issues: &issues)
      .compactMap { arrow($0) }
  }

  private mutating func arrow(_ arrow: YAMLMapping) -> ArrowSpec? {
    let offset = offset(arrow, "offset")
    let isDouble = arrow.flag("double", issues: &issues)
    guard let path = path(arrow) else { return nil }
    return ArrowSpec(path: path, offset: offset, isDouble: isDouble)
  }

  private mutating func path(_ arrow: YAMLMapping) -> ArrowSpec.Path? {
    if arrow.has("track") {
      let from = arrow.number("from", in: 0...1, issues: &issues) ?? 0.1
      let to = arrow.number("to", in: 0...1, issues: &issues) ?? 0.92
      return arrow.landmark("track", issues: &issues).map { .track($0, from: from, to: to) }
    }
    guard arrow.has("at") else {
      issues.append(arrow.issue(.missing, "track"))
      return nil
    }
    guard let place = arrow.landmark("at", issues: &issues) else { return nil }
    if arrow.has("around") {
      guard let axis = arrow.word("around", as: RoomAxis.self, issues: &issues) else { return nil }
      let radius = arrow.number("radius", in: 1...100, issues: &issues) ?? 12
      return .turn(
        at: place, around: axis, radius: Centimetres.fraction(radius),
        from: arrow.number("from", in: -720...720, issues: &issues) ?? 0,
        to: arrow.number("to", in: -720...720, issues: &issues) ?? 270)
    }
    guard arrow.has("along") else {
      issues.append(arrow.issue(.missing, "along"))
      return nil
    }
    return .straight(at: place, along: offset(arrow, "along"))
  }

  private mutating func offset(_ arrow: YAMLMapping, _ field: String) -> ArrowOffset {
    var sum = ArrowOffset.none
    guard
      let ways = arrow.mapping(
        field, allowed: Set(Self.directions.keys), required: false, issues: &issues)
    else { return sum }
    for name in ways.names {
      guard let way = Self.directions[name], let length = ways.number(name, in: -200...200, issues: &issues)
      else { continue }
      sum.room += way.room * Centimetres.fraction(length)
      sum.picture += way.picture * Centimetres.fraction(length)
    }
    return sum
  }
}
