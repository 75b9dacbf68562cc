// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension Prose {
  /// Who proposed a point, and what a person changed of that.
  func origin(_ origin: ProposalOrigin) -> String {
    let numbers = list(origin.proposals.map(\.description))
    let proposed =
      origin.proposals.count == 1
      ? self(
        "Voorgesteld door \(origin.by) (voorstel \(numbers))",
        "Proposed by \(origin.by) (proposal \(numbers))")
      : self(
        "Voorgesteld door \(origin.by) (voorstellen \(numbers))",
        "Proposed by \(origin.by) (proposals \(numbers))")
    guard !origin.changes.isEmpty else {
      return proposed + self(", ongewijzigd overgenomen", ", accepted as it was")
    }
    let changes = list(origin.changes.map { $0.words[language] })
    return proposed + self(", aangepast: \(changes)", ", changed: \(changes)")
  }

  /// How many points were proposed of a letter, and what became of them; `nil` where none were.
  func proposals(of letter: LetterCoverage) -> String? {
    guard !letter.proposals.isEmpty else { return nil }
    let fates = ProposalFate.allCases.compactMap { fate -> String? in
      let count = letter.proposals.count { $0.fate == fate }
      return count == 0 ? nil : "\(number(count)) \(fate.words[language])"
    }
    let all = number(letter.proposals.count)
    return letter.proposals.count == 1
      ? self("1 punt voorgesteld: \(list(fates)).", "1 point proposed: \(list(fates)).")
      : self(
        "\(all) punten voorgesteld: \(list(fates)).", "\(all) points proposed: \(list(fates)).")
  }
}
