import ArgumentParser
import Foundation
import HandoutPipeline

/// The command-line front end.
@main
struct RehabPress: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehabpress",
    abstract: "Builds home exercise programs for sciatica and prints them as handouts.",
    discussion: """
      RehabPress supports a clinician's decision and never diagnoses.

      Exit codes: 0 all well; 1 some rows of a batch failed; 2 usage or unreadable input; \
      3 blocked or held (the referral or hold page is still written).
      """,
    version: RehabPressVersion.current,
    subcommands: [
      HandoutCommand.self, SummaryCommand.self, ProgramCommand.self, BatchCommand.self, CatalogueCommand.self,
      CheckCommand.self, FigureCommand.self, LanguageCommand.self, ProgressCommand.self, RulesCommand.self,
      SampleCommand.self, ServeCommand.self,
      TemplateCommand.self,
    ])

  /// Parses and runs; usage errors end with code 2 as unreadable input does.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      guard exitCode(for: error) != .success else { exit(withError: error) }
      Terminal.note(fullMessage(for: error))
      exit(withError: Terminal.Code.unusable)
    }
  }
}
