// SPDX-License-Identifier: EUPL-1.2

/// A retention class was defined, or defined anew, in the register's stream or for one dossier in
/// the dossier's.
public struct RetentionClassDefined: Hashable, Sendable {
  /// Its id.
  public var retentionClass: RetentionClassID
  /// What it is called.
  public var title: String
  /// Where it stands in the selectielijst.
  public var source: String
  /// How long what falls under it is kept; `nil` where it is kept for good.
  public var term: RetentionTerm?

  /// All fields, in order.
  public init(
    retentionClass: RetentionClassID, title: String, source: String, term: RetentionTerm?
  ) {
    self.retentionClass = retentionClass
    self.title = title
    self.source = source
    self.term = term
  }
}

/// A kind of subject falls under a class from now on, in the register or one dossier, where no
/// class is assigned to the subject itself.
public struct RetentionDefaultSet: Hashable, Sendable {
  /// The kind.
  public var kind: SubjectKind
  /// The class.
  public var retentionClass: RetentionClassID

  /// All fields, in order.
  public init(kind: SubjectKind, retentionClass: RetentionClassID) {
    self.kind = kind
    self.retentionClass = retentionClass
  }
}

/// The terms of a dossier that count from something count from a day.
public struct RetentionStarted: Hashable, Sendable {
  /// From what.
  public var start: RetentionStart
  /// The day.
  public var on: Day

  /// All fields, in order.
  public init(start: RetentionStart, on: Day) {
    self.start = start
    self.on = on
  }
}

/// A subject falls under these classes from now on, whatever it fell under before; of several the
/// term that ends last rules.
public struct RetentionClassAssigned: Hashable, Sendable {
  /// The classes, at least one.
  public var classes: [RetentionClassID]
  /// Sealed: why.
  public var texts: Texts

  /// All fields, in order.
  public init(classes: [RetentionClassID], texts: Texts = .none) {
    self.classes = classes
    self.texts = texts
  }
}

/// What was due on a day was destroyed, by the same commit; who asks for the declaration of it reads
/// from the log what that was.
public struct DestructionRecorded: Hashable, Sendable {
  /// From 1.
  public var number: Int
  /// The day on which it was due.
  public var on: Day
  /// The sequence on which it was decided: what was due then is what was destroyed.
  public var position: Int
  /// How many subjects were destroyed.
  public var subjects: Int
  /// Sealed, under ``Subject/administration``: why.
  public var texts: Texts

  /// All fields, in order.
  public init(number: Int, on: Day, position: Int, subjects: Int, texts: Texts = .none) {
    self.number = number
    self.on = on
    self.position = position
    self.subjects = subjects
    self.texts = texts
  }
}
