/// Names of the files that a run writes beside the documents.
public enum BatchFiles {
  static let programs = "programs"

  /// What became of every row.
  public static func manifest(_ shard: Shard) -> String { shard.name("manifest", "csv") }

  /// The rows to be mended.
  public static func errors(_ shard: Shard) -> String { shard.name("errors", "csv") }

  /// What a run has done so far, while it goes on; there as long as it is not complete.
  public static func journal(_ shard: Shard) -> String { shard.name(".run", "jsonl") }

  /// The counts of a run on pages.
  public static func reportPages(_ shard: Shard) -> String { shard.name("_report", "pdf") }

  /// The counts of a run for machines.
  public static func reportData(_ shard: Shard) -> String { shard.name("_report", "json") }

  // No name of a patient's file begins with an underscore.

  /// All documents in one, to be printed.
  public static func merged(_ shard: Shard) -> String { shard.name("_all", "pdf") }

  /// All documents in an archive.
  public static func archive(_ shard: Shard) -> String { shard.name("_all", "zip") }
}
