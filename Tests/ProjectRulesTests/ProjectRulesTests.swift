import Foundation
import TestSupport
import Testing

@Suite struct ProjectRulesTests {
  private typealias SourceFile = ProjectRules.SourceFile

  @Test func theCodeKeepsTheRules() throws {
    let root = URL(filePath: ProjectFiles.root + "/Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
      .filter { $0.hasSuffix(".swift") }.sorted()
    try #require(paths.count > 100)
    let files = try paths.map {
      SourceFile(path: $0, text: try String(contentsOf: root.appending(path: $0), encoding: .utf8))
    }
    #expect(Set(files.map(\.target)) == Set(ProjectRules.imports.keys))
    #expect(ProjectRules.breaches(in: files) == [])
  }

  @Test(arguments: [
    ("PageLayout/A.swift", "import ProgramBuilder"), ("PageLayout/A.swift", "internal import CPangoCairo"),
    ("ProgramBuilder/A.swift", "public import PageLayout"), ("HandoutDesign/A.swift", "import CCSV"),
    ("Figures/A.swift", "import ProgramBuilder"), ("Figures/A.swift", "import Yams"),
    ("HandoutPipeline/A.swift", "import CQPDF"), ("CairoDrawing/A.swift", "import HandoutDesign"),
    ("ProgramBuilder/A.swift", "let today = Date()"), ("CairoDrawing/A.swift", "print(page)"),
    ("rehabpress/A.swift", "let x = try! f()"), ("HandoutPipeline/A.swift", "let id = UUID()"),
    ("HandoutPipeline/A.swift", "FileManager.default.temporaryDirectory"),
    ("rehabpress/A.swift", "URLSession.shared"), ("HandoutDesign/A.swift", "Int.random(in: 1...2)"),
  ])
  func aBreachIsCaught(path: String, line: String) {
    let file = SourceFile(path: path, text: "// first\n\(line) // because\n")
    let breaches = ProjectRules.breaches(in: [file])
    #expect(breaches.map(\.line) == [2])
  }

  @Test(arguments: ["// print(Date())", "let a = 1 // try!", "let ring = footprint(solid)", "geometry!.area"])
  func commentsAndLongerWordsAreNoBreach(line: String) {
    let file = SourceFile(path: "PageLayout/A.swift", text: line)
    #expect(ProjectRules.breaches(in: [file]) == [])
  }
}
