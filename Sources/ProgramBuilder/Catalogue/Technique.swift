public import YAMLReading

/// An entry of the catalogue: something a patient does, or a clinician does to them.
///
/// Patient texts may hold `{side}` and `{other}`, which become the affected side and the opposite one.
public struct Technique: Hashable, Sendable, Identifiable {
  /// What a home technique tells and asks of the patient.
  public struct HomeInstructions: Hashable, Sendable {
    /// How hard, 1 (first days) to 5 (near-normal sport).
    public var level: Int
    /// The dose to begin with.
    public var dose: Dose
    /// The easier technique before this one in its chain.
    public var regression: String?
    /// The harder technique after this one in its chain.
    public var progression: String?
    /// Why the technique stands in no chain.
    public var chainNote: String?
    /// Three to five short steps, the starting position first.
    public var steps: [String]
    /// Completes "You should feel …".
    public var feel: String
    /// The common mistake.
    public var mistake: String
    /// What to take care of, printed where a caution applies.
    public var safety: String
    /// A small change that makes it easier.
    public var easier: String?
    /// A small change that makes it harder.
    public var harder: String?
  }

  /// What a handout says of clinic care.
  public struct ClinicDescription: Hashable, Sendable {
    /// What the clinician does and what for, in the patient's words.
    public var purpose: String
    /// When it is not for this patient.
    public var precaution: String
  }

  /// What the technique consists of, by who does it.
  public enum Content: Hashable, Sendable {
    case home(HomeInstructions)
    case clinic(ClinicDescription)
  }

  /// The name by which programs, chains and clinicians refer to it.
  public var id: String
  /// The name that a handout prints.
  public var name: String
  /// The families, the first being the file's own.
  public var families: [Family]
  /// The kind within its family.
  public var kind: TechniqueKind
  /// The starting position.
  public var position: Position
  /// Which side works.
  public var laterality: Laterality
  /// What contraindications may speak of.
  public var attributes: Set<Attribute>
  /// What it needs beside a floor and clothes.
  public var equipment: [String]
  /// Whether it may be done on a bed.
  public var suitsBed: Bool
  /// The muscles or tissues it is for.
  public var muscles: [String]
  /// The causes it suits.
  public var causes: Set<Cause>
  /// How well its family is supported.
  public var evidence: EvidenceGrade
  /// Keys of the sources.
  public var sources: [String]
  /// Instructions, or for clinic care its description.
  public var content: Content
  /// Whether the builder may choose it.
  public var status: TechniqueStatus
  /// How disagreements of the reviews of its attributes were settled, in a sentence or two each.
  public var reviews: [String]
  /// Where the entry stands, for messages.
  public var location: SourceLocation

  /// The family whose file holds it.
  public var family: Family { families[0] }

  /// The instructions of a home technique.
  public var home: HomeInstructions? {
    if case .home(let instructions) = content { instructions } else { nil }
  }

  /// The description of clinic care.
  public var clinic: ClinicDescription? {
    if case .clinic(let description) = content { description } else { nil }
  }
}
