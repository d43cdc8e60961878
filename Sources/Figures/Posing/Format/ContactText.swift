/// Reads what a person wrote about a contact, as in `right palm on left thigh front`.
enum ContactText {
  /// Why a text is no contact.
  enum Mistake: Error, Hashable {
    case unknownRelation(found: String)
    case unknownPlace(found: String)
    case unknownJoint(found: String)
    case notANumber(found: String)
  }

  /// The forms that are understood, for messages.
  static let forms = [
    "A on floor", "A on PROP", "A on B", "A touches PROP", "A at B gap 2", "A under B", "keep A",
    "A height 12",
    "A x -4", "A clear of B", "lock JOINT",
  ]

  private static let relations = ["on", "touches", "at", "under", "clear", "height", "x", "y", "z"]

  /// The contacts of a text: two where it names a plural, as in `soles on floor`.
  static func contacts(_ text: String) throws(Mistake) -> [Contact] {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first, words.count > 1 else { throw .unknownRelation(found: text) }
    let rest = words.dropFirst().joined(separator: " ")
    if first == "keep" { return try places(rest).map { .keep($0) } }
    if first == "lock" { return try locks(rest) }
    guard let verb = words.firstIndex(where: { relations.contains($0) }), verb > 0, verb + 1 < words.count
    else { throw .unknownRelation(found: text) }
    let subjects = try places(words[..<verb].joined(separator: " "))
    let object = Array(words[(verb + 1)...])
    var found: [Contact] = []
    for subject in subjects { found.append(try contact(subject, words[verb], object)) }
    return found
  }

  private static func contact(_ place: Landmark, _ verb: String, _ object: [String]) throws(Mistake)
    -> Contact
  {
    let name = object.joined(separator: " ")
    switch verb {
    case "on":
      if name == "floor" { return .onFloor(place) }
      if let other = other(name, beside: place) { return .onBody(place, other) }
      return .onProp(place, prop: name)
    case "touches":
      let (target, gap) = try gap(object)
      return .touchesProp(place, prop: target, gap: gap)
    case "at":
      let (target, gap) = try gap(object)
      guard let other = other(target, beside: place) else { throw .unknownPlace(found: target) }
      return .at(place, other, gap: gap)
    case "under":
      guard let other = other(name, beside: place) else { throw .unknownPlace(found: name) }
      return .under(place, other)
    case "clear":
      guard object.first == "of" else { throw .unknownRelation(found: "clear " + name) }
      let target = object.dropFirst().joined(separator: " ")
      if let other = other(target, beside: place) { return .clearOfBody(place, other) }
      return .clearOfProp(place, prop: target)
    default:
      let axis: RoomAxis = verb == "x" ? .x : verb == "y" ? .y : .z
      return .coordinate(place, axis, Centimetres.fraction(try number(name)))
    }
  }

  /// `left shin gap 3` as the target and the gap.
  private static func gap(_ object: [String]) throws(Mistake) -> (String, Double) {
    guard let word = object.firstIndex(of: "gap") else { return (object.joined(separator: " "), 0) }
    let width = try number(object[(word + 1)...].joined(separator: " "))
    return (object[..<word].joined(separator: " "), Centimetres.fraction(width))
  }

  private static func number(_ text: String) throws(Mistake) -> Double {
    guard let number = Double(text), number.isFinite else { throw .notANumber(found: text) }
    return number
  }

  /// The second place of a contact; one that names no side lies on the first one's side.
  private static func other(_ words: String, beside place: Landmark) -> Landmark? {
    if let exact = Landmark(words) { return exact }
    guard let name = LandmarkName(rawValue: words), let side = place.side else { return nil }
    return Landmark(name, side)
  }

  /// The place that words name, or both sides' where they name a plural: `soles`, `both shins`.
  static func places(_ words: String) throws(Mistake) -> [Landmark] {
    if let one = Landmark(words) { return [one] }
    let bare = words.hasPrefix("both ") ? String(words.dropFirst(5)) : words
    let name = LandmarkName.allCases.first {
      $0.isPaired && ($0.plural == bare || words.hasPrefix("both ") && $0.rawValue == bare)
    }
    guard let name else { throw .unknownPlace(found: words) }
    return [Landmark(name, .left), Landmark(name, .right)]
  }

  private static func locks(_ words: String) throws(Mistake) -> [Contact] {
    if words == "turn" { return [.lock(.turn)] }
    if words == "position" { return [.lock(.position)] }
    guard let joint = JointLabel(words) else { throw .unknownJoint(found: words) }
    return joint.sides.map { .lock(.joint(joint.joint, $0)) }
  }
}

extension LandmarkName {
  /// Both sides' places in one word, as in `soles`.
  var plural: String {
    switch self {
    case .foot: "feet"
    case .ballOfFoot: "balls of feet"
    case .topOfFoot: "tops of feet"
    case .toes, .fingertips: rawValue
    default: rawValue + "s"
    }
  }
}
