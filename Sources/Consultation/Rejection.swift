// SPDX-License-Identifier: EUPL-1.2

/// Why a command is refused: the rule broken, and what it is about.
///
/// A rejection holds ids, numbers, days and the names of fields, never a name or text that
/// somebody typed; so no message made from it holds personal data. ``code`` is for programs,
/// ``message`` and ``hint`` are for people.
public enum Rejection: Error, Hashable, Sendable {
  // Who may do what.
  /// There is no user with this id.
  case unknownUser(UserID)
  /// The user has none of the roles that the command needs, for what it is about.
  case notAllowed(UserID, needs: [Role])

  // What is typed.
  /// A text that must be there is empty.
  case emptyText(field: String)
  /// A text is longer than its field takes.
  case tooLong(field: String, limit: TextLimit)
  /// A text that is kept readable holds a control character.
  case badText(field: String)
  /// An id or short name holds a word of a natural person's name.
  case nameInID(field: String)
  /// There is already one with this id, and it is not the same.
  case alreadyExists(Thing)
  /// One id stands for two things in one command.
  case doubleID(Thing)
  /// An id or title is that of several things.
  case ambiguous(field: String)

  // Users and parties.
  /// No role is given.
  case roleNeeded(UserID)
  /// There is no party with this id.
  case unknownParty(PartyID)
  /// Another party has the short name.
  case shortNameTaken(by: PartyID)
  /// Another party took the place of the party.
  case partySucceeded(PartyID, by: PartyID)
  /// A party would take its own place.
  case ownSuccessor(PartyID)
  /// A last day is before the first.
  case untilBeforeFrom
  /// The short name, or the name in its place, has no letter or digit to know it by.
  case badShortName

  // Subjects.
  /// The subject is erased, or being erased: nothing is sealed for it any more.
  case subjectErased(String)
  /// What administrators noted is never erased.
  case neverErased
  /// Texts are linked to the person, and nothing is said of these.
  case linkedTexts([LinkedText])
  /// What is said of a text that is not linked to the person.
  case notLinked(String)
  /// A text is kept without a ground.
  case groundNeeded(String)

  // Dossiers.
  /// There is no dossier with this id.
  case unknownDossier(DossierID)
  /// A dossier is opened without a phase.
  case phaseNeeded(DossierID)
  /// The dossier has no such phase.
  case unknownPhase(DossierID)
  /// None of the dossiers has such a theme.
  case unknownTheme([DossierID])
  /// None of the dossiers has such a part.
  case unknownPart([DossierID])
  /// The dossier has no such document.
  case unknownDocument(DossierID)
  /// The dossier has no such version of the document.
  case unknownVersion(DocumentID, DossierID)
  /// One place is numbered twice in a version.
  case doubleSection(DocumentID)
  /// There is no text change with this number.
  case unknownTextChange(TextChangeNumber)
  /// Before and after of a text change are the same.
  case emptyChange
  /// A text change names both points and another origin, or neither.
  case pointsOrOrigin
  /// The dossier's planning has no such milestone.
  case unknownMilestone(DossierID)
  /// The phase is closed: no round is opened in it any more.
  case phaseClosed(PhaseID)
  /// The phase has an open obligation, or a round that was not closed.
  case phaseHasDebt(PhaseID, Thing)
  /// None of the point's rounds is in the dossier.
  case notInDossier(PointNumber, DossierID)
  /// A text change of this origin belongs to no body.
  case noBodyFor(Origin)

  // Rounds.
  /// There is no round with this id.
  case unknownRound(RoundID)
  /// A round closes before it opens.
  case closesBeforeOpening(RoundID)
  /// None of the rounds asks this question.
  case unknownQuestion(QuestionID)
  /// No party is named.
  case partiesNeeded
  /// The party was invited already, with other days.
  case alreadyInvited(PartyID, RoundID)
  /// The party was not invited in the round.
  case notInvited(PartyID, RoundID)
  /// Silence is established for a party of which something came in.
  case hasReacted(PartyID, RoundID)
  /// A party was at a session of the round, so it is not silent.
  case wasPresent(PartyID, SessionID, RoundID)
  /// The round is not open any more, and never opens again.
  case roundEnded(RoundID)
  /// The round is closed.
  case roundClosed(RoundID)
  /// The day is before that of the last decision of a body on the round.
  case beforeDecision(RoundID, on: Day)
  /// The round still goes on.
  case roundNotClosed(RoundID)
  /// The round was cancelled.
  case roundCancelled(RoundID)
  /// The party would get no more time than it has.
  case notLater(PartyID, RoundID, last: Day)
  /// The day is before that on which the party's invitation was sent.
  case beforeSending(PartyID, RoundID, sentOn: Day)
  /// The party said that it will not advise.
  case hasDeclined(PartyID, RoundID)
  /// The group was asked already in the round, otherwise than it is said here.
  case groupInvited(RoundID)
  /// Another group of the round is of the same kind of party.
  case kindCovered(PartyKind, RoundID)
  /// A last day is before its first day.
  case untilBeforeOn
  /// The round has no such session, or the register none.
  case unknownSession(SessionID)
  /// The day is before that of the session.
  case beforeSession(SessionID, on: Day)
  /// It was told on another day what became of the session.
  case alreadyToldBack(SessionID)

  /// The party was not asked in the round, sent nothing and was at no session.
  case hasNoPart(PartyID, RoundID)
  /// There is nothing yet that such a letter tells the party.
  case letterWithoutCause(LetterKind, PartyID, RoundID)
  /// A letter of settlement names no obligation, or another letter names one.
  case obligationOfSettlement

  /// The round is not one of the dossier.
  case roundElsewhere(RoundID, DossierID)

  /// The round is in tender mode: providers read and reply nothing.
  case tenderMode(RoundID)

  // Submissions.
  /// There is no submission with this number.
  case unknownSubmission(SubmissionNumber)
  /// A submission is entered in no round.
  case roundsNeeded
  /// When a session was is said by a day and a period, or by neither.
  case dayOrPeriod
  /// A stance was given on an open question.
  case openQuestion(QuestionID)
  /// Whose a submission is was not said, and it reports no session.
  case partyNeeded
  /// The submission was received before the round opened, from a party that was asked.
  case beforeOpening(RoundID, opensOn: Day)
  /// The day is years ahead: its year was mistyped.
  case inFuture(field: String, today: Day)
  /// The submission bears a later date than that on which it was received.
  case datedAfterReceipt
  /// The submission was taken back.
  case submissionWithdrawn(SubmissionNumber)
  /// The submission or point does not count in the round.
  case notInRound(Thing, RoundID)
  /// A reason must be given.
  case reasonNeeded(field: String)
  /// The submission is of another party.
  case otherParty(SubmissionNumber)
  /// Another submission took the place of this one.
  case submissionReplaced(SubmissionNumber, by: SubmissionNumber)
  /// A submission both adds to another and takes the place of one.
  case supplementsOrReplaces
  /// What would be replaced stands in a round in which the new one is not entered.
  case roundMissing(SubmissionNumber, RoundID)
  /// What is said at a session is a report, and the standing is not that of one.
  case notAReport(Standing)

  // Editions and decisions.
  /// The dossier has no such body.
  case unknownBody(BodyID, DossierID)
  /// Something is open in the round, and nobody says why the edition may show that.
  case notBalanced(RoundID, open: Int)
  /// The round has no such edition.
  case unknownEdition(RoundID)
  /// It is an edition for those who decide nothing, or a version on which comments are asked.
  case notForDeciding
  /// The body decided on it already, on another day or otherwise.
  case alreadyDecided(BodyID)
  /// Points are named on which a body decides otherwise, and by this result it does not.
  case noExceptions(DecisionResult)
  /// The point is not in what lies before the body.
  case notLaidBefore(PointNumber)
  /// The point is addressed to a municipality whose body this is not.
  case localPoint(PointNumber)

  // Points.
  /// There is no point with this number.
  case unknownPoint(PointNumber)
  /// The point was taken back.
  case pointWithdrawn(PointNumber)
  /// The point was split or merged: these took its place.
  case pointSuperseded(PointNumber, into: [PointNumber])
  /// The point has an approved answer, which would be lost.
  case pointAnswered(PointNumber)
  /// There are fewer than two of what must be several.
  case atLeastTwo(field: String)
  /// A point has too many parts.
  case tooManyParts(Int)
  /// The passage does not lie within the passages of the point.
  case outsidePoint(PointNumber, field: String)
  /// The points are of several submissions.
  case otherSubmission(PointNumber)
  /// The submission has no points that its party could look at.
  case withoutPoints(SubmissionNumber)
  /// The last day for an answer is before the day of asking.
  case untilBeforeAsked(SubmissionNumber)
  /// The party was not asked whether its submission was split well.
  case checkNotAsked(SubmissionNumber)
  /// The party found nothing amiss that a reason could be given for.
  case nothingToSettle(SubmissionNumber)
  /// Passages are given for a point, and they are those of a submission.
  case passagesOfSubmission(PointNumber)
  /// The points stand in several versions of the text.
  case severalTexts(SubmissionNumber)
  /// The submission has no text in which a passage could stand.
  case noText(SubmissionNumber)
  /// The passage, counted from 1, does not stand in the text, or not at the offset given.
  case quoteNotFound(SubmissionNumber, field: String, nearest: NearbyPlace? = nil)
  /// The passage, counted from 1, stands in the text more than once.
  case quoteAmbiguous(SubmissionNumber, field: String)
  /// The submission has no proposed point with this number.
  case unknownProposal(SubmissionNumber, Int)
  /// A point was made of the proposal, so it cannot be dropped.
  case proposalTaken(SubmissionNumber, Int, by: PointNumber)
  /// What was proposed stands in an earlier version of the text.
  case proposalOfEarlierText(SubmissionNumber, Int)
  /// A point has more than nine passages.
  case tooManyPassages(Int)
  /// A point says nothing: no passage, summary or wording.
  case emptyPoint
  /// The parent is a point of another submission.
  case parentElsewhere(PointNumber)

  // Answers.
  /// No point is named.
  case pointsNeeded
  /// The point is answered in several rounds, or no round is named.
  case roundNeeded(PointNumber?)
  /// The points are answered in several rounds.
  case severalRounds
  /// The disposition asks for an answer.
  case answerNeeded(Disposition)
  /// The disposition asks for a text change or a measure that shows it.
  case changeNeeded(Disposition, Thing)
  /// A measure is given, but nothing is accepted.
  case measureOutOfPlace(Disposition)
  /// The measure is not said to be done on a day, nor to be done by somebody by a day.
  case measureTermsNeeded
  /// It is not said where the point is covered already.
  case coveredInNeeded
  /// It is not said to whom the point was passed on.
  case passedToNeeded
  /// It is not said in what the point comes back.
  case targetNeeded
  /// The target is no phase of the dossier, other dossier or organisation.
  case unknownTarget(DossierID)
  /// The point would come back in an earlier phase, or in that of its own round without saying in
  /// what that is later.
  case targetEarlier(PhaseID)
  /// The point would come back in its own round, or one that does not open later.
  case roundEarlier(RoundID)
  /// The point would come back in a phase that is closed.
  case targetClosed(PhaseID)
  /// It is not said who sees to it.
  case ownerNeeded
  /// It is not said when: no last day and no milestone.
  case dateNeeded
  /// The milestone on which it would hang was dropped.
  case milestoneDropped(MilestoneID)
  /// Something is to come back, but the disposition is not deferred.
  case notDeferred(Disposition)
  /// A municipality adds two things to one answer.
  case doubleMunicipality
  /// No user is named.
  case usersNeeded
  /// There is no answer yet that could be put to others.
  case nothingDrafted(PointNumber)
  /// The point is none of the party's.
  case notOwnPoint(PointNumber, PartyID)
  /// The edition with the answer to the point was not released to its party, or not yet.
  case notReleased(PointNumber)
  /// The answer was approved already.
  case alreadyApproved(PointNumber)
  /// There is no recommendation to approve or return.
  case nothingRecommended(Thing)
  /// Who wrote a version since the last approval cannot approve.
  case ownAnswer(Thing)

  // Clusters and text changes.
  /// There is no cluster with this number.
  case unknownCluster(ClusterNumber)
  /// The point is answered with those of a cluster.
  case inCluster(PointNumber, ClusterNumber)
  /// The point is in no cluster.
  case notInCluster(PointNumber)
  /// The point has an approved answer of its own.
  case alreadyAnswered(PointNumber)
  /// The cluster has an approved answer.
  case clusterApproved(ClusterNumber)
  /// The cluster has no point left.
  case emptyCluster(ClusterNumber)
  /// A new cluster has no title, or one that there is gets another.
  case titleOrCluster
  /// Both points and a cluster are named.
  case pointsOrCluster
  /// There is no dossier in which all the points are answered.
  case severalDossiers
  /// The points are all answered in several dossiers, and it is not said which is meant.
  case dossierNeeded
  /// The text change was withdrawn.
  case textChangeWithdrawn(TextChangeNumber)

  // Obligations and corrections.
  /// There is no obligation with this number.
  case unknownObligation(ObligationNumber)
  /// The point does not come back by this obligation.
  case notInObligation(PointNumber, ObligationNumber)
  /// The obligation, or a point of it, is settled already, on another day or in another way.
  case alreadySettled(ObligationNumber)
  /// Neither or both of evidence and a reason for lapsing are given.
  case evidenceOrLapsed(ObligationNumber)
  /// The thing has no such field, or it is never corrected.
  case notCorrectable(CorrectableField, Thing)
  /// A term is no number of months between one and a hundred years.
  case badTerm(RetentionClassID)
  /// The log tells the day from which such a term counts by itself.
  case startNotRecorded(RetentionStart)
  /// Neither the dossier nor the register has a retention class of this name.
  case unknownRetentionClass
  /// Nothing is sealed under a subject of this name.
  case unknownSubject
  /// A span that is to be destroyed is repeated in texts of these subjects.
  case repeatedElsewhere([String])
  /// A span does not lie within the text.
  case outsideText(SubmissionNumber, scalars: Int)
  /// The point has no text in this field.
  case noSuchText(PointNumber, TextField)
  /// The field cannot hold what is given.
  case badValue(CorrectableField)
}

/// Where something stands that is nearly a quote; of what it says nothing.
public struct NearbyPlace: Hashable, Sendable {
  /// Where it stands, in scalars of the text.
  public let range: Range<Int>
  /// How many of a thousand words are those of the quote.
  public let shared: Int

  /// All fields, in order.
  public init(range: Range<Int>, shared: Int) {
    self.range = range
    self.shared = shared
  }
}

/// How long a text may be.
public enum TextLimit: Hashable, Sendable {
  /// So many bytes of UTF-8.
  case bytes(Int)
  /// So many Unicode scalars.
  case scalars(Int)
}

/// What a rejection is about, by its id or number.
public enum Thing: Hashable, Sendable, CustomStringConvertible {
  case user(UserID)
  case party(PartyID)
  case dossier(DossierID)
  case phase(PhaseID)
  case part(PartID)
  case theme(ThemeID)
  case body(BodyID)
  case version(DocumentID)
  case round(RoundID)
  case question(QuestionID)
  case session(SessionID)
  case submission(SubmissionNumber)
  case point(PointNumber)
  case textChange(TextChangeNumber)
  case milestone(MilestoneID)
  case obligation(ObligationNumber)
  case cluster(ClusterNumber)

  /// `party asd-lochem`, `point R-014.3`.
  public var description: String {
    switch self {
    case .user(let id): "user \(id)"
    case .party(let id): "party \(id)"
    case .dossier(let id): "dossier \(id)"
    case .phase(let id): "phase \(id)"
    case .part(let id): "part \(id)"
    case .theme(let id): "theme \(id)"
    case .body(let id): "body \(id)"
    case .version(let document): "version of document \(document)"
    case .round(let id): "round \(id)"
    case .question(let id): "question \(id)"
    case .session(let id): "session \(id)"
    case .submission(let number): "submission \(number)"
    case .point(let number): "point \(number)"
    case .textChange(let number): "text change \(number)"
    case .milestone(let id): "milestone \(id)"
    case .obligation(let number): "obligation \(number)"
    case .cluster(let number): "cluster \(number)"
    }
  }
}
