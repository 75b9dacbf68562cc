// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds the submissions of rows that name none: by what their points say, else by their day.
struct SubmissionMatcher {
  /// What joins rows that name no submission.
  enum Key: Hashable {
    case label(String)
    case sender(Sender)
  }

  /// Rows that belong to one submission.
  struct Joined {
    var key: Key
    var sender: Sender
    var received: Day
    var sayings: Set<Saying>
  }

  /// Where the rows belong.
  enum Found: Hashable {
    case known(SubmissionNumber)
    case new
    /// The party has several submissions of that day.
    case several
  }

  let round: Round
  let state: State
  let opening: TextOpener
  /// Submissions that other rows have already.
  var taken: Set<SubmissionNumber>

  /// Where each of some joined rows belongs, in the same order.
  mutating func find(_ joined: [Joined]) -> [Found] {
    var found = joined.map { rows -> Found? in
      guard let number = saying(rows) else { return nil }
      taken.insert(number)
      return .known(number)
    }
    var waiting: [Place: Int] = [:]
    for (rows, place) in zip(joined, found) where place == nil {
      waiting[Place(rows), default: 0] += 1
    }
    for (index, rows) in joined.enumerated() where found[index] == nil {
      found[index] = received(rows, waiting: waiting[Place(rows), default: 0])
      waiting[Place(rows), default: 0] -= 1
    }
    return found.map { $0 ?? .new }
  }

  private struct Place: Hashable {
    let sender: Sender
    let received: Day

    init(_ rows: Joined) {
      sender = rows.sender
      received = rows.received
    }
  }

  /// The first submission of the party with a point that says the same as one of the rows.
  private func saying(_ rows: Joined) -> SubmissionNumber? {
    guard !rows.sayings.isEmpty else { return nil }
    return submissions(of: rows.sender).first { number in
      (state.submissions[number]?.points ?? []).contains { point in
        opening.saying(of: point).map(rows.sayings.contains) ?? false
      }
    }
  }

  /// The submission of the party that came in on that day.
  ///
  /// Rows with a label only join one that a sheet made: the label says that they are apart from a
  /// letter that was logged.
  private mutating func received(_ rows: Joined, waiting: Int) -> Found {
    let open = submissions(of: rows.sender).filter { number in
      guard let received = state.submissions[number]?.received else { return false }
      let isOfSheet = received.form == .withoutText || received.form == .nothingToAdd
      return received.receivedOn == rows.received && (isOfSheet || rows.key.isParty)
    }
    guard let first = open.first else { return .new }
    guard open.count <= waiting else { return .several }
    taken.insert(first)
    return .known(first)
  }

  private func submissions(of sender: Sender) -> [SubmissionNumber] {
    let entries =
      switch sender {
      case .party(let party):
        round.entries(of: party).filter { $0.entered.party == party }
      case .session:
        round.entries.filter { entry in
          entry.entered.party == nil
            && state.submissions[entry.entered.submission].flatMap {
              state.sender(of: $0.received)
            } == sender
        }
      }
    return entries.filter { $0.stands && !taken.contains($0.entered.submission) }
      .map(\.entered.submission)
  }
}

extension SubmissionMatcher.Key {
  fileprivate var isParty: Bool {
    if case .sender = self { true } else { false }
  }
}
