// SPDX-License-Identifier: EUPL-1.2

/// Freezes the matrix of a round as its next edition.
public struct IssueEdition: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The title.
  public var title: String
  /// For whom it is made.
  public var purpose: EditionPurpose
  /// The day of the meeting for which it is made.
  public var meeting: Day?
  /// Why it may have open items; needed where something is open.
  public var withOpen: String?
  /// The formats in which it is kept beside JSON, which is always kept; what a program of others
  /// makes is added afterwards.
  public var formats: [EditionFormat]

  /// All fields, in order; what is optional may be left out.
  public init(
    round: RoundID, title: String, purpose: EditionPurpose, meeting: Day? = nil,
    withOpen: String? = nil, formats: [EditionFormat] = []
  ) {
    self.round = round
    self.title = title
    self.purpose = purpose
    self.meeting = meeting
    self.withOpen = withOpen
    self.formats = formats
  }
}

/// Keeps one more file with an edition: one that was made of its rows after it was issued.
public struct AddEditionFile: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The edition.
  public var edition: Int
  /// The format.
  public var format: EditionFormat
  /// How it was made.
  public var making: EditionMaking
  /// Its bytes.
  public var content: [UInt8]

  /// All fields, in order.
  public init(
    round: RoundID, edition: Int, format: EditionFormat, making: EditionMaking, content: [UInt8]
  ) {
    self.round = round
    self.edition = edition
    self.format = format
    self.making = making
    self.content = content
  }
}

/// Lets an audience see an edition from a day on.
public struct Release: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The edition.
  public var edition: Int
  /// Who may see it.
  public var audience: Audience
  /// The first day.
  public var from: Day
  /// The body whose decisions it shows, where it is not all.
  public var body: BodyID?

  /// All fields, in order; what is optional may be left out.
  public init(round: RoundID, edition: Int, audience: Audience, from: Day, body: BodyID? = nil) {
    self.round = round
    self.edition = edition
    self.audience = audience
    self.from = from
    self.body = body
  }
}

/// Records that the answers of a round, or a version of a document, were agreed in the region, which
/// decides nothing.
public struct Agree: Hashable, Sendable {
  /// On what is agreed.
  public enum Matter: Hashable, Sendable {
    /// The answers of a round.
    case round(RoundID)
    /// A version of a document of a dossier.
    case version(DossierID, DocumentID, String)
  }

  /// On what.
  public var matter: Matter
  /// Who agreed: a meeting or function.
  public var by: String
  /// The day.
  public var on: Day
  /// Remarks.
  public var remarks: String?

  /// All fields, in order; what is optional may be left out.
  public init(_ matter: Matter, by: String, on: Day, remarks: String? = nil) {
    self.matter = matter
    self.by = by
    self.on = on
    self.remarks = remarks
  }
}

/// Records that a body imposed secrecy.
public struct RecordSecrecy: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The body.
  public var body: BodyID
  /// The day of its decision.
  public var on: Day
  /// The ground in the law.
  public var ground: String

  /// All fields, in order.
  public init(round: RoundID, body: BodyID, on: Day, ground: String) {
    self.round = round
    self.body = body
    self.on = on
    self.ground = ground
  }
}

/// Records the decision of a body on an edition, or on a version of a document.
public struct RecordDecision: Hashable, Sendable {
  /// On what a body decides.
  public enum Matter: Hashable, Sendable {
    /// An edition of the matrix of a round.
    case edition(RoundID, Int)
    /// A version of a document of a dossier.
    case version(DossierID, DocumentID, String)
  }

  /// What becomes of a point, where a body decides otherwise than was recommended.
  public struct Exception: Hashable, Sendable {
    /// The point.
    public var point: PointNumber
    /// What becomes of it.
    public var disposition: Disposition
    /// What is answered to it.
    public var answer: String
    /// Why.
    public var rationale: String?

    /// All fields, in order; what is optional may be left out.
    public init(
      point: PointNumber, disposition: Disposition, answer: String, rationale: String? = nil
    ) {
      self.point = point
      self.disposition = disposition
      self.answer = answer
      self.rationale = rationale
    }
  }

  /// The body.
  public var body: BodyID
  /// On what it decides.
  public var matter: Matter
  /// The day of the meeting.
  public var on: Day
  /// The number of the decision.
  public var number: String?
  /// What it does.
  public var verb: DecisionVerb
  /// What came of it.
  public var result: DecisionResult
  /// Under which mandate, where it does not decide itself.
  public var mandate: String?
  /// What it reserves.
  public var reservation: String?
  /// The points on which it decides otherwise; it decides so on all others.
  public var except: [Exception]

  /// All fields, in order; what is optional may be left out.
  public init(
    body: BodyID, matter: Matter, on: Day, number: String? = nil, verb: DecisionVerb,
    result: DecisionResult, mandate: String? = nil, reservation: String? = nil,
    except: [Exception] = []
  ) {
    self.body = body
    self.matter = matter
    self.on = on
    self.number = number
    self.verb = verb
    self.result = result
    self.mandate = mandate
    self.reservation = reservation
    self.except = except
  }
}
