// SPDX-License-Identifier: EUPL-1.2

extension MarkDrafts {
  /// Drafts and internal remarks are kept while the round goes on: they are weeded after it, and not
  /// before the last decision of a body on it.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.existingRound(round)
    guard known.isClosed || known.stage == .cancelled else {
      throw .rejected(.roundNotClosed(round))
    }
    if let decided = known.decisions.filter(\.isTaken).map(\.recorded.on).max(), weedOn < decided {
      throw .rejected(.beforeDecision(round, on: decided))
    }
    guard known.draftsWeededOn != weedOn else { return [] }
    return [Decided(.round(round), .draftsMarked(DraftsMarked(weedOn: weedOn)))]
  }
}
