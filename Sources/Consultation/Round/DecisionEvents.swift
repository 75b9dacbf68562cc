// SPDX-License-Identifier: EUPL-1.2

/// A body decided on an edition of the matrix, or on a version of a document.
public struct DecisionRecorded: Hashable, Sendable {
  /// From 1 in its stream.
  public var decision: Int
  /// The body.
  public var body: BodyID
  /// The edition, where it decided on one.
  public var edition: Int?
  /// The document, where it decided on a version.
  public var document: DocumentID?
  /// That version.
  public var version: String?
  /// The day of the meeting.
  public var on: Day
  /// The number of the decision.
  public var number: String?
  /// What it did.
  public var verb: DecisionVerb
  /// What came of it.
  public var result: DecisionResult
  /// Under which mandate, where it did not decide itself.
  public var mandate: String?
  /// What it reserved.
  public var reservation: String?
  /// On how many points it decided otherwise.
  public var exceptions: Int

  /// All fields, in order.
  public init(
    decision: Int,
    body: BodyID,
    edition: Int? = nil,
    document: DocumentID? = nil,
    version: String? = nil,
    on: Day,
    number: String? = nil,
    verb: DecisionVerb,
    result: DecisionResult,
    mandate: String? = nil,
    reservation: String? = nil,
    exceptions: Int = 0
  ) {
    self.decision = decision
    self.body = body
    self.edition = edition
    self.document = document
    self.version = version
    self.on = on
    self.number = number
    self.verb = verb
    self.result = result
    self.mandate = mandate
    self.reservation = reservation
    self.exceptions = exceptions
  }
}
