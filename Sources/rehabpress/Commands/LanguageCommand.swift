import ArgumentParser
import Foundation
import HandoutDesign
import HandoutPipeline
import YAMLReading

/// Looks at languages.
struct LanguageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Lists languages, checks them against the English, and begins a new one.",
    subcommands: [List.self, Check.self, Blank.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the languages, and who has reviewed each.")

    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: false) {
        let shelf = try library.library().languages
        for tag in shelf.tags {
          let texts = try shelf.texts(tag)
          let review =
            texts.isSource
            ? "the language it is written in"
            : texts.review.map { "reviewed by \($0.name), \($0.date)" } ?? "not reviewed by a clinician"
          Terminal.say("\(tag)\t\(texts.name)\t\(review)")
        }
      }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks languages: nothing missing, nothing left over, nothing older than its English.",
      discussion: "With --catalogue a clinic's own techniques are asked for as well.")

    @Argument(help: "The languages; all by default.")
    var languages: [String] = []

    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: false) {
        let shelf = try library.library().languages
        var isFaulty = false
        for tag in languages.isEmpty ? shelf.tags : languages {
          let texts = try shelf.texts(tag)
          for sentence in ErrorWording.sentences(for: DataIssues(texts.findings)) { Terminal.note(sentence) }
          isFaulty = isFaulty || !texts.findings.isEmpty
          Terminal.say("\(texts.language): \(texts.findings.count) mistakes")
        }
        if isFaulty { throw Terminal.Code.unusable }
      }
    }
  }

  struct Blank: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes the file of a language that nobody has begun, every text in English beside it.")

    @Argument(help: "The language's tag, such as it or zh-Hant.")
    var tag: String

    @Option(name: .shortAndLong, help: "The folder; Output by default.")
    var output: String?

    @OptionGroup var library: LibraryOptions

    func validate() throws {
      guard tag.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil else {
        throw ValidationError("\(tag) is no language tag; write it as it, pt-BR or zh-Hant.")
      }
    }

    func run() async throws {
      try await reporting(asJSON: false) {
        let folder = try OutputFolder(output.map { URL(filePath: $0) } ?? library.folders().output)
        let text = try library.library().languages.blank(tag)
        let file = try folder.write(Data(text.utf8), named: "\(tag).yaml")
        Terminal.say(file.path(percentEncoded: false))
      }
    }
  }
}
