// SPDX-License-Identifier: EUPL-1.2

extension Event {
  /// The texts of the event that are sealed; ``Texts/none`` for a kind of event that has none.
  public var texts: Texts {
    switch self {
    case .userAdded(let event): event.texts
    case .partyAdded(let event): event.texts
    case .silenceEstablished(let event): event.texts
    case .roundEnded(let event): event.texts
    case .roundClosed(let event): event.texts
    case .roundCancelled(let event): event.texts
    case .submissionReceived(let event): event.texts
    case .stanceGiven(let event): event.texts
    case .textAdded(let event): event.texts
    case .submissionWithdrawn(let event): event.texts
    case .submissionExcluded(let event): event.texts
    case .pointRecorded(let event): event.texts
    case .pointWithdrawn(let event): event.texts
    case .answerDrafted(let event): event.texts
    case .answerRecommended(let event): event.texts
    case .recommendationReturned(let event): event.texts
    case .textChangeWithdrawn(let event): event.texts
    case .partyRenamed(let event): event.texts
    case .partySucceeded(let event): event.texts
    case .contactAdded(let event): event.texts
    case .milestoneMoved(let event): event.texts
    case .milestoneSettled(let event): event.texts
    case .obligationPassedOn(let event): event.texts
    case .decisionExcepted(let event): event.texts
    case .invitationExtended(let event): event.texts
    case .invitationDeclined(let event): event.texts
    case .sessionHeld(let event): event.texts
    case .editionIssued(let event): event.texts
    case .editionReissued(let event): event.texts
    case .hintSilenced(let event): event.texts
    case .subjectErasing(let event): event.texts
    case .linkedTextSettled(let event): event.texts
    case .agreementRecorded(let event): event.texts
    case .pointCheckAnswered(let event): event.texts
    case .pointCheckSettled(let event): event.texts
    case .answerAdditionGiven(let event): event.texts
    case .replyGiven(let event): event.texts
    case .clusterFormed(let event): event.texts
    case .clusterAnswerDrafted(let event): event.texts
    case .clusterAnswerRecommended(let event): event.texts
    case .clusterRecommendationReturned(let event): event.texts
    case .clusterAdditionGiven(let event): event.texts
    case .retentionClassAssigned(let event): event.texts
    case .destructionRecorded(let event): event.texts
    case .spanRedacted(let event): event.texts
    case .textResealed(let event): event.texts
    case .corrected(let event): event.texts
    case .retentionClassDefined, .retentionDefaultSet, .retentionStarted,
      .registerCreated, .numberTaken, .subjectOpened, .subjectErased, .signingKeyAnnounced,
      .historyLost, .roleGranted, .shortNameTaken,
      .dossierOpened, .referenceAdded, .phaseAdded, .partAdded, .themeAdded, .bodyAdded,
      .versionAdded, .sectionAdded, .textChangeRecorded, .textChangeLinked, .deferralProposed,
      .obligationOpened, .obligationPointAdded, .obligationSettled, .fourEyesSet, .roundOpened,
      .questionAdded, .baselineAdded, .partyInvited, .submissionEntered, .entryWithdrawn,
      .entryExcluded, .passageMarked, .handlerAssigned, .recommendationApproved,
      .milestoneAdded, .phaseClosed, .decisionRecorded, .invitationReminded, .groupInvited,
      .sessionToldBack, .letterSent, .editionFileAdded, .editionReleased, .secrecyRecorded,
      .tenderModeSet,
      .draftsMarked, .entryReplaced, .hintHeeded, .pointSuperseded, .pointClustered,
      .pointUnclustered,
      .audienceSet, .pointCheckAsked, .answerConsulted, .clusterJoined, .clusterLeft,
      .clusterRecommendationApproved, .pointProposed, .proposalDropped:
      .none
    }
  }

  /// The same event with other texts: as typed, or sealed where they stand in the log now.
  ///
  /// A kind of event that has no texts stays as it is.
  public func with(texts: Texts) -> Event {
    func changed<Payload>(_ event: Payload, _ path: WritableKeyPath<Payload, Texts>) -> Payload {
      var event = event
      event[keyPath: path] = texts
      return event
    }
    return switch self {
    case .userAdded(let event): .userAdded(changed(event, \.texts))
    case .partyAdded(let event): .partyAdded(changed(event, \.texts))
    case .silenceEstablished(let event): .silenceEstablished(changed(event, \.texts))
    case .roundEnded(let event): .roundEnded(changed(event, \.texts))
    case .roundClosed(let event): .roundClosed(changed(event, \.texts))
    case .roundCancelled(let event): .roundCancelled(changed(event, \.texts))
    case .submissionReceived(let event): .submissionReceived(changed(event, \.texts))
    case .stanceGiven(let event): .stanceGiven(changed(event, \.texts))
    case .textAdded(let event): .textAdded(changed(event, \.texts))
    case .submissionWithdrawn(let event): .submissionWithdrawn(changed(event, \.texts))
    case .submissionExcluded(let event): .submissionExcluded(changed(event, \.texts))
    case .pointRecorded(let event): .pointRecorded(changed(event, \.texts))
    case .pointWithdrawn(let event): .pointWithdrawn(changed(event, \.texts))
    case .answerDrafted(let event): .answerDrafted(changed(event, \.texts))
    case .answerRecommended(let event): .answerRecommended(changed(event, \.texts))
    case .recommendationReturned(let event): .recommendationReturned(changed(event, \.texts))
    case .textChangeWithdrawn(let event): .textChangeWithdrawn(changed(event, \.texts))
    case .partyRenamed(let event): .partyRenamed(changed(event, \.texts))
    case .partySucceeded(let event): .partySucceeded(changed(event, \.texts))
    case .contactAdded(let event): .contactAdded(changed(event, \.texts))
    case .milestoneMoved(let event): .milestoneMoved(changed(event, \.texts))
    case .milestoneSettled(let event): .milestoneSettled(changed(event, \.texts))
    case .obligationPassedOn(let event): .obligationPassedOn(changed(event, \.texts))
    case .decisionExcepted(let event): .decisionExcepted(changed(event, \.texts))
    case .invitationExtended(let event): .invitationExtended(changed(event, \.texts))
    case .invitationDeclined(let event): .invitationDeclined(changed(event, \.texts))
    case .sessionHeld(let event): .sessionHeld(changed(event, \.texts))
    case .editionIssued(let event): .editionIssued(changed(event, \.texts))
    case .editionReissued(let event): .editionReissued(changed(event, \.texts))
    case .hintSilenced(let event): .hintSilenced(changed(event, \.texts))
    case .subjectErasing(let event): .subjectErasing(changed(event, \.texts))
    case .linkedTextSettled(let event): .linkedTextSettled(changed(event, \.texts))
    case .agreementRecorded(let event): .agreementRecorded(changed(event, \.texts))
    case .pointCheckAnswered(let event): .pointCheckAnswered(changed(event, \.texts))
    case .pointCheckSettled(let event): .pointCheckSettled(changed(event, \.texts))
    case .answerAdditionGiven(let event): .answerAdditionGiven(changed(event, \.texts))
    case .replyGiven(let event): .replyGiven(changed(event, \.texts))
    case .clusterFormed(let event): .clusterFormed(changed(event, \.texts))
    case .clusterAnswerDrafted(let event): .clusterAnswerDrafted(changed(event, \.texts))
    case .clusterAnswerRecommended(let event): .clusterAnswerRecommended(changed(event, \.texts))
    case .clusterRecommendationReturned(let event):
      .clusterRecommendationReturned(changed(event, \.texts))
    case .clusterAdditionGiven(let event): .clusterAdditionGiven(changed(event, \.texts))
    case .retentionClassAssigned(let event): .retentionClassAssigned(changed(event, \.texts))
    case .destructionRecorded(let event): .destructionRecorded(changed(event, \.texts))
    case .textResealed(let event): .textResealed(changed(event, \.texts))
    case .spanRedacted(let event): .spanRedacted(changed(event, \.texts))
    case .corrected(let event): .corrected(changed(event, \.texts))
    default: self
    }
  }
}
