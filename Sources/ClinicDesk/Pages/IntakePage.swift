import HandoutDesign
import HandoutPipeline
import ProgramBuilder
import YAMLReading

/// The intake form with what was filled in and what is wrong with it.
struct IntakePage {
  /// A word that can be chosen.
  struct Option {
    let id: String
    let name: String
    let value: String
    let label: String
    let isChosen: Bool
  }

  /// A question as the page shows it.
  struct Question {
    let id: String
    let name: String
    let label: String
    let hint: String?
    let value: String
    let error: String?
    let isNeeded: Bool
    let isText: Bool
    let isLongText: Bool
    let isNumber: Bool
    let isDate: Bool
    let isChoice: Bool
    let isSeveral: Bool
    let options: [Option]
    /// What describes the field to a screen reader.
    let describedBy: String?
  }

  struct Section {
    let id: String
    let title: String
    let note: String?
    let isRare: Bool
    let isOpen: Bool
    let questions: [Question]
  }

  /// Something wrong, with a link to its field.
  struct Fault {
    let field: String
    let label: String
    let sentence: String
  }

  let page: PageChrome
  let heading: String
  let action: String
  let button: String
  let sections: [Section]
  let faults: [Fault]
  let hasFaults: Bool

  init(
    page: PageChrome, layout: FormLayout, library: Library, facts: PatientFacts, today: CalendarDate,
    issues: [DataIssue] = [], heading: String, action: String, button: String
  ) {
    self.page = page
    self.heading = heading
    self.action = action
    self.button = button
    let errors = Dictionary(
      issues.map { ($0.field, IssueWording.problem($0.problem)) }, uniquingKeysWith: { "\($0); \($1)" })
    let isBlank = facts.texts.isEmpty
    let wording = FormWording(library)
    sections = layout.sections.map { section in
      let questions = section.questions.map { question in
        Self.question(
          question, texts: facts[question.field],
          standard: question.isToday && isBlank ? today.description : "",
          error: errors[question.field.rawValue], wording: wording)
      }
      return Section(
        id: section.id, title: section.title, note: section.note.isEmpty ? nil : section.note,
        isRare: section.isRare,
        isOpen: questions.contains { $0.error != nil || !$0.value.isEmpty }, questions: questions)
    }
    let asked = Set(layout.questions.map(\.field.rawValue))
    faults = issues.map { issue in
      let isAsked = asked.contains(issue.field)
      let label = IntakeField(rawValue: issue.field).map(wording.label) ?? issue.field
      return Fault(
        field: isAsked ? issue.field : "section-red-flags", label: label,
        sentence: IssueWording.problem(issue.problem))
    }
    hasFaults = !faults.isEmpty
  }

  private static func question(
    _ question: FormLayout.Question, texts: [String], standard: String, error: String?, wording: FormWording
  ) -> Question {
    let name = question.field.rawValue
    var words: [String] = []
    var kind = FormKind()
    switch question.control {
    case .text, .list: kind.isText = true
    case .longText: kind.isLongText = true
    case .number: kind.isNumber = true
    case .date: kind.isDate = true
    case .choice(let allowed): (kind.isChoice, words) = (true, allowed)
    case .several(let allowed): (kind.isSeveral, words) = (true, allowed)
    }
    let chosen = Set(
      texts.flatMap { $0.split(whereSeparator: { ",;".contains($0) }) }.map { word in
        String(word).trimmingEnds(while: \.isWhitespace).lowercased()
      })
    // What the form does not list must not be lost: it stays as text.
    if kind.isSeveral || kind.isChoice, !chosen.isSubset(of: words) {
      kind = FormKind()
      kind.isText = true
    }
    let hint = wording.hint(question.field)
    return Question(
      id: name, name: name, label: wording.label(question.field), hint: hint.isEmpty ? nil : hint,
      value: texts.isEmpty ? standard : texts.joined(separator: ", "), error: error,
      isNeeded: question.isNeeded, isText: kind.isText, isLongText: kind.isLongText, isNumber: kind.isNumber,
      isDate: kind.isDate, isChoice: kind.isChoice, isSeveral: kind.isSeveral,
      options: words.map {
        Option(
          id: "\(name)-\($0)", name: name, value: $0, label: wording.choice($0, of: question.field),
          isChosen: chosen.contains($0))
      },
      describedBy: ([hint.isEmpty ? nil : "\(name)-hint", error == nil ? nil : "\(name)-error"])
        .compactMap(\.self).joined(separator: " ").nilIfEmpty)
  }

  private struct FormKind {
    var isText = false
    var isLongText = false
    var isNumber = false
    var isDate = false
    var isChoice = false
    var isSeveral = false
  }
}

extension String {
  /// The text, or nil where there is none.
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
