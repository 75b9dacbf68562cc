// SPDX-License-Identifier: EUPL-1.2

/// On what ground something is erased.
public enum ErasureGround: String, Hashable, Sendable, CaseIterable {
  /// An administrator decided so: it was asked for, or received by mistake.
  case decision
  /// Its retention term ended.
  case retention
  /// A part of it was to be destroyed, and the rest was sealed anew.
  case redaction
  /// It showed what is erased: the files of an edition.
  case shown
  /// It was erased before, as something outside the log says; an older log or key was put back.
  case again
}

/// The fence before an erasure: from here on nothing is sealed for the subject and nothing of it is
/// opened; then its key and files are destroyed, and ``SubjectErased`` says so.
public struct SubjectErasing: Hashable, Sendable {
  /// The subject's name, see ``Subject/name``.
  public var subject: String
  /// The fingerprint of the key that is destroyed, as in ``SubjectOpened``.
  public var fingerprint: String
  /// On what ground.
  public var ground: ErasureGround
  /// Sealed, under ``Subject/administration``: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(
    subject: String, fingerprint: String, ground: ErasureGround, texts: Texts = .none
  ) {
    self.subject = subject
    self.fingerprint = fingerprint
    self.ground = ground
    self.texts = texts
  }
}

/// The key and the files of a subject are destroyed.
public struct SubjectErased: Hashable, Sendable {
  /// The subject's name.
  public var subject: String
  /// The fingerprint of the key.
  public var fingerprint: String
  /// Whether they were destroyed before, and were put back from an older copy since.
  public var again: Bool

  /// All fields, in order.
  public init(subject: String, fingerprint: String, again: Bool = false) {
    self.subject = subject
    self.fingerprint = fingerprint
    self.again = again
  }
}

/// What is done with a text that is linked to a person who is erased.
public enum LinkedChoice: String, Hashable, Sendable, CaseIterable {
  /// It is erased too.
  case erase
  /// It stays as it is.
  case keep
  /// What in it points to the person is still to be redacted, by a call of its own.
  case redact
}

/// It was settled what is done with a text that is linked to a person who is erased; in the stream
/// of the person's subject.
public struct LinkedTextSettled: Hashable, Sendable {
  /// The name of the subject of the text.
  public var linked: String
  /// How it is linked.
  public var link: LinkedText.Link
  /// What is done with it.
  public var choice: LinkedChoice
  /// Sealed, under ``Subject/administration``: the ground.
  public var texts: Texts

  /// All fields, in order.
  public init(
    linked: String, link: LinkedText.Link, choice: LinkedChoice, texts: Texts = .none
  ) {
    self.linked = linked
    self.link = link
    self.choice = choice
    self.texts = texts
  }
}
