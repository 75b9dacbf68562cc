// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension Accounts {
  /// Draws up the accounts of a round; `nil` where there is no such round.
  ///
  /// - Complexity: O(n log n) in the number of parties, plus O(submissions and points of the round).
  public init?(of books: Books, round: RoundID) {
    self.init(of: books, round: round, parties: Parties(of: books))
  }

  /// The accounts of all that is admitted: of parties, and of points by the municipality to which
  /// they are addressed.
  init?(
    of books: Books, round id: RoundID, parties: Parties,
    admits: @escaping (Parties.Listed, _ addressee: String?) -> Bool = { _, _ in true }
  ) {
    guard let round = books.state.rounds[id] else { return nil }
    var ledger = Ledger(round: round, state: books.state, parties: parties, admits: admits)
    ledger.enterInvitations()
    for entry in round.entries.sorted(by: { $0.entered.submission < $1.entered.submission }) {
      ledger.enter(entry)
    }
    self.round = id
    levels = ledger.levels
    withoutText = ledger.withoutText
    open = Level.allCases.flatMap { ledger.open[$0] ?? [] }
  }
}

/// The accounts of one round while they are drawn up.
private struct Ledger {
  let round: Round
  let state: State
  let parties: Parties
  let admits: (Parties.Listed, _ addressee: String?) -> Bool
  var levels: [Accounts.Level: Accounts.Count] = [:]
  var open: [Accounts.Level: [Accounts.Open]] = [:]
  var withoutText = 0

  init(
    round: Round, state: State, parties: Parties,
    admits: @escaping (Parties.Listed, _ addressee: String?) -> Bool
  ) {
    self.round = round
    self.state = state
    self.parties = parties
    self.admits = admits
  }

  private mutating func count(_ level: Accounts.Level, _ total: Int = 1) {
    levels[level, default: Accounts.Count()].total += total
  }

  private mutating func leaveOpen(
    _ level: Accounts.Level, _ item: Accounts.Item, _ reason: Accounts.Reason, _ count: Int = 1
  ) {
    levels[level, default: Accounts.Count()].open += count
    open[level, default: []].append(
      Accounts.Open(level: level, item: item, reason: reason, count: count))
  }

  mutating func enterInvitations() {
    let invited = round.invitations.map { (id: $0.party, party: parties[$0.party]) }
      .filter { admits($0.party, nil) }
    for (id, party) in invited.sorted(by: { $0.party.place < $1.party.place }) {
      count(.invitations)
      if round.response(of: id) == .awaited {
        leaveOpen(.invitations, .party(party), .awaited)
      }
    }
  }

  mutating func enter(_ entry: Entry) {
    let number = entry.entered.submission
    guard let submission = state.submissions[number],
      let sender = state.sender(of: submission.received)
    else { return }
    let party = parties[sender]
    if admits(party, nil) { enterWhole(submission, number) }
    if !entry.isExcluded { enterPoints(of: submission, by: party) }
  }

  private mutating func enterWhole(_ submission: Submission, _ number: SubmissionNumber) {
    count(.submissions)
    if !submission.isClosed(in: round.id) {
      let isAwaited = submission.received.form == .fileFollows && submission.texts.isEmpty
      leaveOpen(.submissions, .submission(number), isAwaited ? .fileFollows : .withoutPoints)
    }
    enterPassages(of: submission, number)
  }

  private mutating func enterPassages(of submission: Submission, _ number: SubmissionNumber) {
    guard let coverage = submission.coverage(in: round.id) else {
      if submission.received.form != .nothingToAdd { withoutText += 1 }
      return
    }
    count(.passages, coverage.total)
    if coverage.open > 0 {
      leaveOpen(.passages, .submission(number), .notAccountedFor, coverage.open)
    }
  }

  private mutating func enterPoints(of submission: Submission, by party: Parties.Listed) {
    for point in submission.points
    where point.isAnswered(in: round.id) && admits(party, point.recorded.addressee) {
      count(.points)
      let status = state.status(of: point, of: submission, in: round.id)
      guard let reason = status.reason(treatment: state.treatment(of: point, in: round.id))
      else { continue }
      leaveOpen(.points, .point(point.recorded.point), reason)
    }
  }
}

extension PointStatus {
  /// Why a point that is so far is open; `nil` where it is closed.
  fileprivate func reason(treatment: Treatment?) -> Accounts.Reason? {
    switch self {
    case .approved, .withdrawn: nil
    case .recommended: .notApproved
    case .drafted, .open:
      if treatment?.draft != nil {
        .drafted
      } else if treatment?.returned != nil {
        .returned
      } else {
        .unanswered
      }
    }
  }
}
