// SPDX-License-Identifier: EUPL-1.2

/// The matrix of the round was frozen as an edition.
public struct EditionIssued: Hashable, Sendable {
  /// From 1 in its round.
  public var edition: Int
  /// Its title.
  public var title: String
  /// For whom.
  public var purpose: EditionPurpose
  /// The day of the meeting for which it is made.
  public var meeting: Day?
  /// The sequence of the last event that it shows.
  public var position: Int
  /// How many rows it has.
  public var rows: Int
  /// The RFC 6962 root of its rows, in lower-case hexadecimal.
  public var rowsRoot: String
  /// How many items are open in it.
  public var open: Int
  /// The matrix as it stood, as it is kept, in JSON.
  public var file: SourceFile?
  /// The program that made the file, with its version; `nil` where none is kept, or where that was
  /// not yet recorded.
  public var program: String?
  /// Sealed: why it may have open items.
  public var texts: Texts

  /// All fields, in order.
  public init(
    edition: Int,
    title: String,
    purpose: EditionPurpose,
    meeting: Day? = nil,
    position: Int,
    rows: Int,
    rowsRoot: String,
    open: Int,
    file: SourceFile? = nil,
    program: String? = nil,
    texts: Texts = .none
  ) {
    self.edition = edition
    self.title = title
    self.purpose = purpose
    self.meeting = meeting
    self.position = position
    self.rows = rows
    self.rowsRoot = rowsRoot
    self.open = open
    self.file = file
    self.program = program
    self.texts = texts
  }
}

/// An edition may be seen by an audience.
public struct EditionReleased: Hashable, Sendable {
  /// The edition.
  public var edition: Int
  /// Who may see it.
  public var audience: Audience
  /// The first day on which it may be seen.
  public var from: Day
  /// The deciding body whose decisions it shows, where it is not all.
  public var body: BodyID?

  /// All fields, in order.
  public init(edition: Int, audience: Audience, from: Day, body: BodyID? = nil) {
    self.edition = edition
    self.audience = audience
    self.from = from
    self.body = body
  }
}

/// The files of an edition were made anew under its number, because something that they showed is
/// erased.
///
/// Its rows, and the root that stands for them, are those that were issued.
public struct EditionReissued: Hashable, Sendable {
  /// The edition.
  public var edition: Int
  /// From 2: how often its files were made.
  public var time: Int
  /// The matrix as it stood, without what is erased, in JSON.
  public var file: SourceFile?
  /// The program that made the file, with its version.
  public var program: String?
  /// Sealed: why it may have open items, as it was.
  public var texts: Texts

  /// All fields, in order.
  public init(
    edition: Int, time: Int, file: SourceFile? = nil, program: String? = nil,
    texts: Texts = .none
  ) {
    self.edition = edition
    self.time = time
    self.file = file
    self.program = program
    self.texts = texts
  }
}

/// The answers of a round, or a version of a document, were agreed in the region, which decides
/// nothing.
public struct AgreementRecorded: Hashable, Sendable {
  /// Who agreed: a meeting or function.
  public var by: String
  /// The day.
  public var on: Day
  /// The document, where a version of one was agreed.
  public var document: DocumentID?
  /// That version.
  public var version: String?
  /// Sealed: remarks.
  public var texts: Texts

  /// All fields, in order.
  public init(
    by: String, on: Day, document: DocumentID? = nil, version: String? = nil,
    texts: Texts = .none
  ) {
    self.by = by
    self.on = on
    self.document = document
    self.version = version
    self.texts = texts
  }
}

/// A body imposed secrecy; the program only records it.
public struct SecrecyRecorded: Hashable, Sendable {
  /// The body.
  public var body: BodyID
  /// The day of its decision.
  public var on: Day
  /// The ground in the law.
  public var ground: String

  /// All fields, in order.
  public init(body: BodyID, on: Day, ground: String) {
    self.body = body
    self.on = on
    self.ground = ground
  }
}

/// Links and replies of providers were closed for a tender, or opened again.
public struct TenderModeSet: Hashable, Sendable {
  /// Whether they are closed.
  public var on: Bool

  /// All fields, in order.
  public init(on: Bool) {
    self.on = on
  }
}

/// The handed-over drafts of the round are to be weeded.
public struct DraftsMarked: Hashable, Sendable {
  /// The day from which they may be erased.
  public var weedOn: Day

  /// All fields, in order.
  public init(weedOn: Day) {
    self.weedOn = weedOn
  }
}
