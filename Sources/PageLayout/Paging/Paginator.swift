/// Fills pages with a document's blocks.
public enum Paginator {
  /// Content with its paper, from a fresh page on.
  struct Part {
    var root: any Block
    var setup: PageSetup
    var context: LayoutContext
  }

  /// Lays a block out on as many pages as it needs.
  ///
  /// - Parameters:
  ///   - root: The content.
  ///   - setup: The paper and furniture.
  ///   - context: The measurer, direction and language.
  /// - Returns: The pages; at least one.
  /// - Throws: ``LayoutError`` if something does not fit even on an empty page, and the errors of the
  ///   measurer.
  public static func paginate(
    _ root: any Block, setup: PageSetup, using context: LayoutContext
  ) throws -> [PageFrame] {
    try paginate([Part(root: root, setup: setup, context: context)])
  }

  /// Lays parts out one after the other; their pages are counted through.
  static func paginate(_ parts: [Part]) throws -> [PageFrame] {
    let settled = try parts.map { part in
      var part = part
      let width = part.setup.marginBox.size.width
      try settle(&part.setup.header, width: width, using: part.context)
      try settle(&part.setup.footer, width: width, using: part.context)
      return part
    }
    let contents = try settled.map { try Self.contents(of: $0.root, setup: $0.setup, using: $0.context) }
    let count = contents.reduce(0) { $0 + $1.count }
    var pages: [PageFrame] = []
    for (part, contents) in zip(settled, contents) {
      for (index, content) in contents.enumerated() {
        let number = PageNumber(pages.count + 1, of: count, inPart: index + 1)
        pages.append(try page(number, content: content, setup: part.setup, using: part.context))
      }
    }
    return pages
  }

  /// Raises the heights of furniture to what it needs, as tall scripts and long names do.
  private static func settle(
    _ furniture: inout Furniture?, width: Double, using context: LayoutContext
  ) throws {
    guard var settled = furniture, width > 0 else { return }
    func height(onPage number: Int) throws -> Double {
      let frame = try self.furniture(
        settled.block(PageNumber(number, of: 99)), in: Size(width, .infinity), using: context)
      return frame.size.height
    }
    settled.firstPageHeight = max(settled.firstPageHeight, try height(onPage: 1))
    settled.height = max(settled.height, try height(onPage: 99))
    furniture = settled
  }

  private static func contents(
    of root: any Block, setup: PageSetup, using context: LayoutContext
  ) throws -> [Frame] {
    var contents: [Frame] = []
    var next: (any Block)? = root
    while let block = next {
      let box = setup.contentBox(onPage: contents.count + 1)
      guard box.size.width > 0, box.size.height > 0 else { throw LayoutError.noRoom(setup.page) }
      let space = Space(box.size.width, box.size.height, start: .pageTop)
      switch try block.fit(in: space, using: context) {
      case .all(let frame):
        contents.append(frame)
        next = nil
      case .part(let frame, let rest):
        // A page without anything on it would be followed by another one for ever.
        guard frame.size.height > 0 else {
          throw LayoutError.oversized(
            origin: frame.origin, needed: .infinity, available: space.height)
        }
        contents.append(frame)
        next = rest
      case .none(let reason):
        throw LayoutError.oversized(
          origin: reason.origin, needed: reason.needed, available: reason.available)
      }
    }
    return contents
  }

  private static func page(
    _ number: PageNumber, content: Frame, setup: PageSetup, using context: LayoutContext
  ) throws -> PageFrame {
    var page = Frame(size: setup.page.size)
    let box = setup.contentBox(onPage: number.inPart)
    let margins = setup.marginBox

    if let header = setup.header {
      let frame = try furniture(
        header.block(number), in: Size(margins.size.width, header.height(onPage: number.inPart)),
        using: context)
      page.add(frame, at: margins.origin, tag: .artifact)
    }
    page.add(
      content,
      at: Point(box.minX + context.leftEdge(of: content.size.width, in: box.size.width), box.minY))
    if let footer = setup.footer {
      let frame = try furniture(
        footer.block(number), in: Size(margins.size.width, footer.height(onPage: number.inPart)),
        using: context)
      page.add(frame, at: Point(margins.minX, margins.maxY - frame.size.height), tag: .artifact)
    }
    if let overlay = setup.overlay {
      let frame = try furniture(overlay(number), in: setup.page.size, using: context)
      page.add(frame, at: .zero, tag: .artifact)
    }
    return PageFrame(number: number, frame: page, contentBox: box)
  }

  private static func furniture(
    _ block: any Block, in size: Size, using context: LayoutContext
  ) throws -> Frame {
    // White space and rules at its top belong to it, unlike those between the blocks of a page.
    let space = Space(size.width, .infinity, start: .within)
    let fit = try block.fit(in: space, using: context)
    guard case .all(let frame) = fit, frame.size.height <= size.height + 0.001 else {
      let needed: Double = if case .all(let frame) = fit { frame.size.height } else { .infinity }
      throw LayoutError.furnitureOversized(needed: needed, available: size.height)
    }
    return frame
  }
}
