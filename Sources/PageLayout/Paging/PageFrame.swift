/// A finished page.
public struct PageFrame {
  /// Which page of how many.
  public var number: PageNumber
  /// All that stands on the page, furniture included; its size is the paper's.
  public var frame: Frame
  /// The part of the page that the blocks of the document fill.
  public var contentBox: Rect

  /// A finished page.
  public init(number: PageNumber, frame: Frame, contentBox: Rect) {
    self.number = number
    self.frame = frame
    self.contentBox = contentBox
  }
}
