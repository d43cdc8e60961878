/// What a thing beside the figure is made of, which decides its colour.
public enum PropMaterial: String, CaseIterable, Hashable, Sendable {
  case mat, wood, metal, wall, foam, rubber, band, cloth, cushion
}

/// A solid in the room, in fractions of stature.
public enum Solid: Hashable, Sendable {
  /// A box with half the size `halfSize` along the columns of the rotation `axes`, its edges rounded by
  /// `rounding`.
  case box(center: Vector3, axes: Matrix3, halfSize: Vector3, rounding: Double)
  /// A cylinder along an axis of length 1.
  case cylinder(center: Vector3, axis: Vector3, radius: Double, halfLength: Double)
  case ball(center: Vector3, radius: Double)
  /// A round or flat band through points: a rope of this radius, as a strap, a band or a towel.
  case tube(points: [Vector3], radius: Double)
}

/// A thing beside the figure: a chair is several solids of one name.
public struct Prop: Hashable, Sendable {
  /// Its name in the pose, as in `chair`.
  public var name: String
  /// The solids of which it is made, each with its material.
  public var solids: [PropSolid]
  /// Whether it lies flat on the ground and takes the figure's shadow, as a mat does.
  public var isGround: Bool

  /// A thing made of solids.
  public init(name: String, solids: [PropSolid], isGround: Bool = false) {
    self.name = name
    self.solids = solids
    self.isGround = isGround
  }
}

/// One solid of a prop.
public struct PropSolid: Hashable, Sendable {
  /// Its shape and place.
  public var solid: Solid
  /// What it is made of.
  public var material: PropMaterial
  /// Its own name within the prop, as in `seat` or `back` of a chair; contacts name it as `chair seat`.
  public var name: String

  /// A solid of a material.
  public init(_ solid: Solid, _ material: PropMaterial, name: String = "") {
    self.solid = solid
    self.material = material
    self.name = name
  }
}
