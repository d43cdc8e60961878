/// Whose documented assessment can exclude cancer, infection or fracture: a medical specialist's, neither a
/// therapist's who is a specialist in therapy nor one who has yet to be seen.
struct SpecialistRoles: Sendable {
  /// Parts of words of which a specialist's role has one.
  var words: [String]
  /// Parts of words of which it has none.
  var unless: [String]

  /// Whether a role, as a clinician writes it, is such a specialist's.
  func include(_ role: String) -> Bool {
    let role = role.lowercased()
    return words.contains { role.contains($0) } && !unless.contains { role.contains($0) }
  }
}
