// SPDX-License-Identifier: EUPL-1.2

extension Command {
  /// The roles of which the one who wants this must have one.
  ///
  /// The secretariat may do all that a handler may; nobody else than an approver approves, and
  /// reading asks for no command.
  public var requiredRoles: [Role] {
    switch self {
    case .addUser, .eraseSubjects, .defineRetentionClass, .setRetentionDefault, .startRetention,
      .assignRetention, .recordDestruction, .resealTexts:
      [.administrator]
    case .redact(let command):
      command.destroys ? [.administrator] : [.administrator, .secretariat]
    case .renameParty, .succeedParty, .addContact, .addMilestone, .moveMilestone, .settleMilestone,
      .closePhase:
      [.secretariat]
    case .addParty, .openDossier, .addPhase, .addPart, .addTheme, .addBody, .addVersion,
      .setFourEyes, .openRound, .invite, .establishSilence, .moveRound, .issueEdition,
      .addEditionFile, .recordSecrecy, .receiveSubmission, .addText, .withdrawSubmission,
      .excludeSubmission,
      .extend, .remind, .decline, .inviteGroup, .holdSession, .tellBack, .recordLetters,
      .setTenderMode:
      [.secretariat]
    case .markDrafts: [.secretariat]
    case .splitPoint, .mergePoints, .checkPoints, .answerCheck, .settleCheck, .setAudience,
      .consult, .reply, .silenceHint, .heedHint:
      [.handler, .secretariat]
    case .recordPoint, .markNoPoint, .proposePoints, .acceptProposals, .dropProposals,
      .withdrawPoint, .assign, .draftAnswer, .recommend,
      .recordTextChange, .withdrawTextChange, .clusterPoints, .leaveCluster, .settleObligation,
      .passOnObligation:
      [.handler, .secretariat]
    case .approve, .returnRecommendations, .agree, .recordDecision: [.approver]
    case .release: [.publisher]
    case .correct(let command):
      switch command.thing {
      case .user: [.administrator]
      case .party, .dossier, .round, .submission: [.secretariat]
      case .point, .textChange, .cluster: [.handler, .secretariat]
      }
    }
  }

  /// Refuses a user who is unknown, or has no role that holds for all that the command is about.
  func checkRole(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) {
    let user = try situation.existingUser(circumstances.by)
    let required = requiredRoles
    let held = user.roles.filter { required.contains($0.role) }
    if held.contains(where: { $0.dossier == nil && $0.municipality == nil }) { return }
    let refusal = Undecided.rejected(.notAllowed(user.id, needs: required))
    guard !held.isEmpty else { throw refusal }
    let places = try places(in: situation)
    let covered = places.allSatisfy { place in held.contains { $0.covers(place) } }
    guard covered, !places.isEmpty else { throw refusal }
  }
}

/// Where a command takes effect, as far as roles are limited to a place.
struct Place: Hashable {
  var dossier: DossierID?
  var municipality: String?
}

extension RoleGranted {
  /// Whether the role holds in a place.
  fileprivate func covers(_ place: Place) -> Bool {
    (dossier == nil || dossier == place.dossier)
      && (municipality == nil || municipality == place.municipality)
  }
}
