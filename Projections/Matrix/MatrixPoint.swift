// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A point with its answer, as a matrix shows it.
public struct MatrixPoint: Hashable, Sendable {
  /// What was recorded of it: number, kind, theme, place.
  public let recorded: PointRecorded
  /// Who made it.
  public let party: Parties.Listed
  /// The parties that made it with that one.
  public let coSubmitters: [PartyID]
  /// How deep it stands under points of the same group, from 0.
  public let level: Int
  /// Who prepares the answer.
  public let handler: UserID?
  /// How far it is in this round; `nil` for a point of another round, which does not count here.
  public let status: PointStatus?

  /// Who may see what it says.
  public let audience: Audience
  /// Whether what it says is shown; where not, there is at most its public wording.
  public let isShown: Bool

  /// What the party thinks of its answer, by edition; nothing where what it says is not shown.
  public let replies: [MatrixReply]

  /// What stands in the letter; one marker where the texts cannot be read any more.
  public let quotes: [ShownText]
  /// A public wording.
  public let wording: ShownText?
  /// A summary.
  public let summary: ShownText?
  /// The text that the party proposes.
  public let proposedText: ShownText?

  /// The cluster with whose points it is answered in this round.
  public let cluster: ClusterNumber?
  /// The answer: the approved one, or what there is of it where that was asked for; that of its
  /// cluster, where it is in one.
  public let answer: MatrixAnswer?
  /// What bodies decided on it, one for each that did, in the order of the bodies.
  public let decisions: [PointDecision]
  /// The answers and reasons of bodies that decided otherwise, in the order of ``decisions``; `nil`
  /// for one that did not.
  public let exceptions: [MatrixException?]
  /// Where the texts are sealed that it shows.
  public let sealedTexts: [EditionRow.SealedText]

  /// Its number.
  public var number: PointNumber { recorded.point }
}

/// What a party thinks of the answer that it read in an edition.
public struct MatrixReply: Hashable, Sendable {
  /// The edition.
  public let edition: Int
  /// What it thinks.
  public let verdict: ReplyVerdict
  /// Its remark.
  public let text: ShownText?
}

/// What a municipality adds to an answer.
public struct MatrixAddition: Hashable, Sendable {
  /// The municipality.
  public let municipality: String
  /// What it adds.
  public let text: ShownText?
}

/// What is answered to a point.
public struct MatrixAnswer: Hashable, Sendable {
  /// The answer itself.
  public internal(set) var text: ShownText?
  /// Why.
  public internal(set) var rationale: ShownText?
  /// What municipalities add to it.
  public internal(set) var additions: [MatrixAddition]
  /// What becomes of the point; `nil` for a draft.
  public let disposition: Disposition?
  /// The text changes that show it, by number: those it names, and those tied to the point apart.
  public internal(set) var textChanges: [TextChangeNumber]
  /// The text changes that it names itself, by number.
  public let named: [TextChangeNumber]
  /// Where it stands already.
  public let coveredIn: String?
  /// The organisation to which it was passed on.
  public let passedTo: String?
  /// What is done outside the text.
  public internal(set) var measure: MatrixMeasure?
  /// In what it comes back.
  public let deferral: DeferralTerms?
  /// The obligation by which it comes back or the measure is met, once approved.
  public let obligation: ObligationNumber?
}

/// What is done outside the text to take a point over.
public struct MatrixMeasure: Hashable, Sendable {
  /// What it is.
  public internal(set) var text: ShownText?
  /// Whether and when it was done, else who sees to it and by when.
  public let recorded: Measure
}

/// What a body answers to a point, where it decided otherwise than was recommended.
public struct MatrixException: Hashable, Sendable {
  /// The answer itself.
  public let text: ShownText?
  /// Why.
  public let rationale: ShownText?
}

/// A submission, as a matrix shows it beside its points.
public struct MatrixSubmission: Hashable, Sendable {
  /// What was said of it when it was logged, after corrections.
  public let received: SubmissionReceived
  /// The numbers that organisations gave it.
  public let references: [String]
  /// Whether it was in time.
  public let timeliness: Timeliness?
  /// Whether the party took it back.
  public let isWithdrawn: Bool
  /// The submission that took its place.
  public let replacedBy: SubmissionNumber?
  /// Whether it is not taken into account in this round.
  public let isExcluded: Bool
  /// How many points it was split into, in whatever round.
  public let points: Int

  /// Whether it is what the party says now: not taken back, and not replaced.
  public var stands: Bool { !isWithdrawn && replacedBy == nil }
}

/// A text change with the points that it answers in this round.
public struct MatrixTextChange: Hashable, Sendable {
  /// What changes.
  public let recorded: TextChangeRecorded
  /// The title of the document; its name where the dossier keeps no such document.
  public let documentTitle: String
  /// The points, by number.
  public let points: [PointNumber]
  /// Whether it is found in an adopted version; `nil` where none has a text to look in.
  public let isExecuted: Bool?
}
