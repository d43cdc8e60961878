public import ProgramBuilder

/// What a program states of itself after the Consensus on Exercise Reporting Template: Slade SC, Dionne CE, Underwood M,
/// Buchbinder R, Br J Sports Med 2016;50:1428–1437.
public struct ExerciseReport: Sendable {
  /// One of the sixteen items.
  public struct Item: Hashable, Sendable, Encodable {
    /// The item's number, with a letter where it has parts.
    public var number: String
    /// What the item asks for.
    public var title: String
    /// What this program says to it.
    public var answer: String
    /// Where it stands: a part of the handout, the program's file, or what the clinic has to add.
    public var place: String
  }

  /// The items in the template's order.
  public let items: [Item]

  /// The report of a program.
  public init(_ program: Program) {
    let exercises = program.exercises
    let equipment = Set(exercises.flatMap(\.technique.equipment)).sorted()
    let card = "handout, the exercise's card"
    let file = "program file"
    let progression = "handout, “When to do more, when to do less”"
    let clinician = program.intake.wishes.clinician ?? program.screening.confirmedBy
    let care = program.clinicCare.map(\.technique.name)
    let minutes = "\(program.minutesPerDay) minutes a day, \(program.daysPerWeek) days a week"
    let row = program.selectionRule
    let ceiling = exercises.map(\.instructions.level).max() ?? 1
    items = [
      Item(
        number: "1", title: "Equipment",
        answer: equipment.isEmpty
          ? "none" : equipment.map { $0.replacing("_", with: " ") }.joined(separator: ", "), place: card),
      Item(
        number: "2", title: "Who teaches it",
        answer: clinician ?? "not stated",
        place: clinician == nil ? "to be added: field clinician" : "handout, head"),
      Item(number: "3", title: "Alone or in a group", answer: "alone", place: "handout, “At home”"),
      Item(
        number: "4", title: "Supervision",
        answer: "unsupervised between visits; first review in week \(program.reviewWeek)", place: progression),
      Item(
        number: "5", title: "How adherence is measured", answer: "the patient ticks each exercise and day",
        place: "handout, tracker"),
      Item(
        number: "6", title: "Motivation",
        answer: motivation(program), place: "handout, head and tracker"),
      Item(
        number: "7a", title: "Rule for progression",
        answer: "more only while pain stays green; one thing at a time; less after amber, stop at red",
        place: progression),
      Item(
        number: "7b", title: "How it progresses",
        answer: exercises.map { exercise in
          let next = exercise.instructions.progression ?? "more of it"
          return "\(exercise.technique.id) → \(next)"
        }.joined(separator: "; "), place: "program --previous FILE --response better"),
      Item(
        number: "8", title: "Each exercise described",
        answer: exercises.map(\.technique.name).joined(separator: "; "), place: "\(card): figure and steps"),
      Item(number: "9", title: "Home program", answer: "all of it, \(minutes)", place: "handout"),
      Item(
        number: "10", title: "What is not exercise",
        answer: care.isEmpty ? "none" : care.joined(separator: "; "), place: "handout, “In the clinic”"),
      Item(
        number: "11", title: "Adverse events",
        answer: "the warning list and the traffic light are on the page; events are reported to the clinic",
        place: "handout, emergency panel and “How much pain is OK?”"),
      Item(number: "12", title: "Setting", answer: "at home", place: "handout"),
      Item(
        number: "13", title: "Dose",
        answer: exercises.map { "\($0.technique.id): \(ProgramWording.words(for: $0.dose))" }.joined(
          separator: "; "),
        place: card),
      Item(
        number: "14a", title: "Generic or tailored", answer: "tailored", place: file),
      Item(
        number: "14b", title: "How it is tailored",
        answer: "selection rule \(row); conditions: "
          + program.screening.conditions.map(\.rawValue).joined(separator: ", "), place: "program --json"),
      Item(
        number: "15", title: "Rule for the starting level",
        answer: "level \(ceiling) or lower: rule \(row), week \(program.week) (\(program.phase.id))",
        place: "program --json"),
      Item(
        number: "16a", title: "How fidelity is assessed",
        answer: "the tracker is read at the review in week \(program.reviewWeek)", place: "handout, tracker"),
      Item(
        number: "16b", title: "Whether it was delivered as planned",
        answer: "known after the review", place: "to be added: the returned tracker"),
    ]
  }

}

/// What keeps the patient going, as the page says it.
private func motivation(_ program: Program) -> String {
  let goals = program.intake.wishes.goals
  return goals.isEmpty
    ? "few exercises, a tracker, a date to come back"
    : "goals: \(goals.joined(separator: ", ")); few exercises, a tracker, a date to come back"
}
