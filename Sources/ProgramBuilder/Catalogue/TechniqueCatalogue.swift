import Crypto
import Foundation
import YAMLReading

/// All techniques that a program may be built from.
public struct TechniqueCatalogue: Sendable {
  /// The techniques in the order of family, level and id.
  public let techniques: [Technique]
  /// Eight hexadecimal digits that change with any change of the catalogue's text.
  public let version: String
  /// What a clinician does, in the same order.
  let clinic: [Technique]
  private let indexByID: [String: Int]
  /// For each technique the index of the easiest of its chain, which stands for the chain.
  private let chainIndices: [Int]

  /// Creates a catalogue of techniques that have been checked.
  init(techniques: [Technique], version: String) {
    let order = Dictionary(
      uniqueKeysWithValues: Family.allCases.enumerated().map { ($0.element, $0.offset) })
    self.techniques = techniques.sorted {
      (order[$0.family] ?? 0, $0.home?.level ?? 0, $0.id)
        < (order[$1.family] ?? 0, $1.home?.level ?? 0, $1.id)
    }
    self.version = version
    clinic = self.techniques.filter { $0.clinic != nil }
    let indexByID = Dictionary(
      uniqueKeysWithValues: self.techniques.enumerated().map { ($0.element.id, $0.offset) })
    self.indexByID = indexByID
    chainIndices = self.techniques.indices.map { [techniques = self.techniques] index in
      var first = index
      while let easier = techniques[first].home?.regression, let next = indexByID[easier] { first = next }
      return first
    }
  }

  /// The technique of an id.
  public subscript(id: String) -> Technique? {
    indexByID[id].map { techniques[$0] }
  }

  /// Every id, for finding the nearest to a misspelt one.
  public var ids: [String] { techniques.map(\.id) }

  /// The id of the easiest technique of a technique's chain; its own where it has none.
  func firstOfChain(of id: String) -> String {
    var first = id
    while let easier = self[first]?.home?.regression { first = easier }
    return first
  }

  /// A number that the techniques of one chain share and no other has; −1 for an unknown id.
  func chainIndex(of id: String) -> Int { indexByID[id].map { chainIndices[$0] } ?? -1 }

  /// The ids of a technique's whole chain, easiest first; the technique alone where it has none.
  public func chain(of id: String) -> [String] {
    var chain = [firstOfChain(of: id)]
    while let harder = self[chain[chain.count - 1]]?.home?.progression { chain.append(harder) }
    return chain
  }
}
