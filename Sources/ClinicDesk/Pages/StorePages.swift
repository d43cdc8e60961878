import HandoutPipeline
import ProgramBuilder

/// The patients of the store, found by their id or name.
struct PatientsPage {
  struct Row {
    let id: String
    let query: String
    let name: String?
    let lastSeen: String
    let drafts: String
  }

  let page: PageChrome
  let words: String
  let patients: [Row]
  let isEmpty: Bool

  init(page: PageChrome, words: String, patients: [DeskStore.Patient]) {
    self.page = page
    self.words = words
    self.patients = patients.map {
      Row(
        id: $0.id, query: StoreAddress.patient($0.id), name: $0.name, lastSeen: $0.lastSeen,
        drafts: Counted.text($0.drafts, "program"))
    }
    isEmpty = patients.isEmpty
  }
}

/// One patient's programs with every version, and what was printed.
struct PatientPage {
  struct Draft {
    let address: String
    let id: String
    let summary: String
    let versions: [Version]
    let count: String
  }

  struct Version {
    let saved: String
    let code: String?
    let template: String
  }

  let page: PageChrome
  let id: String
  let token: String
  let heading: String
  let export: String
  let drafts: [Draft]
  let printouts: [DeskStore.Printout]
  let hasPrintouts: Bool

  init(page: PageChrome, export: DeskStore.Export) {
    self.page = page
    id = export.patient.id
    token = page.token
    heading = export.patient.name.map { "\($0) (\(export.patient.id))" } ?? export.patient.id
    self.export = StoreAddress.export(export.patient.id)
    var order: [String] = []
    var versions: [String: [DeskStore.Version]] = [:]
    for version in export.versions {
      if versions[version.draftID] == nil { order.append(version.draftID) }
      versions[version.draftID, default: []].append(version)
    }
    drafts = order.reversed().map { id in
      let all = versions[id] ?? []
      return Draft(
        address: "/drafts/\(id)", id: id,
        summary: [all.last?.saved, all.last?.code].compactMap(\.self).joined(separator: ", program "),
        versions: all.reversed().prefix(20).map { version in
          Version(
            saved: version.saved, code: version.code,
            template: (try? DeskStore.state(version.state).print.template) ?? "")
        }, count: Counted.text(all.count, "version"))
    }
    printouts = export.printouts.reversed()
    hasPrintouts = !export.printouts.isEmpty
  }
}

/// Addresses that hold a patient's id, which may be any text.
enum StoreAddress {
  static func patient(_ id: String) -> String { "/patients/one?id=\(escaped(id))" }
  static func export(_ id: String) -> String { "/patients/export?id=\(escaped(id))" }

  private static func escaped(_ id: String) -> String {
    id.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
