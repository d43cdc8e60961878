import ProgramBuilder
import YAMLReading

/// A program as its own file would give it back.
enum YAMLSource {
  static func text(of program: Program) throws -> YAMLText {
    YAMLText(name: "program", text: try ProgramFile.text(of: program))
  }
}
