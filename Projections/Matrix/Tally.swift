// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How many points there are, and what became of them; the parts always add up to all points.
public struct Tally: Hashable, Sendable {
  /// All points.
  public private(set) var points = 0
  /// Points that the party took back.
  public private(set) var withdrawn = 0
  /// Points without an approved answer.
  public private(set) var open = 0
  private var closed: [Disposition: Int] = [:]

  /// No points yet.
  public init() {}

  /// Points with an approved answer of this disposition.
  public subscript(disposition: Disposition) -> Int { closed[disposition, default: 0] }

  /// Counts one point.
  mutating func add(_ status: PointStatus, _ disposition: Disposition?) {
    points += 1
    switch PointOutcome(status, disposition) {
    case .disposed(let disposition): closed[disposition, default: 0] += 1
    case .withdrawn: withdrawn += 1
    case .open: open += 1
    }
  }
}
