extension Prop {
  /// The thing that a pose describes.
  ///
  /// A towel, a band, a stick or a pole goes through places of the skeleton's body.
  public init(_ spec: PropSpec, on skeleton: Skeleton) {
    let ground = spec.kind == .mat
    if spec.kind.goesThroughBody {
      self.init(name: spec.name, solids: HeldProp(spec: spec, skeleton: skeleton).solids)
    } else {
      self.init(name: spec.name, solids: spec.standingSolids, isGround: ground)
    }
  }

  /// The thing in a mirror, left and right exchanged.
  public var mirrored: Prop {
    Prop(
      name: name,
      solids: solids.map { solid in
        var other = solid
        other.solid = solid.solid.mirrored
        return other
      }, isGround: isGround)
  }
}

extension PropSpec {
  /// The names by which contacts can call it or a part of it.
  var surfaceNames: [String] {
    guard !kind.goesThroughBody else { return [name] }
    var names = [name]
    for solid in standingSolids where !solid.name.isEmpty {
      let full = "\(name) \(solid.name)"
      if !names.contains(full) { names.append(full) }
    }
    return names
  }
}

extension Solid {
  /// The solid with y turned round; a box is symmetric, so two of its axes may turn as well.
  var mirrored: Solid {
    func flip(_ v: Vector3) -> Vector3 { [v.x, -v.y, v.z] }
    switch self {
    case .box(let center, let axes, let halfSize, let rounding):
      // Mirroring makes a left-handed frame; the box looks the same with its y axis turned round again.
      return .box(
        center: flip(center), axes: Matrix3(flip(axes.x), -flip(axes.y), flip(axes.z)),
        halfSize: halfSize, rounding: rounding)
    case .cylinder(let center, let axis, let radius, let halfLength):
      return .cylinder(center: flip(center), axis: flip(axis), radius: radius, halfLength: halfLength)
    case .ball(let center, let radius): return .ball(center: flip(center), radius: radius)
    case .tube(let points, let radius): return .tube(points: points.map(flip), radius: radius)
    }
  }
}
