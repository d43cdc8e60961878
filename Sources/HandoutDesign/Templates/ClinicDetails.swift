public import PageLayout
import ProgramBuilder
public import YAMLReading

/// The clinic that a handout names, and its look.
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
  /// The address of its page on the web.
  public var website: String?
  /// What stands at the foot of each page in place of its name.
  public var footer: String?
  /// The path of its logo, as its file writes it.
  public var logoPath: String?
  /// The logo; nil until it has been read from its file.
  public var logo: Picture?
  /// The address of its page as a square code; nil where there is none.
  public var code: Drawing?
  /// The colour of titles and numbers, in place of the template's.
  var accent: Color?
  /// The ground of quiet panels, in place of the template's.
  var ground: Color?
  /// Where the colours stand, for messages.
  private var colorLocations: [String: SourceLocation] = [:]

  /// A clinic of which nothing is known.
  public init() {}

  /// All that pages show of it but for the logo's pixels, in one line.
  public var fingerprint: String {
    let texts = [name, phone, address, email, emergencyNumber, website, footer, accent?.hex, ground?.hex]
    return texts.map { $0 ?? "" }.joined(separator: "|")
  }

  /// The details as they stand within sentences.
  var isolated: ClinicDetails {
    var details = self
    details.name = name?.isolated
    details.address = address?.isolated
    details.footer = footer?.isolated
    // A number that is broken between lines is dialled wrong.
    details.phone = phone?.replacing(" ", with: "\u{A0}")
    return details
  }

  /// Reads a clinic's file.
  ///
  /// - Throws: `DataIssues` with everything that is wrong, with line.
  public init(_ text: YAMLText) throws(DataIssues) {
    var issues: [DataIssue] = []
    let allowed: Set<String> = [
      "name", "phone", "address", "email", "emergency_number", "website", "footer", "logo", "colors",
    ]
    guard let root = text.root(allowed: allowed, issues: &issues) else { throw DataIssues(issues) }
    name = root.text("name", issues: &issues)
    phone = root.text("phone", required: false, issues: &issues)
    address = root.text("address", required: false, issues: &issues)
    email = root.text("email", required: false, issues: &issues)
    emergencyNumber = root.text("emergency_number", required: false, issues: &issues)
    website = root.text("website", required: false, issues: &issues)
    footer = root.text("footer", required: false, issues: &issues)
    logoPath = root.text("logo", required: false, issues: &issues)
    if let website, !website.hasPrefix("https://"), !website.hasPrefix("http://") {
      issues.append(
        root.issue(
          .notAllowed(found: website, nearest: "https://" + website, allowed: ["https://…"]), "website"))
    }
    if root.has("colors"),
      let colors = root.mapping("colors", allowed: ["accent", "ground"], issues: &issues)
    {
      accent = colors.color("accent", required: false, issues: &issues)
      ground = colors.color("ground", required: false, issues: &issues)
      for name in ["accent", "ground"] { colorLocations[name] = colors.location(of: name) }
    }
    guard issues.isEmpty else { throw DataIssues(issues) }
  }

  /// A template in the clinic's colours.
  ///
  /// - Throws: `DataIssues` naming a colour on which, or in which, text would be hard to read (less than 4.5:1), with
  ///   the nearest one that would do.
  public func branding(_ template: HandoutTemplate) throws(DataIssues) -> HandoutTemplate {
    var template = template
    var changed: Set<String> = []
    if let accent {
      template.colors.accent = accent
      changed.insert("accent")
    }
    if let ground {
      template.colors.ground = ground
      changed.insert("ground")
    }
    let issues = template.colors.faults(of: changed) {
      colorLocations[$0] ?? SourceLocation(source: "clinic.yaml")
    }
    guard issues.isEmpty else { throw DataIssues(issues) }
    return template
  }
}
