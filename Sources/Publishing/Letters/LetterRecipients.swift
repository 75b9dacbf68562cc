// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension ReportFrame {
  /// The parties to which a letter goes, in the order of the roll call; with `again` also those to
  /// which it was sent already.
  func recipients(of letter: Letter, again: Bool) -> [RollCall.Line] {
    matrix.rollCall.linesOfParties.filter { line in
      guard let party = line.party.id, concerns(letter, line, party) else { return false }
      return again || !wasSent(letter, to: party, line)
    }
  }

  /// Whether there is what the letter tells the party.
  func concerns(_ letter: Letter, _ line: RollCall.Line, _ party: PartyID) -> Bool {
    let hasReacted = !line.submissions.isEmpty
    switch letter {
    case .invitation: return line.group == nil && line.wantedBy != nil
    case .acknowledgement: return hasReacted
    case .reminder: return line.response == .awaited
    case .extension: return line.extendedTo != nil
    case .pointCheck: return matrix.pointChecks.contains { $0.party.id == party }
    case .answer:
      return line.party.kind.isBody && hasReacted && !decisions(for: line.party).isEmpty
    case .notice: return !line.party.kind.isBody && hasReacted && !matrix.editions.lines.isEmpty
    case .settlement: return !settled(for: party).isEmpty
    case .account: return matrix.obligations.contains { $0.parties.contains(party) }
    }
  }

  /// Whether it was recorded that the letter was sent, and nothing came since of which it tells.
  private func wasSent(_ letter: Letter, to party: PartyID, _ line: RollCall.Line) -> Bool {
    switch letter {
    case .invitation: return line.sentOn != nil
    case .reminder, .pointCheck, .account: return false
    case .settlement:
      let told = Set(
        matrix.round.letters.filter { $0.party == party }.compactMap(\.obligation))
      return settled(for: party).allSatisfy { told.contains($0.number) }
    case .acknowledgement:
      let last = line.submissions.compactMap { matrix.submissions[$0]?.received.receivedOn }.max()
      return matrix.round.letters.contains { sent in
        sent.letter == .acknowledgement && sent.party == party && last.map { $0 <= sent.on } ?? true
      }
    case .extension, .answer, .notice:
      return matrix.round.letters.contains { $0.letter == letter.recorded && $0.party == party }
    }
  }

  /// The obligations of a party that were settled or lapsed.
  func settled(for party: PartyID) -> [Obligations.Line] {
    matrix.obligations.filter { $0.parties.contains(party) && $0.status != .open }
  }

  /// The last decision of every body that answers a party: those of its municipality, else all.
  func decisions(for party: Parties.Listed) -> [Decisions.Line] {
    let taken = matrix.decisions.adopting
    let own = taken.filter {
      $0.body.municipality != nil && $0.body.municipality == party.municipality
    }
    let hasOwn = matrix.decisions.bodies.contains {
      $0.municipality != nil && $0.municipality == party.municipality
    }
    return hasOwn ? own : taken
  }
}

extension PartyKind {
  /// Whether it is a council or board, which the deciding body answers itself.
  var isBody: Bool { self == .council || self == .advisoryBoard }
}
