// SPDX-License-Identifier: EUPL-1.2

extension MarkDrafts {
  /// Drafts and internal remarks are kept while the round goes on: they are weeded after it.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.existingRound(round)
    guard known.isClosed || known.stage == .cancelled else {
      throw .rejected(.roundNotClosed(round))
    }
    guard known.draftsWeededOn != weedOn else { return [] }
    return [Decided(.round(round), .draftsMarked(DraftsMarked(weedOn: weedOn)))]
  }
}
