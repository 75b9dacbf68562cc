// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Divides the points of a matrix into groups, in the order in which a reader expects them.
struct Grouper {
  let grouping: ResponseMatrix.Grouping
  let round: Round
  let dossier: Dossier
  let baseline: [DocumentVersion]
  let rollCall: RollCall
  let parties: Parties
  /// For whom the matrix is.
  let audience: Audience

  /// The groups with their points.
  ///
  /// By party every party of the roll call has one, also without points, and a point of another
  /// round stands with its party; that of a successor with the party in whose place it counts. Other groups have no points of other rounds: their themes,
  /// sections and questions are others.
  ///
  /// - Complexity: O(points + groups log groups).
  func groups(of seats: [Seat]) -> [(subject: ResponseMatrix.Subject, seats: [Seat])] {
    switch grouping {
    case .party: byParty(seats)
    case .theme:
      bySubject(seats, dossier.themes.map { ($0.theme.rawValue, $0.title) }) { $0.theme?.rawValue }
    case .section: bySubject(seats, sections) { $0.section }
    case .question:
      bySubject(seats, round.questions.map { ($0.question.rawValue, $0.text) }) {
        $0.question?.rawValue
      }
    }
  }

  private func byParty(
    _ seats: [Seat]
  ) -> [(subject: ResponseMatrix.Subject, seats: [Seat])] {
    var seated: [Sender: [Seat]] = [:]
    var hidden: [PartyKind: [Seat]] = [:]
    for seat in seats {
      guard seat.submissionAudience >= audience else {
        hidden[parties[seat.sender].kind, default: []].append(seat)
        continue
      }
      let asked = round.entry(of: seat.number.submission)?.entered.askedParty
      seated[asked.map(Sender.party) ?? seat.sender, default: []].append(seat)
    }
    let named = rollCall.lines
      .sorted { $0.party.place < $1.party.place }
      .compactMap { line in
        line.party.sender.map { sender in
          (subject: ResponseMatrix.Subject.party(line), seats: seated[sender] ?? [])
        }
      }
    return named
      + PartyKind.allCases.compactMap { kind in hidden[kind].map { (.hidden(kind), $0) } }
  }

  /// The sections of the baseline, in order.
  private var sections: [(String, String?)] {
    baseline.flatMap { version in
      version.sections.map { ($0.section, $0.title.isEmpty ? nil : $0.title) }
    }
  }

  /// Groups, without points of other rounds, in the order of what is known, then what is not known by name, then what has none.
  private func bySubject(
    _ seats: [Seat], _ known: [(id: String, title: String?)],
    _ subject: (PointRecorded) -> String?
  ) -> [(subject: ResponseMatrix.Subject, seats: [Seat])] {
    var seated: [String: [Seat]] = [:]
    var others: [Seat] = []
    for seat in seats where seat.status != nil {
      if let id = subject(seat.point.recorded) {
        seated[id, default: []].append(seat)
      } else {
        others.append(seat)
      }
    }
    var groups: [(subject: ResponseMatrix.Subject, seats: [Seat])] = []
    for (id, title) in known {
      guard let found = seated.removeValue(forKey: id) else { continue }
      groups.append((.titled(id: id, title: title), found))
    }
    let unknown = seated.map { (key: SortKey($0.key), id: $0.key, seats: $0.value) }
    for entry in unknown.sorted(by: { ($0.key, $0.id) < ($1.key, $1.id) }) {
      groups.append((.titled(id: entry.id, title: nil), entry.seats))
    }
    if !others.isEmpty { groups.append((.none, others)) }
    return groups
  }
}
