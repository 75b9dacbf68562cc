// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Makes ids for parties that are not there yet.
struct PartyMaker {
  private var taken: Set<PartyID>

  init(_ state: State) { taken = Set(state.parties.keys) }

  /// An id that no party has: for a body from its name, for a natural person a number.
  mutating func id(for name: String, kind: PartyKind) -> PartyID? {
    if kind.isNaturalPerson {
      let word = kind.word(in: .nl)
      return next(1) { "\(word)-\($0)" }
    }
    let folded = Stream.foldedShortName(name)
    let stem = folded.isEmpty ? kind.word(in: .nl) : String(folded.prefix(56))
    return next(1) { $0 == 1 ? stem : "\(stem)-\($0)" }
  }

  private mutating func next(_ first: Int, _ text: (Int) -> String) -> PartyID? {
    for number in first... {
      guard let id = PartyID(text(number)) else { return nil }
      if taken.insert(id).inserted { return id }
    }
    return nil
  }
}
