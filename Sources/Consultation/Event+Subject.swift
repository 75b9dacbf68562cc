// SPDX-License-Identifier: EUPL-1.2

extension Event {
  /// Under which subject the event's texts and file are sealed, given the stream it stands in;
  /// `nil` for an event in which nothing is sealed.
  ///
  /// What a party said, and the answer to it, goes with the submission. What staff handed over
  /// before an answer was recommended goes with the drafts of the round, and is weeded with them.
  public func subject(in stream: Stream) -> Subject? {
    switch self {
    case .answerDrafted(let drafted): .drafts(drafted.round)
    case .recommendationReturned(let returned): .drafts(returned.round)
    case .clusterAnswerDrafted(let drafted): .drafts(drafted.round)
    case .clusterRecommendationReturned(let returned): .drafts(returned.round)
    case .hintSilenced: stream.round.map { .drafts($0) }
    case .spanRedacted(let redacted):
      redacted.isDestroyed ? .administration : .submission(redacted.submission)
    case .retentionClassAssigned, .textResealed: stream.named
    case .destructionRecorded: .administration
    case .contactAdded(let added): .contact(added.party, added.contact)
    case .editionIssued(let issued): stream.round.map { .edition($0, issued.edition) }
    case .editionFileAdded(let added):
      stream.round.map {
        added.time == 1 ? .edition($0, added.edition) : .reissue($0, added.edition, added.time)
      }
    case .editionReissued(let reissued):
      stream.round.map { .reissue($0, reissued.edition, reissued.time) }
    case .subjectErasing, .linkedTextSettled: .administration
    case .partyAdded(let added): added.kind.isNaturalPerson ? .person(added.party) : nil
    case .partyRenamed(let renamed): renamed.name == nil ? stream.subject : nil
    case .partySucceeded(let succeeded): succeeded.texts == .none ? nil : stream.subject
    case .sessionHeld(let held): held.texts == .none ? nil : stream.subject
    case .versionAdded(let added): added.file == nil ? nil : stream.subject
    case .userAdded, .silenceEstablished, .roundEnded, .roundClosed, .roundCancelled,
      .submissionReceived, .stanceGiven, .textAdded, .submissionWithdrawn, .submissionExcluded,
      .pointRecorded, .pointWithdrawn, .answerRecommended, .corrected,
      .textChangeWithdrawn, .milestoneMoved, .milestoneSettled, .obligationPassedOn,
      .decisionExcepted,
      .invitationExtended, .invitationDeclined, .agreementRecorded, .pointCheckAnswered,
      .pointCheckSettled, .answerAdditionGiven, .replyGiven, .clusterFormed,
      .clusterAnswerRecommended, .clusterAdditionGiven:
      stream.subject
    case .retentionClassDefined, .retentionDefaultSet, .retentionStarted,
      .registerCreated, .numberTaken, .subjectOpened, .subjectErased, .signingKeyAnnounced,
      .historyLost, .roleGranted, .shortNameTaken,
      .dossierOpened, .referenceAdded, .phaseAdded, .partAdded, .themeAdded, .bodyAdded,
      .sectionAdded, .textChangeRecorded, .textChangeLinked, .deferralProposed,
      .obligationOpened, .obligationPointAdded, .obligationSettled, .fourEyesSet, .roundOpened,
      .questionAdded, .baselineAdded, .partyInvited, .submissionEntered, .entryWithdrawn,
      .entryExcluded, .passageMarked, .handlerAssigned, .recommendationApproved,
      .milestoneAdded, .phaseClosed, .decisionRecorded, .invitationReminded, .groupInvited,
      .sessionToldBack, .letterSent, .editionReleased, .secrecyRecorded, .tenderModeSet,
      .draftsMarked, .entryReplaced, .hintHeeded, .pointSuperseded, .pointClustered,
      .pointUnclustered,
      .audienceSet, .pointCheckAsked, .answerConsulted, .clusterJoined, .clusterLeft,
      .clusterRecommendationApproved, .pointProposed, .proposalDropped:
      nil
    }
  }
}

extension Stream {
  /// The subject that goes with the stream: what is erased when its texts are; `nil` where nothing
  /// personal is said in it.
  public var subject: Subject? {
    switch self {
    case .user(let user): .staff(user)
    case .party(let party): .person(party)
    case .dossier(let dossier): .dossier(dossier)
    case .round(let round): .round(round)
    case .submission(let submission): .submission(submission)
    case .cluster(let cluster): .cluster(cluster)
    case .register, .intake, .textChangeNumbers, .obligationNumbers, .clusterNumbers, .shortName,
      .subject, .redactions:
      nil
    }
  }
}

extension Stream {
  /// The subject of which it is the stream; `nil` for other streams.
  var named: Subject? {
    if case .subject(let name) = self { Subject(parsing: name) } else { nil }
  }

  /// The round of which it is the stream; `nil` for other streams.
  var round: RoundID? {
    if case .round(let round) = self { round } else { nil }
  }
}
