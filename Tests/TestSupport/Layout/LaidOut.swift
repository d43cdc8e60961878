public import PageLayout
public import Testing

/// Lays blocks out so that a test can say where they should be.
///
/// - Parameters:
///   - size: The room, in points.
///   - start: Where on its page the room begins.
///   - direction: The side where reading starts.
///   - blocks: The blocks; several stand below each other.
/// - Returns: What came of it.
/// - Throws: What layout throws.
public func layout(
  in size: Size, start: Space.Start = .pageTop, direction: LayoutDirection = .leftToRight,
  @BlockBuilder _ blocks: () -> [any Block]
) throws -> LaidOut {
  let blocks = blocks()
  let block = blocks.count == 1 ? blocks[0] : Stack(blocks)
  let context = LayoutContext(measurer: FixedWidthMeasurer(), direction: direction)
  return LaidOut(
    fit: try block.fit(in: Space(size.width, size.height, start: start), using: context),
    context: context)
}

/// What came of offering blocks a room.
public struct LaidOut {
  /// The answer of the blocks.
  public var fit: Fit

  let context: LayoutContext

  /// What was placed, if anything.
  public var frame: Frame? {
    switch fit {
    case .all(let frame), .part(let frame, _): frame
    case .none: nil
    }
  }

  /// Expects a box or a line of text with its top left corner at a position, in points.
  @discardableResult
  public func expect(
    _ name: String, at position: Point, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Self {
    let found = marks.filter { $0.name == name }.map { $0.rect.origin.rounded }
    #expect(found == [position], "position of \(name)", sourceLocation: sourceLocation)
    return self
  }

  /// Expects a box to have a size, in points.
  @discardableResult
  public func expect(
    _ name: String, size: Size, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Self {
    let found = marks.filter { $0.name == name }.map(\.rect.size)
    #expect(found == [size], "size of \(name)", sourceLocation: sourceLocation)
    return self
  }

  /// Expects these boxes and lines, and no others, in reading order.
  @discardableResult
  public func expect(
    only names: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> Self {
    #expect(marks.map(\.name) == names, sourceLocation: sourceLocation)
    return self
  }

  /// Expects what was placed to have a size, in points.
  @discardableResult
  public func expect(size: Size, sourceLocation: SourceLocation = #_sourceLocation) -> Self {
    #expect(frame?.size == size, sourceLocation: sourceLocation)
    return self
  }

  /// Expects nothing to be left.
  @discardableResult
  public func expectAll(sourceLocation: SourceLocation = #_sourceLocation) -> Self {
    if case .all = fit {} else { Issue.record("not all fits", sourceLocation: sourceLocation) }
    return self
  }

  /// Expects nothing to fit, for this reason; heights in points.
  public func expectNone(
    needed: Double, available: Double, origin: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard case .none(let reason) = fit else {
      Issue.record("something fits", sourceLocation: sourceLocation)
      return
    }
    #expect(reason.needed == needed, sourceLocation: sourceLocation)
    #expect(reason.available == available, sourceLocation: sourceLocation)
    if let origin {
      #expect(reason.origin?.label == origin, sourceLocation: sourceLocation)
    }
  }

  /// Expects a rest, and lays it out on the next page.
  ///
  /// - Throws: What layout throws, or if nothing is left.
  public func next(
    in size: Size, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> LaidOut {
    guard case .part(_, let rest) = fit else {
      Issue.record("nothing is left", sourceLocation: sourceLocation)
      throw NothingLeft()
    }
    let space = Space(size.width, size.height, start: .pageTop)
    return LaidOut(fit: try rest.fit(in: space, using: context), context: context)
  }

  /// There is no next page.
  public struct NothingLeft: Error {}

  private var marks: [FrameMark] { frame?.marks ?? [] }
}

extension Point {
  fileprivate var rounded: Point { Point((x * 1000).rounded() / 1000, (y * 1000).rounded() / 1000) }
}
