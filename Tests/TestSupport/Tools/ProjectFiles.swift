/// Where the project's files are while its tests run.
public enum ProjectFiles {
  /// The project's folder, without a slash at the end.
  public static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/")
  }()

  /// The font configuration.
  public static let fontConfiguration = root + "/Fonts/fonts.conf"
}
