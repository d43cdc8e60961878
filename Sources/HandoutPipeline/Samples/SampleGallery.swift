public import Foundation
import HandoutDesign
import Mustache
public import ProgramBuilder

/// Every template with a spread of invented patients and languages, and a page that shows them all.
public struct SampleGallery {
  /// A document of the gallery.
  struct Item {
    var group: String
    var title: String
    var file: String
    var pages: Int
    var thumbnail: String
  }

  private let library: Library
  private let date: CalendarDate
  private let output: OutputFolder
  private let thumbnails: OutputFolder

  /// Dots per inch of a thumbnail.
  private static let thumbnailDPI = 30.0

  /// A gallery in a folder.
  ///
  /// - Throws: `PipelineError.unwritable`.
  public init(library: Library, date: CalendarDate, folder: URL) throws(PipelineError) {
    self.library = library
    self.date = date
    output = try OutputFolder(folder)
    thumbnails = try OutputFolder(folder.appending(path: "thumbnails"))
  }

  /// Draws all documents and writes the page that shows them.
  ///
  /// - Returns: The page, and how many documents there are.
  /// - Throws: Everything that can go wrong with a document; the samples are ours.
  public func make() throws -> (page: URL, documents: Int) {
    var items = try handouts()
    items += try otherDocuments()
    items += try reports()
    let page = try output.write(Data(html(items).utf8), named: "index.html")
    return (page, items.count)
  }

  /// Every template with all patients, the languages in turn, so that each template meets each language.
  private func handouts() throws -> [Item] {
    let patients = ["disc", "piriformis", "spondylolisthesis", "stenosis", "trauma"]
    let languages = library.languages.tags
    var items: [Item] = []
    let templates = TemplateFolder(library.folders)
    let names = try templates.names.filter { try templates.template($0).has(.handout) }
    for (row, template) in names.enumerated() {
      let own = try library.with(template: template)
      for (column, language) in languages.enumerated() {
        let patient = patients[(row + column) % patients.count]
        items.append(
          try item(
            group: "Template \(template)", title: "\(patient), \(try library.languages.texts(language).name)",
            name: "\(template)-\(language)-\(patient)", library: own,
            options: PrintOptions(paper: column.isMultiple(of: 2) ? .a4 : .letter, languages: [language]),
            patient))
      }
    }
    if languages.contains("ar") {
      items.append(
        try item(
          group: "Two languages", title: "stenosis, Arabic and English", name: "two-ar-en-stenosis",
          library: library, options: PrintOptions(languages: ["ar", "en"]), "stenosis"))
    }
    return items
  }

  private func otherDocuments() throws -> [Item] {
    try library.languages.tags.flatMap { language in
      try ["referral", "hold", "draft"].map { patient in
        try item(
          group: "Instead of a handout", title: "\(patient), \(try library.languages.texts(language).name)",
          name: "\(patient)-\(language)", library: library, options: PrintOptions(languages: [language]),
          patient)
      }
    }
  }

  private func reports() throws -> [Item] {
    var items: [Item] = []
    let maker = try HandoutMaker(library: library, date: date)
    for patient in ["disc", "stenosis", "referral", "hold"] {
      let report = maker.summary(of: try outcome(patient, maker))
      let pages = try maker.pages(of: report)
      items.append(
        try add(
          group: "For clinicians", title: "summary, \(patient)", name: "summary-\(patient)",
          pdf: maker.pdf(of: report).data, pages: pages))
    }
    let table = try MeasureTable(at: SamplePatients.measures, today: date)
    let printer = try ProgressPrinter(library: library, date: date)
    for (record, language) in zip(table.records, library.languages.tags) {
      items.append(
        try add(
          group: "Progress", title: "\(record.patientID), \(language)", name: "progress-\(record.patientID)",
          pdf: printer.pdf(of: record, language: language).data,
          pages: printer.pages(of: record, language: language)))
    }
    return items
  }

  private func outcome(_ patient: String, _ maker: HandoutMaker) throws -> Planner.Outcome {
    try maker.outcome(of: PatientFiles.intake(at: SamplePatients.intake(patient)))
  }

  private func item(
    group: String, title: String, name: String, library: Library, options: PrintOptions, _ patient: String
  ) throws -> Item {
    let maker = try HandoutMaker(library: library, date: date, options: options)
    let outcome = try outcome(patient, maker)
    return try add(
      group: group, title: title, name: name, pdf: maker.pdf(of: outcome).data,
      pages: maker.pages(of: outcome))
  }

  private func add(group: String, title: String, name: String, pdf: Data, pages: FinishedPages) throws -> Item
  {
    let file = "\(FileName.safe(name)).pdf"
    try output.write(pdf, named: file)
    let thumbnail = "\(FileName.safe(name)).png"
    try thumbnails.write(pages.png(page: 0, dpi: Self.thumbnailDPI), named: thumbnail)
    return Item(
      group: group, title: title, file: file, pages: pages.count, thumbnail: "thumbnails/\(thumbnail)")
  }

  // MARK: The page

  private func html(_ items: [Item]) throws -> String {
    var groups: [(name: String, items: [Item])] = []
    for item in items {
      if groups.last?.name == item.group {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append((item.group, [item]))
      }
    }
    let facts: [String: Any] = [
      "date": date.description,
      "versions":
        "\(library.provenance.software), catalogue \(library.catalogue.version), rules \(library.rules.version)",
      "groups": groups.map { group -> [String: Any] in
        [
          "name": group.name,
          "items": group.items.map {
            ["title": $0.title, "file": $0.file, "pages": String($0.pages), "thumbnail": $0.thumbnail]
          },
        ]
      },
    ]
    return try MustacheTemplate(
      string: String(contentsOf: SamplePatients.galleryPage, encoding: .utf8)
    ).render(facts)
  }
}
