/// All rules: red flags, contraindications, selection and codes.
public struct ProgramRules: Sendable {
  public let redFlags: [RedFlagRule]
  public let contraindications: ContraindicationRules
  public let selection: SelectionRules
  public let icd10: ICD10Rules
  /// Eight hexadecimal digits that change with any change of the rules' texts.
  public let version: String
}
