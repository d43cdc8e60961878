/// Cells of equal width in rows, each row as high as its highest cell. It splits between rows.
public struct Grid: Block {
  /// The number of cells in a row.
  public var columns: Int
  /// The distance between the cells of a row, in points.
  public var gutter: Double
  /// The distance between rows, in points.
  public var rowGap: Double
  /// The cells, row by row.
  public var cells: [any Block]

  /// A grid of `columns` cells in a row; distances in points.
  public init(
    columns: Int, gutter: Double = 12, rowGap: Double = 12, @BlockBuilder _ cells: () -> [any Block]
  ) {
    self.columns = max(1, columns)
    self.gutter = gutter
    self.rowGap = rowGap
    self.cells = cells()
  }

  /// Takes as many rows as fit.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let rows: [any Block] = stride(from: 0, to: cells.count, by: columns).map { start in
      let row = (start..<start + columns).map { index in
        Columns.Column(holding: index < cells.count ? cells[index] : Empty())
      }
      return Columns(gutter: gutter, alignment: .stretch, row)
    }
    return try Stack(spacing: rowGap, rows).fit(in: space, using: context)
  }
}
