/// The first of several forms of a block that fits whole, such as one with less space between its lines.
public struct Alternatives: Block {
  /// The forms, the best first.
  public var forms: [any Block]
  /// How many of them are tried where the next page offers more room; the others only where it does not.
  public var anywhere: Int

  /// Forms of a block, the first `anywhere` of which are tried in any room.
  public init(anywhere: Int, _ forms: [any Block]) {
    self.forms = forms
    self.anywhere = max(1, anywhere)
  }

  /// Takes the first form that fits whole; on a page of its own, where none does, a part of the last.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let tried = space.isFresh ? forms.count : min(anywhere, forms.count)
    var first: Fit?
    var last: Fit?
    for form in forms.prefix(tried) {
      let fit = try form.fit(in: space, using: context)
      if case .all = fit { return fit }
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
