// SPDX-License-Identifier: EUPL-1.2

/// Records that letters of one kind were sent.
///
/// Invitations, reminders and point checks are recorded with `invite`, `remind` and `check-points`.
public struct RecordLetters: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// What they are about.
  public var letter: LetterKind
  /// The parties to which they were sent.
  public var parties: [PartyID]
  /// The day on which they were sent.
  public var on: Day
  /// The obligation of which they tell.
  public var obligation: ObligationNumber?

  /// All fields, in order; what is optional may be left out.
  public init(
    round: RoundID, letter: LetterKind, parties: [PartyID], on: Day,
    obligation: ObligationNumber? = nil
  ) {
    self.round = round
    self.letter = letter
    self.parties = parties
    self.on = on
    self.obligation = obligation
  }
}
