// SPDX-License-Identifier: EUPL-1.2

internal import FoundationEssentials

/// How much of a campaign runs: `swift test` takes seconds, `WEERKLANK_CAMPAIGN=ci` a few minutes,
/// `full` all of it.
public enum Campaign {
  private static var wanted: String? { ProcessInfo.processInfo.environment["WEERKLANK_CAMPAIGN"] }

  /// A number of trials.
  public static func size(_ small: Int, ci: Int, full: Int) -> Int {
    switch wanted {
    case "full": full
    case "ci": ci
    default: small
    }
  }

  /// Seeds in so many blocks of fifty, each an argument of a test.
  ///
  /// With `WEERKLANK_SEED` only the block of that seed, to look at one that failed.
  public static func blocks(_ small: Int, ci: Int, full: Int) -> Range<Int> {
    if let seed = asked { return seed / blockLength..<seed / blockLength + 1 }
    return 0..<size(small, ci: ci, full: full)
  }

  /// The seeds of a block.
  public static func seeds(in block: Int) -> [UInt64] {
    if let seed = asked { return [UInt64(seed)] }
    return (block * blockLength..<(block + 1) * blockLength).map { UInt64($0) }
  }

  private static let blockLength = 50
  private static var asked: Int? {
    ProcessInfo.processInfo.environment["WEERKLANK_SEED"].flatMap { Int($0) }
  }

  /// Tells how much was tried, where a campaign runs.
  public static func report(_ what: String) {
    if size(0, ci: 1, full: 1) > 0 { print("campaign: \(what)") }
  }
}
