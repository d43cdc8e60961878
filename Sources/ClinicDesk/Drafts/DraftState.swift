/// All that a clinician decides about one handout; what it looks like follows from it.
public struct DraftState: Hashable, Sendable {
  /// The patient's facts.
  public var facts: PatientFacts
  /// The exercises in order; nil while they are the ones that the rules choose.
  public var exercises: [EditedExercise]?
  /// How the handout is printed.
  public var print: PrintChoice
  /// The program that it goes on from; nil for a first one.
  public var previous: EarlierProgram?

  /// A patient's facts, with the exercises that the rules choose.
  public init(
    facts: PatientFacts, exercises: [EditedExercise]? = nil, print: PrintChoice = PrintChoice(),
    previous: EarlierProgram? = nil
  ) {
    self.facts = facts
    self.exercises = exercises
    self.print = print
    self.previous = previous
  }
}

/// How a handout is printed.
public struct PrintChoice: Hashable, Sendable, Codable {
  /// The template's name.
  public var template: String
  /// The paper; nil for the template's own.
  public var paper: String?

  /// A template on a paper.
  public init(template: String = "standard", paper: String? = nil) {
    self.template = template
    self.paper = paper
  }
}
