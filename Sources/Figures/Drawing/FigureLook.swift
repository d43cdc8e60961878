public import PageLayout

/// A colour with the one it has in shade.
public struct Tone: Hashable, Sendable {
  /// The lit colour.
  public var fill: Color
  /// The colour in shade.
  public var shade: Color

  /// A colour and its shade, as six hexadecimal digits each.
  public init(_ fill: UInt32, _ shade: UInt32) {
    self.fill = Color(hex: fill)
    self.shade = Color(hex: shade)
  }

  init(fill: Color, shade: Color) {
    self.fill = fill
    self.shade = shade
  }
}

/// How the hair is worn.
public enum HairStyle: String, CaseIterable, Hashable, Sendable {
  case short, bob, bun, cropped
}

/// How a figure looks: complexion, hair, build and clothes. The pose does not depend on it.
public struct FigureLook: Hashable, Sendable {
  /// The complexion.
  public var skin: Tone
  /// The colour of the hair.
  public var hair: Tone
  /// How the hair is worn.
  public var hairStyle: HairStyle
  /// The build.
  public var physique: Physique
  /// The shirt.
  public var shirt: Tone
  /// The shorts.
  public var shorts: Tone

  /// A look.
  public init(
    skin: Tone, hair: Tone, hairStyle: HairStyle, physique: Physique = .average,
    shirt: Tone = Tone(0x8CC3C9, 0x6BA7B0), shorts: Tone = Tone(0x4C5F7A, 0x3B4B63)
  ) {
    self.skin = skin
    self.hair = hair
    self.hairStyle = hairStyle
    self.physique = physique
    self.shirt = shirt
    self.shorts = shorts
  }

  /// The looks from which a template or a patient's id chooses. Each reads in grey: skin, shirt and shorts
  /// differ in lightness.
  public static let all: [FigureLook] = [
    FigureLook(skin: Tone(0xF0C8A6, 0xDDA984), hair: Tone(0x5B4236, 0x47332A), hairStyle: .short),
    FigureLook(
      skin: Tone(0xC98E62, 0xAE7449), hair: Tone(0x2E2622, 0x211B18), hairStyle: .bun,
      physique: Physique(limbGirth: 0.97, shoulders: 0.95, waist: 0.95, hips: 1.05, bust: 0.012),
      shirt: Tone(0xD9E4EC, 0xB7C8D4)),
    FigureLook(
      skin: Tone(0x8A5A3C, 0x70472E), hair: Tone(0x221C1A, 0x161211), hairStyle: .cropped,
      shirt: Tone(0xF2C879, 0xDBAA54)),
    FigureLook(
      skin: Tone(0xF3D3B8, 0xDFB393), hair: Tone(0xA8A29B, 0x8B857E), hairStyle: .bob,
      physique: Physique(limbGirth: 1.03, shoulders: 0.98, waist: 1.08, hips: 1.06, bust: 0.012),
      shirt: Tone(0xB9A7CF, 0x9A86B5)),
  ]

  /// The look that is drawn where nothing else is asked.
  public static let standard = all[0]

  /// The colour of a part of the body.
  func tone(of material: Material) -> Tone {
    switch material {
    case .skin: skin
    case .hair: hair
    case .shirt: shirt
    case .shorts: shorts
    }
  }
}

/// The colours that do not change with the look.
enum Palette {
  static let line = Color(hex: 0x2B3747)
  static let farLine = Color(hex: 0x4A5A6C)
  static let far = Color(hex: 0x7F92A6)
  static let paper = Color.white
  static let shadow = Color(hex: 0x26374A)
  static let works = Tone(0xE5533D, 0xB5301F)
  static let worksFibre = Color(hex: 0xFFE3D6)
  static let stretches = Tone(0xF6A531, 0xA85F00)
  static let nerve = Tone(0xF4C430, 0x8A6A00)
  static let arrow = Color(hex: 0x1668B8)
  static let mouth = Color(hex: 0x8F4334)

  static func tone(of material: PropMaterial) -> Tone {
    switch material {
    case .mat: Tone(0xDCE6EE, 0xB9C8D6)
    case .wood: Tone(0xE6D3B6, 0xCDB48F)
    case .metal: Tone(0xAEB8C2, 0x8D99A6)
    case .wall: Tone(0xEEF1F4, 0xD5DCE3)
    case .foam: Tone(0xB7A3D0, 0x927DB0)
    case .rubber: Tone(0xF2B84B, 0xD9982A)
    case .band: Tone(0xD4487A, 0xA93260)
    case .cloth: Tone(0xF4F1E8, 0xD8D2C2)
    case .cushion: Tone(0xE9EDF6, 0xC3CCDF)
    }
  }
}

extension Color {
  /// The colour part of the way to another one.
  func mixed(with other: Color, by part: Double) -> Color {
    Color(
      red: red + (other.red - red) * part, green: green + (other.green - green) * part,
      blue: blue + (other.blue - blue) * part)
  }
}

extension Tone {
  /// The tone of a limb on the far side: half in shade and greyed.
  var far: Tone {
    Tone(
      fill: fill.mixed(with: shade, by: 0.45).mixed(with: Palette.far, by: 0.13),
      shade: shade.mixed(with: Palette.far, by: 0.18))
  }
}

/// The weights of lines, in fractions of stature: at a stature of 60 mm, 0.0055 is 0.33 mm.
enum LineWeight {
  static let outline = 0.0055
  static let far = 0.0044
  static let seam = 0.0036
  static let prop = 0.0040
  static let propEdge = 0.0026
  static let muscle = 0.0030
  static let detail = 0.0040
}
