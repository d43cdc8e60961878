import LocalizedMessages
import ProgramBuilder

/// What a figure shows, in words, for those who hear the page.
struct FigureWording {
  let texts: HandoutTexts

  /// The alternative text of a technique's key poses, in the order of the motion.
  ///
  /// - Parameters:
  ///   - name: The technique's name.
  ///   - phrases: Each key pose in a phrase.
  ///   - side: The side that is shown, where it matters.
  /// - Returns: The text.
  func alternative(name: String, phrases: [String], side: BodySide?) -> String {
    let poses =
      phrases.count == 1
      ? phrases
      : phrases.enumerated().map {
        texts(.figureStep, ["number": .number($0.offset + 1), "pose": .text($0.element)])
      }
    let text = texts(.figure, ["name": .text(name), "poses": .text(texts.statements(poses))])
    let sentence = side.map { texts(.figureSide, ["side": .text($0.rawValue)]) }
    return texts.sentences([text, sentence].compactMap { $0 })
  }
}

extension HandoutTexts {
  /// The title of a sheet of all figures.
  public var figureSheetTitle: String { self(.figureSheet) }
}
