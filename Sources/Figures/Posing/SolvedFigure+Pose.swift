extension SolvedFigure {
  /// A figure in the postures of its key poses: things that go through the body and arrows find their places.
  ///
  /// There is one posture for each key pose.
  public init(_ figure: FigureSpec, postures: [Posture]) {
    id = figure.id
    keyPoses = zip(figure.keyPoses, postures).enumerated().map { index, pair in
      let (pose, posture) = pair
      let before = index > 0 ? postures[index - 1] : posture
      let scene = FigureScene(
        posture: posture, camera: figure.camera, props: pose.props.map { Prop($0, on: Skeleton(posture)) },
        highlights: figure.highlights, nerve: figure.nerve,
        arrows: pose.arrows.map { FigureArrow($0, from: before, to: posture, camera: figure.camera) },
        marks: pose.marks)
      return SolvedKeyPose(scene: scene, phrase: pose.phrase)
    }
  }
}

extension FigureArrow {
  /// An arrow of the motion between two postures, as a line in the room.
  init(_ arrow: ArrowSpec, from before: Posture, to after: Posture, camera: Camera) {
    let offset = arrow.offset.vector(camera)
    let points: [Vector3]
    switch arrow.path {
    case .track(let landmark, let start, let end):
      points = (0...24).map { step in
        let part = start + (end - start) * Double(step) / 24
        return landmark.place(on: Skeleton(before.blended(with: after, by: part))) + offset
      }
    case .straight(let landmark, let along):
      let tail = landmark.place(on: Skeleton(after)) + offset
      let way = along.vector(camera)
      points = (0...12).map { tail + way * (Double($0) / 12) }
    case .turn(let landmark, let axis, let radius, let from, let to):
      let middle = landmark.place(on: Skeleton(after)) + offset
      let arm: Vector3 = axis == .z ? [radius, 0, 0] : [0, 0, radius]
      points = (0...36).map { step in
        let degrees = from + (to - from) * Double(step) / 36
        return middle + Matrix3.rotation(about: axis.direction, radians: degrees * .pi / 180) * arm
      }
    }
    self.init(points: points, isDouble: arrow.isDouble)
  }
}

extension Posture {
  /// The posture part of the way to another one, each angle by itself.
  func blended(with other: Posture, by part: Double) -> Posture {
    var posture = self
    posture.position += (other.position - position) * part
    posture.turn += (other.turn - turn) * part
    for index in angles.indices { posture.angles[index] += (other.angles[index] - angles[index]) * part }
    return posture
  }
}
