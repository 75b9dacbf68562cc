// SPDX-License-Identifier: EUPL-1.2

extension Rejection: CustomStringConvertible {
  /// The code and the message.
  public var description: String { "\(code): \(message)" }

  /// What is wrong, and where, in a sentence without a full stop.
  public var message: String {
    switch self {
    case .unknownUser(let user):
      "there is no user \(user)"
    case .notAllowed(let user, let roles):
      "user \(user) may not do this: it takes the role \(Self.list(roles)), for what the "
        + "command is about"
    case .emptyText(let field):
      "\(field) is empty"
    case .tooLong(let field, let limit):
      "\(field) is longer than \(limit)"
    case .badText(let field):
      "\(field) holds a control character other than a tab or line feed"
    case .nameInID(let field):
      "\(field) holds a word of the person's name"
    case .alreadyExists(let thing):
      "there is already a \(thing), and it is not the same"
    case .doubleID(let thing):
      "the command names \(thing) twice"
    case .ambiguous(let field):
      "\(field) is the title of several things"
    case .roleNeeded(let user):
      "no role is given to user \(user)"
    case .unknownParty(let party):
      "there is no party \(party)"
    case .shortNameTaken(let party):
      "the short name belongs to party \(party)"
    case .partySucceeded(let party, let successor):
      "party \(successor) took the place of party \(party)"
    case .ownSuccessor(let party):
      "party \(party) cannot take its own place"
    case .untilBeforeFrom:
      "until is a day before from"
    case .badShortName:
      "the short name has no letter a to z and no digit"
    case .unknownDossier(let dossier):
      "there is no dossier \(dossier)"
    case .phaseNeeded(let dossier):
      "dossier \(dossier) would have no phase"
    case .unknownPhase(let dossier):
      "dossier \(dossier) has no phase with the id or title given"
    case .unknownTheme(let dossiers):
      "dossier \(Self.list(dossiers)) has no theme with the id or title given"
    case .unknownPart(let dossiers):
      "dossier \(Self.list(dossiers)) has no part with the id or title given"
    case .unknownDocument(let dossier):
      "dossier \(dossier) has no document with the id or title given"
    case .unknownVersion(let document, let dossier):
      "dossier \(dossier) has no such version of document \(document)"
    case .doubleSection(let document):
      "one section is given twice in the version of document \(document)"
    case .unknownTextChange(let number):
      "there is no text change \(number) in that dossier"
    case .emptyChange:
      "before and after of the text change are the same"
    case .pointsOrOrigin:
      "a text change comes from points or has another origin, and this says neither or both"
    case .unknownMilestone(let dossier):
      "the planning of dossier \(dossier) has no such milestone"
    case .phaseClosed(let phase):
      "phase \(phase) is closed"
    case .phaseHasDebt(let phase, let thing):
      "phase \(phase) cannot be closed: \(thing) is open in it"
    case .notInDossier(let point, let dossier):
      "point \(point) is answered in no round of dossier \(dossier)"
    case .noBodyFor(let origin):
      "a text change of origin \(origin.rawValue) belongs to no body"
    case .tenderMode(let round):
      "round \(round) is in tender mode, in which providers do not reply"
    case .roundElsewhere(let round, let dossier):
      "round \(round) is not a round of dossier \(dossier)"
    case .unknownRound(let round):
      "there is no round \(round)"
    case .closesBeforeOpening(let round):
      "round \(round) would close before it opens"
    case .unknownQuestion(let question):
      "none of the rounds asks question \(question)"
    case .partiesNeeded:
      "no party is named"
    case .alreadyInvited(let party, let round):
      "party \(party) was invited in round \(round) with other days or documents"
    case .notInvited(let party, let round):
      "party \(party) was not invited in round \(round)"
    case .hasReacted(let party, let round):
      "party \(party) sent something in round \(round)"
    case .wasPresent(let party, let session, let round):
      "party \(party) was at session \(session) of round \(round)"
    case .roundEnded(let round):
      "round \(round) has ended"
    case .roundClosed(let round):
      "round \(round) is closed"
    case .roundCancelled(let round):
      "round \(round) was cancelled"
    case .notLater(let party, let round, let last):
      "party \(party) has until \(last) in round \(round) already"
    case .beforeSending(let party, let round, let day):
      "the day is before \(day), on which party \(party) was asked in round \(round)"
    case .hasDeclined(let party, let round):
      "party \(party) declined to advise in round \(round)"
    case .groupInvited(let round):
      "the group was asked in round \(round) with other days, kinds or another announcement"
    case .kindCovered(let kind, let round):
      "another group of round \(round) is of the kind \(kind.rawValue) too"
    case .untilBeforeOn:
      "until is before on"
    case .unknownSession(let session):
      "there is no session \(session)"
    case .beforeSession(let session, let day):
      "the day is before \(day), on which session \(session) was held"
    case .alreadyToldBack(let session):
      "who was at session \(session) was told what became of it on another day"
    case .hasNoPart(let party, let round):
      "party \(party) has no part in round \(round)"
    case .letterWithoutCause(let letter, let party, let round):
      "in round \(round) there is nothing yet of which a letter \(letter.rawValue) tells \(party)"
    case .obligationOfSettlement:
      "obligation goes with a letter settlement, and with no other"
    case .unknownSubmission(let number):
      "there is no submission \(number)"
    case .dayOrPeriod:
      "the session has neither a day nor a period, or both"
    case .openQuestion(let question):
      "question \(question) is open: it takes no stance"
    case .partyNeeded:
      "no party is named, and no session of which it is the report"
    case .roundsNeeded:
      "no round is named"
    case .beforeOpening(let round, let day):
      "the day of receipt is before \(day), on which round \(round) opens"
    case .inFuture(let field, let today):
      "\(field) is more than three years after today, \(today)"
    case .datedAfterReceipt:
      "datedOn is after receivedOn"
    case .submissionWithdrawn(let number):
      "submission \(number) was taken back"
    case .notInRound(let thing, let round):
      "\(thing) does not belong to round \(round)"
    case .reasonNeeded(let field):
      "\(field) is missing"
    case .unknownBody(let body, let dossier):
      "dossier \(dossier) has no body \(body)"
    case .notBalanced(let round, let open):
      "\(open) items are open in round \(round)"
    case .unknownEdition(let round):
      "round \(round) has no such edition"
    case .notForDeciding:
      "no body decides on an edition for directors or portfolio holders, nor on a version on "
        + "which comments are asked"
    case .alreadyDecided(let body):
      "body \(body) decided on it already, and otherwise"
    case .noExceptions(let result):
      "the result is \(result.rawValue), and yet points are named that were decided otherwise"
    case .notLaidBefore(let point):
      "point \(point) is not in what lies before the body"
    case .localPoint(let point):
      "point \(point) is addressed to one municipality, and this is not its body"
    case .otherParty(let number):
      "submission \(number) is of another party"
    case .submissionReplaced(let number, let other):
      "submission \(number) was replaced by \(other)"
    case .supplementsOrReplaces:
      "the submission both adds to another and takes the place of one"
    case .roundMissing(let number, let round):
      "submission \(number) stands in round \(round), and what would replace it does not"
    case .notAReport(let standing):
      "what was said at a session is a report, and the standing is \(standing.rawValue)"
    case .unknownPoint(let point):
      "there is no point \(point)"
    case .pointWithdrawn(let point):
      "point \(point) was taken back"
    case .pointSuperseded(let point, let into):
      "point \(point) was split or merged, and is now \(Self.list(into))"
    case .pointAnswered(let point):
      "point \(point) has an approved answer"
    case .atLeastTwo(let field):
      "\(field) has fewer than two elements"
    case .tooManyParts(let count):
      "the point would get \(count) parts, and at most \(SplitPoint.mostParts) fit"
    case .outsidePoint(let point, let field):
      "\(field) does not lie within the passages of point \(point)"
    case .otherSubmission(let point):
      "point \(point) is of another submission than the first"
    case .severalTexts(let number):
      "the points stand in several versions of the text of submission \(number)"
    case .withoutPoints(let number):
      "submission \(number) has no points"
    case .untilBeforeAsked(let number):
      "the last day for an answer on submission \(number) is before the day of asking"
    case .checkNotAsked(let number):
      "the party was not asked to look at the points of submission \(number)"
    case .nothingToSettle(let number):
      "the party of submission \(number) did not say of this that anything is amiss"
    case .passagesOfSubmission(let point):
      "passages are given for point \(point)"
    case .doubleMunicipality:
      "one municipality adds two things"
    case .usersNeeded:
      "no user is named"
    case .nothingDrafted(let point):
      "point \(point) has no answer yet that could be put to others"
    case .notOwnPoint(let point, let party):
      "point \(point) is not of party \(party)"
    case .notReleased(let point):
      "no answer to point \(point) in that edition was released to its party by today"
    case .alreadyApproved(let point):
      "the answer to point \(point) was approved"
    case .beforeDecision(let round, let day):
      "a body decided on round \(round) on \(day), which is later"
    case .roundNotClosed(let round):
      "round \(round) is not closed"
    case .noText(let number):
      "submission \(number) has no text in which a passage could stand"
    case .quoteNotFound(let number, let field, nil):
      "\(field) does not stand so in the text of submission \(number)"
    case .quoteNotFound(let number, let field, .some(let nearest)):
      "\(field) does not stand so in the text of submission \(number); nearest to it are the "
        + "\(nearest.range.count) scalars from offset \(nearest.range.lowerBound), in which "
        + "\(nearest.shared) of 1000 words are the same"
    case .unknownProposal(let number, let proposal):
      "submission \(number) has no proposed point \(proposal)"
    case .proposalTaken(let number, let proposal, let point):
      "of proposal \(proposal) of submission \(number) point \(point) was made"
    case .proposalOfEarlierText(let number, let proposal):
      "proposal \(proposal) of submission \(number) stands in an earlier version of its text"
    case .quoteAmbiguous(let number, let field):
      "\(field) stands in the text of submission \(number) more than once"
    case .tooManyPassages(let count):
      "the point has \(count) passages, and at most nine fit"
    case .emptyPoint:
      "the point has no passage, no summary and no wording"
    case .parentElsewhere(let point):
      "point \(point) is of another submission"
    case .pointsNeeded:
      "no point is named"
    case .roundNeeded(let point):
      "\(point.map { "point \($0) is answered in several rounds" } ?? "no round is named")"
    case .severalRounds:
      "the points are answered in several rounds"
    case .answerNeeded(let disposition):
      "the disposition \(disposition.rawValue) asks for an answer"
    case .changeNeeded(let disposition, let thing):
      "the disposition \(disposition.rawValue) asks for a text change or a measure, and "
        + "\(thing) has none in this round"
    case .measureOutOfPlace(let disposition):
      "a measure is given, and the disposition is \(disposition.rawValue)"
    case .measureTermsNeeded:
      "the measure is neither done on a day, nor has it an owner and a last day"
    case .coveredInNeeded:
      "the disposition alreadyCovered asks where it is covered"
    case .passedToNeeded:
      "the disposition outOfScope asks to whom the point was passed on"
    case .targetNeeded:
      "the disposition deferred asks in what the point comes back"
    case .unknownTarget(let dossier):
      "the target is no phase of dossier \(dossier), no other dossier and no organisation"
    case .targetEarlier(let phase):
      "phase \(phase) is not later than the phase of the round"
    case .roundEarlier(let round):
      "round \(round) does not open later than the round of the points"
    case .targetClosed(let phase):
      "phase \(phase) is closed, so nothing comes back in it"
    case .ownerNeeded:
      "the deferral has no owner"
    case .dateNeeded:
      "the deferral has no last day and no milestone"
    case .milestoneDropped(let milestone):
      "milestone \(milestone) was dropped"
    case .notDeferred(let disposition):
      "a deferral is given, and the disposition is \(disposition.rawValue)"
    case .nothingRecommended(let thing):
      "\(thing) has no recommendation that waits for approval"
    case .ownAnswer(let thing):
      "who wrote an answer to \(thing) since its last approval cannot approve it"
    case .unknownCluster(let number):
      "there is no cluster \(number)"
    case .inCluster(let point, let cluster):
      "point \(point) is answered with those of cluster \(cluster)"
    case .notInCluster(let point):
      "point \(point) is in no cluster"
    case .alreadyAnswered(let point):
      "point \(point) has an approved answer of its own"
    case .clusterApproved(let number):
      "cluster \(number) has an approved answer, which nobody approved for another point"
    case .emptyCluster(let number):
      "cluster \(number) has no point to answer"
    case .titleOrCluster:
      "a new cluster has a title, and one that there is gets no other title, wording or dossier"
    case .pointsOrCluster:
      "both points and a cluster are named"
    case .severalDossiers:
      "there is no dossier in which all the points are answered"
    case .dossierNeeded:
      "the points are all answered in several dossiers"
    case .textChangeWithdrawn(let number):
      "text change \(number) was withdrawn"
    case .unknownObligation(let number):
      "there is no obligation \(number)"
    case .notInObligation(let point, let number):
      "point \(point) does not come back by obligation \(number)"
    case .alreadySettled(let number):
      "obligation \(number) is settled already, in another way"
    case .evidenceOrLapsed(let number):
      "obligation \(number) is settled by evidence or by lapsing, and this says neither or both"
    case .notCorrectable(let field, let thing):
      "\(field.rawValue) of \(thing) cannot be corrected"
    case .badTerm(let id):
      "the term of retention class \(id) is not between one month and a hundred years"
    case .startNotRecorded(let start):
      "from what day \(start.rawValue) counts the log tells by itself"
    case .unknownRetentionClass:
      "neither the dossier nor the register has such a retention class"
    case .unknownSubject:
      "nothing is sealed under a subject of that name"
    case .repeatedElsewhere(let subjects):
      "the span is repeated in what is sealed under "
        + subjects.joined(separator: ", ")
    case .outsideText(let number, let scalars):
      "the span does not lie within the text of submission \(number), which has \(scalars) scalars"
    case .noSuchText(let point, let field):
      "point \(point) has no \(field.rawValue)"
    case .subjectErased(let subject):
      "\(subject) is erased: nothing is recorded under it any more"
    case .neverErased:
      "what administrators noted of erasures is not erased itself"
    case .linkedTexts(let texts):
      "it is not said what is to be done with what is linked to the person: "
        + texts.map(\.subject.name).joined(separator: ", ")
    case .notLinked(let subject):
      "\(subject) is not linked to the person, or is erased already"
    case .groundNeeded(let subject):
      "no ground is given for keeping \(subject)"
    case .badValue(let field):
      "to is no value that \(field.rawValue) can hold"
    }
  }

  private static func list(_ roles: [Role]) -> String {
    roles.map(\.rawValue).joined(separator: " or ")
  }

  private static func list(_ points: [PointNumber]) -> String {
    points.map(\.description).joined(separator: " and ")
  }

  private static func list(_ dossiers: [DossierID]) -> String {
    dossiers.map(\.description).joined(separator: " or ")
  }
}

extension TextLimit: CustomStringConvertible {
  /// `4000 scalars`, `1048576 bytes`.
  public var description: String {
    switch self {
    case .bytes(let count): "\(count) bytes"
    case .scalars(let count): "\(count) scalars"
    }
  }
}
