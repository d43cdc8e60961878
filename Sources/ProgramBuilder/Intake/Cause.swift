public import YAMLReading

/// What the sciatica comes from, as far as it is known.
public enum Cause: String, SpelledChoice {
  case disc, stenosis, piriformis, spondylolisthesis, trauma
  /// Sciatica with no cause given.
  case nonspecific

  /// What clinicians write for them.
  public static let synonyms: [String: Cause] = [
    "herniated_disc": .disc, "disc_herniation": .disc, "herniation": .disc, "hnp": .disc,
    "prolapse": .disc, "prolapsed_disc": .disc, "slipped_disc": .disc, "disk": .disc,
    "herniated_disk": .disc, "spinal_stenosis": .stenosis, "lumbar_spinal_stenosis": .stenosis,
    "lss": .stenosis, "claudication": .stenosis, "neurogenic_claudication": .stenosis,
    "piriformis_syndrome": .piriformis, "deep_gluteal": .piriformis,
    "deep_gluteal_syndrome": .piriformis, "slip": .spondylolisthesis, "pars": .spondylolisthesis,
    "pars_defect": .spondylolisthesis, "spondylolysis": .spondylolisthesis, "injury": .trauma,
    "non_specific": .nonspecific, "none": .nonspecific, "sciatica": .nonspecific,
  ]

  /// The row of the contraindication matrix for the cause.
  var condition: Condition {
    switch self {
    case .disc: .disc
    case .stenosis: .stenosis
    case .piriformis: .piriformis
    case .spondylolisthesis: .spondylolisthesis
    case .trauma: .trauma
    case .nonspecific: .nonspecific
    }
  }
}
