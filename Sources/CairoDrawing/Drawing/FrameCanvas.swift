internal import PageLayout

/// What the thing being drawn means.
enum DrawnMeaning {
  /// Nothing: decoration or repetition.
  case artifact
  /// A part of the document's meaning.
  case element(StructureNode)
}

/// Draws frames with a pen, telling a recorder what each thing drawn means.
struct FrameCanvas {
  let context: CairoContext
  /// `nil` where the result carries no meaning, as in a picture.
  let recorder: StructureRecorder?
  /// Whether drawings are only marked, to be put into their places later.
  var placesDrawings = false

  /// Draws a page.
  ///
  /// - Throws: ``DrawingError/foreignText``
  func draw(_ page: PageFrame) throws {
    let meaning: DrawnMeaning = recorder.map { .element($0.root) } ?? .artifact
    try draw(page.frame, at: .zero, meaning: meaning)
  }

  private func draw(_ frame: Frame, at position: Point, meaning: DrawnMeaning) throws {
    for item in frame.items {
      let position = position + item.position
      var inner = self.meaning(of: item, within: meaning)
      if case .element(let node) = inner, item.tag != nil, case .frame(let nested) = item.content {
        recorder?.extend(node, by: Rect(origin: position, size: nested.size))
      }
      switch item.content {
      case .frame(let nested):
        try draw(nested, at: position, meaning: inner)
      case .shape(let shape):
        if case .element(let node) = inner, !node.isFigure { inner = .artifact }
        recorder?.mark(inner, in: context)
        context.draw(shape, at: position)
      case .drawing(let drawing, let scale):
        if placesDrawings {
          recorder?.place(
            StructureRecorder.Placement(drawing: drawing, scale: scale, position: position), as: inner,
            in: context)
          continue
        }
        recorder?.mark(inner, in: context)
        context.draw(drawing, scale: scale, at: position)
      case .picture(let picture, let size):
        recorder?.mark(inner, in: context)
        try context.draw(picture, in: Rect(origin: position, size: size))
      case .text(let text, let lines):
        guard let text = text as? PangoText else { throw DrawingError.foreignText }
        // Some versions of Cairo leave out the mark of something that draws nothing.
        guard !text.text.isEmpty else { continue }
        text.draw(lines, at: position, in: context) { language in
          recorder?.mark(self.meaning(of: language, within: inner), in: context)
        }
      }
    }
  }

  /// A stretch in another language is an element, so that it is read aloud as that language.
  private func meaning(of language: String?, within outer: DrawnMeaning) -> DrawnMeaning {
    guard let recorder, let language, case .element(let parent) = outer else { return outer }
    if case .node(let last) = parent.kids.last, last.isSpan, last.element?.language == language {
      return .element(last)
    }
    return .element(recorder.open(StructureElement(.span, language: language), in: parent))
  }

  private func meaning(of item: Frame.Item, within outer: DrawnMeaning) -> DrawnMeaning {
    guard let recorder, case .element(let parent) = outer else { return .artifact }
    switch item.tag {
    case nil: return outer
    case .artifact: return .artifact
    case .element(let element): return .element(recorder.open(element, in: parent))
    }
  }
}
