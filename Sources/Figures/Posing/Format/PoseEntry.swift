import YAMLReading

/// A figure's entry in a file, before it inherits anything.
struct PoseEntry {
  var id: String
  var location: SourceLocation
  var isAbstract = false
  var isStatic = false
  var parent: (id: String, location: SourceLocation)?
  /// Which key pose of the parent it starts from, counted from 1.
  var parentPose = 1
  var base: BasePosition?
  var azimuth: Double?
  var elevation: Double?
  var highlights: [FigureHighlight]?
  var nerve: BodySide?
  /// What the entry itself states, which the first key pose takes.
  var first: PosePatch
  /// The key poses; nil where they are the parent's.
  var keyPoses: [PosePatch]?
  /// Arrows at the entry belong to its last key pose.
  var arrows: [ArrowSpec] = []
}

/// What a key pose changes in the one before.
struct PosePatch {
  var location: SourceLocation
  var turn: [RoomAxis: Double] = [:]
  var position: [RoomAxis: Double] = [:]
  /// Angles by their index in `JointAxis.all`.
  var angles: [Int: Double] = [:]
  var contacts: [StatedContact] = []
  /// Contacts that no longer hold.
  var dropped: [StatedContact] = []
  var dropsAll = false
  /// Things by name; nil takes one away.
  var props: [(name: String, spec: PropSpec?)] = []
  var arrows: [ArrowSpec] = []
  var marks: [FigureMark]?
  var phrase: String?
}

/// A contact with the place where it is written.
struct StatedContact {
  var contact: Contact
  var text: String
  var location: SourceLocation
}
