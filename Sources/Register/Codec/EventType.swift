// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The one table of event names and versions as they stand in the log.
///
/// A name, once released, stays for ever. A new optional member that an old reader may ignore keeps
/// the version; anything else is a new `.v2` beside the old one.
enum EventType: String, CaseIterable, Sendable {
  case registerCreated = "nl.weerklank.register-created.v1"
  case numberTaken = "nl.weerklank.number-taken.v1"
  case subjectOpened = "nl.weerklank.subject-opened.v1"
  case retentionClassDefined = "nl.weerklank.retention-class-defined.v1"
  case retentionDefaultSet = "nl.weerklank.retention-default-set.v1"
  case retentionStarted = "nl.weerklank.retention-started.v1"
  case retentionClassAssigned = "nl.weerklank.retention-class-assigned.v1"
  case destructionRecorded = "nl.weerklank.destruction-recorded.v1"
  case textResealed = "nl.weerklank.text-resealed.v1"
  case spanRedacted = "nl.weerklank.span-redacted.v1"
  case subjectErasing = "nl.weerklank.subject-erasing.v1"
  case subjectErased = "nl.weerklank.subject-erased.v1"
  case linkedTextSettled = "nl.weerklank.linked-text-settled.v1"
  case signingKeyAnnounced = "nl.weerklank.signing-key-announced.v1"
  case historyLost = "nl.weerklank.history-lost.v1"

  case userAdded = "nl.weerklank.user-added.v1"
  case roleGranted = "nl.weerklank.role-granted.v1"

  case partyAdded = "nl.weerklank.party-added.v1"
  case shortNameTaken = "nl.weerklank.short-name-taken.v1"
  case partyRenamed = "nl.weerklank.party-renamed.v1"
  case partySucceeded = "nl.weerklank.party-succeeded.v1"
  case contactAdded = "nl.weerklank.contact-added.v1"

  case dossierOpened = "nl.weerklank.dossier-opened.v1"
  case referenceAdded = "nl.weerklank.reference-added.v1"
  case phaseAdded = "nl.weerklank.phase-added.v1"
  case partAdded = "nl.weerklank.part-added.v1"
  case themeAdded = "nl.weerklank.theme-added.v1"
  case bodyAdded = "nl.weerklank.body-added.v1"
  case versionAdded = "nl.weerklank.version-added.v1"
  case sectionAdded = "nl.weerklank.section-added.v1"
  case textChangeRecorded = "nl.weerklank.text-change-recorded.v1"
  case textChangeLinked = "nl.weerklank.text-change-linked.v1"
  case textChangeWithdrawn = "nl.weerklank.text-change-withdrawn.v1"
  case deferralProposed = "nl.weerklank.deferral-proposed.v1"
  case obligationOpened = "nl.weerklank.obligation-opened.v1"
  case obligationPointAdded = "nl.weerklank.obligation-point-added.v1"
  case obligationSettled = "nl.weerklank.obligation-settled.v1"
  case fourEyesSet = "nl.weerklank.four-eyes-set.v1"
  case milestoneAdded = "nl.weerklank.milestone-added.v1"
  case milestoneMoved = "nl.weerklank.milestone-moved.v1"
  case milestoneSettled = "nl.weerklank.milestone-settled.v1"
  case phaseClosed = "nl.weerklank.phase-closed.v1"
  case obligationPassedOn = "nl.weerklank.obligation-passed-on.v1"

  case roundOpened = "nl.weerklank.round-opened.v1"
  case questionAdded = "nl.weerklank.question-added.v1"
  case baselineAdded = "nl.weerklank.baseline-added.v1"
  case partyInvited = "nl.weerklank.party-invited.v1"
  case submissionEntered = "nl.weerklank.submission-entered.v1"
  case entryWithdrawn = "nl.weerklank.entry-withdrawn.v1"
  case entryExcluded = "nl.weerklank.entry-excluded.v1"
  case silenceEstablished = "nl.weerklank.silence-established.v1"
  case roundEnded = "nl.weerklank.round-ended.v1"
  case roundClosed = "nl.weerklank.round-closed.v1"
  case roundCancelled = "nl.weerklank.round-cancelled.v1"
  case decisionRecorded = "nl.weerklank.decision-recorded.v1"
  case invitationExtended = "nl.weerklank.invitation-extended.v1"
  case invitationReminded = "nl.weerklank.invitation-reminded.v1"
  case invitationDeclined = "nl.weerklank.invitation-declined.v1"
  case groupInvited = "nl.weerklank.group-invited.v1"
  case sessionHeld = "nl.weerklank.session-held.v1"
  case letterSent = "nl.weerklank.letter-sent.v1"
  case sessionToldBack = "nl.weerklank.session-told-back.v1"
  case editionIssued = "nl.weerklank.edition-issued.v1"
  case editionFileAdded = "nl.weerklank.edition-file-added.v1"
  case editionReleased = "nl.weerklank.edition-released.v1"
  case editionReissued = "nl.weerklank.edition-reissued.v1"
  case agreementRecorded = "nl.weerklank.agreement-recorded.v1"
  case secrecyRecorded = "nl.weerklank.secrecy-recorded.v1"
  case tenderModeSet = "nl.weerklank.tender-mode-set.v1"
  case draftsMarked = "nl.weerklank.drafts-marked.v1"
  case entryReplaced = "nl.weerklank.entry-replaced.v1"
  case hintSilenced = "nl.weerklank.hint-silenced.v1"
  case hintHeeded = "nl.weerklank.hint-heeded.v1"

  case submissionReceived = "nl.weerklank.submission-received.v1"
  case stanceGiven = "nl.weerklank.stance-given.v1"
  case textAdded = "nl.weerklank.submission-text-added.v1"
  case submissionWithdrawn = "nl.weerklank.submission-withdrawn.v1"
  case submissionExcluded = "nl.weerklank.submission-excluded.v1"
  case passageMarked = "nl.weerklank.passage-marked.v1"
  case pointProposed = "nl.weerklank.point-proposed.v1"
  case proposalDropped = "nl.weerklank.proposal-dropped.v1"
  case pointRecorded = "nl.weerklank.point-recorded.v1"
  case pointWithdrawn = "nl.weerklank.point-withdrawn.v1"
  case handlerAssigned = "nl.weerklank.handler-assigned.v1"
  case answerDrafted = "nl.weerklank.answer-drafted.v1"
  case answerRecommended = "nl.weerklank.answer-recommended.v1"
  case recommendationApproved = "nl.weerklank.recommendation-approved.v1"
  case recommendationReturned = "nl.weerklank.recommendation-returned.v1"
  case decisionExcepted = "nl.weerklank.decision-excepted.v1"
  case pointSuperseded = "nl.weerklank.point-superseded.v1"
  case pointClustered = "nl.weerklank.point-clustered.v1"
  case pointUnclustered = "nl.weerklank.point-unclustered.v1"
  case audienceSet = "nl.weerklank.audience-set.v1"
  case pointCheckAsked = "nl.weerklank.point-check-asked.v1"
  case pointCheckAnswered = "nl.weerklank.point-check-answered.v1"
  case pointCheckSettled = "nl.weerklank.point-check-settled.v1"
  case answerConsulted = "nl.weerklank.answer-consulted.v1"
  case answerAdditionGiven = "nl.weerklank.answer-addition-given.v1"
  case replyGiven = "nl.weerklank.reply-given.v1"

  case clusterFormed = "nl.weerklank.cluster-formed.v1"
  case clusterJoined = "nl.weerklank.cluster-joined.v1"
  case clusterLeft = "nl.weerklank.cluster-left.v1"
  case clusterAnswerDrafted = "nl.weerklank.cluster-answer-drafted.v1"
  case clusterAnswerRecommended = "nl.weerklank.cluster-answer-recommended.v1"
  case clusterRecommendationApproved = "nl.weerklank.cluster-recommendation-approved.v1"
  case clusterRecommendationReturned = "nl.weerklank.cluster-recommendation-returned.v1"
  case clusterAdditionGiven = "nl.weerklank.cluster-addition-given.v1"

  case corrected = "nl.weerklank.corrected.v1"

  /// The type with this name; looked up in a hash table, for reading does it once a line.
  static func named(_ name: String) -> EventType? { byName[name] }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

extension Register {
  /// The name and version under which an event stands in the log: `nl.weerklank.point-recorded.v1`.
  public static func typeName(of event: Event) -> String { event.wire.type.rawValue }
}
