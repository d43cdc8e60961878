import Foundation
import NIOCore

/// The fields of a form as a browser sends them.
struct FormBody {
  /// The values by name, in the order of the form.
  let values: [String: [String]]

  init(_ buffer: ByteBuffer) {
    self.init(String(buffer: buffer))
  }

  /// Reads `name=value&…`, where a plus sign stands for a space.
  init(_ text: String) {
    var values: [String: [String]] = [:]
    for item in URLComponents(string: "?" + text.replacing("+", with: "%20"))?.queryItems ?? [] {
      values[item.name, default: []].append(
        // Browsers end lines of a text box with both characters.
        (item.value ?? "").replacing("\r\n", with: "\n"))
    }
    self.values = values
  }

  func first(_ name: String) -> String? { values[name]?.first }

  func all(_ name: String) -> [String] { values[name] ?? [] }
}
