import PageLayout

/// What a check has to know about a picture: how much of it can be seen.
public struct FigureInspection: Hashable, Sendable {
  /// A muscle and the share of its surface that the viewer sees, 0 to 1.
  public struct SeenMuscle: Hashable, Sendable {
    /// The muscle.
    public var highlight: FigureHighlight
    /// The share of its surface that faces the viewer with nothing before it.
    public var share: Double
  }

  /// The muscles that are shown.
  public var muscles: [SeenMuscle]
  /// The arrows, by their place in the scene, that run over the face.
  public var arrowsOverFace: [Int]
  /// The number of path operators.
  public var operators: Int
  /// Whether every point of every shape lies within the picture's bounds.
  public var isWithinBounds: Bool
  /// How many areas could not be combined; more than none leaves the picture wrong somewhere.
  public var failures: Int
}

extension FigureRenderer {
  /// Looks at the picture of a scene as a check does.
  public func inspection(of scene: FigureScene) -> FigureInspection {
    let painter = ScenePainter(scene: scene, look: look)
    let drawing = painter.drawing()
    return FigureInspection(
      muscles: scene.highlights.map { .init(highlight: $0, share: painter.visibleShare(of: $0)) },
      arrowsOverFace: scene.arrows.indices.filter { painter.runsOverFace(scene.arrows[$0]) },
      operators: drawing.operatorCount, isWithinBounds: drawing.isWithinBounds,
      failures: painter.context.failures)
  }
}

extension FigureDrawing {
  /// Whether every point of every shape lies within the bounds.
  var isWithinBounds: Bool {
    shapes.allSatisfy { shape in
      shape.path.steps.allSatisfy { step in
        switch step {
        case .move(let point), .line(let point): bounds.holds(point)
        case .curve(_, _, let end): bounds.holds(end)
        case .close: true
        }
      }
    }
  }
}

extension Rect {
  fileprivate func holds(_ point: Point) -> Bool {
    point.x >= minX - 1e-6 && point.x <= maxX + 1e-6 && point.y >= minY - 1e-6 && point.y <= maxY + 1e-6
  }
}

extension ScenePainter {
  /// The share of a muscle's surface that the viewer sees.
  fileprivate func visibleShare(of highlight: FigureHighlight) -> Double {
    let mapper = SurfaceMapper(body: body, camera: scene.camera)
    var (seen, all) = (0, 0)
    for patch in highlight.muscle.patches {
      let hosts = MusclePainter.hosts(of: patch, highlight.side)
      for sample in mapper.patch(patch, highlight.side).samples {
        all += 1
        guard sample.isFacing, !isHidden(sample.place, depth: sample.depth, except: hosts) else { continue }
        // Another fold of its own carrier may lie before it, as the belly's does in a deep bend.
        let ownFront =
          layers.filter { $0.part.map { hosts.contains($0) } ?? false && $0.covers(sample.place) }
          .map { $0.depth(sample.place) }.max() ?? sample.depth
        if ownFront < sample.depth + 0.025 { seen += 1 }
      }
    }
    return all == 0 ? 0 : Double(seen) / Double(all)
  }

  /// Whether an arrow crosses the head where its face is seen.
  fileprivate func runsOverFace(_ arrow: FigureArrow) -> Bool {
    let head = head
    let line = Polyline(arrow.points.map { scene.camera.flat($0) + arrow.offset }, closed: false)
    return line.resampled(spacing: 0.01).points.contains { place in
      let around = [Vector2(0.012, 0), [-0.012, 0], [0, 0.012], [0, -0.012]].map { place + $0 } + [place]
      return around.contains {
        head.covers($0) && !isHidden($0, depth: head.depth($0), except: [.head, .hair, .neck])
      }
    }
  }
}
