internal import CPangoCairo
import Foundation
import Synchronization

/// A private font configuration: only the fonts that its file lists, whatever the machine's own settings,
/// each with a FreeType face that no other configuration uses.
///
/// Cairo opens the faces of font files in one library for the whole process, without a lock, and closes them
/// behind the back of other threads once more than ten are open. A face that comes with the font is left
/// alone, so engines in several threads draw side by side.
final class FontConfiguration {
  private var loaded: Loaded

  /// A configuration and its faces, as they wait for their next user.
  private struct Loaded: @unchecked Sendable {
    var path: String
    var families: Set<String>
    var config: OpaquePointer
    var library: FT_Library
  }

  // Cairo keeps scaled fonts, and with them the faces' addresses, after their last user has gone. A face that
  // was closed would live on in that cache, or worse, have its address taken by another font's. So faces stay
  // open for the life of the process, and a configuration that is no longer used serves the next engine.
  private static let shelf = Mutex<[Loaded]>([])

  /// Reads the fontconfig file at `path`, or takes one that was read before and is no longer used; only fonts of
  /// some families are kept.
  ///
  /// - Throws: ``DrawingError/fontConfiguration(path:)``, ``DrawingError/noFonts(path:)``
  init(path: String, families: Set<String>) throws {
    let waiting = Self.shelf.withLock { shelf in
      shelf.firstIndex { $0.path == path && $0.families == families }.map { shelf.remove(at: $0) }
    }
    loaded = try waiting ?? Self.load(path, families)
  }

  /// Every family that the file at `path` makes known, sorted.
  ///
  /// - Throws: ``DrawingError/fontConfiguration(path:)``
  static func allFamilies(path: String) throws -> [String] {
    let config = try opened(path)
    defer { FcConfigDestroy(config) }
    guard let fonts = FcConfigGetFonts(config, FcSetSystem) else { return [] }
    return names(in: fonts).sorted()
  }

  /// The configuration.
  var pointer: OpaquePointer { loaded.config }

  deinit {
    let loaded = loaded
    Self.shelf.withLock { $0.append(loaded) }
  }

  /// The families of the fonts, under all their names.
  var families: Set<String> {
    FcConfigGetFonts(pointer, FcSetSystem).map { Self.names(in: $0) } ?? []
  }

  private static func names(in fonts: UnsafeMutablePointer<FcFontSet>) -> Set<String> {
    var families: Set<String> = []
    for index in 0..<Int(fonts.pointee.nfont) {
      guard let pattern = fonts.pointee.fonts[index] else { continue }
      families.formUnion(Self.families(of: pattern))
    }
    return families
  }

  private static func opened(_ path: String) throws -> OpaquePointer {
    // fontconfig itself complains about a missing file on the terminal.
    guard FileManager.default.isReadableFile(atPath: path), let config = FcConfigCreate() else {
      throw DrawingError.fontConfiguration(path: path)
    }
    guard FcConfigParseAndLoad(config, path, 1) != 0, FcConfigBuildFonts(config) != 0 else {
      FcConfigDestroy(config)
      throw DrawingError.fontConfiguration(path: path)
    }
    return config
  }

  private static func load(_ path: String, _ families: Set<String>) throws -> Loaded {
    let config = try opened(path)
    var library: FT_Library?
    guard let fonts = FcConfigGetFonts(config, FcSetSystem), fonts.pointee.nfont > 0,
      FT_Init_FreeType(&library) == 0, let library
    else {
      FcConfigDestroy(config)
      throw DrawingError.noFonts(path: path)
    }
    guard keep(families, in: fonts, facesFrom: library) else {
      throw DrawingError.fontConfiguration(path: path)
    }
    return Loaded(path: path, families: families, config: config, library: library)
  }

  private static func families(of pattern: OpaquePointer) -> Set<String> {
    var families: Set<String> = []
    var number: Int32 = 0
    var name: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(pattern, FC_FAMILY, number, &name) == FcResultMatch, let text = name {
      families.insert(String(cString: text))
      number += 1
    }
    return families
  }

  /// Leaves in a set only fonts of the families that text may be set in, each as a copy with its own face; any other might be
  /// asked for a letter by Pango, and would be opened by Cairo.
  ///
  /// - Returns: Whether at least one font is left.
  private static func keep(
    _ families: Set<String>, in fonts: UnsafeMutablePointer<FcFontSet>, facesFrom library: FT_Library
  ) -> Bool {
    var kept: Int32 = 0
    for index in 0..<Int(fonts.pointee.nfont) {
      guard let pattern = fonts.pointee.fonts[index] else { continue }
      // A pattern out of fontconfig's cache cannot be changed.
      if !families.isDisjoint(with: Self.families(of: pattern)),
        let own = FcPatternDuplicate(pattern)
      {
        if addFace(to: own, from: library) {
          fonts.pointee.fonts[Int(kept)] = own
          kept += 1
        } else {
          FcPatternDestroy(own)
        }
      }
      FcPatternDestroy(pattern)
    }
    fonts.pointee.nfont = kept
    return kept > 0
  }

  /// Opens the font's own face.
  private static func addFace(to pattern: OpaquePointer, from library: FT_Library) -> Bool {
    var file: UnsafeMutablePointer<FcChar8>?
    var number: Int32 = 0
    var face: FT_Face?
    guard FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file,
      FcPatternGetInteger(pattern, FC_INDEX, 0, &number) == FcResultMatch,
      file.withMemoryRebound(
        to: CChar.self, capacity: 1, { FT_New_Face(library, $0, FT_Long(number), &face) }) == 0,
      let face
    else { return false }
    return FcPatternAddFTFace(pattern, FC_FT_FACE, face) != 0
  }
}
