internal import PageLayout

/// An element of the document's meaning, with what was drawn for it.
final class StructureNode {
  /// A part of an element.
  enum Kid {
    /// An element within.
    case node(StructureNode)
    /// The marked content of a number on a page; both count from 0.
    case content(page: Int, mark: Int)
  }

  /// What the element is; `nil` for the document.
  let element: StructureElement?
  /// The parts, in reading order.
  var kids: [Kid] = []
  /// The pages the element stands on, in order, with the area it takes there.
  var areas: [(page: Int, rect: Rect)] = []

  init(_ element: StructureElement?) { self.element = element }

  /// Whether it is a stretch of text.
  var isSpan: Bool {
    if case .span = element?.role { true } else { false }
  }

  /// Whether shapes are its content rather than decoration.
  var isFigure: Bool {
    if case .figure = element?.role { true } else { false }
  }
}

/// Records what is drawn into the document's structure, and marks it in the drawing.
final class StructureRecorder {
  /// A drawing that finishing puts into its place, so that its operators are written once a run.
  struct Placement {
    var drawing: Drawing
    /// Points for each of the drawing's own units.
    var scale: Double
    /// The upper left corner of its shown part, in points from the page's upper left corner.
    var position: Point
  }

  /// A marked part of a page.
  struct Mark {
    /// Whether it stands for meaning rather than for an artifact.
    var isMeaning: Bool
    /// The drawing that it stands for, if it was made for one.
    var placement: Placement?
  }

  /// The document.
  let root = StructureNode(nil)
  /// For each page its marks, by number.
  private(set) var marks: [[Mark]] = []

  private enum Open {
    case nothing
    case artifact
    case node(StructureNode)
  }

  private var open = Open.nothing
  private var threads: [ObjectIdentifier: (thread: StructureElement.Thread, node: StructureNode)] = [:]

  // Cairo writes its marked content and its numbers only for tags it knows; the structure it makes of them
  // cannot say half of what is needed and is replaced. "P" stands for meaning, "Private" for artifacts.
  static let meaningTag = "P"
  static let artifactTag = "Private"

  /// Starts a page.
  func beginPage() { marks.append([]) }

  /// Ends a page.
  func endPage(in context: CairoContext) { close(in: context) }

  /// A new element, or the one that this is a later part of.
  func open(_ element: StructureElement, in parent: StructureNode) -> StructureNode {
    if let thread = element.thread, let known = threads[ObjectIdentifier(thread)] {
      return known.node
    }
    let node = StructureNode(element)
    parent.kids.append(.node(node))
    if let thread = element.thread { threads[ObjectIdentifier(thread)] = (thread, node) }
    return node
  }

  /// Notes the area that an element takes on the current page.
  func extend(_ node: StructureNode, by rect: Rect) {
    node.areas.append((marks.count - 1, rect))
  }

  /// Marks what is drawn next.
  func mark(_ meaning: DrawnMeaning, in context: CairoContext) {
    switch (meaning, open) {
    case (.artifact, .artifact): return
    case (.element(let node), .node(let current)) where node === current: return
    default: begin(meaning, placement: nil, in: context)
    }
  }

  /// Marks the place of a drawing with a mark of its own, in which nothing is drawn yet.
  func place(_ placement: Placement, as meaning: DrawnMeaning, in context: CairoContext) {
    begin(meaning, placement: placement, in: context)
    close(in: context)
  }

  private func begin(_ meaning: DrawnMeaning, placement: Placement?, in context: CairoContext) {
    let page = marks.count - 1
    close(in: context)
    switch meaning {
    case .artifact:
      context.beginTag(Self.artifactTag)
      open = .artifact
      marks[page].append(Mark(isMeaning: false, placement: placement))
    case .element(let node):
      context.beginTag(Self.meaningTag)
      open = .node(node)
      node.kids.append(.content(page: page, mark: marks[page].count))
      marks[page].append(Mark(isMeaning: true, placement: placement))
    }
  }

  private func close(in context: CairoContext) {
    switch open {
    case .nothing: break
    case .artifact: context.endTag(Self.artifactTag)
    case .node: context.endTag(Self.meaningTag)
    }
    open = .nothing
  }
}
