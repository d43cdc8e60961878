import LocalizedMessages
import PageLayout
import ProgramBuilder

/// When to do more and when to do less.
struct MovingOnSection {
  let context: DesignContext
  let program: Program

  private var review: TextKey {
    program.intake.wishes.nextVisit == nil ? .movingReview : .movingReviewVisit
  }

  /// A short list of rules.
  var block: any Block {
    let texts = context.texts
    let limits = PainLimits(program.irritability)
    let numbers = [
      "green": Message.Value.number(limits.green), "amber": .text(limits.amberWords(texts)),
      "red": .number(limits.red), "week": .number(program.reviewWeek),
    ]
    return Section(spacing: 6) {
      KeepTogether {
        Stack(spacing: 6) {
          context.styles.separator
          context.sectionHeading(.movingHeading)
          context.bullets(
            [TextKey.movingMore, .movingLess, .movingStop, .movingOneThing, review].map {
              texts($0, numbers)
            })
        }
      }
    }
  }
}
