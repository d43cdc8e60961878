import PageLayout

/// Paints one scene: the ground, then the layers from the back to the front, then all lines.
final class ScenePainter {
  let scene: FigureScene
  let look: FigureLook
  let context = RegionContext()
  let body: Body
  let layers: [Layer]
  let ground: [Layer]
  let order: PaintOrder
  let head: Layer
  private(set) var shapes: [Shape] = []
  private(set) var extent = Box()
  /// Light falls from the upper left of the picture.
  static let light = Vector2(-0.55, 0.83)

  init(scene: FigureScene, look: FigureLook) {
    self.scene = scene
    self.look = look
    let body = Body(scene.posture, physique: look.physique)
    self.body = body
    let parts = body.parts + [HairBuilder(body.skeleton).hair(look.hairStyle)]
    let projector = PartProjector(camera: scene.camera, context: context)
    let solids = SolidProjector(camera: scene.camera, context: context)
    let bodyLayers = parts.map { projector.layer($0) }
    FarSide(skeleton: body.skeleton, camera: scene.camera).mark(bodyLayers)
    layers =
      scene.props.filter { !$0.isGround }.flatMap { $0.solids.map { solids.layer($0) } } + bodyLayers
    ground = scene.props.filter(\.isGround).flatMap { $0.solids.map { solids.layer($0) } }
    order = PaintOrder(layers)
    head = bodyLayers.first { $0.part == .head } ?? bodyLayers[0]
  }

  func drawing() -> FigureDrawing {
    for layer in ground { paintProp(layer) }
    GroundShadow(painter: self).paint()
    let muscles = MusclePainter(painter: self)
    let groups = LineGroup.groups(of: layers, context: context)
    var body = LayerPainter(painter: self, groups: groups)
    body.paint()
    muscles.paint()
    LineWork(painter: self, groups: groups, muscles: muscles, cuts: body.cuts).paint(seams: body.seams)
    NervePainter(painter: self).paint()
    FacePainter(painter: self).paint()
    ToePainter(painter: self).paint()
    FingerPainter(painter: self).paint()
    for arrow in scene.arrows { ArrowPainter(painter: self).paint(arrow) }
    for mark in scene.marks { MarkPainter(painter: self).paint(mark) }
    let margin = LineWeight.outline
    let box = extent.isEmpty ? Box([.zero]) : extent.grown(by: margin)
    return FigureDrawing(
      shapes: shapes, bounds: Rect(box.low.x, -box.high.y, box.size.x, box.size.y))
  }

  /// Adds an area filled with a colour; nothing where it has no pieces of a visible size.
  func fill(
    _ region: Region, _ color: Color, tolerance: Double = 0.0032, smallest: Double = 1.5e-5
  ) {
    let path = PathMaker(tolerance: tolerance).path(of: region, smallest: smallest)
    guard !path.steps.isEmpty else { return }
    extent.extend(to: region.box)
    shapes.append(Shape(path, fill: color))
  }

  /// Adds a shape that lies within a box.
  func add(_ shape: Shape, within box: Box) {
    guard !shape.path.steps.isEmpty else { return }
    extent.extend(to: box)
    shapes.append(shape)
  }

  /// Whether something of the scene other than the named parts hides a place at a depth.
  func isHidden(_ place: Vector2, depth: Double, except names: Set<PartName>) -> Bool {
    layers.contains { layer in
      if let name = layer.part, names.contains(name) { return false }
      return layer.covers(place) && layer.depth(place) > depth + 0.003
    }
  }

  /// Paints a prop with its own outline; what is nearer is painted over it later.
  func paintProp(_ layer: Layer) {
    guard case .prop(let material) = layer.kind else { return }
    let tone = Palette.tone(of: material)
    let line = Palette.line.mixed(with: tone.fill, by: 0.35)
    if let bar = layer.bar { return paintBar(bar, tone, line, within: layer.box) }
    let hasFlatSides = layer.faces.contains { $0.ring.count == 4 }
    if hasFlatSides {
      paintBox(layer, tone, line)
    } else {
      fill(layer.region, tone.fill)
      let dark = layer.region.subtracting(layer.region.moved(by: Self.light * 0.018))
      fill(dark.opened(by: 0.001), tone.shade)
      for face in layer.faces {
        fill(context.region(within: face.ring), tone.fill.mixed(with: tone.shade, by: face.shade))
      }
      if let cap = layer.faces.first { stroke([cap.ring], line, LineWeight.propEdge) }
      stroke(layer.rings, line, LineWeight.prop)
    }
  }

  /// A bar as two lines, the wider one its outline.
  private func paintBar(
    _ bar: (start: Vector2, end: Vector2, thickness: Double), _ tone: Tone, _ line: Color, within box: Box
  ) {
    var path = Path()
    PathMaker().append(line: [bar.start, bar.end], to: &path)
    let inner = max(bar.thickness - LineWeight.prop, LineWeight.prop)
    let color = tone.fill.mixed(with: tone.shade, by: 0.5)
    let grown = box.grown(by: LineWeight.prop)
    add(Shape(path, stroke: Stroke(line, width: inner + 2 * LineWeight.prop, cap: .butt)), within: grown)
    add(Shape(path, stroke: Stroke(color, width: inner, cap: .butt)), within: grown)
  }

  private func paintBox(_ layer: Layer, _ tone: Tone, _ line: Color) {
    let edge = Stroke(line, width: LineWeight.prop, cap: .round)
    // Of a small box one side in shade is enough.
    if layer.region.area < 0.016, let darkest = layer.faces.max(by: { $0.shade < $1.shade }) {
      var outline = Path()
      for piece in layer.region.pieces { PathMaker().append(polygon: simplified(piece[0]), to: &outline) }
      add(Shape(outline, fill: tone.fill.mixed(with: tone.shade, by: 0.2), stroke: edge), within: layer.box)
      var side = Path()
      PathMaker().append(polygon: darkest.ring, to: &side)
      add(
        Shape(side, fill: tone.fill.mixed(with: tone.shade, by: darkest.shade), stroke: edge),
        within: layer.box)
      return
    }
    for face in layer.faces {
      var path = Path()
      let region = context.region(within: face.ring).intersection(layer.region)
      for piece in region.pieces { PathMaker().append(polygon: simplified(piece[0]), to: &path) }
      add(
        Shape(
          path, fill: tone.fill.mixed(with: tone.shade, by: face.shade), stroke: edge), within: layer.box)
    }
  }

  /// A ring without points that its neighbours' straight line passes within a tenth of a millimetre.
  private func simplified(_ ring: [Vector2]) -> [Vector2] {
    guard ring.count > 4 else { return ring }
    var kept: [Vector2] = []
    for (index, point) in ring.enumerated() {
      let before = kept.last ?? ring[ring.count - 1]
      let after = ring[(index + 1) % ring.count]
      let chord = after - before
      let off = chord.length > 0 ? abs(chord.cross(point - before)) / chord.length : 0
      if off > 0.0020 { kept.append(point) }
    }
    return kept.count >= 3 ? kept : ring
  }

  private func stroke(_ rings: [[Vector2]], _ color: Color, _ width: Double) {
    var path = Path()
    for ring in rings { PathMaker().append(ring: ring, to: &path) }
    add(Shape(path, stroke: Stroke(color, width: width, cap: .round)), within: Box(rings.joined()))
  }
}

/// Decides which limbs are on the far side: those of the side that looks away from the viewer.
struct FarSide {
  let skeleton: Skeleton
  let camera: Camera

  func mark(_ layers: [Layer]) {
    let legs = far(skeleton[.pelvis])
    let arms = far(skeleton[.upperThorax])
    for layer in layers {
      guard let part = layer.part, let side = part.side else { continue }
      layer.isFar = side == (part.isOfArm ? arms : legs)
    }
  }

  private func far(_ bone: BoneFrame) -> BodySide? {
    let leftward = bone.axes.y.dot(camera.towardsViewer)
    guard abs(leftward) > 0.5 else { return nil }
    return leftward > 0 ? .right : .left
  }
}
