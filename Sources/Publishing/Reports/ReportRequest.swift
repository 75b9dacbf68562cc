// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

/// What is asked for when a report is made.
public struct ReportRequest: Sendable {
  /// The books from which every figure in it is counted.
  public var books: Books
  /// The round of which it is.
  public var round: RoundID
  /// Opens the texts that it shows.
  public var texts: any TextSource
  /// For whom it is: what the audience may not see is left out, and still counted.
  public var audience: Audience
  /// The one party of which it is, where that was asked.
  public var party: PartyID?
  /// The editions that are compared, the earlier first, each as it was issued.
  public var editions: [ResponseMatrix] = []
  /// The language of the report itself.
  public var language: Language
  /// The day on which it is made, in Europe/Amsterdam.
  public var madeOn: Day
  /// The hash of the log at the position of the books, for the colophon.
  public var hash: String?
  /// What only who prints it knows: to what it is an annex, what it is called.
  public var head: MatrixPresentation.Head

  /// All of it; by default for staff, in Dutch, of all parties.
  public init(
    of books: Books, round: RoundID, texts: any TextSource, audience: Audience = .staff,
    party: PartyID? = nil, language: Language = .nl, madeOn: Day, hash: String? = nil,
    head: MatrixPresentation.Head = .init()
  ) {
    self.books = books
    self.round = round
    self.texts = texts
    self.audience = audience
    self.party = party
    self.language = language
    self.madeOn = madeOn
    self.hash = hash
    self.head = head
  }
}

/// A report that cannot be made as it was asked.
public enum ReportError: Error, Hashable, Sendable {
  /// There is no such round in the books.
  case unknownRound
  /// It is a report of one party, and none was named.
  case needsParty
  /// There is nothing of this kind to report: there are no two editions to compare.
  case nothing(String, hint: String)
}
