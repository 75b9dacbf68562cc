// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Where the advice of those that a rule gives the right to advise was not, or not wholly, taken
/// over, and how long they had and waited.
public struct Deviations: Hashable, Sendable {
  /// A point that was not, or not wholly, taken over.
  public struct Point: Hashable, Sendable {
    /// Its number.
    public let number: PointNumber
    /// What was approved, where that deviates; `nil` where only bodies deviate.
    public let recommended: Disposition?
    /// The bodies that decided otherwise than was recommended, and deviate.
    public let bodies: [PointDecision]
    /// Whether a reason is given for every one of these.
    public let hasReason: Bool
  }

  /// One submission of an adviser, and when it was answered.
  public struct Advice: Hashable, Sendable {
    /// Its number.
    public let submission: SubmissionNumber
    /// The day on which it was received.
    public let receivedOn: Day
    /// The last day for an answer; `nil` where the rule sets none.
    public let due: Day?
    /// The first day on which the adviser could read the answers to all of it; `nil` before that.
    public let answeredOn: Day?

    /// How many days passed from its receipt until it was answered, or until a day.
    public func days(until today: Day) -> Int {
      max(0, (answeredOn ?? today).daysSince1970 - receivedOn.daysSince1970)
    }

    /// Whether the answer came, or stays away, after the last day for it.
    public func isLate(on today: Day) -> Bool { due.map { $0 < answeredOn ?? today } ?? false }
  }

  /// One adviser.
  public struct Adviser: Hashable, Sendable {
    /// The party, by the name under which it advised.
    public let party: Parties.Listed
    /// The rule.
    public let duty: AdviceDuty
    /// How it was asked, and what it answered.
    public let line: RollCall.Line
    /// What it sent in that stands, by number.
    public let advice: [Advice]
    /// What became of its points, those taken back aside.
    public let outcomes: Tally
    /// Its points that were not, or not wholly, taken over, by number.
    public let points: [Point]
    /// How many of those have no reason.
    public var withoutReason: Int { points.count { !$0.hasReason } }
  }

  /// The round.
  public let round: RoundID
  /// Those that have a duty and were asked or reacted, in the order of ``Parties``.
  public let advisers: [Adviser]

  /// Reads where advice was not followed; `nil` where there is no such round.
  ///
  /// - Complexity: O(n log n) in the number of parties and submissions, O(n) in that of points.
  public init?(of books: Books, round id: RoundID) {
    let state = books.state
    let parties = Parties(of: books)
    guard let round = state.rounds[id], let dossier = state.dossiers[round.dossier],
      let rollCall = RollCall(of: books, round: id, parties: parties)
    else { return nil }
    let seats = Seating(round: round, state: state, parties: parties, municipality: nil).seats()
    let reader = DeviationReader(
      round: round, state: state, decisions: Decisions(of: round, in: dossier),
      seats: Dictionary(grouping: seats, by: \.number.submission))
    self.round = id
    advisers = rollCall.linesOfParties.compactMap { line in
      line.party.id.flatMap { state.parties[$0]?.adviceDuty }.map { reader.adviser(line, $0) }
    }.sorted { $0.party.place < $1.party.place }
  }
}

/// Reads the advisers of one round.
private struct DeviationReader {
  let round: Round
  let state: State
  let decisions: Decisions
  let seats: [SubmissionNumber: [Seat]]

  private static let deviating: Set<Disposition> = [.notAccepted, .partlyAccepted]

  func adviser(_ line: RollCall.Line, _ duty: AdviceDuty) -> Deviations.Adviser {
    let standing = line.submissions.filter { number in
      round.entry(of: number).map { $0.stands && !$0.isExcluded } ?? false
    }.sorted()
    let seats = standing.flatMap { self.seats[$0] ?? [] }
      .filter { $0.status != nil && $0.status != .withdrawn }
    var outcomes = Tally()
    for seat in seats {
      if let status = seat.status { outcomes.add(status, seat.disposition) }
    }
    return Deviations.Adviser(
      party: line.party, duty: duty, line: line,
      advice: standing.compactMap { advice($0, duty) }, outcomes: outcomes,
      points: seats.compactMap(deviation).sorted { $0.number < $1.number })
  }

  private func advice(_ number: SubmissionNumber, _ duty: AdviceDuty) -> Deviations.Advice? {
    guard let entry = round.entry(of: number), !entry.entered.nothingToAdd else { return nil }
    let received = entry.entered.receivedOn
    return Deviations.Advice(
      submission: number, receivedOn: received,
      due: duty.answerDays.map { received.advanced(byDays: $0) },
      answeredOn: answeredOn(seats[number] ?? []))
  }

  /// The first day from which an edition with the approved answers to all points was released to
  /// their parties.
  private func answeredOn(_ seats: [Seat]) -> Day? {
    let asked = seats.filter { $0.status != nil && $0.status != .withdrawn }
    guard !asked.isEmpty, asked.allSatisfy({ $0.status == .approved }) else { return nil }
    let approvedAt = asked.compactMap { state.treatment(of: $0.point, in: round.id)?.approvedAt }
    guard let last = approvedAt.max() else { return nil }
    return round.editions.filter { $0.issued.position >= last }
      .flatMap(\.releases).filter { $0.audience.includes(.ownParty) }.map(\.from).min()
  }

  private func deviation(_ seat: Seat) -> Deviations.Point? {
    guard seat.status == .approved else { return nil }
    let treatment = state.treatment(of: seat.point, in: round.id)
    let recommended = seat.disposition.flatMap { Self.deviating.contains($0) ? $0 : nil }
    let bodies = decisions.outcomes(of: seat.point, in: round.id, state).filter {
      $0.exception != nil && Self.deviating.contains($0.disposition)
    }
    guard recommended != nil || !bodies.isEmpty else { return nil }
    let isReasoned = recommended == nil || treatment?.recommendation?.hasRationale == true
    return Deviations.Point(
      number: seat.number, recommended: recommended, bodies: bodies,
      hasReason: isReasoned && bodies.allSatisfy { $0.exception?.hasRationale == true })
  }
}
