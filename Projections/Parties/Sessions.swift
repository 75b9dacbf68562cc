// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The sessions of a round: what each was about, what it brought, and when that was told back.
public struct Sessions: Sendable {
  /// One session.
  public struct Line: Hashable, Sendable {
    /// What was said of it.
    public let held: SessionHeld
    /// The title of the part it was about.
    public let partTitle: String?
    /// The parties that were there, in the order of ``Parties``.
    public let present: [Parties.Listed]
    /// The submissions that report it, by number; those replaced or taken back are not there.
    public internal(set) var reports: [SubmissionNumber]
    /// What became of the points of those reports that are answered in the round, those taken back
    /// aside.
    public let outcomes: Tally
    /// How many those are.
    public var points: Int { outcomes.points }
    /// The day on which who was there was told what became of it.
    public let toldBackOn: Day?
  }

  /// The round.
  public let round: RoundID
  /// Its sessions, by day, then in the order of logging.
  public let sessions: [Line]

  /// Reads the sessions of a round; `nil` where there is no such round.
  ///
  /// - Complexity: O(n log n) in the number of parties, plus O(submissions and points of the round).
  public init?(of books: Books, round id: RoundID) {
    guard let round = books.state.rounds[id], let dossier = books.state.dossiers[round.dossier]
    else { return nil }
    self.init(of: round, dossier: dossier, state: books.state, parties: Parties(of: books))
  }

  init(of round: Round, dossier: Dossier, state: State, parties: Parties) {
    self.round = round.id
    var reports: [SessionID: [Submission]] = [:]
    if !round.sessions.isEmpty {
      for entry in round.entries where entry.stands && !entry.isExcluded {
        guard let submission = state.submissions[entry.entered.submission],
          let session = submission.received.session
        else { continue }
        reports[session, default: []].append(submission)
      }
    }
    sessions = round.sessions.enumerated()
      .sorted { ($0.element.held.order, $0.offset) < ($1.element.held.order, $1.offset) }
      .map { _, session in
        let found = reports[session.held.session] ?? []
        return Line(
          held: session.held,
          partTitle: dossier.parts.first { $0.part == session.held.part }?.title,
          present: session.held.present.map { parties[$0] }.sorted { $0.place < $1.place },
          reports: found.map(\.received.submission).sorted(),
          outcomes: Self.outcomes(of: found, in: round.id, state),
          toldBackOn: session.toldBackOn)
      }
  }

  private static func outcomes(
    of reports: [Submission], in round: RoundID, _ state: State
  ) -> Tally {
    var tally = Tally()
    for report in reports {
      for point in report.points where point.isAnswered(in: round) {
        let status = state.status(of: point, of: report, in: round)
        guard status != .withdrawn else { continue }
        let recommended = state.treatment(of: point, in: round)?.recommendation
        tally.add(status, status == .approved ? recommended?.disposition : nil)
      }
    }
    return tally
  }
}
