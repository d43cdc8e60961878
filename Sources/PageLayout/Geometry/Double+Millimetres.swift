extension Double {
  /// This many millimetres, in points.
  public var millimetres: Double { self * 72 / 25.4 }
}
