import YAMLReading

/// Reads the figures of a file; every mistake is noted with its line, and reading goes on.
struct PoseReader {
  private static let shared: Set<String> = [
    "turn", "position", "angles", "contacts", "without", "props", "arrows", "marks", "describe",
  ]
  private static let figureFields = shared.union([
    "id", "abstract", "static", "from", "from_pose", "base", "camera", "highlight", "stretch", "nerve",
    "key_poses",
  ])

  private(set) var issues: [DataIssue] = []

  /// The entries of a text.
  mutating func entries(_ text: YAMLText) -> [PoseEntry] {
    guard let root = text.root(allowed: ["figures"], issues: &issues) else { return [] }
    let figures = root.mappings("figures", allowed: Self.figureFields, issues: &issues)
    return figures.compactMap { entry($0) }
  }

  private mutating func entry(_ figure: YAMLMapping) -> PoseEntry? {
    guard let id = figure.text("id", issues: &issues) else { return nil }
    var entry = PoseEntry(id: id, location: figure.location(of: "id"), first: patch(figure))
    entry.isAbstract = figure.flag("abstract", issues: &issues)
    entry.isStatic = figure.flag("static", issues: &issues)
    if let parent = figure.text("from", required: false, issues: &issues) {
      entry.parent = (parent, figure.location(of: "from"))
    }
    entry.parentPose = figure.integer("from_pose", in: 1...9, default: 1, issues: &issues) ?? 1
    entry.base = figure.word("base", as: BasePosition.self, issues: &issues)
    if let camera = figure.mapping(
      "camera", allowed: ["azimuth", "elevation"], required: false, issues: &issues)
    {
      entry.azimuth = camera.number("azimuth", in: -360...360, issues: &issues)
      entry.elevation = camera.number("elevation", in: -20...89, issues: &issues)
    }
    if figure.has("highlight") || figure.has("stretch") {
      entry.highlights =
        highlights(figure, "highlight", .works) + highlights(figure, "stretch", .stretches)
    }
    entry.nerve = figure.word("nerve", as: BodySide.self, issues: &issues)
    entry.arrows = entry.first.arrows
    entry.first.arrows = []
    if figure.has("key_poses") {
      entry.keyPoses = figure.mappings("key_poses", allowed: Self.shared, issues: &issues).map { patch($0) }
      if entry.keyPoses?.isEmpty == true {
        issues.append(figure.issue(.count(found: 0, lowest: 1, highest: 9), "key_poses"))
      }
    }
    let early = entry.first.contacts + (entry.keyPoses?.first?.contacts ?? [])
    for stated in early {
      if case .keep = stated.contact {
        issues.append(
          DataIssue(
            .notAllowed(found: stated.text, nearest: nil, allowed: ["from the second key pose on"]),
            field: "contacts", at: stated.location, entry: id))
      }
    }
    return entry
  }

  private mutating func patch(_ mapping: YAMLMapping) -> PosePatch {
    var patch = PosePatch(location: mapping.location)
    let turns: [(String, RoomAxis)] = [("roll", .x), ("pitch", .y), ("yaw", .z)]
    if let turn = mapping.mapping(
      "turn", allowed: ["roll", "pitch", "yaw"], required: false, issues: &issues)
    {
      for (name, axis) in turns { patch.turn[axis] = turn.number(name, in: -360...360, issues: &issues) }
    }
    if let place = mapping.mapping("position", allowed: ["x", "y", "z"], required: false, issues: &issues) {
      for axis in RoomAxis.allCases {
        patch.position[axis] = place.number(axis.rawValue, in: -500...500, issues: &issues)
          .map(Centimetres.fraction)
      }
    }
    readAngles(mapping, into: &patch)
    patch.contacts = contacts(mapping, "contacts")
    if mapping.texts("without", required: false, issues: &issues) == ["all"] {
      patch.dropsAll = true
    } else {
      patch.dropped = contacts(mapping, "without")
    }
    var props = PropReader()
    patch.props = props.props(mapping)
    var arrows = ArrowReader()
    patch.arrows = arrows.arrows(mapping)
    issues += props.issues + arrows.issues
    if mapping.has("marks") {
      patch.marks = mapping.locatedTexts("marks", issues: &issues).compactMap { text, place in
        if let mark = FigureMark(rawValue: text) { return mark }
        issues.append(
          .unknownWord(
            text, allowed: FigureMark.allCases.map(\.rawValue), field: "marks", at: place,
            entry: mapping.entry))
        return nil
      }
    }
    patch.phrase = mapping.text("describe", required: false, issues: &issues)
    return patch
  }

  private mutating func readAngles(_ mapping: YAMLMapping, into patch: inout PosePatch) {
    guard
      let joints = mapping.mapping(
        "angles", allowed: JointLabel.names, required: false, issues: &issues)
    else { return }
    for name in joints.names {
      guard let label = JointLabel(name) else { continue }
      let motions = label.joint.motionNames
      guard let angles = joints.mapping(name, allowed: Set(motions.keys), issues: &issues) else { continue }
      for word in angles.names {
        guard let (motion, sign) = motions[word] else { continue }
        let axis = JointAxis(joint: label.joint, side: label.sides[0], motion: motion)
        let (low, high) = (axis.range.lowerBound, axis.range.upperBound)
        let range = sign > 0 ? low...high : -high...(-low)
        guard let degrees = angles.number(word, in: range, issues: &issues) else { continue }
        for side in label.sides {
          let axis = JointAxis(joint: label.joint, side: side, motion: motion)
          if let index = Posture.index(of: axis) { patch.angles[index] = sign * degrees }
        }
      }
    }
  }

  private mutating func contacts(_ mapping: YAMLMapping, _ field: String) -> [StatedContact] {
    mapping.locatedTexts(field, issues: &issues).flatMap { text, place -> [StatedContact] in
      do throws(ContactText.Mistake) {
        return try ContactText.contacts(text).map {
          StatedContact(contact: $0, text: text, location: place)
        }
      } catch {
        issues.append(DataIssue(error.problem, field: field, at: place, entry: mapping.entry))
        return []
      }
    }
  }

  private mutating func highlights(_ mapping: YAMLMapping, _ field: String, _ kind: FigureHighlight.Kind)
    -> [FigureHighlight]
  {
    mapping.locatedTexts(field, issues: &issues).flatMap { text, place -> [FigureHighlight] in
      let side = BodySide.allCases.first { text.hasPrefix($0.rawValue + " ") }
      let name = side.map { String(text.dropFirst($0.rawValue.count + 1)) } ?? text
      if let muscle = Muscle(rawValue: name) {
        return (side.map { [$0] } ?? BodySide.allCases).map { FigureHighlight(muscle, $0, kind) }
      }
      issues.append(
        .unknownWord(
          name, allowed: Muscle.allCases.map(\.rawValue), field: field, at: place, entry: mapping.entry))
      return []
    }
  }
}

extension ContactText.Mistake {
  /// The fact for a person to mend.
  fileprivate var problem: DataIssue.Problem {
    switch self {
    case .unknownRelation(let found):
      .notAllowed(found: found, nearest: nil, allowed: ContactText.forms)
    case .unknownPlace(let found):
      .notAllowed(
        found: found, nearest: NearestMatch.of(found, in: Landmark.all.map(\.description)),
        allowed: LandmarkName.allCases.map(\.rawValue))
    case .unknownJoint(let found):
      .notAllowed(
        found: found, nearest: NearestMatch.of(found, in: JointLabel.names.sorted()),
        allowed: JointLabel.names.sorted())
    case .notANumber(let found): .notANumber(found: found)
    }
  }
}
