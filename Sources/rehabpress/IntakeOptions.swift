import ArgumentParser
import ProgramBuilder
import YAMLReading

/// The facts of one patient as options; each is a field of the intake.
struct IntakeOptions: ParsableArguments {
  @Option(help: "The pseudonym or record number; printed where there is no name.")
  var patientId: String?
  @Option(help: "The name printed on the handout, in any script.")
  var name: String?
  @Option(help: "Under 16 is held.")
  var age: String?
  @Option(help: "Date of birth. (year-month-day)")
  var dob: String?
  @Option(
    help: "What the sciatica comes from. (disc, stenosis, piriformis, spondylolisthesis, trauma, nonspecific)"
  )
  var cause: String?
  @Option(
    help:
      "ICD-10 or ICD-10-CM codes; the cause and where the code carries it the side are read from them. (codes)"
  )
  var icd10: String?
  @Option(help: "The side of the leg symptoms. (left, right, both, alternating, central)")
  var side: String?
  @Option(help: "How two-sided symptoms behave. (longstanding_stable, new_or_worse, unknown)")
  var bilateralStatus: String?
  @Option(help: "How long it has lasted: acute under 6, subacute 6 to 12, chronic over 12.")
  var durationWeeks: String?
  @Option(
    help: "When it began. Where both are given and disagree, the earlier stage counts. (year-month-day)")
  var onsetDate: String?
  @Option(help: "The worst pain lately. (0 to 10)")
  var nprsWorst: String?
  @Option(help: "The pain now. (0 to 10)")
  var nprsNow: String?
  @Option(help: "The usual pain. (0 to 10)")
  var nprsAverage: String?
  @Option(help: "How long a flare takes to settle.")
  var settleMinutes: String?
  @Option(
    help: "As the clinician judges it; the higher of this and the one derived counts. (low, moderate, high)")
  var irritability: String?
  @Option(
    help: "The direction that eases the leg when tested. (extension, flexion, lateral, none, not_tested)")
  var directionalPreference: String?
  @Option(
    help:
      "Whether every red-flag question was asked. Complete: each one not listed is a no. (complete, incomplete)"
  )
  var redFlagScreen: String?
  @Option(help: "The red flags answered yes. (list of red flags)")
  var redFlagsYes: String?
  @Option(help: "Who asked.")
  var redFlagScreener: String?
  @Option(help: "When they were asked: within 14 days, 7 in the acute stage. (year-month-day)")
  var redFlagDate: String?
  @Option(
    help: "Red flags or blocking codes that have been assessed and excluded. (list of red flags or codes)")
  var clearedFlags: String?
  @Option(help: "Who excluded them.")
  var clearedBy: String?
  @Option(help: "Their role: specialist, clinician, …")
  var clearedRole: String?
  @Option(help: "When. (year-month-day)")
  var clearedDate: String?
  @Option(help: "The result or the reason.")
  var clearedResult: String?
  @Option(help: "Symptoms with a very high blood pressure. (yes, no, unknown)")
  var bpSymptoms: String?
  @Option(help: "A plan or intent with thoughts of self-harm. (yes, no, unknown)")
  var selfHarmIntent: String?
  @Option(help: "Power of the weakest key muscle of the legs. (0 to 5)")
  var power: String?
  @Option(help: "Reflexes of the legs. (normal, reduced, absent, brisk)")
  var reflexes: String?
  @Option(help: "Skin feeling of the legs. (normal, reduced, absent)")
  var sensation: String?
  @Option(help: "When power, reflexes and feeling were tested. (year-month-day)")
  var neuroDate: String?
  @Option(help: "All conditions were asked about; each one not listed is a no. (complete)")
  var conditionsScreen: String?
  @Option(help: "The conditions that are present. (list of conditions)")
  var conditions: String?
  @Option(help: "Positions that the patient cannot take. (kneel, prone, supine, floor)")
  var cannot: String?
  @Option(help: "Weeks since the hip was replaced.")
  var hipReplacementWeeks: String?
  @Option(help: "Unless written lifted they are in force. (in_force, lifted)")
  var hipPrecautions: String?
  @Option(help: "Weeks since the knee was replaced.")
  var kneeReplacementWeeks: String?
  @Option(help: "Weeks since the surgery.")
  var lumbarSurgeryWeeks: String?
  @Option(help: "Resting pressure, upper number, mmHg. (60 to 300)")
  var bpSystolic: String?
  @Option(help: "Resting pressure, lower number, mmHg. (30 to 200)")
  var bpDiastolic: String?
  @Option(help: "Whether the vascular team agrees to exercise. (yes, no)")
  var aaaCleared: String?
  @Option(help: "Fracture has been excluded. (yes, no)")
  var fractureExcluded: String?
  @Option(help: "Grade of the slip; from 3 on it needs confirmation. (1 to 5)")
  var spondylolisthesisGrade: String?
  @Option(help: "An athlete with a new pars injury. (yes, no)")
  var athleteNewPars: String?
  @Option(help: "A hip or spine injection in the last two weeks. (yes, no)")
  var recentInjection: String?
  @Option(help: "May need help to follow a program. (yes, no)")
  var cognitiveImpairment: String?
  @Option(help: "Diabetes treated with insulin. (yes, no)")
  var insulin: String?
  @Option(help: "Lasting effects of treated cauda equina syndrome. (yes, no)")
  var treatedCes: String?
  @Option(help: "No improvement after six weeks of a program. (yes, no)")
  var noImprovement6wk: String?
  @Option(help: "What is at hand beside household things: band, ball, foam_roller, gym_ball, step, bike, …")
  var equipment: String?
  @Option(help: "Time for exercises; walking and rest are not counted. (5 to 60)")
  var minutesPerDay: String?
  @Option(help: "Days the patient will exercise. (1 to 7)")
  var daysPerWeek: String?
  @Option(help: "How many exercises; 4 unless asked for otherwise. (1 to 20)")
  var exercises: String?
  @Option(help: "A ceiling for the level, below what the rules allow. (1 to 5)")
  var levelMax: String?
  @Option(help: "Frail: the starting level is one lower. (yes, no)")
  var frail: String?
  @Option(help: "A style the patient would like. (yoga, pilates)")
  var prefer: String?
  @Option(
    help:
      "What the patient wants back: walking, standing, sitting, stairs, lifting, gardening, sleep, sport, driving, work; other words are printed as they are."
  )
  var goals: String?
  @Option(help: "Languages of the handout, one after the other: en, es, fr, de, pt, pl, ar, hi, zh, uk.")
  var language: String?
  @Option(help: "Size of the text. (normal, large, xlarge)")
  var textSize: String?
  @Option(help: "The clinician named on the handout.")
  var clinician: String?
  @Option(help: "The next visit. (year-month-day)")
  var nextVisit: String?
  @Option(help: "Any entry needs confirmation.")
  var clinicianNote: String?
  @Option(help: "Techniques that have to be in the program. (list of techniques)")
  var include: String?
  @Option(help: "Techniques that must not be in it. (list of techniques)")
  var exclude: String?
  @Option(help: "Contraindicated techniques in include that the clinician accepts. (list of techniques)")
  var accept: String?
  @Option(help: "Dose overrides: bridge sets=3 repetitions=12 hold_seconds=5")
  var doses: String?
  @Option(help: "Amber conditions that the clinician confirms. (list, or all)")
  var confirmed: String?
  @Option(help: "Who confirms them.")
  var confirmedBy: String?
  @Option(help: "Oswestry Disability Index. (0 to 100)")
  var odi: String?
  @Option(help: "Roland–Morris Disability Questionnaire. (0 to 24)")
  var rmdq: String?
  @Option(help: "Patient-Specific Functional Scale. (0 to 10)")
  var psfs: String?
  @Option(help: "STarT Back total. (0 to 9)")
  var startTotal: String?
  @Option(help: "STarT Back psychosocial score. (0 to 5)")
  var startPsych: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Any field of the intake, also those of the long form and red flags.", valueName: "field=value"))
  var others: [String] = []

  /// The fields that have an option of their own.
  private var named: [(IntakeField, String?)] {
    [
      (.patientId, patientId),
      (.name, name),
      (.age, age),
      (.dob, dob),
      (.cause, cause),
      (.icd10, icd10),
      (.side, side),
      (.bilateralStatus, bilateralStatus),
      (.durationWeeks, durationWeeks),
      (.onsetDate, onsetDate),
      (.nprsWorst, nprsWorst),
      (.nprsNow, nprsNow),
      (.nprsAverage, nprsAverage),
      (.settleMinutes, settleMinutes),
      (.irritability, irritability),
      (.directionalPreference, directionalPreference),
      (.redFlagScreen, redFlagScreen),
      (.redFlagsYes, redFlagsYes),
      (.redFlagScreener, redFlagScreener),
      (.redFlagDate, redFlagDate),
      (.clearedFlags, clearedFlags),
      (.clearedBy, clearedBy),
      (.clearedRole, clearedRole),
      (.clearedDate, clearedDate),
      (.clearedResult, clearedResult),
      (.bpSymptoms, bpSymptoms),
      (.selfHarmIntent, selfHarmIntent),
      (.power, power),
      (.reflexes, reflexes),
      (.sensation, sensation),
      (.neuroDate, neuroDate),
      (.conditionsScreen, conditionsScreen),
      (.conditions, conditions),
      (.cannot, cannot),
      (.hipReplacementWeeks, hipReplacementWeeks),
      (.hipPrecautions, hipPrecautions),
      (.kneeReplacementWeeks, kneeReplacementWeeks),
      (.lumbarSurgeryWeeks, lumbarSurgeryWeeks),
      (.bpSystolic, bpSystolic),
      (.bpDiastolic, bpDiastolic),
      (.aaaCleared, aaaCleared),
      (.fractureExcluded, fractureExcluded),
      (.spondylolisthesisGrade, spondylolisthesisGrade),
      (.athleteNewPars, athleteNewPars),
      (.recentInjection, recentInjection),
      (.cognitiveImpairment, cognitiveImpairment),
      (.insulin, insulin),
      (.treatedCes, treatedCes),
      (.noImprovement6wk, noImprovement6wk),
      (.equipment, equipment),
      (.minutesPerDay, minutesPerDay),
      (.daysPerWeek, daysPerWeek),
      (.exercises, exercises),
      (.levelMax, levelMax),
      (.frail, frail),
      (.prefer, prefer),
      (.goals, goals),
      (.language, language),
      (.textSize, textSize),
      (.clinician, clinician),
      (.nextVisit, nextVisit),
      (.clinicianNote, clinicianNote),
      (.include, include),
      (.exclude, exclude),
      (.accept, accept),
      (.doses, doses),
      (.confirmed, confirmed),
      (.confirmedBy, confirmedBy),
      (.odi, odi),
      (.rmdq, rmdq),
      (.psfs, psfs),
      (.startTotal, startTotal),
      (.startPsych, startPsych),
    ]
  }

  /// Whether any fact is given.
  var isEmpty: Bool { others.isEmpty && named.allSatisfy { $0.1 == nil } }

  /// Adds what the options state to an intake; an option wins over the file.
  ///
  /// - Throws: `DataIssues` for a field that is not known.
  func add(to intake: inout RawIntake) throws(DataIssues) {
    let location = SourceLocation(source: "command line")
    for (field, value) in named {
      if let value { intake.set(.field(field), to: [value], at: location) }
    }
    var issues: [DataIssue] = []
    for other in others {
      let parts = other.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        issues.append(
          DataIssue(.wrongShape(expected: "field=value"), field: "--set \(other)", at: location))
        continue
      }
      guard let column = RawIntake.Column(named: parts[0]) else {
        issues.append(
          DataIssue(
            .unknownField(
              nearest: RawIntake.Column.nearest(to: parts[0]), allowed: RawIntake.Column.allNames),
            field: parts[0], at: location))
        continue
      }
      intake.set(column, to: [parts[1]], at: location)
    }
    guard issues.isEmpty else { throw DataIssues(issues) }
  }
}
