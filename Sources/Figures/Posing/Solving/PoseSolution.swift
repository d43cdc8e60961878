/// The postures that a solver found for a figure's key poses.
public struct PoseSolution: Hashable, Sendable {
  /// The figure's id.
  public var id: String
  /// What the figure said when it was solved; a figure that says something else has to be solved anew.
  public var fingerprint: UInt64
  /// One posture for each key pose.
  public var postures: [Posture]

  /// A solution of a figure.
  public init(id: String, fingerprint: UInt64, postures: [Posture]) {
    self.id = id
    self.fingerprint = fingerprint
    self.postures = postures
  }
}

extension FigureSpec {
  /// A number that changes with anything that bears on the solution: 64-bit FNV-1a over its text.
  public var fingerprint: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in canonicalText.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// What a solver reads, in one fixed order.
  private var canonicalText: String {
    keyPoses.map { pose in
      let posture = pose.authored
      let numbers = [posture.position.x, posture.position.y, posture.position.z] + posture.angles
      let turn = [posture.turn.x, posture.turn.y, posture.turn.z]
      let props = pose.props.map { prop in
        let measures = prop.measures.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ([prop.name, prop.kind.rawValue] + measures + prop.through.map(\.description))
          .joined(separator: ",")
      }
      let stated = pose.statedAngles.sorted().map(String.init).joined(separator: ",")
      return [
        posture.base.rawValue, "\(numbers)", "\(turn)", "\(pose.heldPosition)", stated,
        pose.contacts.map(\.description).joined(separator: ";"), props.joined(separator: ";"),
      ].joined(separator: "|")
    }.joined(separator: "\n")
  }
}
