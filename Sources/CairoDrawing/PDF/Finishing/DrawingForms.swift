internal import PageLayout
internal import Synchronization

/// The drawings of a run as form XObjects, each put into operators and compressed when it is first shown.
///
/// Any number of threads may ask at once; what they get does not depend on who asked first.
public final class DrawingForms: Sendable {
  /// A drawing as a page shows it by name.
  struct Form: Sendable {
    /// The compressed operators.
    var data: [UInt8]
    /// What the drawing takes, in the form's units: left, top, right, bottom.
    var box: [Int]
    /// The form's units in one of the drawing's.
    var scale: Double
    // Kept, since it is known by its identity.
    fileprivate var drawing: Drawing
  }

  private let forms = Mutex<[ObjectIdentifier: Form]>([:])

  /// No form yet.
  public init() {}

  /// The form of a drawing.
  func form(of drawing: Drawing) -> Form {
    let key = ObjectIdentifier(drawing)
    if let known = forms.withLock({ $0[key] }) { return known }
    let content = FormContent(drawing)
    let form = Form(
      // Once a run, so no effort is too much.
      data: Deflater(level: 12).compressed(content.bytes), box: content.box, scale: content.scale,
      drawing: drawing)
    forms.withLock { $0[key] = form }
    return form
  }
}

/// A drawing in the operators of ISO 32000-1, 8.5, in whole numbers, y growing downwards.
struct FormContent {
  /// The operators.
  private(set) var bytes: [UInt8] = []
  /// What the drawing takes, in the form's units: left, top, right, bottom.
  let box: [Int]
  /// The form's units in one of the drawing's: a power of ten by which a drawing as wide as a page is finer than any
  /// printer.
  let scale: Double

  private var serializer = PDFSerializer()
  private var fill: Color?
  private var stroke: Stroke?

  init(_ drawing: Drawing) {
    let bounds = drawing.bounds
    var scale = 1.0
    while max(bounds.size.width, bounds.size.height) * scale < 10_000 { scale *= 10 }
    self.scale = scale
    box = [
      Int((bounds.minX * scale).rounded(.down)), Int((bounds.minY * scale).rounded(.down)),
      Int((bounds.maxX * scale).rounded(.up)), Int((bounds.maxY * scale).rounded(.up)),
    ]
    for shape in drawing.shapes { append(shape) }
    bytes = serializer.bytes
  }

  private mutating func append(_ shape: Shape) {
    guard shape.fill != nil || shape.stroke != nil, !shape.path.steps.isEmpty else { return }
    if let color = shape.fill, color != fill {
      append(color, "rg\n")
      fill = color
    }
    if let stroke = shape.stroke { append(stroke) }
    append(shape.path)
    switch (shape.fill, shape.stroke) {
    case (nil, _): serializer.append("S\n")
    case (_, nil): serializer.append("f\n")
    default: serializer.append("B\n")
    }
  }

  private mutating func append(_ stroke: Stroke) {
    let known = self.stroke
    self.stroke = stroke
    if known?.color != stroke.color { append(stroke.color, "RG\n") }
    if known?.width != stroke.width {
      append(stroke.width)
      serializer.append("w\n")
    }
    if known?.cap != stroke.cap {
      // Round ends go with round corners.
      if stroke.cap == .round { serializer.append("1 J 1 j\n") } else { serializer.append("0 J 0 j\n") }
    }
    if known?.dash ?? [] != stroke.dash {
      serializer.append("[")
      for length in stroke.dash { append(length) }
      serializer.append("] 0 d\n")
    }
  }

  private mutating func append(_ path: Path) {
    for step in path.steps {
      switch step {
      case .move(let point):
        append(point)
        serializer.append("m\n")
      case .line(let point):
        append(point)
        serializer.append("l\n")
      case .curve(let first, let second, let end):
        append(first)
        append(second)
        append(end)
        serializer.append("c\n")
      case .close: serializer.append("h\n")
      }
    }
  }

  private mutating func append(_ point: Point) {
    append(point.x)
    append(point.y)
  }

  private mutating func append(_ length: Double) {
    serializer.append(Int((length * scale).rounded()))
    serializer.append(" ")
  }

  private mutating func append(_ color: Color, _ name: StaticString) {
    for part in [color.red, color.green, color.blue] {
      serializer.append(part, decimals: 3)
      serializer.append(" ")
    }
    serializer.append(name)
  }
}
