// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What is known of the round for which a letter is read; without a round nothing.
public struct ProposingRound: Hashable, Sendable {
  /// The invited parties.
  public var parties: [ProposingParty]
  /// The questions that are asked of everybody.
  public var questions: [ProposingQuestion]
  /// The sections of the baseline, by number or name: `4.2`, `uitgangspunt 3`.
  public var sections: [String]

  /// All fields; what is not known may be left out.
  public init(
    parties: [ProposingParty] = [], questions: [ProposingQuestion] = [], sections: [String] = []
  ) {
    self.parties = parties
    self.questions = questions
    self.sections = sections
  }
}

/// An invited party.
public struct ProposingParty: Hashable, Sendable {
  /// Its id.
  public var id: PartyID
  /// Its name.
  public var name: String
  /// Its short name.
  public var shortName: String?
  /// What kind of party it is.
  public var kind: PartyKind?
  /// Its municipality.
  public var municipality: String?

  /// All fields, in order; what is not known may be left out.
  public init(
    id: PartyID, name: String, shortName: String? = nil, kind: PartyKind? = nil,
    municipality: String? = nil
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.municipality = municipality
  }
}

/// A question of the round.
public struct ProposingQuestion: Hashable, Sendable {
  /// Its id.
  public var id: QuestionID
  /// What is asked.
  public var text: String

  /// All fields, in order.
  public init(id: QuestionID, text: String) {
    self.id = id
    self.text = text
  }
}
