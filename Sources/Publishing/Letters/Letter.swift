// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What a letter to a party of a round is about.
public enum Letter: String, Hashable, Sendable, CaseIterable {
  /// The party is asked to react: *uitnodiging*.
  case invitation
  /// What the party sent came in: *ontvangstbevestiging*.
  case acknowledgement
  /// The party has not reacted yet: *rappel*.
  case reminder
  /// The party gets more time: *uitstel*.
  case `extension`
  /// The party is shown into which points its reaction was split: *puntencontrole*.
  case pointCheck = "point-check"
  /// What became of the points of a council or board, in the name of the body that decided.
  case answer
  /// What became of the points of a provider, resident or partner.
  case notice
  /// What was promised to come back came back: *afdoeningsbericht*.
  case settlement
  /// What of the party's points is still open, once a year.
  case account

  /// As what it is recorded that it was sent; `nil` where that is recorded otherwise.
  public var recorded: LetterKind? {
    switch self {
    case .acknowledgement: .acknowledgement
    case .extension: .extension
    case .answer: .answer
    case .notice: .notice
    case .settlement: .settlement
    case .account: .account
    case .invitation, .reminder, .pointCheck: nil
    }
  }

  /// The command that records that it was sent; `nil` for a point check, which is recorded when it
  /// is asked.
  public var command: String? {
    switch self {
    case .invitation: "invite"
    case .reminder: "remind"
    case .pointCheck: nil
    default: "record-letters"
    }
  }

  /// What it is, in one line.
  var abstract: String {
    switch self {
    case .invitation: "letters that ask parties to react"
    case .acknowledgement: "letters that what a party sent came in"
    case .reminder: "letters to who has not reacted yet"
    case .extension: "letters that a party gets more time"
    case .pointCheck: "letters with the points into which a reaction was split"
    case .answer: "answers to councils and boards, in the name of the body that decided"
    case .notice: "letters to providers, residents and partners on what became of their points"
    case .settlement: "letters that something promised came back, or lapsed"
    case .account: "letters with what is still open of what was promised, once a year"
    }
  }
}
