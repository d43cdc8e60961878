import Testing

@testable import Readability

/// Words, sentences and syllables as a reader counts them.
@Suite struct ReadingLevelTests {
  @Test(arguments: [
    ("hip", 1), ("knee", 1), ("knees", 1), ("breathe", 1), ("breathes", 1), ("breathing", 2), ("muscle", 2),
    ("muscles", 2), ("ankle", 2), ("ankles", 2), ("gentle", 2), ("gently", 2), ("raised", 1), ("lifted", 2),
    ("bent", 1), ("places", 2), ("places.", 2), ("stretches", 2), ("going", 2), ("lying", 2), ("easier", 3),
    ("exercise", 3), ("exercises", 4), ("minute", 2), ("minutes", 2), ("buttock", 2), ("belly", 2),
    ("shoulder", 2),
    ("comfortable", 4), ("table", 2), ("sideways", 2), ("forearm", 2), ("whole", 1), ("used", 1), ("one", 1),
    ("area", 3), ("idea", 3), ("slowly", 2), ("completely", 3), ("safely", 2), ("pillow", 2), ("quiet", 2),
    ("patient", 2), ("clinician", 3), ("tingling", 2), ("massage", 2), ("towel", 2), ("eye", 1), ("you", 1),
    ("your", 1), ("yoga", 2), ("pilates", 3), ("sciatica", 4), ("pressure", 2), ("squeeze", 1),
    ("cushions", 2),
    ("relaxed", 2), ("tightened", 2), ("the", 1), ("a", 1), ("are", 1), ("more", 1), ("here", 1),
    ("hinges", 2),
    ("edge", 1), ("edges", 2), ("little", 2), ("people", 2), ("doing", 2), ("every", 2), ("numbness", 2),
  ])
  func syllables(word: String, count: Int) {
    #expect(Syllables.count(in: word) == count)
  }

  @Test func sentencesEndAtStopsAndAtTheEndsOfPieces() {
    let level = ReadingLevel(of: [
      "Lie down. Breathe out!", "Bend one knee", "Is it 2.5 or 3? (Rest.) Go on.",
    ])
    #expect(level.sentences == 6)
    #expect(level.words == 15)
    #expect(level.longestSentenceWords == 5)
  }

  @Test func aTextWithoutWordsHasNoGrade() {
    #expect(ReadingLevel(of: []).grade == 0)
    #expect(ReadingLevel(of: ["…", " – "]).words == 0)
  }

  @Test func theFormula() {
    // Ten words in two sentences, fourteen syllables: 0.39 × 5 + 11.8 × 1.4 − 15.59.
    let level = ReadingLevel(of: ["Lift your foot very slowly. Gently lower your left ankle."])
    #expect(level.words == 10)
    #expect(level.syllables == 15)
    #expect(abs(level.grade - (0.39 * 5 + 11.8 * 1.5 - 15.59)) < 1e-9)
  }

  @Test func longWordsAndSentencesAreHarder() {
    let easy = ReadingLevel(of: ["Sit tall. Lift your knee. Put it down."]).grade
    let hard = ReadingLevel(of: [
      "Maintaining appropriate lumbopelvic stabilization, progressively externally rotate the contralateral femur."
    ]).grade
    #expect(easy < 2)
    #expect(hard > 15)
  }
}
