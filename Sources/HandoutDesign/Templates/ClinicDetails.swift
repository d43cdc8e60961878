import ProgramBuilder
public import YAMLReading

/// The clinic that a handout names.
public struct ClinicDetails: Sendable {
  /// The clinic's name.
  public var name: String?
  /// Its telephone number.
  public var phone: String?
  /// Its address, in one line.
  public var address: String?
  /// Its e-mail address.
  public var email: String?
  /// The emergency number that patients call; never guessed, since it differs by country.
  public var emergencyNumber: String?

  /// A clinic of which nothing is known.
  public init() {}

  /// The details as they stand within sentences.
  var isolated: ClinicDetails {
    var details = self
    details.name = name?.isolated
    details.address = address?.isolated
    return details
  }

  /// Reads a clinic's file.
  ///
  /// - Throws: `DataIssues` with everything that is wrong, with line.
  public init(_ text: YAMLText) throws(DataIssues) {
    var issues: [DataIssue] = []
    let allowed: Set<String> = ["name", "phone", "address", "email", "emergency_number"]
    guard let root = text.root(allowed: allowed, issues: &issues) else { throw DataIssues(issues) }
    name = root.text("name", issues: &issues)
    phone = root.text("phone", required: false, issues: &issues)
    address = root.text("address", required: false, issues: &issues)
    email = root.text("email", required: false, issues: &issues)
    emergencyNumber = root.text("emergency_number", required: false, issues: &issues)
    guard issues.isEmpty else { throw DataIssues(issues) }
  }
}
