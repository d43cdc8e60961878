import ArgumentParser
import Figures
import Foundation
import HandoutPipeline
import ProgramBuilder
import Readability
import YAMLReading

/// Looks into the technique catalogue.
struct CatalogueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Lists, shows and checks the techniques.",
    subcommands: [List.self, Show.self, Validate.self, Lint.self, Book.self])

  /// A technique for machines.
  struct Entry: Encodable {
    var id: String
    var name: String
    var families: [String]
    var delivery: String
    var position: String
    var level: Int?
    var laterality: String
    var attributes: [String]
    var equipment: [String]
    var muscles: [String]
    var causes: [String]
    var chain: [String]
    var evidence: String
    var sources: [String]
    var status: String
    var reviews: [String]
    var steps: [String]?
    var feel: String?
    var mistake: String?
    var safety: String?
    var purpose: String?
    var precaution: String?

    init(_ technique: Technique, in catalogue: TechniqueCatalogue) {
      id = technique.id
      name = technique.name
      families = technique.families.map(\.rawValue)
      delivery = technique.home == nil ? Delivery.clinic.rawValue : Delivery.home.rawValue
      position = technique.position.rawValue
      level = technique.home?.level
      laterality = technique.laterality.rawValue
      attributes = technique.attributes.map(\.rawValue).sorted()
      equipment = technique.equipment
      muscles = technique.muscles
      causes = technique.causes.map(\.rawValue).sorted()
      chain = catalogue.chain(of: technique.id)
      evidence = technique.evidence.rawValue
      sources = technique.sources
      status = technique.status.rawValue
      reviews = technique.reviews
      steps = technique.home?.steps
      feel = technique.home?.feel
      mistake = technique.home?.mistake
      safety = technique.home?.safety
      purpose = technique.clinic?.purpose
      precaution = technique.clinic?.precaution
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the techniques, a line each.")

    @Option(help: "Only this family.")
    var family: String?

    @Option(help: "Only what suits this cause.")
    var cause: String?

    @Flag(help: "Print as JSON.")
    var json = false

    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: json) {
        let family = try family.map { try Self.choice($0, as: Family.self, option: "--family") }
        let cause = try cause.map { try Self.choice($0, as: Cause.self, option: "--cause") }
        let catalogue = try library.library().catalogue
        let techniques = catalogue.techniques.filter { technique in
          (family.map(technique.families.contains) ?? true)
            && (cause.map(technique.causes.contains) ?? true)
        }
        if json {
          try Terminal.say(json: techniques.map { Entry($0, in: catalogue) })
          return
        }
        for technique in techniques {
          let level = technique.home.map { "level \($0.level)" } ?? "in the clinic"
          let draft = technique.status == .draft ? "\tdraft" : ""
          Terminal.say(
            "\(technique.id)\t\(technique.name)\t\(technique.family.rawValue)\t\(level)\(draft)")
        }
      }
    }

    private static func choice<Choice: SpelledChoice>(
      _ word: String, as type: Choice.Type, option: String
    ) throws -> Choice {
      guard let choice = Choice(spelled: word) else {
        let meant = NearestMatch.of(word, in: Choice.allowedWords).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError(
          "\(option) \(word) is not known.\(meant) Allowed: \(Choice.allowedWords.joined(separator: ", ")).")
      }
      return choice
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Shows a technique.")

    @Argument(help: "The technique's id.")
    var id: String

    @Flag(help: "Print as JSON.")
    var json = false

    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: json) {
        let catalogue = try library.library().catalogue
        guard let technique = catalogue[id] else {
          let meant = NearestMatch.of(id, in: catalogue.ids).map { " Did you mean \($0)?" } ?? ""
          throw ValidationError("There is no technique “\(id)”.\(meant)")
        }
        let entry = Entry(technique, in: catalogue)
        if json {
          try Terminal.say(json: entry)
          return
        }
        for line in Self.lines(of: entry) { Terminal.say(line) }
      }
    }

    private static func lines(of entry: Entry) -> [String] {
      func listed(_ items: [String]) -> String { items.isEmpty ? "none" : items.joined(separator: ", ") }
      var lines = [
        "\(entry.name) (\(entry.id))",
        "families: \(listed(entry.families))", "delivery: \(entry.delivery)",
        "position: \(entry.position)", "laterality: \(entry.laterality)",
        "attributes: \(listed(entry.attributes))", "equipment: \(listed(entry.equipment))",
        "muscles: \(listed(entry.muscles))", "causes: \(listed(entry.causes))",
        "chain: \(entry.chain.joined(separator: " → "))",
        "evidence: \(entry.evidence) (\(listed(entry.sources)))",
      ]
      if let level = entry.level { lines.insert("level: \(level)", at: 3) }
      if entry.status == TechniqueStatus.draft.rawValue { lines.insert("status: draft", at: 1) }
      lines += entry.reviews.map { "review: \($0)" }
      lines += (entry.steps ?? []).enumerated().map { "\($0.offset + 1). \($0.element)" }
      lines += [
        entry.feel.map { "You should feel \($0)" }, entry.mistake.map { "Avoid: \($0)" },
        entry.safety.map { "Take care: \($0)" }, entry.purpose, entry.precaution,
      ].compactMap { $0 }
      return lines
    }
  }

  /// Prints the catalogue.
  struct Book: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the whole catalogue as a book, with figures, doses, sources and indexes.")

    @Flag(help: "With room to sign off each technique, for a clinical board.")
    var review = false

    @Option(name: .shortAndLong, help: "The file, or the folder for it; Output by default.")
    var output: String?

    @OptionGroup var pages: PageOptions
    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: false) {
        let printer = CatalogueBookPrinter(
          library: try library.library(), date: try library.day(), options: try pages.printing())
        let target = try OutputTarget(
          path: output, standard: library.folders().output, base: review ? "catalogue-review" : "catalogue",
          mark: "", ending: "pdf")
        let file = try OutputFolder(target.folder).write(
          printer.pdf(isReviewCopy: review).data, named: "\(target.name).pdf")
        Terminal.say(file.path(percentEncoded: false))
      }
    }
  }

  struct Lint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Measures how easily patients read each technique's and each rule's text.")

    @Flag(help: "Also list the texts that are easy enough.")
    var all = false

    @Flag(help: "Print as JSON.")
    var json = false

    @OptionGroup var library: LibraryOptions

    private struct Line: Encodable {
      var id: String
      var grade: Double
      var words: Int
      var longestSentence: String
      var longestSentenceWords: Int
      var isEasy: Bool

      init(_ review: PatientTextReview) {
        id = review.id
        grade = (review.level.grade * 10).rounded() / 10
        words = review.level.words
        longestSentence = review.level.longestSentence
        longestSentenceWords = review.level.longestSentenceWords
        isEasy = review.isEasy
      }
    }

    func run() async throws {
      try await reporting(asJSON: json) {
        let data = try library.library()
        let lines = PatientTextReview.all(of: data.catalogue, rules: data.rules).map(Line.init)
        let hard = lines.filter { !$0.isEasy }
        let shown = all ? lines : hard
        if json {
          try Terminal.say(json: shown)
        } else {
          for line in shown {
            Terminal.say(
              "\(line.id)\tgrade \(line.grade)\tlongest sentence \(line.longestSentenceWords) words"
                + (line.longestSentenceWords > PatientTextReview.mostWords
                  ? "\t“\(line.longestSentence)”" : ""))
          }
          Terminal.say(
            "\(lines.count) texts, \(hard.count) over grade \(Int(PatientTextReview.highestGrade)) or "
              + "\(PatientTextReview.mostWords) words a sentence.")
        }
        guard hard.isEmpty else { throw Terminal.Code.someFailed }
      }
    }
  }

  struct Validate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks the techniques, with a clinic's own where --catalogue names them, and the figures.")

    @Flag(help: "Print as JSON.")
    var json = false

    @OptionGroup var library: LibraryOptions

    private struct Result: Encodable {
      var techniques: Int
      var home: Int
      var clinic: Int
      var figures: Int
      var version: String
    }

    private struct Mistakes: Encodable {
      var errors: [String]
    }

    func run() async throws {
      try await reporting(asJSON: json) {
        let data = try library.library()
        let catalogue = data.catalogue
        // A clinic's own techniques may go without figures; ours may not.
        let findings = FigureReview(data.figures.library).findings(for: catalogue).filter {
          library.catalogue == nil || $0.problem != .missing
        }
        guard findings.isEmpty else {
          let sentences = findings.map { FigureFindingWording.sentence(for: $0) }
          if json {
            try Terminal.say(json: Mistakes(errors: sentences))
          } else {
            for sentence in sentences { Terminal.note("Error: \(sentence)") }
          }
          throw Terminal.Code.unusable
        }
        let home = catalogue.techniques.count { $0.home != nil }
        let result = Result(
          techniques: catalogue.techniques.count, home: home,
          clinic: catalogue.techniques.count - home,
          figures: data.figures.library.figures.count { !$0.isAbstract }, version: catalogue.version)
        if json {
          try Terminal.say(json: result)
        } else {
          Terminal.say(
            "\(result.techniques) techniques, \(result.home) for home and \(result.clinic) for the clinic, "
              + "\(result.figures) figures: no mistakes. Version \(result.version).")
        }
      }
    }
  }
}
