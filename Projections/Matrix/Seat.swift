// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// A point's place in a matrix, before any text is opened.
///
/// It refers to what the books hold, so that moving it about costs little.
struct Seat {
  /// The points of its submission, and which of them it is.
  let points: [Point]
  let index: Int
  /// Who made it.
  let sender: Sender
  /// The parties that sent it with that one; mostly none.
  let coSubmitters: [PartyID]
  /// The day on which its submission was received.
  let receivedOn: Day
  let status: PointStatus?
  let disposition: Disposition?
  /// The points whose place it took by splitting and merging; mostly none.
  let forebears: [PointNumber]
  /// Who may see what it says, and who may see its submission, and so whose it is.
  let audience: Audience
  let submissionAudience: Audience

  /// All who made it.
  var senders: [Sender] { [sender] + coSubmitters.map(Sender.party) }
  var point: Point { points[index] }
  var number: PointNumber { points[index].recorded.point }
}

/// Finds the points of a round in the order in which a reader expects them.
struct Seating {
  let round: Round
  let state: State
  let parties: Parties
  let municipality: SortKey?
  /// The kinds of party; all where there are none.
  var kinds: Set<PartyKind> = []

  /// The points: by party, then by submission, each followed by those that stand under it.
  ///
  /// - Complexity: O(n log n) in the number of submissions, O(n) in the number of points.
  func seats() -> [Seat] {
    let entries = sent.sorted {
      ($0.party.place, $0.number) < ($1.party.place, $1.number)
    }
    return entries.flatMap { party, number, submission in
      order(of: submission.points).compactMap { index in
        seat(of: index, in: submission, by: party)
      }
    }
  }

  /// The submissions that count in the round, with who speaks in each, in the order of logging.
  var sent: [(party: Parties.Listed, number: SubmissionNumber, submission: Submission)] {
    round.entries.filter { !$0.isExcluded }.compactMap { entry in
      guard let submission = state.submissions[entry.entered.submission],
        let sender = state.sender(of: submission.received)
      else { return nil }
      return (parties[sender], entry.entered.submission, submission)
    }
  }

  /// The numbers of points of the round that were split or merged, with where they went.
  ///
  /// - Complexity: O(n log n) in the number of submissions, O(n) in that of points.
  func formerNumbers() -> [PointSuperseded] {
    sent.sorted { $0.number < $1.number }.flatMap { party, _, submission in
      submission.points.compactMap { point in
        guard let superseded = point.superseded, point.recorded.rounds.contains(round.id),
          admits(party, addressee: point.recorded.addressee)
        else { return nil }
        return superseded
      }
    }
  }

  private func seat(
    of index: Int, in submission: Submission, by party: Parties.Listed
  ) -> Seat? {
    let point = submission.points[index]
    guard let sender = party.sender, point.superseded == nil,
      admits(party, addressee: point.recorded.addressee)
    else {
      return nil
    }
    let status =
      point.recorded.rounds.contains(round.id)
      ? state.status(of: point, of: submission, in: round.id) : nil
    let recommended = state.treatment(of: point, in: round.id)?.recommendation
    return Seat(
      points: submission.points, index: index, sender: sender,
      coSubmitters: submission.received.coSubmitters,
      receivedOn: submission.received.receivedOn, status: status,
      disposition: status == .approved ? recommended?.disposition : nil,
      forebears: submission.forebears(of: point.recorded.point),
      audience: submission.audience(of: point, from: party.kind),
      submissionAudience: submission.audience(from: party.kind))
  }

  /// Whether a party's point belongs in a matrix of the municipality and kinds that were asked for.
  func admits(_ party: Parties.Listed, addressee: String?) -> Bool {
    guard kinds.isEmpty || kinds.contains(party.kind) else { return false }
    guard let municipality else { return true }
    return [party.municipality, addressee].contains { $0.map { SortKey($0) } == municipality }
  }

  /// The indices of points, each followed by those under it, without going deep.
  ///
  /// A parent comes before its points, but for one that took the place of theirs.
  private func order(of points: [Point]) -> [Int] {
    var under: [[Int]] = Array(repeating: [], count: points.count)
    var waiting: [Int] = []
    for (index, point) in points.enumerated() {
      let parent = point.recorded.parent.map { $0.index - 1 }
      if let parent, points.indices.contains(parent), parent != index {
        under[parent].append(index)
      } else {
        waiting.append(index)
      }
    }
    guard waiting.count < points.count else { return waiting }
    waiting.reverse()
    var ordered: [Int] = []
    while let next = waiting.popLast() {
      ordered.append(next)
      waiting.append(contentsOf: under[next].reversed())
    }
    return ordered
  }
}
