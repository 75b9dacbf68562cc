// SPDX-License-Identifier: EUPL-1.2

extension State {
  /// Takes one event into the state.
  ///
  /// It never refuses history: an event about something that is not there changes nothing. Only
  /// what belongs to the event's own stream changes, so a state of a few loaded streams is, for
  /// those, the same as a state of all.
  ///
  /// - Complexity: O(1) but for a passage, which finds its place among those of its own letter,
  ///   for a split or merge, which goes over the points of its letter, for settling an obligation,
  ///   which goes over its points, for withdrawing a text change, which goes over those that it
  ///   answers, and for leaving a cluster, which goes over its points.
  public mutating func evolve(by recorded: Recorded) {
    switch recorded.event {
    case .registerCreated(let created):
      register = created
    case .numberTaken(let taken):
      numbers.take(taken, in: recorded.stream)
    case .subjectOpened(let opened):
      subjects[opened.subject] = opened.fingerprint
    case .retentionClassAssigned(let assigned):
      if case .subject(let name) = recorded.stream { assignedClasses[name] = assigned }
    case .destructionRecorded(let destruction):
      destructions.append(
        Destruction(
          recorded: destruction, at: recorded.sequence, time: recorded.time, by: recorded.actor))
    case .spanRedacted(let redacted):
      redactions[redacted.submission, default: []].append(redacted)
    case .subjectErasing, .subjectErased, .linkedTextSettled:
      evolveErasures(by: recorded)
    case .signingKeyAnnounced, .historyLost, .textResealed:
      // They are about the log, and no rule looks at them.
      break

    case .userAdded(let added):
      users[added.user] = User(id: added.user, addedAt: recorded.sequence, texts: added.texts)
    case .partyAdded(let added):
      parties[added.party] = Party(added, at: recorded.sequence)
    case .shortNameTaken(let taken):
      if case .shortName(let folded) = recorded.stream { shortNames[folded] = taken.party }
    case .dossierOpened(let opened):
      dossiers[opened.dossier] = Dossier(id: opened.dossier, title: opened.title)
    case .roundOpened(let opened):
      rounds[opened.round] = Round(opened)
    case .submissionReceived(let received):
      submissions[received.submission] = Submission(received: received)
    case .clusterFormed(let formed):
      clusters[formed.cluster] = Cluster(formed)

    case .retentionClassDefined, .retentionDefaultSet, .retentionStarted,
      .roleGranted, .referenceAdded, .phaseAdded, .partAdded, .themeAdded, .bodyAdded,
      .versionAdded, .sectionAdded, .textChangeRecorded, .textChangeLinked, .deferralProposed,
      .obligationOpened, .obligationPointAdded, .obligationSettled, .fourEyesSet, .questionAdded,
      .baselineAdded, .partyInvited, .submissionEntered, .entryWithdrawn, .entryExcluded,
      .silenceEstablished, .roundEnded, .roundClosed, .roundCancelled, .stanceGiven, .textAdded,
      .submissionWithdrawn, .submissionExcluded, .passageMarked, .pointRecorded, .pointWithdrawn,
      .handlerAssigned, .answerDrafted, .answerRecommended, .recommendationApproved,
      .recommendationReturned, .corrected,
      .textChangeWithdrawn, .partyRenamed, .partySucceeded, .contactAdded, .milestoneAdded,
      .milestoneMoved, .milestoneSettled, .phaseClosed,
      .obligationPassedOn, .decisionRecorded, .decisionExcepted, .invitationExtended,
      .invitationReminded, .invitationDeclined, .groupInvited, .sessionHeld, .sessionToldBack,
      .letterSent, .editionIssued, .editionFileAdded, .editionReleased, .editionReissued,
      .agreementRecorded,
      .secrecyRecorded,
      .tenderModeSet, .draftsMarked, .entryReplaced, .hintSilenced, .hintHeeded, .pointSuperseded,
      .pointClustered,
      .pointUnclustered,
      .audienceSet, .pointCheckAsked, .pointCheckAnswered, .pointCheckSettled, .answerConsulted,
      .answerAdditionGiven, .replyGiven, .clusterJoined, .clusterLeft, .clusterAnswerDrafted,
      .clusterAnswerRecommended, .clusterRecommendationApproved, .clusterRecommendationReturned,
      .clusterAdditionGiven, .pointProposed, .proposalDropped:
      evolveWhatIsThere(by: recorded)
    }
  }

  /// Takes an event about something that an earlier event of the same stream began.
  private mutating func evolveWhatIsThere(by recorded: Recorded) {
    switch recorded.stream {
    case .register: retention.evolve(by: recorded.event)
    case .intake, .textChangeNumbers, .obligationNumbers, .clusterNumbers, .shortName, .subject,
      .redactions:
      break
    case .user(let id): users[id]?.evolve(by: recorded.event)
    case .party(let id): parties[id]?.evolve(by: recorded.event)
    case .dossier(let id): dossiers[id]?.evolve(by: recorded)
    case .round(let id): rounds[id]?.evolve(by: recorded)
    case .submission(let number): submissions[number]?.evolve(by: recorded)
    case .cluster(let number): clusters[number]?.evolve(by: recorded)
    }
  }
}
