// SPDX-License-Identifier: EUPL-1.2

/// Gives points to a handler.
public struct Assign: Hashable, Sendable {
  /// The points.
  public var points: [PointNumber]
  /// The handler.
  public var handler: UserID
  /// By when.
  public var due: Day?

  /// All fields, in order; what is optional may be left out.
  public init(
    points: [PointNumber] = [],
    handler: UserID,
    due: Day? = nil
  ) {
    self.points = points
    self.handler = handler
    self.due = due
  }
}

/// Hands over a draft of an answer.
public struct DraftAnswer: Hashable, Sendable {
  /// The points.
  public var points: [PointNumber]
  /// The cluster whose points they are, in place of points.
  public var cluster: ClusterNumber?
  /// The round; needed where a point or cluster is answered in several.
  public var round: RoundID?
  /// The answer.
  public var text: String

  /// All fields, in order; what is optional may be left out.
  public init(
    points: [PointNumber] = [],
    cluster: ClusterNumber? = nil,
    round: RoundID? = nil,
    text: String
  ) {
    self.points = points
    self.cluster = cluster
    self.round = round
    self.text = text
  }
}

/// Recommends an answer to points; what the disposition demands is checked here.
public struct Recommend: Hashable, Sendable {
  /// The points.
  public var points: [PointNumber]
  /// The cluster whose points they are, in place of points.
  public var cluster: ClusterNumber?
  /// The round; needed where a point or cluster is answered in several.
  public var round: RoundID?
  /// What becomes of the points.
  public var disposition: Disposition
  /// The answer.
  public var answer: String
  /// Why.
  public var rationale: String?
  /// The changes that show it.
  public var textChanges: [TextChangeInput]
  /// Where it stands already.
  public var coveredIn: String?
  /// What is done outside the text, for what is accepted.
  public var measure: MeasureInput?
  /// In what they come back.
  public var deferral: DeferralInput?
  /// The organisation to which they were passed on.
  public var passedTo: String?
  /// What single municipalities add.
  public var additions: [AdditionInput]

  /// All fields, in order; what is optional may be left out.
  public init(
    points: [PointNumber] = [],
    cluster: ClusterNumber? = nil,
    round: RoundID? = nil,
    disposition: Disposition,
    answer: String,
    rationale: String? = nil,
    textChanges: [TextChangeInput] = [],
    coveredIn: String? = nil,
    measure: MeasureInput? = nil,
    deferral: DeferralInput? = nil,
    passedTo: String? = nil,
    additions: [AdditionInput] = []
  ) {
    self.points = points
    self.cluster = cluster
    self.round = round
    self.disposition = disposition
    self.answer = answer
    self.rationale = rationale
    self.textChanges = textChanges
    self.coveredIn = coveredIn
    self.measure = measure
    self.deferral = deferral
    self.passedTo = passedTo
    self.additions = additions
  }
}

/// What a municipality adds to a regional answer.
public struct AdditionInput: Hashable, Sendable {
  /// The municipality.
  public var municipality: String
  /// What its answer says beside the regional one.
  public var text: String

  /// All fields, in order.
  public init(
    municipality: String,
    text: String
  ) {
    self.municipality = municipality
    self.text = text
  }
}

/// Puts answers to others on the staff before they are approved.
public struct Consult: Hashable, Sendable {
  /// The points.
  public var points: [PointNumber]
  /// The cluster whose points they are, in place of points.
  public var cluster: ClusterNumber?
  /// The round; needed where a point or cluster is answered in several.
  public var round: RoundID?
  /// Who is asked.
  public var users: [UserID]
  /// The last day for their remarks.
  public var until: Day

  /// All fields, in order; what is optional may be left out.
  public init(
    points: [PointNumber] = [],
    cluster: ClusterNumber? = nil,
    round: RoundID? = nil,
    users: [UserID],
    until: Day
  ) {
    self.points = points
    self.cluster = cluster
    self.round = round
    self.users = users
    self.until = until
  }
}

/// A change to the text of a document.
public struct TextChangeInput: Hashable, Sendable {
  /// The document: its id or title.
  public var document: String
  /// The place as it is numbered.
  public var section: String
  /// What stood there.
  public var before: String
  /// What it becomes.
  public var after: String

  /// All fields, in order; what is optional may be left out.
  public init(
    document: String,
    section: String,
    before: String,
    after: String
  ) {
    self.document = document
    self.section = section
    self.before = before
    self.after = after
  }
}

/// What is done outside the text to take points over.
public struct MeasureInput: Hashable, Sendable {
  /// What it is.
  public var what: String
  /// The function that sees to it.
  public var owner: String?
  /// The last day, where it is still to be done.
  public var due: Day?
  /// The day on which it was done.
  public var doneOn: Day?
  /// Where it can be seen that it was done.
  public var evidence: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    what: String,
    owner: String? = nil,
    due: Day? = nil,
    doneOn: Day? = nil,
    evidence: String? = nil
  ) {
    self.what = what
    self.owner = owner
    self.due = due
    self.doneOn = doneOn
    self.evidence = evidence
  }
}

/// In what points come back.
public struct DeferralInput: Hashable, Sendable {
  /// A later phase or round of the dossier by id or title, another dossier by id, or an organisation
  /// by id or short name.
  public var target: String
  /// The dossier or organisation whose exact title or name `target` is, as whoever read the
  /// command found it; it counts where ``target`` is nothing else.
  public var named: DeferralTarget?
  /// The document or session.
  public var document: String?
  /// The function that sees to it.
  public var owner: String
  /// The last day.
  public var due: Day?
  /// The milestone on which it hangs.
  public var milestone: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    target: String,
    named: DeferralTarget? = nil,
    document: String? = nil,
    owner: String,
    due: Day? = nil,
    milestone: String? = nil
  ) {
    self.target = target
    self.named = named
    self.document = document
    self.owner = owner
    self.due = due
    self.milestone = milestone
  }
}

/// Approves recommendations.
public struct Approve: Hashable, Sendable {
  /// The points; `nil` for a cluster, or all of the round that wait for approval.
  public var points: [PointNumber]?
  /// The cluster whose points they are, in place of points.
  public var cluster: ClusterNumber?
  /// The round; needed where a point or cluster is answered in several, or neither is named.
  public var round: RoundID?

  /// All fields, in order; what is optional may be left out.
  public init(
    points: [PointNumber]? = nil,
    cluster: ClusterNumber? = nil,
    round: RoundID? = nil
  ) {
    self.points = points
    self.cluster = cluster
    self.round = round
  }
}

/// Sends recommendations back to who wrote them.
public struct Return: Hashable, Sendable {
  /// The points.
  public var points: [PointNumber]
  /// The cluster whose points they are, in place of points.
  public var cluster: ClusterNumber?
  /// The round; needed where a point or cluster is answered in several.
  public var round: RoundID?
  /// Why.
  public var reason: String

  /// All fields, in order; what is optional may be left out.
  public init(
    points: [PointNumber] = [],
    cluster: ClusterNumber? = nil,
    round: RoundID? = nil,
    reason: String
  ) {
    self.points = points
    self.cluster = cluster
    self.round = round
    self.reason = reason
  }
}

/// Records a change to the text, for points or of another origin.
public struct RecordTextChange: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// The change.
  public var change: TextChangeInput
  /// The points that it answers.
  public var points: [PointNumber]
  /// Where it comes from.
  public var origin: Origin
  /// Why.
  public var reason: String?
  /// The round in whose matrix it is printed, where it comes from no points.
  public var round: RoundID?
  /// The body whose amendment or decision it is.
  public var body: BodyID?

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    change: TextChangeInput,
    points: [PointNumber] = [],
    origin: Origin,
    reason: String? = nil,
    round: RoundID? = nil,
    body: BodyID? = nil
  ) {
    self.dossier = dossier
    self.change = change
    self.points = points
    self.origin = origin
    self.reason = reason
    self.round = round
    self.body = body
  }
}

/// Settles an obligation: met, or lapsed.
public struct SettleObligation: Hashable, Sendable {
  /// The obligation.
  public var obligation: ObligationNumber
  /// The points for which it is; else all.
  public var points: [PointNumber]?
  /// The day.
  public var on: Day
  /// Where it can be seen that it was met.
  public var evidence: String?
  /// Why it lapsed.
  public var lapsed: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    obligation: ObligationNumber,
    points: [PointNumber]? = nil,
    on: Day,
    evidence: String? = nil,
    lapsed: String? = nil
  ) {
    self.obligation = obligation
    self.points = points
    self.on = on
    self.evidence = evidence
    self.lapsed = lapsed
  }
}

/// Corrects a field, with a reason.
public struct Correct: Hashable, Sendable {
  /// What is corrected.
  public var thing: CorrectableThing
  /// The field.
  public var field: CorrectableField
  /// What it holds from now on.
  public var to: String
  /// Why.
  public var reason: String

  /// All fields, in order; what is optional may be left out.
  public init(
    thing: CorrectableThing,
    field: CorrectableField,
    to: String,
    reason: String
  ) {
    self.thing = thing
    self.field = field
    self.to = to
    self.reason = reason
  }
}

/// Records what a party thinks of the answer that it got.
public struct Reply: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// The round.
  public var round: RoundID
  /// The edition in which it read the answer.
  public var edition: Int
  /// Its point.
  public var point: PointNumber
  /// What it thinks.
  public var verdict: ReplyVerdict
  /// Its remark.
  public var text: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    party: PartyID,
    round: RoundID,
    edition: Int,
    point: PointNumber,
    verdict: ReplyVerdict,
    text: String? = nil
  ) {
    self.party = party
    self.round = round
    self.edition = edition
    self.point = point
    self.verdict = verdict
    self.text = text
  }
}
