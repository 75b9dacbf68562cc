// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension CommandRequest {
  /// The command of the domain: names resolved, files read.
  ///
  /// - Parameters:
  ///   - names: Finds what the command names.
  ///   - files: Reads the files that it names.
  /// - Returns: The command, to be decided.
  /// - Throws: What `names` or `files` throw, or ``CommandError``.
  public func command(
    resolving names: some NameResolver, files: CommandFiles
  ) throws -> Command {
    try CommandReader(body: CommandBody(content), names: names, files: files).command(form.name)
  }
}

/// Reads the members of a checked line as a command.
struct CommandReader {
  let body: CommandBody
  let names: any NameResolver
  let files: CommandFiles

  func command(_ name: String) throws -> Command {
    switch name {
    case "add-user": .addUser(try addUser())
    case "add-party": .addParty(try addParty())
    case "rename-party": .renameParty(try renameParty())
    case "succeed-party": .succeedParty(try succeedParty())
    case "add-contact": .addContact(try addContact())
    case "open-dossier": .openDossier(try openDossier())
    case "add-phase": .addPhase(AddPhase(dossier: try dossier(), phase: try Self.phase(body)))
    case "add-part": .addPart(AddPart(dossier: try dossier(), part: try Self.part(body)))
    case "add-theme": .addTheme(AddTheme(dossier: try dossier(), theme: try Self.theme(body)))
    case "add-body": .addBody(AddBody(dossier: try dossier(), body: try Self.body(body)))
    case "add-version": .addVersion(try addVersion())
    case "set-four-eyes": .setFourEyes(try setFourEyes())
    case "add-milestone": .addMilestone(try addMilestone())
    case "move-milestone": .moveMilestone(try moveMilestone())
    case "settle-milestone": .settleMilestone(try settleMilestone())
    case "close-phase": .closePhase(try closePhase())
    case "open-round": .openRound(try openRound())
    case "invite": .invite(try invite())
    case "extend": .extend(try extend())
    case "remind": .remind(try remind())
    case "decline": .decline(try decline())
    case "invite-group": .inviteGroup(try inviteGroup())
    case "hold-session": .holdSession(try holdSession())
    case "tell-back": .tellBack(try tellBack())
    case "record-letters": .recordLetters(try recordLetters())
    case "set-tender-mode": .setTenderMode(try setTenderMode())
    case "establish-silence": .establishSilence(try establishSilence())
    case "end-round": .moveRound(try moveRound(to: .ended))
    case "close-round": .moveRound(try moveRound(to: .closed))
    case "cancel-round": .moveRound(try moveRound(to: .cancelled))
    case "issue-edition": .issueEdition(try issueEdition())
    case "agree": .agree(try agree())
    case "record-secrecy": .recordSecrecy(try recordSecrecy())
    case "release": .release(try release())
    case "decide": .recordDecision(try recordDecision())
    case "receive-submission": .receiveSubmission(try receiveSubmission())
    case "add-text": .addText(try addText())
    case "withdraw-submission": .withdrawSubmission(try withdrawSubmission())
    case "exclude-submission": .excludeSubmission(try excludeSubmission())
    case "record-point": .recordPoint(try recordPoint())
    case "mark-no-point": .markNoPoint(try markNoPoint())
    case "propose-points": .proposePoints(try proposePoints())
    case "accept-proposals": .acceptProposals(try acceptProposals())
    case "drop-proposals": .dropProposals(try dropProposals())
    case "withdraw-point": .withdrawPoint(try withdrawPoint())
    case "split-point": .splitPoint(try splitPoint())
    case "merge-points": .mergePoints(try mergePoints())
    case "check-points": .checkPoints(try checkPoints())
    case "answer-check": .answerCheck(try answerCheck())
    case "settle-check": .settleCheck(try settleCheck())
    case "set-audience": .setAudience(try setAudience())
    case "mark-drafts": .markDrafts(MarkDrafts(round: try round(), weedOn: try body.day("weedOn")))
    case "silence-hint": .silenceHint(try silenceHint())
    case "heed-hint": .heedHint(try heedHint())
    case "reply": .reply(try reply())
    case "consult": .consult(try consult())
    case "assign": .assign(try assign())
    case "draft-answer": .draftAnswer(try draftAnswer())
    case "recommend": .recommend(try recommend())
    case "approve": .approve(try approve())
    case "return": .returnRecommendations(try returnRecommendations())
    case "record-text-change": .recordTextChange(try recordTextChange())
    case "cluster-points": .clusterPoints(try clusterPoints())
    case "leave-cluster": .leaveCluster(try leaveCluster())
    case "withdraw-text-change": .withdrawTextChange(try withdrawTextChange())
    case "settle-obligation": .settleObligation(try settleObligation())
    case "pass-on-obligation": .passOnObligation(try passOnObligation())
    case "correct": .correct(try correct())
    case "define-retention-class": .defineRetentionClass(try defineRetentionClass())
    case "set-retention-default": .setRetentionDefault(try setRetentionDefault())
    case "start-retention": .startRetention(try startRetention())
    case "assign-retention": .assignRetention(try assignRetention())
    case "redact": .redact(try redact())
    default:
      throw CommandError(
        .unknownCommand, "do names no command", member: "do",
        hint: "weerklank commands lists them")
    }
  }

  func dossier() throws -> DossierID { try names.dossier(named: try body.text("dossier")) }

  func dossier(ifAny name: String) throws -> DossierID? {
    try body.text(ifAny: name).map { try names.dossier(named: $0) }
  }

  func round() throws -> RoundID { try names.round(named: try body.text("round")) }

  func round(ifAny name: String) throws -> RoundID? {
    try body.text(ifAny: name).map { try names.round(named: $0) }
  }
}
