import CairoDrawing
import Foundation
import PageLayout
import TestSupport
import Testing

@Suite struct TextExtractionTests {
  @Test(arguments: Names.all.filter { !$0.isRightToLeft }, ["-raw", "-layout", "-nopgbrk"])
  func namesAreIntact(_ name: Names.Name, mode: String) throws {
    let data = try draw {
      Paragraph(RichText(name.name), direction: .automatic, language: name.language)
      Paragraph("for " + .isolated(name.name, language: name.language) + " only")
    }
    let text = try extractedText(data, mode)
    #expect(text == name.name.bare + "for" + name.name.bare + "only")
  }

  // Words that run from right to left are written as they are seen; Poppler turns them round by line.
  @Test(arguments: Names.all.filter(\.isRightToLeft))
  func rightToLeftNamesAreIntact(_ name: Names.Name) throws {
    let data = try draw(language: name.language, direction: .rightToLeft) {
      Paragraph(RichText(name.name))
    }
    #expect(try extractedText(data) == name.name.bare)
  }

  @Test func followsReadingOrder() throws {
    let data = try draw {
      Columns(
        readFirst: 1,
        [
          .init { Paragraph("third") },
          .init {
            Heading(1, "first", style: TextStyle(size: 20))
            Paragraph("second")
          },
        ])
      ItemList.numbered(["fourth", "fifth"])
    }
    #expect(try extractedText(data, "-raw") == "firstsecondthird1.fourth2.fifth")
  }

  @Test func ligaturesAreLetters() throws {
    let data = try draw { Paragraph("office fluffy --> 10x10 (c) Ijsland") }
    #expect(try extractedText(data) == "officefluffy-->10x10(c)Ijsland")
  }

  // Cairo 1.16 leaves out a part of the first of these when it is taken out of Noto Sans CJK SC.
  @Test(arguments: [TextStyle.Weight.regular, .bold])
  func noLetterLosesItsShape(weight: TextStyle.Weight) throws {
    let data = try draw(language: "zh-Hans") {
      Paragraph("停止如果疼痛 office Żółć", style: TextStyle(weight: weight))
    }
    let drawn = try Tool.run("mutool", ["draw", "-F", "png", "-o", "/dev/null", "{}"], on: data)
    #expect(!drawn.errors.contains("cannot render"))
    #expect(!drawn.errors.contains("broken"))
    #expect(try extractedText(data) == "停止如果疼痛officeŻółć")
  }

  @Test func numbersAreApartFromTitles() throws {
    let data = try draw {
      Heading(2, "Knee to chest", style: TextStyle(size: 15), badge: Badge("1"))
    }
    let outcome = try Tool.run("pdfinfo", ["-struct-text", "{}"], on: data)
    #expect(outcome.output.contains("\"1 Knee to chest\""))
  }

  @Test func hyphensAppearOnlyWhereTheTextAllowsThem() throws {
    let address = String(repeating: "clinic", count: 30)
    #expect(try extractedText(try draw { Paragraph(RichText(address)) }) == address)
  }
}
