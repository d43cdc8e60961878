public import Foundation

/// The folders beside the code: templates, fonts and where generated files go.
public struct ProjectFolders: Sendable {
  /// The folder that holds the others.
  public let root: URL
  /// Layouts as data, a folder each.
  public var templates: URL { root.appending(path: "Templates") }
  /// The font configuration.
  public var fonts: URL { root.appending(path: "Fonts") }
  /// Where generated files go unless another folder is named.
  public var output: URL { root.appending(path: "Output") }
  /// The poses as people write them, in a checkout; an installation has none to be changed.
  public var poses: URL { root.appending(path: "Sources/Figures/Resources/Poses") }

  /// The folders below a root.
  public init(root: URL) {
    self.root = root
  }

  /// Finds the folders of an executable: in a folder above it (a checkout), else in the data folder beside its
  /// `bin` (an installation); nil where neither has templates and fonts.
  public init?(ofExecutable executable: URL) {
    var folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path(percentEncoded: false) != "/" {
      for candidate in [folder, folder.appending(path: "share/rehabpress")] {
        let folders = ProjectFolders(root: candidate)
        if folders.exist {
          self = folders
          return
        }
      }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  /// Whether templates and fonts are there.
  public var exist: Bool {
    [templates, fonts].allSatisfy { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
  }
}
