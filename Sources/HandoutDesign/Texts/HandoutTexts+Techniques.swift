import LocalizedMessages
import ProgramBuilder

/// What a patient reads of a technique, for one side of the body.
struct TechniqueTexts: Sendable {
  var name: String
  var steps: [String]
  var feel: String
  var mistake: String
  var easier: String?
  var harder: String?
  var safety: String
}

extension HandoutTexts {
  /// What a patient reads of an exercise.
  func texts(of exercise: Program.Exercise) -> TechniqueTexts {
    let id = exercise.technique.id
    let values = exercise.sides.written.map { side in
      ["side": Message.Value.text(side.rawValue), "other": .text(side.opposite.rawValue)]
    }
    func part(_ part: TechniquePart) -> String? { text(.technique(id, part), values ?? [:]) }
    return TechniqueTexts(
      name: name(ofTechnique: id),
      steps: exercise.instructions.steps.indices.compactMap { text(.step(id, $0 + 1), values ?? [:]) },
      feel: part(.feel) ?? "", mistake: part(.mistake) ?? "", easier: part(.easier),
      harder: part(.harder), safety: part(.safety) ?? "")
  }

  /// The name of a technique.
  public func name(ofTechnique id: String) -> String { text(.technique(id, .name)) ?? id }

  /// What clinic care is for, and when it is not.
  func care(_ id: String) -> (purpose: String, precaution: String) {
    (text(.technique(id, .purpose)) ?? "", text(.technique(id, .precaution)) ?? "")
  }

  /// What the key poses of a technique's figure show, in the order of the motion.
  func poses(of id: String) -> [String] {
    (0..<poseCount(of: id)).compactMap { text(.pose(id, $0 + 1)) }
  }

  /// The name of a thing that exercises are done with.
  func equipment(_ word: String) -> String {
    text(.equipment(word)) ?? word.replacing("_", with: " ")
  }

  /// Something that a patient wants back; words of the patient's own stay as they are.
  func goal(_ word: String) -> String { text(.goal(word.lowercased())) ?? word }

  /// What a patient has to mind because of a condition.
  func note(_ note: Program.PatientNote) -> String {
    text(.rule(.conditionNote, note.condition.rawValue)) ?? note.text
  }

  /// What a clinician confirms by name.
  func title(of item: Screening.Amber) -> String {
    text(.rule(.condition, item.id))
      ?? text(.rule(.confirmation, item.id), item.facts.mapValues { .text($0) }) ?? item.title
  }

  /// What a red flag has found.
  func finding(_ flag: Screening.RaisedFlag) -> String {
    let id =
      flag.flag.map { TextID.rule(.redFlag, $0.rawValue) } ?? flag.stem.map { .rule(.code, $0) }
    return id.flatMap { text($0) } ?? flag.trigger
  }
}
