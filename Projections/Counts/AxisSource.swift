// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Tells by what the points of a round are counted.
struct AxisSource {
  let round: Round
  let dossier: Dossier
  let parties: Parties
  /// What timeliness is read from.
  let state: State
  /// The municipalities of parties: as written, and as they are written first, whatever their case.
  private let municipalities: [String: String]

  /// - Complexity: O(number of parties).
  init(round: Round, dossier: Dossier, parties: Parties, state: State) {
    self.round = round
    self.dossier = dossier
    self.parties = parties
    self.state = state
    var first: [SortKey: String] = [:]
    var municipalities: [String: String] = [:]
    for case let name? in parties.all.lazy.map(\.municipality) where municipalities[name] == nil {
      let key = SortKey(name)
      municipalities[name] = first[key] ?? name
      first[key] = municipalities[name]
    }
    self.municipalities = municipalities
  }

  /// The values that are known beforehand, in order.
  func known(_ axis: Counts.Axis) -> [Counts.Value] {
    switch axis {
    case .part: dossier.parts.map { .titled(id: $0.part.rawValue, title: $0.title) }
    case .theme: dossier.themes.map { .titled(id: $0.theme.rawValue, title: $0.title) }
    case .question: round.questions.map { .titled(id: $0.question.rawValue, title: $0.text) }
    case .section:
      dossier.baseline(of: round).flatMap(\.sections).map { section in
        .titled(id: section.section, title: section.title.isEmpty ? nil : section.title)
      }
    case .municipality: []
    case .kind: PointKind.allCases.map { .kind($0) }
    case .partyKind: PartyKind.allCases.map { .partyKind($0) }
    case .disposition: PointOutcome.all.map { .outcome($0) }
    // Points of what is not taken into account are not counted.
    case .timeliness: Timeliness.allCases.filter { $0 != .lateExcluded }.map { .timeliness($0) }
    }
  }

  /// Under what a point stands; what is known beforehand is found by its id alone.
  func value(_ axis: Counts.Axis, of seat: Seat, _ status: PointStatus) -> Counts.Value {
    let recorded = seat.point.recorded
    return switch axis {
    case .part: titled(recorded.part?.rawValue)
    case .theme: titled(recorded.theme?.rawValue)
    case .section: titled(recorded.section)
    case .question: titled(recorded.question?.rawValue)
    case .kind: .kind(recorded.kind)
    case .partyKind: .partyKind(parties[seat.sender].kind)
    case .municipality: titled(parties[seat.sender].municipality.map { municipalities[$0] ?? $0 })
    case .disposition: .outcome(PointOutcome(status, seat.disposition))
    case .timeliness:
      round.entry(of: seat.number.submission)
        .map { .timeliness(state.timeliness(of: $0, in: round)) } ?? .none
    }
  }

  private func titled(_ id: String?) -> Counts.Value {
    id.map { .titled(id: $0, title: nil) } ?? .none
  }
}
