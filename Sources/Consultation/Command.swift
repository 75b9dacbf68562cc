// SPDX-License-Identifier: EUPL-1.2

/// Everything that somebody can want to happen, in the imperative.
public enum Command: Hashable, Sendable {
  case addUser(AddUser)
  case addParty(AddParty)
  case renameParty(RenameParty)
  case succeedParty(SucceedParty)
  case addContact(AddContact)

  case openDossier(OpenDossier)
  case addPhase(AddPhase)
  case addPart(AddPart)
  case addTheme(AddTheme)
  case addBody(AddBody)
  case addVersion(AddVersion)
  case setFourEyes(SetFourEyes)
  case addMilestone(AddMilestone)
  case moveMilestone(MoveMilestone)
  case closePhase(ClosePhase)

  case openRound(OpenRound)
  case invite(Invite)
  case establishSilence(EstablishSilence)
  case moveRound(MoveRound)

  case receiveSubmission(ReceiveSubmission)
  case addText(AddText)
  case withdrawSubmission(WithdrawSubmission)
  case excludeSubmission(ExcludeSubmission)
  case recordPoint(RecordPoint)
  case markNoPoint(MarkNoPoint)
  case withdrawPoint(WithdrawPoint)
  case splitPoint(SplitPoint)
  case mergePoints(MergePoints)

  case assign(Assign)
  case draftAnswer(DraftAnswer)
  case recommend(Recommend)
  case approve(Approve)
  case returnRecommendations(Return)
  case recordTextChange(RecordTextChange)
  case settleObligation(SettleObligation)
  case passOnObligation(PassOnObligation)
  case correct(Correct)
}
