/// Finds where one layer comes through another.
struct FrontRegion {
  let context: RegionContext

  /// The area in which `behind` is nearer than `front`, a little smoothed; and the line along which they meet.
  func area(of behind: Layer, before front: Layer) -> Region {
    let box = front.box.intersection(behind.box).grown(by: 0.004)
    guard !box.isEmpty else { return context.region(covering: []) }
    let step = max(0.0032, max(box.size.x, box.size.y) / 34)
    let columns = Int(box.size.x / step) + 2
    let rows = Int(box.size.y / step) + 2
    var values = [Double](repeating: -1, count: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let place = box.low + Vector2(Double(column), Double(row)) * step
        values[row * columns + column] = max(-0.05, min(0.05, behind.depth(place) - front.depth(place)))
      }
    }
    let contour = Contour(
      origin: box.low, step: [step, step], columns: columns, rows: rows, values: values)
    let rings = contour.rings().filter { abs(signedArea($0)) > 1e-5 }
    guard !rings.isEmpty else { return context.region(covering: []) }
    let outer = rings.filter { signedArea($0) > 0 }
    let holes = rings.filter { signedArea($0) < 0 }
    var area = context.region(pieces: outer.map { [$0] })
    if !holes.isEmpty { area = area.subtracting(context.region(pieces: holes.map { [$0] })) }
    area = area.intersection(behind.region)
    // The beads of a surface leave scallops where two of them meet; cloth and hair end in a line.
    let pieces = area.pieces.map { piece in
      piece.map { Polyline($0, closed: true).faired(spacing: 0.0035, sigma: 3, corner: 75).thinned().points }
    }
    return context.region(pieces: pieces)
  }
}
