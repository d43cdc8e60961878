internal import CPangoCairo

/// A private font configuration: only the fonts that its file lists, whatever the machine's own settings.
final class FontConfiguration {
  /// Owned by fontconfig's reference count.
  let pointer: OpaquePointer

  /// Reads the fontconfig file at `path`.
  ///
  /// - Throws: ``DrawingError/fontConfiguration(path:)``, ``DrawingError/noFonts(path:)``
  init(path: String) throws {
    guard let config = FcConfigCreate() else { throw DrawingError.fontConfiguration(path: path) }
    pointer = config
    guard FcConfigParseAndLoad(config, path, 1) != 0, FcConfigBuildFonts(config) != 0 else {
      throw DrawingError.fontConfiguration(path: path)
    }
    guard let fonts = FcConfigGetFonts(config, FcSetSystem), fonts.pointee.nfont > 0 else {
      throw DrawingError.noFonts(path: path)
    }
  }

  deinit { FcConfigDestroy(pointer) }
}
