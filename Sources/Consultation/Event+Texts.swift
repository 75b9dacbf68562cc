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
    case .corrected(let event): event.texts
    case .registerCreated, .numberTaken, .subjectOpened, .roleGranted, .shortNameTaken,
      .dossierOpened, .referenceAdded, .phaseAdded, .partAdded, .themeAdded, .bodyAdded,
      .versionAdded, .sectionAdded, .textChangeRecorded, .textChangeLinked, .deferralProposed,
      .obligationOpened, .obligationPointAdded, .obligationSettled, .fourEyesSet, .roundOpened,
      .questionAdded, .baselineAdded, .partyInvited, .submissionEntered, .entryWithdrawn,
      .entryExcluded, .passageMarked, .handlerAssigned, .recommendationApproved:
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
    case .corrected(let event): .corrected(changed(event, \.texts))
    default: self
    }
  }
}
