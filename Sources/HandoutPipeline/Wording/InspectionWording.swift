public import CairoDrawing
public import HandoutDesign

/// What a PDF says of itself, in plain words for a clinic.
public enum InspectionWording {
  /// The lines, each one fact.
  ///
  /// - Parameters:
  ///   - file: What was read.
  ///   - provenance: The versions that are at hand, to be compared; nil compares nothing.
  /// - Returns: The lines.
  public static func lines(for file: PDFInspection, comparedWith provenance: Provenance? = nil) -> [String] {
    [origin(of: file)] + versions(of: file, provenance) + [
      "\(file.pages) \(file.pages == 1 ? "page" : "pages")"
        + (file.title.map { ", “\($0)”" } ?? "") + (file.language.map { ", language \($0)" } ?? ""),
      accessibility(of: file), archive(of: file),
      file.isEncrypted ? "Opens only with its password." : "Opens without a password.",
    ] + fonts(of: file)
  }

  private static func origin(of file: PDFInspection) -> String {
    guard let software = file.ingredients["softwareVersion"] else { return "Not made by RehabPress." }
    let code = file.ingredients["programCode"].map { "program \($0)" } ?? "no program"
    return "Made by RehabPress \(software): \(code)."
  }

  private static func versions(of file: PDFInspection, _ provenance: Provenance?) -> [String] {
    let now: [(property: String, name: String, version: String?)] = [
      ("catalogueVersion", "Catalogue", provenance?.catalogue), ("rulesVersion", "Rules", provenance?.rules),
      ("templateVersion", "Template", provenance?.template),
    ]
    return now.compactMap { property, name, version in
      file.ingredients[property].map { stated in
        let note = version.map { $0 == stated ? " (as here)" : " (here it is \($0))" } ?? ""
        return "\(name) \(stated)\(note)."
      }
    }
  }

  private static func accessibility(of file: PDFInspection) -> String {
    guard file.isTagged else { return "A screen reader finds no structure in it." }
    guard let part = file.accessibilityPart else {
      return "It has a structure for screen readers, but does not claim PDF/UA."
    }
    return "States that a screen reader can read it: PDF/UA-\(part)."
  }

  private static func archive(of file: PDFInspection) -> String {
    guard let level = file.archivalLevel else {
      return file.isEncrypted
        ? "Not for an archive: no encrypted file is PDF/A." : "Does not claim to be fit for an archive."
    }
    return "States that an archive can keep it: PDF/A-\(level)."
  }

  private static func fonts(of file: PDFInspection) -> [String] {
    let missing = file.fonts.filter { !$0.isEmbedded }.map(\.name)
    let names = file.fonts.filter(\.isEmbedded).map(\.name)
    var lines: [String] = []
    if !names.isEmpty { lines.append("Fonts in the file: \(names.joined(separator: ", ")).") }
    if !missing.isEmpty { lines.append("Fonts that it lacks: \(missing.joined(separator: ", ")).") }
    return lines
  }
}
