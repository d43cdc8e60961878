import Foundation

/// Turns the solids of props into layers of the picture.
struct SolidProjector {
  let camera: Camera
  let context: RegionContext

  func layer(_ solid: PropSolid) -> Layer {
    let kind = Layer.Kind.prop(solid.material)
    switch solid.solid {
    case .box(let center, let axes, let halfSize, let rounding):
      return box(kind, center, axes, halfSize, rounding)
    case .cylinder(let center, let axis, let radius, let halfLength):
      return cylinder(kind, center, axis, radius, halfLength)
    case .ball(let center, let radius):
      let bead = Ellipsoid(center: center, axes: .identity, radii: [radius, radius, radius])
      return PartProjector(camera: camera, context: context).layer(
        kind, [bead], [], spacing: 0.0025, smoothing: 0)
    case .tube(let points, let radius):
      let beads = points.map { Ellipsoid(center: $0, axes: .identity, radii: [radius, radius, radius]) }
      let links = beads.indices.dropLast().map { ($0, $0 + 1) }
      let layer = PartProjector(camera: camera, context: context).layer(
        kind, beads, links, spacing: 0.0025, smoothing: 1)
      if points.count == 2 { layer.bar = bar(points[0], points[1], 2 * radius) }
      return layer
    }
  }

  private func box(
    _ kind: Layer.Kind, _ center: Vector3, _ axes: Matrix3, _ half: Vector3, _ rounding: Double
  ) -> Layer {
    var faces: [(ring: [Vector2], shade: Double)] = []
    let columns = [axes.x, axes.y, axes.z]
    for axis in 0..<3 {
      for sign in [-1.0, 1.0] {
        let normal = columns[axis] * sign
        guard normal.dot(camera.towardsViewer) > 1e-3 else { continue }
        let (p, q) = ((axis + 1) % 3, (axis + 2) % 3)
        let ring = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { i, j in
          let across = columns[p] * (i * half[p]) + columns[q] * (j * half[q])
          return camera.flat(center + normal * half[axis] + across)
        }
        let shade = normal.z > 0.7 ? 0 : abs(normal.dot(camera.right)) < 0.5 ? 0.55 : 1
        faces.append((ring, shade))
      }
    }
    var region = context.region(covering: faces.map(\.ring))
    if rounding > 0 { region = region.opened(by: rounding) }
    // The line of sight leaves the box at the first of the three slabs' far sides.
    let (r, u, v) = (local(axes, camera.right), local(axes, camera.up), local(axes, camera.towardsViewer))
    let middle = local(axes, center)
    let layer = Layer(kind, region: region, meanDepth: center.dot(camera.towardsViewer)) { place in
      var depth = Double.infinity
      for axis in 0..<3 where abs(v[axis]) > 1e-6 {
        let base = place.x * r[axis] + place.y * u[axis] - middle[axis]
        depth = min(depth, max((half[axis] - base) / v[axis], (-half[axis] - base) / v[axis]))
      }
      return depth
    }
    layer.faces = faces
    let thick = (0..<3).filter { half[$0] > Self.barThickness }
    if thick.count == 1, let axis = thick.first {
      let reach = columns[axis] * half[axis]
      let (p, q) = ((axis + 1) % 3, (axis + 2) % 3)
      layer.bar = bar(center - reach, center + reach, half[p] + half[q])
    }
    return layer
  }

  /// Half the thickness below which a long solid is a bar.
  private static let barThickness = 0.013

  /// A bar between two places; nil where it is seen so much from its end that it would be no line.
  private func bar(_ start: Vector3, _ end: Vector3, _ thickness: Double) -> (Vector2, Vector2, Double)? {
    let (first, last) = (camera.flat(start), camera.flat(end))
    return (last - first).length > 2 * thickness ? (first, last, thickness) : nil
  }

  private func local(_ axes: Matrix3, _ vector: Vector3) -> Vector3 { axes.transposed * vector }

  private func cylinder(
    _ kind: Layer.Kind, _ center: Vector3, _ axis: Vector3, _ radius: Double, _ half: Double
  ) -> Layer {
    let other: Vector3 = abs(axis.z) < 0.9 ? [0, 0, 1] : [1, 0, 0]
    let first = axis.cross(other).normalized
    let second = axis.cross(first)
    func ring(_ end: Double, _ part: Double = 1) -> [Vector2] {
      (0..<40).map { step in
        let angle = 2 * Double.pi * Double(step) / 40
        let spoke: Vector3 = first * cos(angle) + second * sin(angle)
        return camera.flat(center + axis * (end * half) + spoke * (radius * part))
      }
    }
    let flatAxis = camera.flat(axis)
    let side = flatAxis.leftNormal.normalized * radius
    let (start, end) = (camera.flat(center - axis * half), camera.flat(center + axis * half))
    let sides = flatAxis.length > 1e-3 ? [[start - side, end - side, end + side, start + side]] : []
    let region = context.region(covering: sides + [ring(-1), ring(1)])
    let lean = axis.dot(camera.towardsViewer)
    let (middle, depth) = (camera.flat(center), center.dot(camera.towardsViewer))
    let layer = Layer(kind, region: region, meanDepth: depth) { place in
      // Where the line of sight meets the round side, or else the end towards the viewer.
      let d = place - middle
      let a = max(1 - lean * lean, 1e-6)
      let along = d.dot(flatAxis)
      let b = -along * lean
      let c = d.dot(d) - along * along - radius * radius
      let z = (-b + max(b * b - a * c, 0).squareRoot()) / a
      let place = along + z * lean
      guard abs(place) > half, abs(lean) > 1e-4 else { return depth + z }
      return depth + min((place > 0 ? half : -half) - along, z * lean) / lean
    }
    if radius < Self.barThickness {
      layer.bar = bar(center - axis * half, center + axis * half, 2 * radius)
    }
    if abs(lean) > 0.05 {
      let near = lean > 0 ? 1.0 : -1.0
      layer.faces = [(ring(near), 0.35), (ring(near, 0.35), 1)]
    }
    return layer
  }
}
