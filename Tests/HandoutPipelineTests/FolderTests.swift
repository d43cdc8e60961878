import Foundation
import HandoutPipeline
import TestSupport
import Testing

/// Where the project's own folders are, and what files are called.
@Suite struct FolderTests {
  @Test(arguments: ["plain", "with space", "José % ü"])
  func templatesAreFoundBelowAFolderOfAnyName(name: String) throws {
    let folder = try TemporaryFolder()
    let root = folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for part in ["Templates", "Fonts"] {
      try FileManager.default.createSymbolicLink(
        atPath: root.appendingPathComponent(part).path,
        withDestinationPath: ProjectFiles.root + "/" + part)
    }
    #expect(ProjectFolders(root: root).exist)
    let library = try Library(folders: ProjectFolders(root: root))
    _ = try HandoutMaker(library: library, date: IntakeFixture.today)
    let executable = root.appendingPathComponent("bin/rehabpress")
    #expect(ProjectFolders(ofExecutable: executable)?.root.lastPathComponent == name)
  }

  @Test func anUnknownTemplateHasANearestMatch() throws {
    let folders = ProjectFolders(root: URL(fileURLWithPath: ProjectFiles.root))
    do {
      _ = try Library(folders: folders, template: "standart")
      Issue.record("loaded")
    } catch {
      #expect(
        ErrorWording.sentences(for: error)
          == [
            "there is no template “standart”; did you mean standard? Allowed: cards, clinician-summary, compact, large-print, referral, standard"
          ])
    }
    for name in ["../standard", "", "README.md", "."] {
      #expect(throws: PipelineError.self) { try Library(folders: folders, template: name) }
    }
  }

  @Test(arguments: [
    ("", "patient"), ("😀", "patient"), ("___", "patient"), ("a", "a"), ("..", "patient"),
    ("a/../b", "a_b"), ("CON:", "CON"), ("\u{0}x", "x"), ("a\nb", "a_b"), ("--x--", "x"),
  ])
  func aFileNameIsPlain(text: String, name: String) {
    #expect(FileName.safe(text) == name)
  }

  @Test func aFileNameIsShortEnoughForEveryFileSystem() {
    for letter in ["x", "ü", "王", "e" + String(repeating: "\u{301}", count: 400)] {
      let name = FileName.safe(String(repeating: letter, count: 300))
      #expect(!name.isEmpty)
      #expect(name.utf8.count <= 200)
    }
  }
}
