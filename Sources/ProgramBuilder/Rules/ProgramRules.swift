/// All rules: red flags, contraindications, selection and codes.
public struct ProgramRules: Sendable {
  /// What each red flag means.
  public let redFlags: [RedFlagRule]
  /// Whose documented exclusion counts as a specialist's.
  let specialists: SpecialistRoles
  /// What each condition forbids and limits.
  public let contraindications: ContraindicationRules
  /// How a program is put together.
  public let selection: SelectionRules
  /// What follows from facts, beside the conditions.
  public let book: RuleBook
  /// On what techniques and rules rest.
  public let sources: SourceRegister
  /// What the evidence supports and what it does not.
  public let evidence: [EvidenceStatement]
  /// What codes say.
  public let icd10: ICD10Rules
  /// Eight hexadecimal digits that change with any change of the rules' texts.
  public let version: String
}
