public import PageLayout

extension Frame {
  /// The structure of the frame in short, as in `table(tableRow(tableCell))`; artifacts are left out.
  public var structure: String {
    items.compactMap { item -> String? in
      let inner: String = if case .frame(let frame) = item.content { frame.structure } else { "" }
      switch item.tag {
      case .artifact: return nil
      case nil: return inner.isEmpty ? nil : inner
      case .element(let element):
        let name = element.role.shortName
        return inner.isEmpty ? name : "\(name)(\(inner))"
      }
    }
    .joined(separator: " ")
  }

  /// The shapes of the frame with their place in the outermost frame.
  public var shapes: [(shape: Shape, position: Point)] {
    items.flatMap { item -> [(shape: Shape, position: Point)] in
      switch item.content {
      case .shape(let shape): [(shape, item.position)]
      case .frame(let frame): frame.shapes.map { ($0.shape, item.position + $0.position) }
      case .drawing(let drawing, let scale):
        drawing.shapes(scale: scale, at: .zero).map { ($0, item.position) }
      case .text, .picture: []
      }
    }
  }

  /// The threads of all elements of a role, in reading order; `nil` for an element that is not split.
  public func threads(
    where matches: (StructureElement.Role) -> Bool
  ) -> [StructureElement.Thread?] {
    items.flatMap { item -> [StructureElement.Thread?] in
      let inner: [StructureElement.Thread?] =
        if case .frame(let frame) = item.content { frame.threads(where: matches) } else { [] }
      guard case .element(let element) = item.tag, matches(element.role) else { return inner }
      return [element.thread] + inner
    }
  }
}

extension StructureElement.Role {
  fileprivate var shortName: String {
    switch self {
    case .heading(let level): "h\(level)"
    case .figure(let alternative): "figure[\(alternative)]"
    case .tableHeader(let scope): "th[\(scope)]"
    case .list: "list"
    case .link(let url, _): "link[\(url)]"
    default: "\(self)"
    }
  }
}
