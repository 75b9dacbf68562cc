// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The moments of a dossier: what is to happen when, how often that moved, and what hangs on it.
public struct Planning: Hashable, Sendable {
  /// A round that begins or ends on the day of a milestone.
  public struct Term: Hashable, Sendable {
    /// The round.
    public let round: RoundID
    /// Whether its first day is that day.
    public let opens: Bool
    /// Whether its last day is that day.
    public let closes: Bool

    /// A round that begins or ends on a day.
    public init(round: RoundID, opens: Bool, closes: Bool) {
      self.round = round
      self.opens = opens
      self.closes = closes
    }
  }

  /// One milestone.
  public struct Line: Hashable, Sendable {
    /// What was said of it, with every day that it had.
    public let milestone: Milestone
    /// The obligations that hang on it by now, by number, those that were met among them.
    public let obligations: [ObligationNumber]
    /// The rounds of the dossier that open or close on its day, by their first day.
    public let rounds: [Term]
  }

  /// The dossier.
  public let dossier: DossierID
  /// Its title.
  public let title: String
  /// The milestones, in the order of adding.
  public let lines: [Line]

  /// Reads the planning of a dossier; `nil` where there is no such dossier.
  ///
  /// - Complexity: O(milestones + obligations + rounds).
  public init?(of books: Books, dossier id: DossierID) {
    guard let dossier = books.state.dossiers[id] else { return nil }
    var hanging: [MilestoneID: [ObligationNumber]] = [:]
    for obligation in dossier.obligations.values {
      guard let terms = dossier.terms(of: obligation), let milestone = dossier.milestone(of: terms)
      else { continue }
      hanging[milestone.id, default: []].append(obligation.number)
    }
    let terms = Self.terms(in: books.state.rounds.values.filter { $0.dossier == id })
    self.dossier = id
    title = dossier.title
    lines = dossier.milestones.map { milestone in
      Line(
        milestone: milestone, obligations: (hanging[milestone.id] ?? []).sorted(),
        rounds: milestone.day.flatMap { terms[$0] } ?? [])
    }
  }

  /// The rounds that open or close on a day; a cancelled one does neither.
  private static func terms(in rounds: [Round]) -> [Day: [Term]] {
    var terms: [Day: [Term]] = [:]
    for round in rounds.sorted(by: { ($0.opensOn, $0.id) < ($1.opensOn, $1.id) })
    where round.stage != .cancelled {
      for day in Set([round.opensOn, round.closesOn]) {
        terms[day, default: []].append(
          Term(round: round.id, opens: day == round.opensOn, closes: day == round.closesOn))
      }
    }
    return terms
  }
}
