/// Which page of how many.
public struct PageNumber: Hashable, Sendable {
  /// The number, from 1.
  public var number: Int
  /// How many pages the document has.
  public var count: Int
  /// The number within the part of the document, from 1.
  public var inPart: Int

  /// Page `number` of `count`; in a part that begins later, page `inPart` of that part.
  public init(_ number: Int, of count: Int, inPart: Int? = nil) {
    self.number = number
    self.count = count
    self.inPart = inPart ?? number
  }
}

/// A header or footer: the same on every page but for numbers, and skipped when the page is read aloud.
public struct Furniture: Sendable {
  /// The least height kept free for it on every page but a part's first, in points.
  public var height: Double
  /// The least height kept free for it on a part's first page, in points.
  public var firstPageHeight: Double
  /// Makes the block for a page. More than the least height is kept free if page 99 of 99 needs it; the
  /// heights are settled before the pages are counted.
  public var block: @Sendable (PageNumber) -> any Block

  /// Furniture of at least these heights, in points; the first page's is the same unless given.
  public init(
    height: Double = 0, firstPageHeight: Double? = nil,
    _ block: @escaping @Sendable (PageNumber) -> any Block
  ) {
    self.height = height
    self.firstPageHeight = firstPageHeight ?? height
    self.block = block
  }

  /// The height kept free on a page, in points.
  func height(onPage number: Int) -> Double {
    number == 1 ? firstPageHeight : height
  }
}

/// The paper, its margins and what stands on every page.
public struct PageSetup: Sendable {
  /// The paper.
  public var page: PageSize
  /// The margins around header, content and footer.
  public var margins: Insets
  /// What stands above the content, from the top margin down.
  public var header: Furniture?
  /// What stands below the content, up from the bottom margin.
  public var footer: Furniture?
  /// What is laid over a page, such as a draft line in the top margin: it gets the whole page as its space.
  public var overlay: (@Sendable (PageNumber) -> any Block)?

  /// A page with margins and furniture.
  public init(
    page: PageSize = .a4, margins: Insets = Insets(40), header: Furniture? = nil,
    footer: Furniture? = nil, overlay: (@Sendable (PageNumber) -> any Block)? = nil
  ) {
    self.page = page
    self.margins = margins
    self.header = header
    self.footer = footer
    self.overlay = overlay
  }

  /// The part of a page between the margins.
  var marginBox: Rect { Rect(origin: .zero, size: page.size).inset(by: margins) }

  /// The part of a page that the blocks of the document fill if furniture takes its least height.
  public func contentBox(onPage number: Int) -> Rect {
    marginBox.inset(
      by: Insets(
        top: header?.height(onPage: number) ?? 0, bottom: footer?.height(onPage: number) ?? 0))
  }
}
