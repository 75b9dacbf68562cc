// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Who sent a mail, when and about what; apart from its text, for these are no words of the letter.
public struct MailHeaders: Hashable, Sendable {
  /// The sender, as the mail writes it: a name, an address, or both.
  public var sender: String?
  /// The calendar day in Europe/Amsterdam on which it was sent.
  public var sentOn: Day?
  /// Its subject.
  public var subject: String?

  /// All fields, in order.
  public init(sender: String? = nil, sentOn: Day? = nil, subject: String? = nil) {
    self.sender = sender
    self.sentOn = sentOn
    self.subject = subject
  }
}
