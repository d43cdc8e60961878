import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// Dates, nearest matches and program codes.
struct DiagnosticsTests {
  @Test(
    "days between dates",
    arguments: [
      ("2026-11-22", "2026-11-22", 0), ("2026-11-22", "2026-11-15", 7), ("2024-03-01", "2024-02-28", 2),
      ("2025-03-01", "2025-02-28", 1), ("2000-03-01", "2000-02-28", 2), ("1900-03-01", "1900-02-28", 1),
      ("2027-01-01", "2026-12-31", 1), ("2026-11-15", "2026-11-22", -7), ("2026-11-22", "1970-01-01", 20779),
    ])
  func days(later: String, earlier: String, days: Int) throws {
    let (a, b) = (try #require(CalendarDate(iso: later)), try #require(CalendarDate(iso: earlier)))
    #expect(a.days(since: b) == days)
    #expect((b < a) == (days > 0))
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var last = try #require(CalendarDate(year: 2023, month: 12, day: 31))
    for year in 2024...2028 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          #expect(date.days(since: last) == 1)
          last = date
        }
      }
    }
  }

  @Test(
    "ages",
    arguments: [
      ("1981-11-22", 45), ("1981-11-23", 44), ("2010-02-28", 16), ("2026-11-22", 0), ("1960-02-29", 66),
    ])
  func ages(birth: String, years: Int) throws {
    #expect(IntakeFixture.today.years(since: try #require(CalendarDate(iso: birth))) == years)
  }

  @Test func aDateIsWrittenAsItIsRead() {
    #expect(CalendarDate(iso: "0987-06-05")?.description == "0987-06-05")
    #expect(CalendarDate(iso: "2026-11-31") == nil)
    #expect(CalendarDate(iso: "２０２６-11-22") == nil, "digits of another script are not ISO 8601")
  }

  @Test(
    "nearest words",
    arguments: [
      ("lfet", "left"), ("LEFT", "left"), ("rigth", "right"), ("bothe", "both"), ("xyz", nil), ("", nil),
    ])
  func nearest(word: String, meant: String?) {
    #expect(NearestMatch.of(word, in: ["left", "right", "both", "central"]) == meant)
  }

  @Test func aCodeIsReadAsPeopleTypeIt() throws {
    let code = ProgramCode(of: try IntakeFixture.clear.program())
    let text = code.description
    #expect(text.count == 11 && text.allSatisfy { !"ILOU".contains($0) })
    #expect(ProgramCode(text.lowercased().replacing("-", with: " ")) == code)
    #expect(ProgramCode(text.replacing("0", with: "o").replacing("1", with: "l")) == code)
    #expect(ProgramCode("ABC") == nil)
    #expect(ProgramCode("UUUUU-UUUUU") == nil)
  }

  @Test(
    "a code changes with what the pages say",
    arguments: [
      ("patient_id", "P-002"), ("name", "Zoë"), ("side", "right"), ("irritability", "high"),
      ("exercises", "3"), ("days_per_week", "2"), ("next_visit", "2026-12-20"), ("nprs_worst", "8"),
      ("clinician", "A. Brandt"), ("goals", "stairs"), ("text_size", "large"), ("conditions", "osteoporosis"),
    ])
  func codeChanges(field: String, value: String) throws {
    let plain = ProgramCode(of: try IntakeFixture.clear.program())
    #expect(ProgramCode(of: try IntakeFixture.clear.with(field, value).program()) != plain)
  }
}
