// SPDX-License-Identifier: EUPL-1.2

/// Defines a retention class for the register or one dossier, or changes it.
public struct DefineRetentionClass: Hashable, Sendable {
  /// The dossier; `nil` for all.
  public var dossier: DossierID?
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
    dossier: DossierID? = nil, retentionClass: RetentionClassID, title: String, source: String,
    term: RetentionTerm?
  ) {
    self.dossier = dossier
    self.retentionClass = retentionClass
    self.title = title
    self.source = source
    self.term = term
  }
}

/// Says under which class kinds of subject fall of themselves.
public struct SetRetentionDefault: Hashable, Sendable {
  /// The dossier; `nil` for all.
  public var dossier: DossierID?
  /// The kinds.
  public var kinds: [SubjectKind]
  /// The class: its id or exact title.
  public var retentionClass: String

  /// All fields, in order.
  public init(dossier: DossierID? = nil, kinds: [SubjectKind], retentionClass: String) {
    self.dossier = dossier
    self.kinds = kinds
    self.retentionClass = retentionClass
  }
}

/// Says from what day the terms of a dossier count.
public struct StartRetention: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// The terms that count from this.
  public var start: RetentionStart
  /// The day.
  public var on: Day

  /// All fields, in order.
  public init(dossier: DossierID, start: RetentionStart, on: Day) {
    self.dossier = dossier
    self.start = start
    self.on = on
  }
}

/// Says under which classes subjects fall, whatever they fell under before.
public struct AssignRetention: Hashable, Sendable {
  /// The names of the subjects: `R-014`, `person-jansen`.
  public var subjects: [String]
  /// The classes; of several the term that ends last rules.
  public var classes: [RetentionClassID]
  /// Why.
  public var reason: String

  /// All fields, in order.
  public init(subjects: [String], classes: [RetentionClassID], reason: String) {
    self.subjects = subjects
    self.classes = classes
    self.reason = reason
  }
}

/// Records that what was due is destroyed, in the commit that does it.
public struct RecordDestruction: Hashable, Sendable {
  /// The day on which it was due.
  public var on: Day
  /// The sequence on which that was told.
  public var position: Int
  /// How many subjects are destroyed.
  public var subjects: Int
  /// Why.
  public var reason: String

  /// All fields, in order.
  public init(on: Day, position: Int, subjects: Int, reason: String) {
    self.on = on
    self.position = position
    self.subjects = subjects
    self.reason = reason
  }
}
