import CairoDrawing
import Foundation
import ProgramBuilder

/// One row of a batch on its way to a file.
struct BatchRow: Sendable {
  /// What the row states, or why it cannot be read.
  enum Content: Sendable {
    case intake(RawIntake)
    case faulty([String])
  }

  /// Whether the row's PDF opens with a password.
  enum Protection: Sendable {
    /// The CSV has no column for it, or the row says `none`.
    case none
    case password(PDFPassword)
    /// What is wrong with the cell, without its text.
    case faulty(String)
  }

  /// Its number among the rows of the CSV, from 0.
  var index = 0
  /// The physical line on which it starts.
  var line: Int
  /// The patient's id as written; empty where it cannot be read.
  var patientID: String
  /// What the row says of the PDF's password.
  var protection: Protection = .none
  /// The fields as they are written, for `errors.csv`.
  var fields: [String]
  /// The name of its file without ending; reserved in the order of the rows, so that it does not depend on
  /// which worker is faster.
  var fileName: String
  var content: Content
}

/// What became of a row.
public struct BatchRowResult: Sendable, Codable, Equatable {
  /// The ways a row can end.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// A handout was written.
    case written
    /// A handout was written that a clinician still has to confirm.
    case draft
    /// A red flag: a referral was written and no exercise.
    case referral
    /// Something is not known: the page written says what.
    case hold
    /// Nothing was written; `errors.csv` says why.
    case failed
  }

  /// The physical line on which the row starts.
  public var line: Int
  /// The patient's id as written.
  public var patientID: String
  /// How it ended.
  public var status: Status
  /// How soon the patient has to be seen; for referrals.
  public var urgency: String?
  /// The file's name.
  public var file: String?
  /// The standards to which the file conforms, or that it is encrypted.
  public var conformance: String?
  /// The code of its program.
  public var programCode: String?
  /// The number of its pages.
  public var pages: Int?
  /// The number of its exercises, walking included.
  public var exercises: Int?
  /// Minutes a day of all exercises but walking and rest.
  public var minutesPerDay: Int?
  /// What the document is about and how it is printed; nil for failed rows.
  public var content: Content?
  /// What is wrong, for failed rows.
  public var errors: [String]

  /// What a batch report counts of a document.
  public struct Content: Sendable, Codable, Equatable {
    /// The cause; nil where none is known.
    public var cause: String?
    /// The side; nil where none is known.
    public var side: String?
    /// How long it has lasted; nil where that is not known.
    public var stage: String?
    /// The languages, in their order.
    public var languages: [String]
    /// The template.
    public var template: String
    /// The ids of the exercises.
    public var techniques: [String]
  }
}
