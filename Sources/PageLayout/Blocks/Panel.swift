/// A box with a ground, a border or both. When it splits, either part is a whole box.
public struct Panel: Block {
  /// How the box looks.
  public struct Style: Hashable, Sendable {
    /// The ground.
    public var fill: Color?
    /// The line around; it lies inside the box.
    public var border: Stroke?
    /// The radius of the corners, in points.
    public var cornerRadius: Double
    /// The distance from the outer edge to the content; left and right change sides in right-to-left
    /// documents.
    public var padding: Insets
    /// A bar along the side where reading starts, its width in points; it adds to the padding there.
    public var accent: Stroke?

    /// A look; `cornerRadius` in points.
    public init(
      fill: Color? = nil, border: Stroke? = nil, cornerRadius: Double = 6, padding: Insets = 10,
      accent: Stroke? = nil
    ) {
      self.fill = fill
      self.border = border
      self.cornerRadius = cornerRadius
      self.padding = padding
      self.accent = accent
    }
  }

  /// The look.
  public var style: Style
  /// The content.
  public var block: any Block

  /// A box around blocks, which are `spacing` points apart.
  public init(_ style: Style, spacing: Double = 0, @BlockBuilder _ blocks: () -> [any Block]) {
    let blocks = blocks()
    self.init(style, around: blocks.count == 1 ? blocks[0] : Stack(spacing: spacing, blocks))
  }

  private init(_ style: Style, around block: any Block) {
    self.style = style
    self.block = block
  }

  /// Takes the padding first, and at least the height that the space asks for.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let insets = insets(for: context.direction)
    switch try block.fit(in: space.inset(by: insets), using: context) {
    case .all(let inner):
      return .all(
        box(around: inner, insets: insets, minimumHeight: space.minimumHeight, using: context))
    case .part(let inner, let rest):
      return .part(
        box(around: inner, insets: insets, minimumHeight: 0, using: context),
        rest: Panel(style, around: rest))
    case .none(let reason):
      return .none(reason.adding(insets.vertical))
    }
  }

  private func insets(for direction: LayoutDirection) -> Insets {
    var insets = style.padding
    insets.left += style.accent?.width ?? 0
    return direction == .rightToLeft ? insets.mirrored : insets
  }

  private func box(
    around inner: Frame, insets: Insets, minimumHeight: Double, using context: LayoutContext
  ) -> Frame {
    let size = Size(
      inner.size.width + insets.horizontal, max(minimumHeight, inner.size.height + insets.vertical))
    var outer = Frame(size: size)
    for shape in shapes(in: size, direction: context.direction) { outer.add(shape, tag: .artifact) }
    outer.add(inner, at: Point(insets.left, insets.top))
    return outer
  }

  private func shapes(in size: Size, direction: LayoutDirection) -> [Shape] {
    let line = style.border?.width ?? 0
    // The bar is straight, so the corners beside it are square.
    let outline = Path.roundedRect(
      Rect(origin: .zero, size: size).inset(by: Insets(line / 2)), radius: style.cornerRadius,
      roundsLeft: style.accent == nil || direction == .rightToLeft,
      roundsRight: style.accent == nil || direction == .leftToRight)
    var shapes: [Shape] = []
    if style.fill != nil { shapes.append(Shape(outline, fill: style.fill)) }
    if let accent = style.accent {
      let left = direction == .leftToRight ? 0 : size.width - accent.width
      shapes.append(
        Shape(.rect(Rect(left, 0, accent.width, size.height)), fill: accent.color))
    }
    if style.border != nil { shapes.append(Shape(outline, stroke: style.border)) }
    return shapes
  }
}
