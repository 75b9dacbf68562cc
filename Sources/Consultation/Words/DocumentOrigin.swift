// SPDX-License-Identifier: EUPL-1.2

/// From what a file was made: the round, and the position of the log with its hash.
///
/// It stands among the properties of the file and, for programs that drop those, as a mark on its
/// last page. When the file comes back, it tells what changed meanwhile.
public struct DocumentOrigin: Hashable, Sendable {
  /// The round.
  public let round: RoundID
  /// The sequence of the last event.
  public let sequence: Int
  /// The hash of that event, which no other register has; `nil` where it was not told.
  public let hash: String?

  /// An origin.
  public init(round: RoundID, sequence: Int, hash: String?) {
    self.round = round
    self.sequence = sequence
    self.hash = hash
  }

  /// The name of the property in which it stands.
  public static let property = "weerklank"

  /// What stands there: `weerklank:jeugd-koers:120:5d41…`.
  public var mark: String {
    ([Self.property, round.rawValue, "\(sequence)"] + [hash].compactMap(\.self))
      .joined(separator: ":")
  }

  /// Reads what stands there; `nil` where it is no mark.
  public init?(mark: String) {
    let parts = mark.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 4, parts[0] == Self.property,
      let round = RoundID(String(parts[1])), let sequence = Int(parts[2]), sequence > 0,
      parts.count == 3 || parts[3].allSatisfy(\.isHexDigit)
    else { return nil }
    self.init(
      round: round, sequence: sequence, hash: parts.count == 4 ? String(parts[3]) : nil)
  }
}
