// SPDX-License-Identifier: EUPL-1.2

extension Command {
  /// What happens when somebody wants this: the events and their streams, none where it is so
  /// already.
  ///
  /// It reads no clock and nothing but its arguments: the same command in the same situation
  /// gives the same decision.
  ///
  /// - Throws: ``Undecided/needs(_:)`` where a stream or text has to be loaded first; decide again
  ///   with it. ``Undecided/rejected(_:)`` where a rule forbids the command; nothing happens.
  public func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try checkRole(in: situation, under: circumstances)
    let decided = try decideByItself(in: situation, under: circumstances)
    try situation.checkNotErased(decided)
    return decided
  }

  private func decideByItself(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    switch self {
    case .addUser(let command): try command.decide(in: situation)
    case .addParty(let command): try command.decide(in: situation)
    case .renameParty(let command): try command.decide(in: situation)
    case .succeedParty(let command): try command.decide(in: situation)
    case .addContact(let command): try command.decide(in: situation)

    case .defineRetentionClass(let command): try command.decide(in: situation)
    case .setRetentionDefault(let command): try command.decide(in: situation)
    case .startRetention(let command): try command.decide(in: situation)
    case .assignRetention(let command): try command.decide(in: situation)
    case .redact(let command): try command.decide(in: situation)
    case .eraseSubjects(let command): try command.decide(in: situation)
    case .resealTexts(let command): try command.decide(in: situation)
    case .recordDestruction(let command):
      try command.decide(in: situation, under: circumstances)

    case .openDossier(let command): try command.decide(in: situation)
    case .addPhase(let command): try command.decide(in: situation)
    case .addPart(let command): try command.decide(in: situation)
    case .addTheme(let command): try command.decide(in: situation)
    case .addBody(let command): try command.decide(in: situation)
    case .addVersion(let command): try command.decide(in: situation)
    case .setFourEyes(let command): try command.decide(in: situation)
    case .addMilestone(let command): try command.decide(in: situation)
    case .moveMilestone(let command): try command.decide(in: situation)
    case .settleMilestone(let command): try command.decide(in: situation, under: circumstances)
    case .closePhase(let command): try command.decide(in: situation)

    case .openRound(let command): try command.decide(in: situation)
    case .invite(let command): try command.decide(in: situation)
    case .establishSilence(let command): try command.decide(in: situation)
    case .moveRound(let command): try command.decide(in: situation)
    case .extend(let command): try command.decide(in: situation)
    case .remind(let command): try command.decide(in: situation, under: circumstances)
    case .decline(let command): try command.decide(in: situation, under: circumstances)
    case .inviteGroup(let command): try command.decide(in: situation)
    case .holdSession(let command): try command.decide(in: situation, under: circumstances)
    case .tellBack(let command): try command.decide(in: situation, under: circumstances)
    case .recordLetters(let command): try command.decide(in: situation, under: circumstances)
    case .setTenderMode(let command): try command.decide(in: situation)

    case .issueEdition(let command): try command.decide(in: situation)
    case .addEditionFile(let command): try command.decide(in: situation)
    case .release(let command): try command.decide(in: situation)
    case .agree(let command): try command.decide(in: situation, under: circumstances)
    case .recordSecrecy(let command): try command.decide(in: situation, under: circumstances)
    case .recordDecision(let command): try command.decide(in: situation, under: circumstances)

    case .receiveSubmission(let command): try command.decide(in: situation, under: circumstances)
    case .addText(let command): try command.decide(in: situation)
    case .withdrawSubmission(let command): try command.decide(in: situation)
    case .excludeSubmission(let command): try command.decide(in: situation)
    case .recordPoint(let command): try command.decide(in: situation)
    case .markNoPoint(let command): try command.decide(in: situation)
    case .proposePoints(let command): try command.decide(in: situation)
    case .acceptProposals(let command): try command.decide(in: situation)
    case .dropProposals(let command): try command.decide(in: situation)
    case .withdrawPoint(let command): try command.decide(in: situation)
    case .splitPoint(let command): try command.decide(in: situation)
    case .mergePoints(let command): try command.decide(in: situation)
    case .checkPoints(let command): try command.decide(in: situation, under: circumstances)
    case .answerCheck(let command): try command.decide(in: situation)
    case .settleCheck(let command): try command.decide(in: situation)
    case .setAudience(let command): try command.decide(in: situation)
    case .markDrafts(let command): try command.decide(in: situation)
    case .silenceHint(let command): try command.decide(in: situation)
    case .heedHint(let command): try command.decide(in: situation)

    case .assign(let command): try command.decide(in: situation)
    case .draftAnswer(let command): try command.decide(in: situation)
    case .recommend(let command): try command.decide(in: situation, under: circumstances)
    case .consult(let command): try command.decide(in: situation, under: circumstances)
    case .reply(let command): try command.decide(in: situation, under: circumstances)
    case .approve(let command): try command.decide(in: situation, under: circumstances)
    case .returnRecommendations(let command): try command.decide(in: situation)
    case .recordTextChange(let command): try command.decide(in: situation)
    case .withdrawTextChange(let command): try command.decide(in: situation)
    case .clusterPoints(let command): try command.decide(in: situation)
    case .leaveCluster(let command): try command.decide(in: situation)
    case .settleObligation(let command): try command.decide(in: situation, under: circumstances)
    case .passOnObligation(let command): try command.decide(in: situation)
    case .correct(let command): try command.decide(in: situation, under: circumstances)
    }
  }
}
