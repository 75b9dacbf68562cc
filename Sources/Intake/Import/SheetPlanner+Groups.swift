// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension SheetPlanner {
  /// The rows by submission: those that are there first, then new ones, each in the order of rows.
  ///
  /// A submission is found by its number, by a known point in one of its rows, by what its rows
  /// say, or by its party and day of receipt. What is not found is new.
  mutating func groupedSubmissions() -> [SubmissionGroup] {
    var byNumber: [SubmissionNumber: [Int]] = [:]
    var siblings: [SubmissionMatcher.Key: Set<SubmissionNumber>] = [:]
    var joined: [SubmissionMatcher.Key: [Int]] = [:]
    for index in rows.indices {
      guard let sender = senderOfRow[index] else { continue }
      let key = joiningKey(index, of: sender)
      if let number = namedSubmission(index) {
        byNumber[number, default: []].append(index)
        if let key { siblings[key, default: []].insert(number) }
      } else if let key {
        joined[key, default: []].append(index)
      }
    }
    var unknown: [(key: SubmissionMatcher.Key, rows: [Int])] = []
    for (key, indices) in joined.sorted(by: { $0.value[0] < $1.value[0] }) {
      if let known = siblings[key], known.count == 1, let number = known.first {
        byNumber[number, default: []] += indices
      } else {
        unknown.append((key, indices))
      }
    }
    return groups(byNumber, match(unknown, taken: Set(byNumber.keys)))
  }

  /// What joins a row with others; `nil` where it names its submission by number.
  private func joiningKey(_ index: Int, of sender: Sender) -> SubmissionMatcher.Key? {
    switch rows[index].submission {
    case .number: nil
    case .label(let label): .label(label)
    case .ofParty: .sender(sender)
    }
  }

  /// The number of a row's submission, where the row says it or is the row of a known point.
  private mutating func namedSubmission(_ index: Int) -> SubmissionNumber? {
    if let known = knownPoint[index] { return known.submission }
    guard case .number(let number) = rows[index].submission else { return nil }
    guard state.submissions[number] != nil, round.entered[number] != nil else {
      note(
        .unknownSubmission, rows[index].has(.submission) ? .submission : .number, row: index,
        "is no submission of the round", hint: "give a label, or leave it empty")
      return nil
    }
    return number
  }

  private mutating func match(
    _ unknown: [(key: SubmissionMatcher.Key, rows: [Int])], taken: Set<SubmissionNumber>
  ) -> [(found: SubmissionMatcher.Found, rows: [Int])] {
    var matcher = SubmissionMatcher(round: round, state: state, opening: opening, taken: taken)
    let joined = unknown.compactMap { key, indices in
      senderOfRow[indices[0]].map { sender in
        SubmissionMatcher.Joined(
          key: key, sender: sender, received: rows[indices[0]].received,
          sayings: Set(indices.compactMap { rows[$0].saying }))
      }
    }
    return Array(zip(matcher.find(joined), unknown.map(\.rows)))
  }

  private mutating func groups(
    _ byNumber: [SubmissionNumber: [Int]],
    _ matched: [(found: SubmissionMatcher.Found, rows: [Int])]
  ) -> [SubmissionGroup] {
    var known = byNumber
    var new: [[Int]] = []
    for (found, indices) in matched {
      switch found {
      case .known(let number): known[number, default: []] += indices
      case .new: new.append(indices)
      case .several:
        note(
          .ambiguousName, .submission, row: indices[0],
          "the party has several submissions of that day", hint: "give the number of one")
      }
    }
    var groups = known.compactMap { number, indices in
      state.submissions[number].flatMap { state.sender(of: $0.received) }.map { sender in
        SubmissionGroup(rows: indices.sorted(), sender: sender, number: number, isNew: false)
      }
    }
    groups.sort { $0.rows[0] < $1.rows[0] }
    for (place, indices) in new.enumerated() {
      guard let sender = senderOfRow[indices[0]] else { continue }
      let number = SubmissionNumber(state.numbers.submissions + place + 1)
      groups.append(SubmissionGroup(rows: indices, sender: sender, number: number, isNew: true))
    }
    return groups
  }
}
