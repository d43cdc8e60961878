import Foundation
import ProgramBuilder
import YAMLReading

/// Reads text files whole.
enum TextFile {
  /// A file's text, with its name as a person knows it.
  ///
  /// - Throws: `PipelineError` where it cannot be read or is not UTF-8.
  static func text(at url: URL) throws(PipelineError) -> YAMLText {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw .unreadable(url, error)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw fault(in: Array(data), of: url)
    }
    // Windows' editor puts a mark before the first field, of whose name it would become a part.
    return YAMLText(
      name: url.lastPathComponent,
      text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  /// Where a file that is not UTF-8 is not.
  private static func fault(in bytes: [UInt8], of url: URL) -> PipelineError {
    var index = 0
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      index = error.byteOffsets.lowerBound
    }
    return .notUTF8(
      path: url.path(percentEncoded: false), line: bytes[..<index].count { $0 == 0x0A } + 1,
      byte: bytes[index])
  }

  /// The YAML files of a folder, by name.
  ///
  /// - Throws: `PipelineError` where the folder or one of them cannot be read.
  static func yamlTexts(in folder: URL) throws(PipelineError) -> [YAMLText] {
    let files: [URL]
    do {
      files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
    } catch {
      throw .unreadable(folder, error)
    }
    var texts: [YAMLText] = []
    for file in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent })
    where ["yaml", "yml"].contains(file.pathExtension) {
      texts.append(try text(at: file))
    }
    return texts
  }
}
