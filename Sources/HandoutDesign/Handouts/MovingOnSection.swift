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
      "green": String(limits.green), "amber": limits.amberWords(texts),
      "red": String(limits.red), "week": String(program.reviewWeek),
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
