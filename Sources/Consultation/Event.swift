// SPDX-License-Identifier: EUPL-1.2

/// Everything that can have happened, in the past tense, as a clerk would say it.
///
/// Wire names, versions and members are those of the event codec, never derived from these names.
public enum Event: Hashable, Sendable {
  case registerCreated(RegisterCreated)
  case numberTaken(NumberTaken)
  case subjectOpened(SubjectOpened)
  case retentionClassDefined(RetentionClassDefined)
  case retentionDefaultSet(RetentionDefaultSet)
  case retentionStarted(RetentionStarted)
  case retentionClassAssigned(RetentionClassAssigned)
  case destructionRecorded(DestructionRecorded)
  case textResealed(TextResealed)
  case spanRedacted(SpanRedacted)
  case subjectErasing(SubjectErasing)
  case subjectErased(SubjectErased)
  case linkedTextSettled(LinkedTextSettled)
  case signingKeyAnnounced(SigningKeyAnnounced)
  case historyLost(HistoryLost)

  case userAdded(UserAdded)
  case roleGranted(RoleGranted)

  case partyAdded(PartyAdded)
  case shortNameTaken(ShortNameTaken)
  case partyRenamed(PartyRenamed)
  case partySucceeded(PartySucceeded)
  case contactAdded(ContactAdded)

  case dossierOpened(DossierOpened)
  case referenceAdded(ReferenceAdded)
  case phaseAdded(PhaseAdded)
  case partAdded(PartAdded)
  case themeAdded(ThemeAdded)
  case bodyAdded(BodyAdded)
  case versionAdded(VersionAdded)
  case sectionAdded(SectionAdded)
  case textChangeRecorded(TextChangeRecorded)
  case textChangeLinked(TextChangeLinked)
  case textChangeWithdrawn(TextChangeWithdrawn)
  case deferralProposed(DeferralProposed)
  case obligationOpened(ObligationOpened)
  case obligationPointAdded(ObligationPointAdded)
  case obligationSettled(ObligationSettled)
  case fourEyesSet(FourEyesSet)
  case milestoneAdded(MilestoneAdded)
  case milestoneMoved(MilestoneMoved)
  case milestoneSettled(MilestoneSettled)
  case phaseClosed(PhaseClosed)
  case obligationPassedOn(ObligationPassedOn)

  case roundOpened(RoundOpened)
  case questionAdded(QuestionAdded)
  case baselineAdded(BaselineAdded)
  case partyInvited(PartyInvited)
  case submissionEntered(SubmissionEntered)
  case entryWithdrawn(EntryWithdrawn)
  case entryExcluded(EntryExcluded)
  case silenceEstablished(SilenceEstablished)
  case roundEnded(RoundEnded)
  case roundClosed(RoundClosed)
  case roundCancelled(RoundCancelled)
  case decisionRecorded(DecisionRecorded)
  case invitationExtended(InvitationExtended)
  case invitationReminded(InvitationReminded)
  case invitationDeclined(InvitationDeclined)
  case groupInvited(GroupInvited)
  case sessionHeld(SessionHeld)
  case sessionToldBack(SessionToldBack)
  case letterSent(LetterSent)
  case editionIssued(EditionIssued)
  case editionFileAdded(EditionFileAdded)
  case editionReleased(EditionReleased)
  case editionReissued(EditionReissued)
  case agreementRecorded(AgreementRecorded)
  case secrecyRecorded(SecrecyRecorded)
  case tenderModeSet(TenderModeSet)
  case draftsMarked(DraftsMarked)
  case entryReplaced(EntryReplaced)
  case hintSilenced(HintSilenced)
  case hintHeeded(HintHeeded)

  case submissionReceived(SubmissionReceived)
  case stanceGiven(StanceGiven)
  case textAdded(TextAdded)
  case submissionWithdrawn(SubmissionWithdrawn)
  case submissionExcluded(SubmissionExcluded)
  case passageMarked(PassageMarked)
  case pointProposed(PointProposed)
  case proposalDropped(ProposalDropped)
  case pointRecorded(PointRecorded)
  case pointWithdrawn(PointWithdrawn)
  case handlerAssigned(HandlerAssigned)
  case answerDrafted(AnswerDrafted)
  case answerRecommended(AnswerRecommended)
  case recommendationApproved(RecommendationApproved)
  case recommendationReturned(RecommendationReturned)
  case decisionExcepted(DecisionExcepted)
  case pointSuperseded(PointSuperseded)
  case pointClustered(PointClustered)
  case pointUnclustered(PointUnclustered)
  case audienceSet(AudienceSet)
  case pointCheckAsked(PointCheckAsked)
  case pointCheckAnswered(PointCheckAnswered)
  case pointCheckSettled(PointCheckSettled)
  case answerConsulted(AnswerConsulted)
  case answerAdditionGiven(AnswerAdditionGiven)
  case replyGiven(ReplyGiven)

  case clusterFormed(ClusterFormed)
  case clusterJoined(ClusterJoined)
  case clusterLeft(ClusterLeft)
  case clusterAnswerDrafted(ClusterAnswerDrafted)
  case clusterAnswerRecommended(ClusterAnswerRecommended)
  case clusterRecommendationApproved(ClusterRecommendationApproved)
  case clusterRecommendationReturned(ClusterRecommendationReturned)
  case clusterAdditionGiven(ClusterAdditionGiven)

  /// A field of something was corrected; in the stream of that thing.
  case corrected(Corrected)
}

/// An event with its place in the log: what a fold is made of.
public struct Recorded: Hashable, Sendable {
  /// The position in the log, from 1.
  public let sequence: Int
  /// The stream in which it stands.
  public let stream: Stream
  /// When it was logged, by the writer's clock; order never comes from it.
  public let time: Instant
  /// Who did it; `nil` only for what the program itself recorded.
  public let actor: UserID?
  /// What happened.
  public let event: Event

  /// An event at a place in the log.
  public init(sequence: Int, stream: Stream, time: Instant, actor: UserID?, event: Event) {
    self.sequence = sequence
    self.stream = stream
    self.time = time
    self.actor = actor
    self.event = event
  }
}
