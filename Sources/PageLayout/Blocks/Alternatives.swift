/// The first of several forms of a block that fits whole, such as one with less space between its lines.
///
/// A form is made when it is tried: most fit in their first form.
public struct Alternatives: Block {
  /// How many forms there are.
  public var count: Int
  /// How many of them are tried where the next page offers more room; the others only where it does not.
  public var anywhere: Int
  /// The share of the first form's height that the others may save; where more is missing none of them is tried.
  public var mostSaving: Double
  private let form: @Sendable (Int) -> any Block

  /// Forms of a block, the best first.
  ///
  /// - Parameters:
  ///   - count: How many forms there are.
  ///   - anywhere: How many of them are tried where the next page offers more room.
  ///   - mostSaving: The share of the first form's height that the others may save.
  ///   - form: Makes a form, counted from 0.
  public init(
    count: Int, anywhere: Int, mostSaving: Double, form: @escaping @Sendable (Int) -> any Block
  ) {
    self.count = max(1, count)
    self.anywhere = max(1, anywhere)
    self.mostSaving = mostSaving
    self.form = form
  }

  /// Takes the first form that fits whole; on a page of its own, where none does, a part of the last.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let tried = space.isFresh ? count : min(anywhere, count)
    var first: Fit?
    var last: Fit?
    for index in 0..<tried {
      let fit = try form(index).fit(in: space, using: context)
      if case .all = fit { return fit }
      if index == 0, !space.isFresh, case .none(let reason) = fit,
        reason.needed * (1 - mostSaving) > space.height
      {
        return fit
      }
      first = first ?? fit
      last = fit
    }
    guard let first, let last else { return .all(Frame(size: Size(0, 0))) }
    if space.isFresh { return last }
    guard case .none = first else {
      return .none(NoFit(needed: .infinity, available: space.height, origin: context.origin))
    }
    return first
  }
}
