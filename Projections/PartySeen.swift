// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What one party may see on a day: its own letters and points, and of an answer only what stands in
/// an edition that was released to it; until then a point is in hand.
///
/// Of an answer that is for others alone it sees what became of its point and no words, of additions
/// only that of its own municipality; while a round is in tender mode a provider sees no answers.
public struct PartySeen: Hashable, Sendable {
  /// One of its submissions.
  public struct Entry: Hashable, Sendable {
    /// Its number.
    public let number: SubmissionNumber
    /// The day on which it was received.
    public let receivedOn: Day
    /// What it says; `nil` where it has no text.
    public let text: ShownText?
    /// Its points, by number.
    public let points: [Point]
  }

  /// A point of it in one round.
  public struct Point: Hashable, Sendable {
    /// Its number.
    public let number: PointNumber
    /// The round.
    public let round: RoundID
    /// What stands in the letter.
    public let quotes: [ShownText]
    /// What became of it; `nil` while it is in hand.
    public let outcome: Outcome?
  }

  /// What became of a point, by an edition.
  public struct Outcome: Hashable, Sendable {
    /// The edition.
    public let edition: Int
    /// The answer in it; `nil` where it was open there, or the party took the point back.
    public let answer: MatrixAnswer?
    /// What bodies decided, of those whose decisions are released.
    public let decisions: [PointDecision]
  }

  /// The party.
  public let party: Parties.Listed
  /// The day.
  public let day: Day
  /// Its submissions, by number.
  public let submissions: [Entry]

  /// Reads what a party may see; `nil` where there is no such party.
  ///
  /// - Parameters:
  ///   - books: The books as they are.
  ///   - id: The party.
  ///   - day: The day.
  ///   - texts: Opens its letters and points.
  ///   - matrix: Gives the matrix of an edition, as it stood.
  /// - Complexity: O(n log n) in the number of parties, plus O(points) of each released edition.
  public init?(
    of books: Books, party id: PartyID, on day: Day, texts: any TextSource,
    matrix: (RoundID, Edition) throws -> ResponseMatrix?
  ) rethrows {
    guard let known = books.state.parties[id] else { return nil }
    var released: [RoundID: Released] = [:]
    var numbers: Set<SubmissionNumber> = []
    for round in books.state.rounds.values {
      let own = round.entries(of: id).map(\.entered.submission)
      guard !own.isEmpty else { continue }
      numbers.formUnion(own)
      if round.isInTenderMode, known.kind == .provider { continue }
      guard let dossier = books.state.dossiers[round.dossier],
        let edition = round.lastEdition(releasedTo: .ownParty, on: day),
        let shown = try matrix(round.id, edition)
      else { continue }
      released[round.id] = Released(edition, shown, Decisions(of: round, in: dossier), on: day)
    }
    let party = Parties(of: books)[id]
    self.party = party
    self.day = day
    submissions = numbers.sorted().compactMap { number in
      books.state.submissions[number].map { Entry($0, of: party, in: books.state, released, texts) }
    }
  }
}

/// A released edition, with what bodies decided of it.
private struct Released {
  let edition: Edition
  let points: [PointNumber: MatrixPoint]
  let decisions: Decisions
  /// The bodies whose decisions are released; `nil` for all.
  let bodies: Set<BodyID>?

  init(_ edition: Edition, _ matrix: ResponseMatrix, _ decisions: Decisions, on day: Day) {
    self.edition = edition
    self.decisions = decisions
    points = Dictionary(
      matrix.groups.lazy.flatMap(\.points).filter { $0.status != nil }.map { ($0.number, $0) }
    ) { point, _ in point }
    let bodies = edition.releases.filter { $0.reaches(.ownParty, on: day) }.map(\.body)
    self.bodies = bodies.contains(nil) ? nil : Set(bodies.compactMap(\.self))
  }

  func outcome(of point: Point, in round: RoundID, _ state: State) -> PartySeen.Outcome? {
    guard let shown = points[point.recorded.point] else { return nil }
    let decided = decisions.outcomes(of: point, in: round, state).filter {
      bodies?.contains($0.body.body) ?? true
    }
    return PartySeen.Outcome(
      edition: edition.number, answer: shown.status == .approved ? shown.answer : nil,
      decisions: decided)
  }
}

extension PartySeen.Outcome {
  /// What of it the party sees: no words where the answer is for others alone, and of additions that
  /// of its own municipality.
  fileprivate func seen(by party: Parties.Listed, _ audience: Audience) -> Self {
    var answer = audience >= .ownParty ? answer : answer?.withoutTexts
    if let municipality = party.municipality {
      answer?.additions.removeAll { SortKey($0.municipality) != SortKey(municipality) }
    }
    return PartySeen.Outcome(edition: edition, answer: answer, decisions: decisions)
  }
}

extension PartySeen.Entry {
  fileprivate init(
    _ submission: Submission, of party: Parties.Listed, in state: State,
    _ released: [RoundID: Released],
    _ texts: any TextSource
  ) {
    number = submission.received.submission
    receivedOn = submission.received.receivedOn
    text = submission.texts.last.flatMap { $0.added.texts.opened(by: texts)[.text] }
    points = submission.currentPoints.flatMap { point in
      let opened = point.recorded.texts.opened(by: texts)
      return point.recorded.rounds.map { round in
        PartySeen.Point(
          number: point.recorded.point, round: round,
          quotes: TextField.quotes.compactMap { opened[$0]?.text }.map(ShownText.text),
          outcome: released[round]?.outcome(of: point, in: round, state)?
            .seen(by: party, submission.audience(of: point, from: party.kind)))
      }
    }
  }
}
