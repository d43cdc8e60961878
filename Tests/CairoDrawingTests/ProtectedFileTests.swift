@testable import CairoDrawing
import Foundation
import PageLayout
import TestSupport
import Testing

/// Files that open with a password.
@Suite struct ProtectedFileTests {
  private func protected(_ password: String) throws -> Data {
    let document = Document(
      info: .init(title: "Secret", language: "en"), root: { Paragraph("only for one person") })
    return try PDFRenderer().rendering(of: document, using: newEngine(), password: PDFPassword(password)).data
  }

  @Test func itOpensWithThePasswordAlone() throws {
    let data = try protected("open sesame")
    let right = try Tool.run("pdftotext", ["-upw", "open sesame", "{}", "-"], on: data)
    #expect(right.output.contains("only for one person"))
    #expect(try Tool.run("pdftotext", ["{}", "-"], on: data).status != 0)
    #expect(try Tool.run("pdftotext", ["-upw", "open seasame", "{}", "-"], on: data).status != 0)
  }

  @Test func itIsEncryptedByTheStrongestMethodAndMayBePrintedAndReadAloud() throws {
    let shown = try Tool.run(
      "qpdf", ["--show-encryption", "--password=open sesame", "{}"], on: protected("open sesame")
    ).output
    #expect(shown.contains("R = 6"))
    #expect(shown.contains("AESv3"))
    #expect(shown.contains("print high resolution: allowed"))
    #expect(shown.contains("extract for accessibility: allowed"))
    #expect(shown.contains("modify document assembly: not allowed"))
    #expect(shown.contains("modify other: not allowed"))
  }

  @Test func itDoesNotClaimToBeArchival() throws {
    let metadata = try Tool.run(
      "pdfinfo", ["-upw", "open sesame", "-meta", "{}"], on: protected("open sesame")
    ).output
    #expect(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(!metadata.contains("pdfaid:conformance"))
  }

  @Test func nothingOfTheTextIsReadableWithoutIt() throws {
    let data = try protected("open sesame")
    #expect(!String(decoding: data, as: UTF8.self).contains("Secret"))
  }

  @Test func theSameLetterTypedInAnotherWayOpensIt() throws {
    // U+00FC, and u with U+0308.
    let data = try protected("M\u{FC}llerin")
    #expect(
      try Tool.run("pdftotext", ["-upw", "M\u{FC}llerin", "{}", "-"], on: data).output.contains("person"))
    #expect(try PDFPassword("Mu\u{308}llerin").text == "M\u{FC}llerin")
  }

  @Test(arguments: [
    ("12345", PDFPassword.Fault.tooShort(found: 5, needed: 6)), ("", .tooShort(found: 0, needed: 6)),
    (String(repeating: "ü", count: 64), .tooLong(found: 128, allowed: 127)),
    ("tab\tulator", .controlCharacter),
  ])
  func whatIsNoPasswordIsRefused(text: String, fault: PDFPassword.Fault) {
    #expect(throws: fault) { try PDFPassword(text) }
  }

  @Test func itNeverPrintsItself() throws {
    let password = try PDFPassword("open sesame")
    var dumped = ""
    dump(password, to: &dumped)
    for text in ["\(password)", String(reflecting: password), "\([password])", dumped] {
      #expect(!text.contains("sesame"))
    }
  }
}
