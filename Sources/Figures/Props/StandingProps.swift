import Foundation

extension PropSpec {
  /// The solids of a thing that stands on its own.
  var standingSolids: [PropSolid] {
    let frame = PropFrame(self)
    switch kind {
    case .mat: return [mat]
    case .chair, .stool: return seat(frame)
    case .bed: return bed(frame)
    case .table, .counter: return worktop(frame)
    case .wall:
      let (height, width, thickness) = (self["height"], self["width"], self["thickness"])
      return [
        frame.box([-thickness / 2, 0, height / 2], [thickness, width, height], .wall, "panel", rounding: 0)
      ]
    case .step:
      let height = self["height"]
      return [frame.box([0, 0, height / 2], [self["depth"], self["width"], height], .wood, "tread")]
    case .pillow:
      let (length, height) = (self["length"], self["height"])
      return [
        frame.tiltedBox(
          pivot: [0, 0, height / 2], from: [-length / 2, -self["width"] / 2, -height / 2],
          to: [length / 2, self["width"] / 2, height / 2], pitch: self["pitch"], .cushion, "",
          rounding: 0.4 * height)
      ]
    case .wedge:
      return [
        frame.tiltedBox(
          pivot: .zero, from: [-self["length"], -self["width"] / 2, -self["thickness"]],
          to: [0, self["width"] / 2, 0], pitch: self["pitch"], .cushion, "")
      ]
    case .foamRoller:
      let (radius, half) = (self["radius"], self["length"] / 2)
      return [frame.bar([0, -half, radius], [0, half, radius], radius: radius, .foam, "")]
    case .ball, .gymBall:
      let radius = self["radius"]
      return [PropSolid(.ball(center: frame.place([0, 0, radius]), radius: radius), .rubber)]
    case .rollator: return rollator(frame)
    case .rail: return rail(frame)
    case .recumbentBike: return bike(frame)
    case .band, .towel, .stick, .pole: return []
    }
  }

  /// A handrail on two posts, along the direction in which one walks.
  private func rail(_ frame: PropFrame) -> [PropSolid] {
    let (height, half) = (self["height"], self["length"] / 2)
    let posts = [-0.8, 0.8].map { end in
      frame.bar([end * half, 0, 0], [end * half, 0, height], radius: 0.010, .metal, "post")
    }
    return posts + [frame.bar([-half, 0, height], [half, 0, height], radius: 0.013, .wood, "bar")]
  }

  private var mat: PropSolid {
    let (from, to, thickness) = (self["from_x"], self["to_x"], self["thickness"])
    return PropSolid(
      .box(
        center: [(from + to) / 2, self["y"], -thickness / 2], axes: .identity,
        halfSize: [(to - from) / 2, self["width"] / 2, thickness / 2], rounding: 0.003), .mat)
  }

  private func legs(_ frame: PropFrame, depth: Double, width: Double, height: Double, thickness: Double)
    -> [PropSolid]
  {
    [(1.0, 1.0), (1, -1), (-1, 1), (-1, -1)].map { x, y in
      frame.box(
        [x * (depth - thickness) / 2, y * (width - thickness) / 2, height / 2],
        [thickness, thickness, height], .metal, "leg")
    }
  }

  private func seat(_ frame: PropFrame) -> [PropSolid] {
    let (height, width, depth) = (self["seat_height"], self["width"], self["depth"])
    let board = 0.024
    var solids = legs(frame, depth: depth, width: width, height: height - board, thickness: 0.018)
    solids.append(frame.box([0, 0, height - board / 2], [depth, width, board], .wood, "seat"))
    if self["back"] > 0 {
      let top = height + self["back_height"]
      for side in [1.0, -1] {
        solids.append(
          frame.box(
            [-depth / 2 + 0.009, side * (width / 2 - 0.012), (height + top) / 2],
            [0.016, 0.016, top - height], .metal, "post"))
      }
      solids.append(
        frame.box([-depth / 2 + 0.009, 0, top - 0.06], [0.020, width, 0.12], .wood, "back"))
    }
    if self["arms"] > 0 {
      for (name, side) in [("left arm", 1.0), ("right arm", -1)] {
        let y = side * (width / 2 + 0.012)
        solids.append(frame.box([0.01, y, height + 0.13], [depth * 0.85, 0.028, 0.018], .wood, name))
        solids.append(
          frame.box([depth * 0.38, y, height + 0.06], [0.016, 0.016, 0.125], .metal, "arm post"))
      }
    }
    return solids
  }

  private func bed(_ frame: PropFrame) -> [PropSolid] {
    let (height, length, width) = (self["height"], self["length"], self["width"])
    let mattress = min(0.11, height * 0.5)
    var solids = [
      frame.box(
        [0, 0, height - mattress / 2], [length, width, mattress], .cushion, "mattress"),
      frame.box(
        [0, 0, height - mattress - 0.025], [length * 1.01, width * 1.02, 0.05], .wood, "frame"),
    ]
    solids += legs(frame, depth: length, width: width, height: height - mattress - 0.05, thickness: 0.03)
    if self["headboard"] > 0 {
      solids.append(
        frame.box(
          [-length / 2 - 0.012, 0, height / 2 + 0.12], [0.024, width, height + 0.24], .wood, "headboard"))
    }
    return solids
  }

  private func worktop(_ frame: PropFrame) -> [PropSolid] {
    let (height, depth, width) = (self["height"], self["depth"], self["width"])
    let top = frame.box([0, 0, height - 0.012], [depth, width, 0.024], .wood, "top")
    guard kind == .counter else {
      return [top] + legs(frame, depth: depth, width: width, height: height - 0.024, thickness: 0.024)
    }
    let body = frame.box(
      [0.012, 0, (height - 0.024) / 2], [depth - 0.024, width - 0.012, height - 0.024], .cushion, "body",
      rounding: 0.002)
    return [body, top]
  }

  private func rollator(_ frame: PropFrame) -> [PropSolid] {
    let (height, half) = (self["height"], self["width"] / 2)
    var solids: [PropSolid] = []
    for (name, side) in [("left", 1.0), ("right", -1)] {
      let y = side * half
      for x in [-0.02, 0.34] {
        solids.append(
          frame.bar([x, y - 0.010, 0.055], [x, y + 0.010, 0.055], radius: 0.055, .rubber, "wheel"))
      }
      solids.append(frame.bar([-0.02, y, 0.07], [0.10, y, height - 0.05], radius: 0.009, .metal, "frame"))
      solids.append(frame.bar([0.34, y, 0.07], [0.10, y, height - 0.09], radius: 0.009, .metal, "frame"))
      solids.append(
        frame.bar(
          [-0.05, y, height - 0.012], [0.10, y, height - 0.04], radius: 0.012, .rubber, "\(name) handle"))
    }
    solids.append(frame.box([0.14, 0, height * 0.60], [0.16, half * 2, 0.02], .cushion, "seat"))
    return solids
  }

  private func bike(_ frame: PropFrame) -> [PropSolid] {
    let (height, reach) = (self["seat_height"], self["reach"])
    let crank: Vector3 = [reach, 0, height * 0.95]
    let angle = self["crank"] * .pi / 180
    var solids = [
      frame.box([0, 0, height - 0.02], [0.24, 0.22, 0.04], .cushion, "seat", rounding: 0.015),
      frame.tiltedBox(
        pivot: [-0.11, 0, height], from: [-0.04, -0.11, 0], to: [0, 0.11, 0.32], pitch: -15, .cushion, "back",
        rounding: 0.015),
      frame.box([reach / 2, 0, 0.06], [reach + 0.30, 0.06, 0.04], .metal, "beam"),
      frame.box([-0.13, 0, 0.02], [0.04, 0.26, 0.04], .metal, "foot"),
      frame.box([reach + 0.13, 0, 0.02], [0.04, 0.26, 0.04], .metal, "foot"),
      frame.box([0, 0, (height - 0.04) / 2 + 0.03], [0.04, 0.04, height - 0.10], .metal, "post"),
      frame.box([crank.x, 0, crank.z / 2 + 0.03], [0.05, 0.04, crank.z - 0.06], .metal, "column"),
      frame.bar(crank + [0, -0.018, 0], crank + [0, 0.018, 0], radius: 0.046, .wall, "wheel"),
    ]
    for (name, side) in [("left", 1.0), ("right", -1)] {
      let arm = Vector3(cos(angle), 0, sin(angle)) * (0.085 * side)
      let end = crank + arm + [0, side * 0.044, 0]
      solids.append(frame.bar(crank + [0, side * 0.044, 0], end, radius: 0.009, .metal, "crank"))
      solids.append(
        frame.tiltedBox(
          pivot: end + [0, side * 0.024, 0], from: [-0.012, -0.03, -0.045], to: [0, 0.03, 0.045], pitch: -20,
          .rubber, "\(name) pedal"))
    }
    return solids
  }
}
