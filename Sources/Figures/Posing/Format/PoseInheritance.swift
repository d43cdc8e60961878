import YAMLReading

/// Fills in what each figure inherits.
struct PoseInheritance {
  private let entries: [String: PoseEntry]
  private(set) var issues: [DataIssue] = []

  /// The figures under way, so that a circle is noticed.
  private var path: [String] = []

  init(_ entries: [String: PoseEntry]) { self.entries = entries }

  /// A figure with all that it inherits; nil and an issue where an ancestor is missing.
  mutating func figure(_ entry: PoseEntry) -> FigureSpec? {
    path = [entry.id]
    let known = issues.count
    guard let chain = lineage(of: entry) else { return nil }
    var figure = FigureSpec(
      id: entry.id, isAbstract: entry.isAbstract, isStatic: entry.isStatic, camera: Camera(),
      highlights: [], nerve: nil, keyPoses: [], location: entry.location)
    var state = KeyPoseSpec(at: entry.location)
    var poses: [PosePatch] = []
    for (index, ancestor) in chain.enumerated() {
      if index > 0, ancestor.parentPose > 1 {
        // The poses of the parent up to the one from which this figure starts.
        let parents = chain[index - 1].keyPoses ?? poses
        if ancestor.parentPose > parents.count {
          issues.append(
            DataIssue(
              .outOfRange(
                found: String(ancestor.parentPose), lowest: 1, highest: Double(parents.count)),
              field: "from_pose", at: ancestor.location, entry: ancestor.id))
        }
        for pose in parents.prefix(ancestor.parentPose) { apply(pose, to: &state, entry: ancestor.id) }
        if ancestor.keyPoses == nil { poses = Array(parents.dropFirst(ancestor.parentPose)) }
      }
      figure.camera = Camera(
        azimuth: ancestor.azimuth ?? figure.camera.azimuth,
        elevation: ancestor.elevation ?? figure.camera.elevation)
      figure.highlights = ancestor.highlights ?? figure.highlights
      figure.nerve = ancestor.nerve ?? figure.nerve
      state.authored.base = ancestor.base ?? state.authored.base
      // A child of a figure with key poses starts from the first of them.
      if index > 0, ancestor.parentPose == 1, ancestor.keyPoses != nil, let pose = poses.first {
        apply(pose, to: &state, entry: ancestor.id)
      }
      apply(ancestor.first, to: &state, entry: ancestor.id)
      poses = ancestor.keyPoses ?? poses
    }
    state.contacts.removeAll {
      if case .keep = $0 { true } else { false }
    }
    if poses.isEmpty { poses = [PosePatch(location: entry.location)] }
    for (index, pose) in poses.enumerated() {
      state.statedAngles = []
      state.location = pose.location
      state.arrows = []
      state.marks = index == 0 ? state.marks : []
      if index > 0 { state.phrase = "" }
      apply(pose, to: &state, entry: entry.id)
      if index == poses.count - 1 { state.arrows += entry.arrows }
      check(state, of: entry)
      figure.keyPoses.append(state)
    }
    return issues.count > known ? nil : figure
  }

  /// The ancestors from the eldest to the entry itself.
  private mutating func lineage(of entry: PoseEntry) -> [PoseEntry]? {
    var chain = [entry]
    while let parent = chain[0].parent {
      if let start = path.firstIndex(of: parent.id) {
        issues.append(
          DataIssue(
            .chainCycle(through: Array(path[start...]) + [parent.id]), field: "from",
            at: parent.location, entry: entry.id))
        return nil
      }
      guard let next = entries[parent.id] else {
        issues.append(
          DataIssue(
            .unknownReference(
              found: parent.id, nearest: NearestMatch.of(parent.id, in: entries.keys.sorted())),
            field: "from", at: parent.location, entry: chain[0].id))
        return nil
      }
      path.append(next.id)
      chain.insert(next, at: 0)
    }
    return chain
  }

  private mutating func apply(_ patch: PosePatch, to state: inout KeyPoseSpec, entry: String) {
    for (axis, degrees) in patch.turn { state.authored.turn[axis.index] = degrees }
    for (axis, length) in patch.position {
      state.authored.position[axis.index] = length
      state.heldPosition[axis.index] = 1
    }
    for (index, degrees) in patch.angles {
      state.authored.angles[index] = degrees
      state.statedAngles.insert(index)
    }
    if patch.dropsAll { state.contacts = [] }
    for dropped in patch.dropped {
      guard let index = state.contacts.firstIndex(of: dropped.contact) else {
        let texts = state.contacts.map(\.description)
        issues.append(
          DataIssue(
            .unknownReference(found: dropped.text, nearest: NearestMatch.of(dropped.text, in: texts)),
            field: "without", at: dropped.location, entry: entry))
        continue
      }
      state.contacts.remove(at: index)
    }
    for (name, spec) in patch.props {
      let index = state.props.firstIndex { $0.name == name }
      switch (index, spec) {
      case (let index?, let spec?): state.props[index] = spec
      case (let index?, nil): state.props.remove(at: index)
      case (nil, let spec?): state.props.append(spec)
      case (nil, nil): break
      }
    }
    for stated in patch.contacts where !state.contacts.contains(stated.contact) {
      state.contacts.append(stated.contact)
      guard let prop = stated.contact.propName else { continue }
      let names = state.props.flatMap { prop in prop.surfaceNames }
      guard !names.contains(prop) else { continue }
      let known = names + Landmark.all.map(\.description) + ["floor"]
      issues.append(
        DataIssue(
          .unknownReference(found: prop, nearest: NearestMatch.of(prop, in: known)), field: "contacts",
          at: stated.location, entry: entry))
    }
    state.arrows += patch.arrows
    state.marks = patch.marks ?? state.marks
    state.phrase = patch.phrase ?? state.phrase
  }

  private mutating func check(_ pose: KeyPoseSpec, of entry: PoseEntry) {
    guard !entry.isAbstract, pose.phrase.isEmpty else { return }
    issues.append(DataIssue(.missing, field: "describe", at: pose.location, entry: entry.id))
  }
}

extension RoomAxis {
  /// Where the axis stands in a vector.
  var index: Int {
    switch self {
    case .x: 0
    case .y: 1
    case .z: 2
    }
  }
}

extension KeyPoseSpec {
  /// A key pose in which everything is at zero.
  init(at location: SourceLocation) {
    self.init(
      authored: Posture(), statedAngles: [], heldPosition: .zero, contacts: [], props: [], arrows: [],
      marks: [], phrase: "", location: location)
  }
}
