import PageLayout
import Testing

@testable import Figures

/// What a picture shows of a scene.
@Suite struct DrawingTests {
  private func standing(_ change: (inout Posture) -> Void = { _ in }) -> Posture {
    var posture = Posture()
    posture.position = [0, 0, 0.53]
    for side in BodySide.allCases {
      posture[.shoulder, side, .abduction] = 12
      posture[.elbow, side, .flexion] = 15
    }
    change(&posture)
    return posture
  }

  private func scene(
    _ posture: Posture, azimuth: Double = 20, _ change: (inout FigureScene) -> Void = { _ in }
  ) -> FigureScene {
    var scene = FigureScene(posture: posture, camera: Camera(azimuth: azimuth, elevation: 10))
    change(&scene)
    return scene
  }

  @Test func `the same scene gives the same picture`() {
    let scene = scene(standing())
    #expect(FigureRenderer().drawing(of: scene) == FigureRenderer().drawing(of: scene))
  }

  @Test func `a figure is one stature high and keeps to its operators and bounds`() {
    let scene = scene(standing())
    let drawing = FigureRenderer().drawing(of: scene)
    #expect((0.98...1.08).contains(drawing.bounds.size.height))
    let inspection = FigureRenderer().inspection(of: scene)
    #expect(inspection.operators <= 600)
    #expect(inspection.isWithinBounds)
  }

  @Test func `a mirrored picture is the exact mirror, twice is the same`() {
    let drawing = FigureRenderer().drawing(of: scene(standing { $0[.hip, .right, .flexion] = 60 }))
    let mirrored = drawing.mirrored()
    #expect(mirrored.mirrored().shapes == drawing.shapes)
    #expect(mirrored.bounds.minX == -drawing.bounds.maxX)
    #expect(mirrored.shapes.count == drawing.shapes.count)
    #expect(mirrored != drawing)
  }

  @Test func `each look paints in its own colours`() {
    let scene = scene(standing())
    for look in FigureLook.all {
      let fills = Set(FigureRenderer(look: look).drawing(of: scene).shapes.compactMap(\.fill))
      #expect(fills.isSuperset(of: [look.skin.fill, look.shirt.fill, look.shorts.fill, look.hair.fill]))
    }
  }

  @Test func `looks stay apart in grey`() {
    func gray(_ color: Color) -> Double { 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue }
    for look in FigureLook.all {
      #expect(abs(gray(look.shirt.fill) - gray(look.shorts.fill)) > 0.2)
      #expect(abs(gray(look.skin.fill) - gray(look.hair.fill)) > 0.2)
    }
  }

  @Test func `a muscle is seen from its own side and not through the body`() {
    let muscle = FigureHighlight(.gluteusMedius, .right, .works)
    func share(_ azimuth: Double) -> Double {
      let scene = scene(standing { $0[.shoulder, .right, .flexion] = 60 }, azimuth: azimuth) {
        $0.highlights = [muscle]
      }
      return FigureRenderer().inspection(of: scene).muscles[0].share
    }
    #expect(share(0) > 0.6)
    #expect(share(180) == 0)
  }

  @Test func `a wall in front hides a muscle and one behind does not`() {
    func share(_ y: Double) -> Double {
      let wall = Prop(
        name: "wall",
        solids: [
          PropSolid(
            .box(center: [0, y, 0.5], axes: .identity, halfSize: [0.4, 0.02, 0.5], rounding: 0), .wall)
        ])
      let scene = scene(standing { $0[.shoulder, .right, .flexion] = 60 }, azimuth: 0) {
        $0.props = [wall]
        $0.highlights = [FigureHighlight(.gluteusMedius, .right, .works)]
      }
      return FigureRenderer().inspection(of: scene).muscles[0].share
    }
    #expect(share(-0.5) == 0)
    #expect(share(0.5) > 0.6)
  }

  @Test func `working and lengthened muscles differ in more than colour`() {
    func dashes(_ kind: FigureHighlight.Kind) -> Bool {
      let scene = scene(standing { $0[.shoulder, .right, .flexion] = 60 }, azimuth: 0) {
        $0.highlights = [FigureHighlight(.gluteusMedius, .right, kind)]
      }
      return FigureRenderer().drawing(of: scene).shapes.contains { $0.stroke?.dash.isEmpty == false }
    }
    #expect(!dashes(.works))
    #expect(dashes(.stretches))
  }

  @Test func `an arrow over the face is noticed, one beside it is not`() {
    func over(_ offset: SIMD2<Double>) -> [Int] {
      let scene = scene(standing(), azimuth: 0) {
        $0.arrows = [FigureArrow(points: [[-0.1, 0, 0.94], [0.15, 0, 0.94]], offset: offset)]
      }
      return FigureRenderer().inspection(of: scene).arrowsOverFace
    }
    #expect(over(.zero) == [0])
    #expect(over([0, 0.2]).isEmpty)
  }

  @Test func `arrows, marks and the nerve lie within the bounds`() {
    let scene = scene(standing()) {
      $0.arrows = [FigureArrow(points: [[0.5, 0, 0.2], [0.9, 0, 0.4]], isDouble: true)]
      $0.marks = [.hold, .breath]
      $0.nerve = .right
    }
    let drawing = FigureRenderer().drawing(of: scene)
    #expect(drawing.bounds.maxX > 0.85)
    #expect(drawing.isWithinBounds)
    #expect(drawing.shapes.contains { $0.stroke?.color == Palette.nerve.fill })
  }

  @Test func `what is nearer is painted later`() {
    func order(_ y: Double) -> Bool {
      let ball = Prop(name: "ball", solids: [PropSolid(.ball(center: [0, y, 0.6], radius: 0.1), .rubber)])
      let shapes = FigureRenderer().drawing(of: scene(standing(), azimuth: 0) { $0.props = [ball] }).shapes
      let rubber = Palette.tone(of: .rubber).fill
      let shirt = FigureLook.standard.shirt.fill
      guard let first = shapes.firstIndex(where: { $0.fill == rubber }),
        let second = shapes.firstIndex(where: { $0.fill == shirt })
      else { return false }
      return first > second
    }
    #expect(order(-0.5))
    #expect(!order(0.5))
  }

  @Test func `things of every shape are drawn`() {
    let solids: [PropSolid] = [
      PropSolid(
        .box(center: [0.4, 0, 0.2], axes: .identity, halfSize: [0.1, 0.1, 0.2], rounding: 0), .wood),
      PropSolid(.cylinder(center: [0.4, 0, 0.5], axis: [0, 1, 0], radius: 0.05, halfLength: 0.2), .foam),
      PropSolid(.cylinder(center: [0.4, 0, 0.8], axis: [0, 0, 1], radius: 0.05, halfLength: 0.1), .metal),
      PropSolid(.tube(points: [[0.6, 0, 0.1], [0.7, 0, 0.5], [0.6, 0, 0.9]], radius: 0.01), .band),
    ]
    let scene = scene(standing(), azimuth: 0) { $0.props = [Prop(name: "things", solids: solids)] }
    let shapes = FigureRenderer().drawing(of: scene).shapes
    for material in [PropMaterial.wood, .foam, .metal, .band] {
      let tone = Palette.tone(of: material)
      #expect(shapes.contains { $0.fill == tone.fill || $0.fill == tone.shade }, "\(material)")
    }
  }
}
