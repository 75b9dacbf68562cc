// SPDX-License-Identifier: EUPL-1.2

/// A register was made; the first event of every log.
public struct RegisterCreated: Hashable, Sendable {
  /// The organisation whose register it is.
  public var organisation: String
  /// Its organisation identification number (OIN), 20 digits.
  public var oin: String?
  /// The register's own id: a UUID, lower case.
  public var register: String
  /// The name under which heads of this log are signed.
  public var origin: String
  /// The format of the folder: `weerklank-register 1`.
  public var format: String

  /// All fields, in order.
  public init(
    organisation: String, oin: String? = nil, register: String, origin: String, format: String
  ) {
    self.organisation = organisation
    self.oin = oin
    self.register = register
    self.origin = origin
    self.format = format
  }
}

/// A number of a series was given out; it is the event's revision in its stream.
public struct NumberTaken: Hashable, Sendable {
  /// The number as people write it: `R-014`, `W-3`, `V-1`.
  public var number: String
  /// The dossier in which a text change or obligation is; absent for a submission.
  public var dossier: DossierID?

  /// All fields, in order.
  public init(number: String, dossier: DossierID? = nil) {
    self.number = number
    self.dossier = dossier
  }
}

/// A subject got its key.
public struct SubjectOpened: Hashable, Sendable {
  /// The subject's name, see ``Subject/name``.
  public var subject: String
  /// SHA-256 of `weerklank-key-v1` and the key, 64 hexadecimal digits.
  public var fingerprint: String

  /// All fields, in order.
  public init(subject: String, fingerprint: String) {
    self.subject = subject
    self.fingerprint = fingerprint
  }
}

/// A field was corrected, with a reason; what stood there before stays in the log.
public struct Corrected: Hashable, Sendable {
  /// The id or number of what is corrected, as in the command.
  public var thing: String
  /// The field.
  public var field: CorrectableField
  /// What it held before, of a cluster's title; else that stands in earlier events.
  public var was: String?
  /// What it holds from now on; absent where the field is sealed, then it is in the texts.
  public var to: String?
  /// Sealed: the reason, and ``TextField/to`` for a sealed field.
  public var texts: Texts

  /// All fields, in order.
  public init(
    thing: String, field: CorrectableField, was: String? = nil, to: String? = nil,
    texts: Texts = .none
  ) {
    self.was = was
    self.thing = thing
    self.field = field
    self.to = to
    self.texts = texts
  }
}
