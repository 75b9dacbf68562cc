// SPDX-License-Identifier: EUPL-1.2

/// A subject of consultation was opened.
public struct DossierOpened: Hashable, Sendable {
  /// Its id.
  public var dossier: DossierID
  /// Its title.
  public var title: String

  /// All fields, in order.
  public init(dossier: DossierID, title: String) {
    self.dossier = dossier
    self.title = title
  }
}

/// An organisation's own number was added, to a dossier or a submission.
public struct ReferenceAdded: Hashable, Sendable {
  /// The number as the organisation writes it (*zaaknummer, kenmerk*).
  public var reference: String

  /// All fields, in order.
  public init(reference: String) {
    self.reference = reference
  }
}

/// A phase was added after those there were.
public struct PhaseAdded: Hashable, Sendable {
  /// Its id.
  public var phase: PhaseID
  /// Its title.
  public var title: String

  /// All fields, in order.
  public init(phase: PhaseID, title: String) {
    self.phase = phase
    self.title = title
  }
}

/// A part of what is bought was added.
public struct PartAdded: Hashable, Sendable {
  /// Its id.
  public var part: PartID
  /// Its title.
  public var title: String

  /// All fields, in order.
  public init(part: PartID, title: String) {
    self.part = part
    self.title = title
  }
}

/// A theme was added.
public struct ThemeAdded: Hashable, Sendable {
  /// Its id.
  public var theme: ThemeID
  /// Its title.
  public var title: String

  /// All fields, in order.
  public init(theme: ThemeID, title: String) {
    self.theme = theme
    self.title = title
  }
}

/// A deciding body was added.
public struct BodyAdded: Hashable, Sendable {
  /// Its id.
  public var body: BodyID
  /// Its title.
  public var title: String
  /// The municipality whose body it is.
  public var municipality: String?

  /// All fields, in order.
  public init(body: BodyID, title: String, municipality: String? = nil) {
    self.body = body
    self.title = title
    self.municipality = municipality
  }
}

/// A version of a document was added.
public struct VersionAdded: Hashable, Sendable {
  /// The document.
  public var document: DocumentID
  /// The version as people write it: `0.9`.
  public var version: String
  /// The document's title in this version.
  public var title: String
  /// The date of the version.
  public var date: Day
  /// What the version is in the course of the dossier.
  public var role: VersionRole
  /// The file of the version, where it was given.
  public var file: SourceFile?

  /// All fields, in order.
  public init(
    document: DocumentID,
    version: String,
    title: String,
    date: Day,
    role: VersionRole,
    file: SourceFile? = nil
  ) {
    self.document = document
    self.version = version
    self.title = title
    self.date = date
    self.role = role
    self.file = file
  }
}

/// A numbered place in a version was added.
public struct SectionAdded: Hashable, Sendable {
  /// The document.
  public var document: DocumentID
  /// The version.
  public var version: String
  /// The place as it is numbered: `4.2`.
  public var section: String
  /// Its heading.
  public var title: String
  /// Its text, where it was given.
  public var text: String?

  /// All fields, in order.
  public init(
    document: DocumentID, version: String, section: String, title: String, text: String? = nil
  ) {
    self.document = document
    self.version = version
    self.section = section
    self.title = title
    self.text = text
  }
}

/// A change to the text of a document was recorded.
public struct TextChangeRecorded: Hashable, Sendable {
  /// Its number.
  public var number: TextChangeNumber
  /// The document: its id, or its name where the dossier keeps no documents.
  public var document: String
  /// The place as it is numbered.
  public var section: String
  /// What stood there; empty for an addition.
  public var before: String
  /// What it becomes; empty for a deletion.
  public var after: String
  /// Where the change comes from.
  public var origin: Origin
  /// Why, for a change that no point asked for.
  public var reason: String?
  /// The round in whose matrix a change of another origin than points is printed.
  public var round: RoundID?
  /// The body whose amendment or decision it is.
  public var body: BodyID?

  /// All fields, in order.
  public init(
    number: TextChangeNumber,
    document: String,
    section: String,
    before: String,
    after: String,
    origin: Origin,
    reason: String? = nil,
    round: RoundID? = nil,
    body: BodyID? = nil
  ) {
    self.number = number
    self.document = document
    self.section = section
    self.before = before
    self.after = after
    self.origin = origin
    self.reason = reason
    self.round = round
    self.body = body
  }
}

/// A text change shows what became of a point.
public struct TextChangeLinked: Hashable, Sendable {
  /// The text change.
  public var number: TextChangeNumber
  /// The point.
  public var point: PointNumber
  /// The round in which the point is so answered.
  public var round: RoundID

  /// All fields, in order.
  public init(number: TextChangeNumber, point: PointNumber, round: RoundID) {
    self.number = number
    self.point = point
    self.round = round
  }
}

/// A text change will not be made.
public struct TextChangeWithdrawn: Hashable, Sendable {
  /// The text change.
  public var number: TextChangeNumber
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(number: TextChangeNumber, texts: Texts = .none) {
    self.number = number
    self.texts = texts
  }
}

/// Points are to come back later; a recommendation says so, its approval opens the obligation.
public struct DeferralProposed: Hashable, Sendable {
  /// From 1 in its dossier.
  public var deferral: Int
  /// The round whose points come back.
  public var round: RoundID
  /// To what, by whom, when.
  public var terms: DeferralTerms
  /// Whether it is a measure that takes the points over; else they come back themselves.
  public var isMeasure: Bool

  /// All fields, in order.
  public init(deferral: Int, round: RoundID, terms: DeferralTerms, isMeasure: Bool = false) {
    self.deferral = deferral
    self.round = round
    self.terms = terms
    self.isMeasure = isMeasure
  }
}

/// In what a point comes back, who sees to it, and when.
public struct DeferralTerms: Hashable, Sendable {
  /// The phase, other dossier or organisation.
  public var target: DeferralTarget
  /// The later round of that phase.
  public var round: RoundID?
  /// The document or session in which it comes back.
  public var document: String?
  /// The function that sees to it; never a person's name.
  public var owner: String
  /// The last day; this or a milestone.
  public var due: Day?
  /// The milestone on which it hangs.
  public var milestone: String?

  /// All fields, in order.
  public init(
    target: DeferralTarget,
    round: RoundID? = nil,
    document: String? = nil,
    owner: String,
    due: Day? = nil,
    milestone: String? = nil
  ) {
    self.target = target
    self.round = round
    self.document = document
    self.owner = owner
    self.due = due
    self.milestone = milestone
  }
}

/// An approved deferral became an obligation.
public struct ObligationOpened: Hashable, Sendable {
  /// Its number.
  public var number: ObligationNumber
  /// The deferral that it carries out.
  public var deferral: Int

  /// All fields, in order.
  public init(number: ObligationNumber, deferral: Int) {
    self.number = number
    self.deferral = deferral
  }
}

/// A point comes back by an obligation.
public struct ObligationPointAdded: Hashable, Sendable {
  /// The obligation.
  public var number: ObligationNumber
  /// The point.
  public var point: PointNumber

  /// All fields, in order.
  public init(number: ObligationNumber, point: PointNumber) {
    self.number = number
    self.point = point
  }
}

/// An obligation was met, or lapsed, for all or some of its points.
public struct ObligationSettled: Hashable, Sendable {
  /// The obligation.
  public var number: ObligationNumber
  /// The one point for which it is; else all.
  public var point: PointNumber?
  /// The day.
  public var on: Day
  /// Where it can be seen that it was met; absent where it lapsed.
  public var evidence: String?
  /// Why it lapsed; absent where it was met.
  public var lapsed: String?

  /// All fields, in order.
  public init(
    number: ObligationNumber,
    point: PointNumber? = nil,
    on: Day,
    evidence: String? = nil,
    lapsed: String? = nil
  ) {
    self.number = number
    self.point = point
    self.on = on
    self.evidence = evidence
    self.lapsed = lapsed
  }
}

/// Approval by a second person was switched on or off for a dossier.
public struct FourEyesSet: Hashable, Sendable {
  /// Whether it holds from now on.
  public var on: Bool
  /// Why; the edition prints it.
  public var reason: String

  /// All fields, in order.
  public init(on: Bool, reason: String) {
    self.on = on
    self.reason = reason
  }
}
