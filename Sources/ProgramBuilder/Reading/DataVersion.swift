import Crypto
import Foundation
package import YAMLReading

/// The version of data: eight hexadecimal digits of the SHA-256 of its texts.
package func dataVersion(of texts: [YAMLText]) -> String {
  var hash = SHA256()
  for text in texts.sorted(by: { $0.name < $1.name }) {
    hash.update(data: Data(text.name.utf8))
    hash.update(data: Data([0]))
    hash.update(data: Data(text.text.utf8))
    hash.update(data: Data([0]))
  }
  return hash.finalize().prefix(4).map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
