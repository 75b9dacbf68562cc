// SPDX-License-Identifier: EUPL-1.2

/// Erases subjects: what is sealed under their keys is never read again.
///
/// Numbers, counts, outcomes, proofs and receipts stay as they are, for none depends on what a
/// sealed value says.
public struct EraseSubjects: Hashable, Sendable {
  /// The subjects, each of which must have something sealed.
  public var subjects: [Subject]
  /// On what ground.
  public var ground: ErasureGround
  /// Why; it is sealed, and stays readable.
  public var reason: String
  /// What is done with each text that is linked to the persons among the subjects, where an
  /// administrator decided about them; a term or a redaction is about one subject by itself.
  public var linked: [LinkedTextChoice]
  /// The editions with files that show any of what is erased, as whoever can read them found.
  public var shownIn: [ShownEdition]

  /// All fields, in order.
  public init(
    subjects: [Subject], ground: ErasureGround = .decision, reason: String,
    linked: [LinkedTextChoice] = [], shownIn: [ShownEdition] = []
  ) {
    self.subjects = subjects
    self.ground = ground
    self.reason = reason
    self.linked = linked
    self.shownIn = shownIn
  }
}

/// What is to be done with one text that is linked to a person.
public struct LinkedTextChoice: Hashable, Sendable {
  /// The subject of the text.
  public var subject: Subject
  /// What is done with it.
  public var choice: LinkedChoice
  /// Why; it is sealed, and must be given for what is kept.
  public var ground: String?

  /// All fields, in order.
  public init(subject: Subject, choice: LinkedChoice, ground: String? = nil) {
    self.subject = subject
    self.choice = choice
    self.ground = ground
  }
}

/// An edition of a round.
public struct ShownEdition: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// Its number.
  public var edition: Int

  /// All fields, in order.
  public init(round: RoundID, edition: Int) {
    self.round = round
    self.edition = edition
  }
}
