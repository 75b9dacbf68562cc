// SPDX-License-Identifier: EUPL-1.2

/// A letter on the round was sent to a party.
public struct LetterSent: Hashable, Sendable {
  /// What it is about.
  public var letter: LetterKind
  /// The party to which it was sent.
  public var party: PartyID
  /// The day on which it was sent.
  public var on: Day
  /// The obligation of which it tells, where it tells of one.
  public var obligation: ObligationNumber?

  /// All fields, in order.
  public init(
    letter: LetterKind, party: PartyID, on: Day, obligation: ObligationNumber? = nil
  ) {
    self.letter = letter
    self.party = party
    self.on = on
    self.obligation = obligation
  }
}
