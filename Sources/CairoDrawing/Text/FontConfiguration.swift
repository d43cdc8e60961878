internal import CPangoCairo
internal import Foundation

/// A private font configuration: only the fonts that its file lists, whatever the machine's own settings.
final class FontConfiguration {
  /// Owned by fontconfig's reference count.
  let pointer: OpaquePointer

  /// Reads the fontconfig file at `path`.
  ///
  /// - Throws: ``DrawingError/fontConfiguration(path:)``, ``DrawingError/noFonts(path:)``
  init(path: String) throws {
    // fontconfig itself complains about a missing file on the terminal.
    guard FileManager.default.isReadableFile(atPath: path), let config = FcConfigCreate() else {
      throw DrawingError.fontConfiguration(path: path)
    }
    pointer = config
    guard FcConfigParseAndLoad(config, path, 1) != 0, FcConfigBuildFonts(config) != 0 else {
      throw DrawingError.fontConfiguration(path: path)
    }
    guard let fonts = FcConfigGetFonts(config, FcSetSystem), fonts.pointee.nfont > 0 else {
      throw DrawingError.noFonts(path: path)
    }
  }

  /// The families of the fonts, under all their names.
  var families: Set<String> {
    guard let fonts = FcConfigGetFonts(pointer, FcSetSystem) else { return [] }
    var families: Set<String> = []
    for index in 0..<Int(fonts.pointee.nfont) {
      var number: Int32 = 0
      var name: UnsafeMutablePointer<FcChar8>?
      while FcPatternGetString(fonts.pointee.fonts[index], FC_FAMILY, number, &name)
        == FcResultMatch, let text = name
      {
        families.insert(String(cString: text))
        number += 1
      }
    }
    return families
  }

  deinit { FcConfigDestroy(pointer) }
}
