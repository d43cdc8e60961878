/// The version of the software.
public enum RehabPressVersion {
  /// The version that files and `--version` state.
  public static let current = "0.1.0"
}
