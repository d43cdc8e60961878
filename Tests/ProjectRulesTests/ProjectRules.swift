import Foundation

/// What the project's code must not do, checked on its text.
enum ProjectRules {
  /// A source file below `Sources`.
  struct SourceFile {
    /// The path below `Sources`, beginning with the target.
    var path: String
    var text: String

    var target: String { String(path.prefix { $0 != "/" }) }
  }

  /// A line that breaks a rule.
  struct Breach: Equatable, CustomStringConvertible {
    var path: String
    var line: Int
    var rule: String

    var description: String { "\(path):\(line): \(rule)" }
  }

  /// What each target may import of the project's own targets and of packages; the table of Sources/README.md.
  static let imports: [String: Set<String>] = [
    "YAMLReading": ["Yams"],
    "Readability": [],
    "ProgramBuilder": ["YAMLReading", "Readability", "Yams", "Crypto"],
    "PageLayout": [],
    "Figures": ["PageLayout", "YAMLReading", "CGEOS"],
    "DelimitedText": ["CCSV"],
    "LocalizedMessages": ["CICUMessages"],
    "HandoutDesign": [
      "YAMLReading", "ProgramBuilder", "Figures", "PageLayout", "LocalizedMessages", "Mustache",
    ],
    "CairoDrawing": [
      "PageLayout", "CPangoCairo", "CQPDF", "CDeflate", "CPictures", "CQREncode", "Crypto",
    ],
    "HandoutPipeline": [
      "YAMLReading", "ProgramBuilder", "Figures", "PageLayout", "HandoutDesign", "CairoDrawing",
      "DelimitedText", "CArchive", "CFileSync", "Crypto", "Mustache",
    ],
    "ClinicDesk": [
      "HandoutPipeline", "HandoutDesign", "CairoDrawing", "ProgramBuilder", "YAMLReading", "Hummingbird",
      "HummingbirdCore", "HummingbirdTLS", "GRDB", "HTTPTypes", "Logging", "Mustache", "NIOCore", "NIOSSL",
    ],
    "rehabpress": [
      "ClinicDesk", "HandoutPipeline", "HandoutDesign", "CairoDrawing", "DelimitedText", "ProgramBuilder",
      "Readability",
      "YAMLReading", "Figures", "ArgumentParser",
    ],
  ]

  /// Modules of the toolchain, which every target may import.
  private static let toolchain: Set<String> = [
    "Foundation", "FoundationXML", "Dispatch", "Synchronization", "Glibc",
  ]

  /// Words that no line of a target may hold, and why; the executable may ask for the world.
  private static func bannedWords(in target: String) -> [(word: String, rule: String)] {
    var words = [
      ("try!", "errors are thrown, not trapped"), ("fatalError(", "errors are thrown, not trapped"),
      ("NSTemporaryDirectory", "patient data stays in the output folder"),
      ("temporaryDirectory", "patient data stays in the output folder"),
      ("URLSession", "patient data stays off the network"),
    ]
    if target != "rehabpress" {
      words += [
        ("Date()", "the day is passed in"), ("Date.now", "the day is passed in"),
        ("UUID()", "the same input gives the same bytes"),
        (".random(", "the same input gives the same bytes"),
        ("print(", "only the executable speaks"),
        ("ProcessInfo", "the world is passed in"),
      ]
    }
    return words
  }

  /// Every line that breaks a rule.
  static func breaches(in files: [SourceFile]) -> [Breach] {
    files.flatMap { file in
      file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
        index, line in
        breaches(in: code(of: line), of: file).map {
          Breach(path: file.path, line: index + 1, rule: $0)
        }
      }
    }
  }

  private static func breaches(in code: Substring, of file: SourceFile) -> [String] {
    var found = bannedWords(in: file.target).filter { holds(code, $0.word) }
      .map { "\($0.word): \($0.rule)" }
    if let module = importedModule(code), !toolchain.contains(module),
      imports[file.target]?.contains(module) != true
    {
      found.append("\(file.target) must not import \(module)")
    }
    return found
  }

  /// Whether the word stands there, and not as the end of a longer one.
  private static func holds(_ code: Substring, _ word: String) -> Bool {
    code.ranges(of: word).contains { range in
      guard range.lowerBound > code.startIndex, word.first?.isLetter == true else { return true }
      return !code[code.index(before: range.lowerBound)].isLetter
    }
  }

  /// A line without its comment.
  private static func code(of line: Substring) -> Substring {
    line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
  }

  private static func importedModule(_ code: Substring) -> String? {
    let words = code.split(separator: " ")
    guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else {
      return nil
    }
    return String(words[index + 1])
  }
}
