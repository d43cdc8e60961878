/// The share of a CSV that one of several runs makes, so that a job array makes all of it once.
public struct Shard: Hashable, Sendable {
  /// Which share, from 1.
  public let number: Int
  /// How many shares there are.
  public let count: Int

  /// The whole CSV.
  public static let whole = Shard(checked: 1, 1)

  /// A share; nil unless `number` is within 1 to `count`.
  public init?(_ number: Int, of count: Int) {
    guard count >= 1, count <= 10_000, (1...count).contains(number) else { return nil }
    self.init(checked: number, count)
  }

  private init(checked number: Int, _ count: Int) {
    self.number = number
    self.count = count
  }

  /// Whether the share holds the row of an index, from 0: neighbours go to different shares, so that all take as long.
  func holds(_ index: Int) -> Bool { index % count == number - 1 }

  /// A file's name with the share in it, so that shares may go to one folder.
  func name(_ base: String, _ ending: String) -> String {
    self == .whole ? "\(base).\(ending)" : "\(base)-\(number)-of-\(count).\(ending)"
  }
}
