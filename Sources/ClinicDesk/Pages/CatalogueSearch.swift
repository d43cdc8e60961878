import YAMLReading
import HandoutPipeline
import ProgramBuilder

/// Finds techniques to add to a program, with the reason where one may not be added.
struct CatalogueSearch: Sendable {
  /// What is looked for; an empty text looks for everything.
  struct Query: Hashable, Sendable {
    var words = ""
    var family = ""
    var position = ""
    var cause = ""
    var muscle = ""

    var isEmpty: Bool { self == Query() }
  }

  /// A technique found.
  struct Hit {
    let id: String
    let name: String
    let detail: String
    /// The figure's address; nil where it is not drawn yet.
    let figure: String?
    /// Why it may not be added; nil where it may.
    let reason: String?
    /// Why the rules did not choose it, where it may be added all the same.
    let note: String?
    let isAllowed: Bool
  }

  /// What was found, at most as many as a person looks through.
  struct Result {
    let hits: [Hit]
    let count: Int
    let isCut: Bool
    let shown: Int
  }

  struct Option {
    let value: String
    let label: String
    let isChosen: Bool
  }

  /// The choices of the search form.
  struct Options {
    let words: String
    let families: [Option]
    let positions: [Option]
    let causes: [Option]
    let muscles: [Option]
  }

  private static let most = 30
  private let techniques: [Technique]
  private let families: [String]
  private let positions: [String]
  private let muscles: [String]

  private let rules: ContraindicationRules

  init(_ catalogue: TechniqueCatalogue, rules: ContraindicationRules) {
    self.rules = rules
    techniques = catalogue.techniques.filter { $0.home != nil }
    families = Family.allCases.map(\.rawValue).filter { name in
      Set(catalogue.techniques.filter { $0.home != nil }.flatMap(\.families).map(\.rawValue)).contains(name)
    }
    positions = Position.allCases.map(\.rawValue).filter { name in
      catalogue.techniques.contains { $0.home != nil && $0.position.rawValue == name }
    }
    muscles = Set(catalogue.techniques.filter { $0.home != nil }.flatMap(\.muscles)).sorted()
  }

  func options(for query: Query) -> Options {
    Options(
      words: query.words, families: options(families, query.family),
      positions: options(positions, query.position),
      causes: options(Cause.allowedWords, query.cause), muscles: options(muscles, query.muscle))
  }

  private func options(_ words: [String], _ chosen: String) -> [Option] {
    words.map { Option(value: $0, label: $0.replacing("_", with: " "), isChosen: $0 == chosen) }
  }

  /// The techniques that a query finds, those that may be added first.
  func result(for query: Query, program: Program) -> Result {
    let words = query.words.lowercased().split(whereSeparator: \.isWhitespace)
    let isLeft = program.side == .left
    let inProgram = Set(program.exercises.map(\.technique.id))
    let reasons = Dictionary(
      program.exclusions.map { ($0.techniqueID, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let found = techniques.filter { technique in
      (query.family.isEmpty || technique.families.contains { $0.rawValue == query.family })
        && (query.position.isEmpty || technique.position.rawValue == query.position)
        && (query.cause.isEmpty || technique.causes.contains { $0.rawValue == query.cause })
        && (query.muscle.isEmpty || technique.muscles.contains(query.muscle))
        && words.allSatisfy { word in
          technique.name.lowercased().contains(word) || technique.id.contains(word)
            || technique.muscles.contains { $0.lowercased().contains(word) }
        }
    }
    let hits = found.map { technique in
      hit(
        technique, isLeft: isLeft, isInProgram: inProgram.contains(technique.id),
        reason: reasons[technique.id])
    }
    let ordered = hits.filter(\.isAllowed) + hits.filter { !$0.isAllowed }
    return Result(
      hits: Array(ordered.prefix(Self.most)), count: ordered.count, isCut: ordered.count > Self.most,
      shown: min(ordered.count, Self.most))
  }

  private func hit(
    _ technique: Technique, isLeft: Bool, isInProgram: Bool, reason: Program.ExclusionReason?
  ) -> Hit {
    var words = reason.map(ProgramWording.sentence(for:))
    var forbids = false
    switch reason {
    case .contraindicated(let hits):
      forbids = true
      words =
        "contraindicated: "
        + hits.map { ProgramWording.words(for: $0, rules: rules) }.joined(separator: "; ")
    case .draft, .excludedByClinician: forbids = true
    default: break
    }
    // Whatever else speaks against it, without a checked figure it cannot be printed.
    if technique.status == .draft {
      forbids = true
      words = ProgramWording.sentence(for: .draft)
    }
    let detail = [
      technique.position.rawValue.replacing("_", with: " "), technique.home.map { "level \($0.level)" },
      technique.muscles.prefix(2).joined(separator: ", "),
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    return Hit(
      id: technique.id, name: technique.name, detail: detail,
      figure: technique.status == .draft ? nil : "/figures/\(technique.id)\(isLeft ? "-left" : "").svg",
      reason: isInProgram ? "already in the program" : forbids ? words : nil,
      note: isInProgram || forbids ? nil : words, isAllowed: !isInProgram && !forbids)
  }
}
