// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The page that goes with a receipt: what it proves, how anybody checks it, and what it does not
/// prove, in plain words.
public struct ReceiptPage: Sendable {
  /// What the receipt is about.
  public enum Subject: Sendable {
    /// That a submission was received.
    case submission(Arrival)
    /// What an edition says of a point.
    case answer(Answer)
  }

  /// A submission as it was received.
  public struct Arrival: Sendable {
    /// Who sent it, as they are called outside; nobody for a session that speaks for all there.
    public var parties: [String]
    /// The day on which it was received.
    public var receivedOn: Day
    /// By what way.
    public var channel: Channel
    /// Whether a file came in, which can be held against the receipt.
    public var hasLetter: Bool

    /// All fields, in order.
    public init(parties: [String], receivedOn: Day, channel: Channel, hasLetter: Bool) {
      self.parties = parties
      self.receivedOn = receivedOn
      self.channel = channel
      self.hasLetter = hasLetter
    }
  }

  /// A point as an edition shows it.
  public struct Answer: Sendable {
    /// The title of the edition and its number.
    public var edition: String
    /// The day on which it was issued.
    public var issuedOn: Day
    /// What became of the point; `nil` where that was open.
    public var disposition: Disposition?
    /// The answer; `nil` where there was none, or it cannot be read.
    public var text: String?

    /// All fields, in order.
    public init(edition: String, issuedOn: Day, disposition: Disposition?, text: String?) {
      self.edition = edition
      self.issuedOn = issuedOn
      self.disposition = disposition
      self.text = text
    }
  }

  /// The number: `R-014`, `R-014.3`.
  public var number: String
  /// Whose register it is.
  public var organisation: String
  /// What it is about.
  public var subject: Subject
  /// The place in the log, and when that was recorded.
  public var recorded: (sequence: Int, time: Instant)
  /// The key with which it is checked.
  public var key: String
  /// How many events the log had when the receipt was made.
  public var size: Int
  /// The root of them, in Base64.
  public var root: String

  /// All fields, in order.
  public init(
    number: String, organisation: String, subject: Subject,
    recorded: (sequence: Int, time: Instant), key: String, size: Int, root: String
  ) {
    self.number = number
    self.organisation = organisation
    self.subject = subject
    self.recorded = recorded
    self.key = key
    self.size = size
    self.root = root
  }

  /// Writes the page, in UTF-8.
  public func bytes(in language: Language) -> [UInt8] {
    HTMLDocument.bytes(of: document(in: Prose(language)))
  }
}
