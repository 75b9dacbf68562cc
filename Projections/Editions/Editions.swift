// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The editions of a round, with how far each came.
public struct Editions: Hashable, Sendable {
  /// How far an edition came.
  public enum Status: Hashable, Sendable {
    /// It has open items, or is made for those who decide nothing.
    case concept
    /// It lies before the bodies.
    case forDecision
    /// Every body adopted it, the last one on this day.
    case adopted(on: Day)
  }

  /// One edition.
  public struct Line: Hashable, Sendable {
    /// The edition, with its releases.
    public let edition: Edition
    /// How far it came.
    public let status: Status
    /// What bodies decided on it, in the order of recording.
    public let decisions: [Decisions.Line]
    /// How many bodies adopted it.
    public let adoptedBy: Int
  }

  /// The round.
  public let round: RoundID
  /// How many bodies the dossier has.
  public let bodies: Int
  /// The editions, by number.
  public let lines: [Line]

  /// Reads the editions of a round; `nil` where there is no such round.
  ///
  /// - Complexity: O(editions · decisions).
  public init?(of books: Books, round id: RoundID) {
    guard let round = books.state.rounds[id], let dossier = books.state.dossiers[round.dossier]
    else { return nil }
    self.round = id
    bodies = dossier.bodies.count
    let decisions = Decisions(of: round, in: dossier)
    lines = round.editions.map { edition in
      let made = decisions.lines(onEdition: edition.number)
      let adopting = Dictionary(grouping: made.filter(\.made.isTaken), by: \.body.body)
        .values.compactMap(\.last).filter(\.made.isAdopting)
      return Line(
        edition: edition,
        status: Self.status(of: edition, adopting, bodies: dossier.bodies.count),
        decisions: made, adoptedBy: adopting.count)
    }
  }

  private static func status(
    of edition: Edition, _ adopting: [Decisions.Line], bodies: Int
  ) -> Status {
    if let last = adopting.map(\.made.recorded.on).max(), adopting.count == bodies {
      return .adopted(on: last)
    }
    return edition.issued.open == 0 && edition.issued.purpose.isForDeciding
      ? .forDecision : .concept
  }
}
