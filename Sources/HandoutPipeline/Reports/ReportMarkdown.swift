import HandoutDesign

/// A report as Markdown (CommonMark with tables), for a record or a repository.
struct ReportMarkdown {
  let report: Report

  /// The text, ending in a new line.
  var text: String {
    var blocks = [
      "# \(Self.escaped(report.title))", "**\(Self.escaped(report.subject))**",
      "*\(Self.escaped(report.audience))*",
    ]
    if let notice = report.notice { blocks.append("> **\(Self.escaped(notice.text))**") }
    for section in report.sections {
      blocks.append("## \(Self.escaped(section.title))")
      blocks += section.parts.map(Self.block(for:))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func block(for part: Report.Part) -> String {
    switch part {
    case .text(let text): escaped(text)
    case .facts(let facts):
      facts.map { "- \(escaped($0.name)): \(escaped($0.value))" }.joined(separator: "\n")
    case .list(let items), .notes(let items): items.map { "- \(escaped($0))" }.joined(separator: "\n")
    case .bars(let bars): bars.map { "- \(escaped($0.name)): \($0.count)" }.joined(separator: "\n")
    case .table(let table):
      ([table.columns.map(\.title)] + table.rows).map(row).enumerated()
        .flatMap { $0.offset == 0 ? [$0.element, row(table.columns.map { _ in "---" })] : [$0.element] }
        .joined(separator: "\n")
    }
  }

  private static func row(_ cells: [String]) -> String {
    "| \(cells.map { $0 == "---" ? $0 : escaped($0) }.joined(separator: " | ")) |"
  }

  /// The text with every character that Markdown would read as a sign kept as it is, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
        continue
      }
      if "\\`*_[]<>|#~&".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
