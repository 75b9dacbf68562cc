// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// Who of a kind of party was asked, when and for how long, and what came of it; a line each.
  func asked(_ kind: PartyKind) -> [String] {
    let byName = matrix.rollCall.parties.filter { $0.party.kind == kind }
    let groups = matrix.rollCall.groups.filter { $0.invited.kinds.contains(kind) }
    let unasked = matrix.rollCall.unasked.count { $0.party.kind == kind }
    return (byName.isEmpty ? [] : [asked(byName, kind)])
      + groups.map { group in
        "\(prose.capitalised(prose.name(of: group.invited))). \(announced(group))."
      }
      + (unasked == 0
        ? []
        : [
          prose("Niet gevraagd, wel gereageerd: ", "Not asked, but reacted: ")
            + "\(prose.number(unasked))."
        ])
  }

  private func asked(_ lines: [RollCall.Line], _ kind: PartyKind) -> String {
    let parts = [
      prose.count(lines.count, kind.words, kind.plural),
      span(lines.compactMap(\.sentOn)).map { prose("gevraagd op ", "asked on ") + $0 },
      span(lines.compactMap(\.lastDay)).map { prose("uiterlijk ", "by ") + $0 },
      given(lines.compactMap(\.daysGiven)),
    ].compactMap(\.self)
    let responses = counts(
      Response.allCases.map { response in
        (
          response.word(in: language),
          lines.count { $0.response == response && !$0.isPresentOnly }
        )
      } + [(prose.presentOnly, lines.count(where: \.isPresentOnly))])
    return parts.joined(separator: ", ") + ". " + prose("Reactie: ", "Response: ") + responses + "."
  }

  private func span(_ days: [Day]) -> String? { days.isEmpty ? nil : period(days) }

  /// `42 dagen`, or `30 tot 42 dagen`.
  private func given(_ days: [Int]) -> String? {
    guard let least = days.min(), let most = days.max() else { return nil }
    return least == most
      ? prose.daysGiven(most)
      : "\(prose.number(least)) " + prose("tot ", "to ") + prose.daysGiven(most)
  }
}
