import ProgramBuilder

/// A dose in the patient's words.
struct DoseWording {
  let texts: HandoutTexts
  let dose: Dose
  /// Whether it is done on one side after the other.
  let isEachSide: Bool

  /// What a patient counts by: "2 sets of 8", "10 times", "5 minutes".
  var count: String {
    if let minutes = dose.durationMinutes { return texts(.duration, count: minutes) }
    if dose.sets == 1 { return texts(.repeats, count: dose.repetitions) }
    return texts(
      .setsOfRepeats, count: dose.repetitions, ["sets": texts(.sets, count: dose.sets)])
  }

  /// The rest, a line each.
  var details: [String] {
    var lines: [String] = isEachSide ? [texts(.eachSide)] : []
    if dose.holdSeconds > 0 { lines.append(texts(.hold, count: dose.holdSeconds)) }
    if dose.sets > 1, dose.restSeconds > 0 { lines.append(texts(.rest, count: dose.restSeconds)) }
    lines.append(texts(.perDay, count: dose.perDay))
    lines.append(
      dose.daysPerWeek == 7 ? texts(.everyDay) : texts(.daysPerWeek, count: dose.daysPerWeek))
    lines.append(
      dose.effortMax == 0 ? texts(.effortRest) : texts(.effort, count: dose.effortMax))
    return lines
  }
}
