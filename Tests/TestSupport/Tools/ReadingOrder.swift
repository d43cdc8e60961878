public import Foundation

/// What a screen reader says of a PDF, in its order: every text with its role, and what figures show.
public struct ReadingOrder {
  /// One line a text: the role, then the words.
  public private(set) var lines: [String] = []

  /// Reads the structure of a file.
  public init(_ pdf: Data) throws {
    var alternatives = try Self.alternatives(in: pdf)[...]
    let structure = try Tool.run("pdfinfo", ["-struct-text", "{}"], on: pdf).output
    var roles: [(depth: Int, role: String)] = []
    var label = ""
    var cells: [String] = []
    func flush() {
      if !cells.isEmpty { lines.append("row: " + cells.joined(separator: " | ")) }
      cells = []
    }
    for line in structure.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count
      let text = line.dropFirst(depth)
      while let last = roles.last, last.depth >= depth { roles.removeLast() }
      if text.hasPrefix("\"") {
        let words = String(text.dropFirst().dropLast())
        guard let role = roles.last?.role, !words.isEmpty else { continue }
        if role == "Lbl" {
          label = words + " "
        } else if roles.contains(where: { $0.role == "TR" }) {
          cells[cells.count - 1] += cells[cells.count - 1].isEmpty ? words : " " + words
        } else {
          lines.append(
            "\(role == "LBody" || roles.contains { $0.role == "LBody" } ? "item" : role): \(label)\(words)")
          label = ""
        }
      } else if !text.hasPrefix("/") {
        let role = String(text.prefix { $0.isLetter || $0.isNumber })
        roles.append((depth, role))
        if role == "TR" { flush() }
        if role == "TH" || role == "TD" { cells.append("") }
        if !roles.contains(where: { $0.role == "TR" }) { flush() }
        if role == "Figure", let alternative = alternatives.popFirst() {
          if cells.isEmpty {
            lines.append("Figure: \(alternative)")
          } else {
            cells[cells.count - 1] = "(\(alternative))"
          }
        }
      }
    }
    flush()
  }

  /// The texts in place of figures, in reading order.
  private static func alternatives(in pdf: Data) throws -> [String] {
    let json = try Tool.run("qpdf", ["--json=2", "--json-key=qpdf", "{}"], on: pdf).output
    let whole = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let objects = (whole?["qpdf"] as? [Any])?.last as? [String: Any] ?? [:]
    func resolved(_ value: Any?) -> Any? {
      guard let reference = value as? String, reference.hasSuffix(" R") else { return value }
      return (objects["obj:\(reference)"] as? [String: Any])?["value"]
    }
    var found: [String] = []
    func walk(_ value: Any?) {
      if let kids = value as? [Any] { for kid in kids { walk(resolved(kid)) } }
      guard let element = value as? [String: Any] else { return }
      if let text = element["/Alt"] as? String, element["/S"] as? String == "/Figure" {
        found.append(String(text.dropFirst(2)))
      }
      walk(resolved(element["/K"]))
    }
    let trailer = (objects["trailer"] as? [String: Any])?["value"] as? [String: Any]
    let root = resolved(trailer?["/Root"]) as? [String: Any]
    walk(resolved(root?["/StructTreeRoot"]))
    return found
  }
}
