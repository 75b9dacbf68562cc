// SPDX-License-Identifier: EUPL-1.2

extension Rejection {
  /// What to do.
  public var hint: String {
    switch self {
    case .unknownUser:
      "name a user of the register, or add one with add-user"
    case .notAllowed:
      "let somebody with that role do it, or give the role with add-user"
    case .emptyText(let field):
      "fill in \(field), or leave it out where it is optional"
    case .tooLong(let field, _):
      "shorten \(field), or split what it says"
    case .badText(let field):
      "remove the character from \(field)"
    case .nameInID:
      "choose one without personal data, such as a number; the name itself is kept sealed"
    case .alreadyExists:
      "choose another id, or correct what is there"
    case .doubleID:
      "give each its own id"
    case .ambiguous:
      "name it by its id"
    case .roleNeeded:
      "give at least one role"
    case .unknownParty:
      "name a party of the register, or add it with add-party"
    case .shortNameTaken:
      "give another shortName"
    case .partySucceeded:
      "name the party that took its place"
    case .ownSuccessor:
      "name another party in by"
    case .untilBeforeFrom:
      "correct one of the two days, or leave until out"
    case .badShortName:
      "give a shortName with a letter or digit"
    case .unknownDossier:
      "name a dossier of the register, or open it with open-dossier"
    case .phaseNeeded:
      "give at least one phase"
    case .unknownPhase:
      "name one of its phases, or add it with add-phase"
    case .unknownTheme:
      "name one of its themes, or add it with add-theme"
    case .unknownPart:
      "name one of its parts, or add it with add-part"
    case .unknownDocument:
      "name one of its documents, or add a version with add-version"
    case .unknownVersion:
      "name one of its versions, or add it with add-version"
    case .doubleSection:
      "number each section once"
    case .unknownTextChange:
      "name one of the dossier's text changes"
    case .emptyChange:
      "say what changes"
    case .pointsOrOrigin:
      "give points, or an origin other than points"
    case .unknownMilestone:
      "name one by its id or exact activity, or add it with add-milestone"
    case .phaseClosed:
      "open it in a phase that is not closed"
    case .phaseHasDebt:
      "settle or pass on the obligation, or close or cancel the round"
    case .notInDossier:
      "name the dossier of one of its rounds"
    case .noBodyFor:
      "leave out body, or give the origin amendment or college"
    case .tenderMode:
      "wait until the mode is switched off with set-tender-mode"
    case .roundElsewhere:
      "name a round of that dossier"
    case .unknownRound:
      "name a round of the register, or open it with open-round"
    case .closesBeforeOpening:
      "let closesOn be opensOn or a later day"
    case .unknownQuestion:
      "name a question of one of the rounds"
    case .partiesNeeded:
      "name at least one party"
    case .alreadyInvited:
      "leave out sentOn, wantedBy and documents, or repeat those of the invitation"
    case .notInvited:
      "name parties that were invited, or invite this one"
    case .hasReacted:
      "leave it out: only for parties without a submission that counts"
    case .wasPresent:
      "leave it out; where it was not there, correct that with hold-session and a reason"
    case .roundEnded:
      "open another round"
    case .roundClosed:
      "give a reason to enter a submission all the same; nothing else changes in a closed round"
    case .roundCancelled:
      "name another round"
    case .notLater:
      "give a later day"
    case .beforeSending:
      "correct the day"
    case .hasDeclined:
      "leave it out; what it sends after all is logged with receive-submission"
    case .groupInvited:
      "repeat what was said of it, or give the group another name"
    case .kindCovered:
      "leave the kind out of kinds, or give the municipality of the group"
    case .untilBeforeOn:
      "let until be on or a later day"
    case .unknownSession:
      "name a session of the round, or record it with hold-session"
    case .beforeSession, .alreadyToldBack:
      "correct the day"
    case .hasNoPart:
      "name a party that was asked, reacted or was at a session"
    case .letterWithoutCause:
      "record first what it tells: what came in, the extension, the edition, the decision, the "
        + "settlement; or correct the day"
    case .obligationOfSettlement:
      "give obligation with a letter settlement, and leave it out with others"
    case .unknownSubmission:
      "name a submission by its number, such as R-001"
    case .dayOrPeriod:
      "give on, or period where the day is not known"
    case .openQuestion:
      "leave the stance out, and record a point with this question"
    case .partyNeeded:
      "name the party; only the report of a session without co-submitters speaks for all there"
    case .roundsNeeded:
      "name at least one round"
    case .beforeOpening:
      "correct the day, or say that it is unasked"
    case .inFuture:
      "correct the year"
    case .datedAfterReceipt:
      "correct one of the two days"
    case .submissionWithdrawn:
      "log a new submission, if there is one"
    case .notInRound:
      "name one of its rounds"
    case .reasonNeeded(let field):
      "say why in \(field)"
    case .unknownBody:
      "name a body of the dossier by its id; add-body adds one"
    case .notBalanced:
      "weerklank accounts --round R lists them; or give withOpen with the reason"
    case .unknownEdition:
      "weerklank edition list --round R shows the editions; issue-edition makes one"
    case .notForDeciding:
      "decide on an edition for the college, the council or publication, or on a version that is "
        + "proposed or adopted"
    case .alreadyDecided:
      "a decision is changed by a new one, on a new edition or version"
    case .noExceptions:
      "give the result changed, or leave the points out"
    case .notLaidBefore:
      "name points of that edition, or of a round that asked comments on that document"
    case .localPoint:
      "let the body of that municipality decide on it"
    case .otherParty:
      "name a submission of the same party"
    case .submissionReplaced(_, let other):
      "name \(other)"
    case .supplementsOrReplaces:
      "give one of the two"
    case .roundMissing:
      "name that round too"
    case .notAReport:
      "give reportConfirmed or reportUnconfirmed"
    case .unknownPoint:
      "name a point by its number, such as R-001.1"
    case .pointWithdrawn:
      "leave it out"
    case .pointSuperseded:
      "name the points that took its place"
    case .pointAnswered:
      "send the answer back with return first"
    case .atLeastTwo(let field):
      "give at least two in \(field)"
    case .tooManyParts:
      "split it in steps: first into fewer parts, then those"
    case .outsidePoint:
      "quote what stands in the point, or record another point"
    case .otherSubmission:
      "merge points of one submission; cluster points of several"
    case .severalTexts:
      "merge those of one version"
    case .withoutPoints:
      "record its points first"
    case .untilBeforeAsked:
      "let until be askedOn or a later day"
    case .checkNotAsked:
      "ask it with check-points first"
    case .nothingToSettle:
      "record what it said with answer-check, or name the point of which it said it"
    case .passagesOfSubmission:
      "leave the passages out, or name the submission"
    case .doubleMunicipality:
      "join what it adds"
    case .usersNeeded:
      "name at least one user"
    case .nothingDrafted:
      "hand over a draft or recommendation first"
    case .notOwnPoint:
      "name the party that made the point"
    case .notReleased:
      "release the edition first, or name one in which the point was answered"
    case .alreadyApproved:
      "send it back with return first, if it must change"
    case .beforeDecision:
      "give that day or a later one"
    case .roundNotClosed:
      "close the round first"
    case .noText:
      "add its text with add-text, or give a summary instead of passages"
    case .quoteNotFound(_, _, nil):
      "copy it as it stands, line breaks and hyphens at line ends aside; an offset counts scalars "
        + "from 0"
    case .quoteNotFound(let number, _, .some):
      "weerklank coverage \(number) --find FILE shows the difference; quote what stands there, if "
        + "that is meant"
    case .unknownProposal:
      "weerklank coverage shows what was proposed of a submission"
    case .proposalTaken:
      "leave it out; split or merge the point, or correct it"
    case .proposalOfEarlierText:
      "record the point with record-point, or propose points of the newest text"
    case .quoteAmbiguous:
      "quote more of it, or give its offset"
    case .tooManyPassages:
      "join passages, or record several points"
    case .emptyPoint:
      "give at least one of the three"
    case .parentElsewhere:
      "name a parent of the same submission"
    case .pointsNeeded:
      "name at least one point"
    case .roundNeeded:
      "give the round"
    case .severalRounds:
      "recommend for each round apart"
    case .answerNeeded:
      "give the answer"
    case .changeNeeded:
      "let a text change or a measure show it: give textChanges or measure, or keep the change that "
        + "there is"
    case .measureOutOfPlace:
      "leave the measure out, or choose the disposition accepted or partlyAccepted"
    case .measureTermsNeeded:
      "give doneOn, with evidence where there is any, or owner and due"
    case .coveredInNeeded:
      "give coveredIn, such as the section"
    case .passedToNeeded:
      "give passedTo"
    case .targetNeeded:
      "give a deferral with target, owner, and due or milestone"
    case .unknownTarget:
      "name a later phase, another dossier or an organisation, by id or exact name"
    case .targetEarlier:
      "name a later phase or round; in the same phase, name also the document or session, on a day "
        + "after the last of the round"
    case .roundEarlier:
      "name a later round or phase"
    case .targetClosed:
      "name a later phase that is open"
    case .ownerNeeded:
      "give the function that sees to it, never a person's name"
    case .dateNeeded:
      "give due or milestone"
    case .milestoneDropped:
      "name another milestone or give due, or move the milestone to a day first"
    case .notDeferred:
      "leave the deferral out, or choose the disposition deferred"
    case .nothingRecommended:
      "recommend an answer first"
    case .ownAnswer:
      "let somebody else approve it"
    case .unknownCluster:
      "name a cluster by its number, such as C-1"
    case .inCluster:
      "answer the cluster in place of the point, or let the point leave it with leave-cluster"
    case .notInCluster:
      "name a point of a cluster"
    case .alreadyAnswered:
      "send its answer back first; what replaces a submission may give a reason instead"
    case .clusterApproved:
      "send the answer of the cluster back first"
    case .emptyCluster:
      "let points join it with cluster-points"
    case .titleOrCluster:
      "give a title, or the cluster that the points join"
    case .pointsOrCluster:
      "name one of the two"
    case .severalDossiers:
      "name points of one dossier"
    case .dossierNeeded:
      "give dossier"
    case .textChangeWithdrawn:
      "record it again, and it gets another number"
    case .unknownObligation:
      "name an obligation by its number, such as V-1"
    case .notInObligation:
      "name points of that obligation"
    case .alreadySettled:
      "leave out the points that are settled"
    case .evidenceOrLapsed:
      "give evidence, or why it lapsed"
    case .notCorrectable:
      "name a field of it that can"
    case .badTerm:
      "give years or months, or keep where it is kept for good"
    case .startNotRecorded:
      "record the day of contractEnd or dossierClosed"
    case .unknownRetentionClass:
      "define it with define-retention-class"
    case .unknownSubject:
      "name a submission, cluster, party or user, or a subject: person-ID, drafts-ROUND"
    case .repeatedElsewhere:
      "hide it without --destroy, or erase these first"
    case .outsideText:
      "count offset from 0 and length in Unicode scalars of the newest text"
    case .noSuchText:
      "name another field of the point, or a span of the submission's text"
    case .subjectErased:
      "what holds no text, such as an approval, can still be recorded"
    case .neverErased:
      "leave names out of reasons"
    case .linkedTexts:
      "say erase, redact or keep for each, with --linked FILE.json"
    case .notLinked:
      "leave it out, or erase it by itself"
    case .groundNeeded:
      "give ground"
    case .badValue:
      "give a value of that field's kind"
    }
  }
}
