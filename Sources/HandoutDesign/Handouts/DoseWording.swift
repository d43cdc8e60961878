import LocalizedMessages
import ProgramBuilder

/// A dose in the patient's words.
struct DoseWording {
  let texts: HandoutTexts
  let dose: Dose
  /// Whether it is done on one side after the other.
  let isEachSide: Bool

  /// What a patient counts by: "2 sets of 8", "10 times", "5 minutes".
  var count: String {
    if let minutes = dose.durationMinutes { return texts(.duration, ["count": .number(minutes)]) }
    let repetitions = ["count": Message.Value.number(dose.repetitions), "sets": .number(dose.sets)]
    return texts(dose.sets == 1 ? .repeats : .setsOfRepeats, repetitions)
  }

  /// The rest, a line each.
  var details: [String] {
    var lines: [String] = isEachSide ? [texts(.eachSide)] : []
    if dose.holdSeconds > 0 { lines.append(texts(.hold, ["count": .number(dose.holdSeconds)])) }
    if dose.sets > 1, dose.restSeconds > 0 {
      lines.append(texts(.rest, ["count": .number(dose.restSeconds)]))
    }
    lines.append(texts(.perDay, ["count": .number(dose.perDay)]))
    lines.append(
      dose.daysPerWeek == 7 ? texts(.everyDay) : texts(.daysPerWeek, ["count": .number(dose.daysPerWeek)]))
    lines.append(
      dose.effortMax == 0 ? texts(.effortRest) : texts(.effort, ["count": .number(dose.effortMax)]))
    return lines
  }
}
