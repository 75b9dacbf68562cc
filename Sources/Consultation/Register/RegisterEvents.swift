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

/// A key was announced with which heads of the log are signed from then on.
public struct SigningKeyAnnounced: Hashable, Sendable {
  /// The public key with its name, the log's origin: `name+id+key` (C2SP signed-note).
  public var key: String
  /// The signature over the key by the one before it, 64 bytes in Base64; absent for the first, and
  /// where the one before was lost.
  public var signature: String?

  /// All fields, in order.
  public init(key: String, signature: String? = nil) {
    self.key = key
    self.signature = signature
  }
}

/// An older copy of the register was put back and gone on with: events that were signed are lost.
public struct HistoryLost: Hashable, Sendable {
  /// The first sequence that was lost; absent where the log that was put back is no beginning of
  /// the one that was signed, so that nobody can tell.
  public var from: Int?
  /// The last sequence that is known to have been signed.
  public var through: Int
  /// The root of the head that reached so far, 32 bytes in Base64.
  public var root: String

  /// All fields, in order.
  public init(from: Int? = nil, through: Int, root: String) {
    self.from = from
    self.through = through
    self.root = root
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
