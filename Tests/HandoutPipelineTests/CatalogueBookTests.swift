import Foundation
import HandoutDesign
import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing

/// The catalogue as a book, and the gallery of samples.
@Suite struct CatalogueBookTests {
  @Test func holdsEveryTechniqueWithLinksBookmarksAndIndexes() throws {
    let library = try Shared.library()
    let book = try CatalogueBookPrinter(library: library, date: IntakeFixture.today).pdf(isReviewCopy: false)
    let words = try Tool.run("pdftotext", ["-layout", "{}", "-"], on: book.data).output
    let folded = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let missing = library.catalogue.techniques.filter { !folded.contains($0.name) }.map(\.id)
    #expect(missing.isEmpty)
    #expect(folded.contains("By muscle") && folded.contains("By cause") && folded.contains("Sources"))
    let links = try Tool.run("mutool", ["show", "{}", "outline"], on: book.data).output
    for technique in ["Bridge", "Clam", "Bird-dog"] { #expect(links.contains("\"\(technique)\"")) }
    // The contents lead to each technique.
    let objects = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "{}", "-"], on: book.data).output
    #expect(objects.ranges(of: "/Subtype /Link").count >= library.catalogue.techniques.count)
  }

  @Test func theReviewCopyHasRoomToSignOff() throws {
    let library = try Shared.library()
    let printer = CatalogueBookPrinter(library: library, date: IntakeFixture.today)
    let review = try printer.pdf(isReviewCopy: true)
    let book = try printer.pdf(isReviewCopy: false)
    #expect(review.pages > book.pages)
  }

  @Test func theGalleryShowsEveryTemplateInEveryLanguageWithItsPicture() throws {
    let folder = try TemporaryFolder()
    let library = try Shared.library()
    let made = try SampleGallery(library: library, date: IntakeFixture.today, folder: folder.url).make()
    let page = try String(contentsOf: made.page, encoding: .utf8)
    let files = folder.files().filter { $0.hasSuffix(".pdf") }
    #expect(files.count == made.documents)
    for template in ["standard", "large-print", "compact", "cards"] {
      for language in library.languages.tags {
        #expect(files.contains { $0.hasPrefix("\(template)-\(language)-") }, "\(template) \(language)")
      }
    }
    for file in files {
      let picture = "thumbnails/" + file.dropLast(3) + "png"
      #expect(page.contains("href=\"\(file)\"") && page.contains("src=\"\(picture)\""), "\(file)")
      #expect(FileManager.default.fileExists(atPath: folder.path(picture)))
    }
  }
}
