// SPDX-License-Identifier: EUPL-1.2

extension Command {
  /// Every place in which the command takes effect; a role for one dossier or municipality counts
  /// only where it covers them all, by itself or with another.
  func places(in situation: Situation) throws(Undecided) -> [Place] {
    switch self {
    case .addUser(let command):
      [Place(dossier: command.dossier, municipality: command.municipality)]
    case .addParty(let command): [Place(municipality: command.municipality)]
    case .renameParty(let command): try situation.places(of: [command.party])
    case .succeedParty(let command): try situation.places(of: [command.party, command.by])
    case .addContact(let command): try situation.places(of: [command.party])
    case .defineRetentionClass(let command): [Place(dossier: command.dossier)]
    case .setRetentionDefault(let command): [Place(dossier: command.dossier)]
    case .startRetention(let command): [Place(dossier: command.dossier)]
    case .assignRetention, .recordDestruction, .resealTexts: [Place()]
    case .redact(let command): try situation.places(of: command.submission)
    case .eraseSubjects: [Place()]
    case .openDossier(let command): [Place(dossier: command.dossier)]
    case .addPhase(let command): [Place(dossier: command.dossier)]
    case .addPart(let command): [Place(dossier: command.dossier)]
    case .addTheme(let command): [Place(dossier: command.dossier)]
    case .addBody(let command): [Place(dossier: command.dossier)]
    case .addVersion(let command): [Place(dossier: command.dossier)]
    case .setFourEyes(let command): [Place(dossier: command.dossier)]
    case .addMilestone(let command): [Place(dossier: command.dossier)]
    case .moveMilestone(let command): [Place(dossier: command.dossier)]
    case .settleMilestone(let command): [Place(dossier: command.dossier)]
    case .closePhase(let command): [Place(dossier: command.dossier)]
    case .openRound(let command): [Place(dossier: command.dossier)]
    case .recordTextChange(let command): [Place(dossier: command.dossier)]
    case .invite(let command):
      try situation.places(of: command.parties, in: [command.round])
    case .establishSilence(let command):
      try situation.places(of: command.parties, in: [command.round])
    case .moveRound(let command): try situation.places(of: nil, in: [command.round])
    case .issueEdition(let command): try situation.places(of: nil, in: [command.round])
    case .addEditionFile(let command): try situation.places(of: nil, in: [command.round])
    case .release(let command): try situation.places(of: nil, in: [command.round])
    case .agree(let command): try command.places(in: situation)
    case .recordSecrecy(let command): try situation.places(of: nil, in: [command.round])
    case .recordDecision(let command): try command.places(in: situation)
    case .extend(let command):
      try situation.places(of: command.parties, in: [command.round])
    case .remind(let command):
      try situation.places(of: command.parties, in: [command.round])
    case .decline(let command):
      try situation.places(of: [command.party], in: [command.round])
    case .inviteGroup(let command): try situation.places(of: nil, in: [command.round])
    case .holdSession(let command): try situation.places(of: nil, in: [command.round])
    case .tellBack(let command): try situation.places(of: nil, in: [command.round])
    case .recordLetters(let command):
      try situation.places(of: command.parties, in: [command.round])
    case .setTenderMode(let command): try situation.places(of: nil, in: [command.round])
    case .receiveSubmission(let command):
      try situation.places(of: command.party.map { [$0] }, in: command.rounds)
    case .addText(let command): try situation.places(of: command.submission)
    case .withdrawSubmission(let command): try situation.places(of: command.submission)
    case .excludeSubmission(let command):
      try situation.places(of: command.submission, in: command.round.map { [$0] })
    case .markNoPoint(let command): try situation.places(of: command.submission)
    case .proposePoints(let command): try situation.places(of: command.submission)
    case .acceptProposals(let command): try situation.places(of: command.submission)
    case .dropProposals(let command): try situation.places(of: command.submission)
    case .recordPoint(let command):
      try situation.places(
        of: command.submission, in: command.rounds, addressee: command.addressee)
    case .withdrawPoint(let command): try situation.places(of: [command.point], in: nil)
    case .splitPoint(let command): try situation.places(of: [command.point], in: nil)
    case .mergePoints(let command): try situation.places(of: command.points, in: nil)
    case .checkPoints(let command): try situation.places(of: command.submission)
    case .answerCheck(let command): try situation.places(of: command.submission)
    case .settleCheck(let command): try situation.places(of: command.submission)
    case .setAudience(let command): try command.thing.places(in: situation)
    case .markDrafts(let command): try situation.places(of: nil, in: [command.round])
    case .silenceHint(let command): try situation.places(of: command.points, in: command.round)
    case .heedHint(let command): try situation.places(of: command.points, in: command.round)
    case .assign(let command): try situation.places(of: command.points, in: nil)
    case .draftAnswer(let command):
      try situation.places(of: command.points, or: command.cluster, in: command.round)
    case .recommend(let command):
      try situation.places(of: command.points, or: command.cluster, in: command.round)
    case .reply(let command): try situation.places(of: [command.point], in: command.round)
    case .consult(let command):
      try situation.places(of: command.points, or: command.cluster, in: command.round)
    case .returnRecommendations(let command):
      try situation.places(of: command.points, or: command.cluster, in: command.round)
    case .withdrawTextChange(let command): [Place(dossier: command.dossier)]
    case .clusterPoints(let command):
      try situation.places(of: command.points, or: command.cluster, in: nil)
    case .leaveCluster(let command): try situation.places(of: [command.point], in: nil)
    case .approve(let command): try command.places(in: situation)
    case .settleObligation(let command):
      [Place(dossier: try situation.dossier(of: command.obligation).id)]
    case .passOnObligation(let command):
      [Place(dossier: try situation.dossier(of: command.obligation).id)]
    case .correct(let command): try command.thing.places(in: situation)
    }
  }
}

extension Approve {
  fileprivate func places(in situation: Situation) throws(Undecided) -> [Place] {
    if points != nil || cluster != nil {
      return try situation.places(of: points ?? [], or: cluster, in: round)
    }
    guard let round else { throw .rejected(.roundNeeded(nil)) }
    return try situation.places(of: nil, in: [round])
  }
}

extension SetAudience.Seen {
  fileprivate func places(in situation: Situation) throws(Undecided) -> [Place] {
    switch self {
    case .submission(let submission): try situation.places(of: submission)
    case .point(let point): try situation.places(of: [point], in: nil)
    }
  }
}

extension Agree {
  fileprivate func places(in situation: Situation) throws(Undecided) -> [Place] {
    switch matter {
    case .round(let round): try situation.places(of: nil, in: [round])
    case .version(let dossier, _, _): [Place(dossier: dossier)]
    }
  }
}

extension RecordDecision {
  /// A body decides for its own municipality.
  fileprivate func places(in situation: Situation) throws(Undecided) -> [Place] {
    let dossier =
      switch matter {
      case .edition(let round, _): try situation.existingRound(round).dossier
      case .version(let dossier, _, _): dossier
      }
    let body = try situation.existingBody(body, of: dossier)
    return [Place(dossier: dossier, municipality: body.municipality)]
  }
}

extension CorrectableThing {
  fileprivate func places(in situation: Situation) throws(Undecided) -> [Place] {
    switch self {
    case .user: [Place()]
    case .party(let party): [Place(municipality: try situation.existingParty(party).municipality)]
    case .dossier(let dossier): [Place(dossier: dossier)]
    case .round(let round): try situation.places(of: nil, in: [round])
    case .submission(let submission): try situation.places(of: submission)
    case .point(let point): try situation.places(of: [point], in: nil)
    case .textChange(_, let dossier): [Place(dossier: dossier)]
    case .cluster(let cluster): try situation.places(of: [], or: cluster, in: nil)
    }
  }
}

extension Situation {
  /// Parties, in whatever dossier.
  fileprivate func places(of parties: [PartyID]) throws(Undecided) -> [Place] {
    var places: [Place] = []
    for party in parties {
      places.append(Place(municipality: try existingParty(party).municipality))
    }
    return places
  }

  /// Rounds, for parties or as a whole.
  fileprivate func places(
    of parties: [PartyID]?, in rounds: [RoundID]
  ) throws(Undecided) -> [Place] {
    var municipalities: [String?] = []
    for party in parties ?? [] { municipalities.append(try existingParty(party).municipality) }
    if parties == nil { municipalities = [nil] }
    return places(municipalities, in: try dossiers(of: rounds))
  }

  /// A submission, in some or all of its rounds.
  fileprivate func places(
    of number: SubmissionNumber, in rounds: [RoundID]? = nil, addressee: String? = nil
  ) throws(Undecided) -> [Place] {
    let received = try existingSubmission(number).received
    let own = try received.party.map { party throws(Undecided) in try existingParty(party) }?
      .municipality
    return places([addressee ?? own], in: try dossiers(of: rounds ?? received.rounds))
  }

  /// Points, and those of a cluster.
  fileprivate func places(
    of points: [PointNumber], or cluster: ClusterNumber?, in round: RoundID?
  ) throws(Undecided) -> [Place] {
    guard let cluster else { return try places(of: points, in: round) }
    let known = try existingCluster(cluster)
    let own = try places(of: points + known.points, in: round)
    return own.isEmpty ? [Place(dossier: known.dossier)] : own
  }

  /// Points, each in one or all of its rounds.
  fileprivate func places(
    of points: [PointNumber], in round: RoundID?
  ) throws(Undecided) -> [Place] {
    var all: [Place] = []
    for number in points {
      let recorded = try existingPoint(number).recorded
      all += try places(
        of: number.submission, in: round.map { [$0] } ?? recorded.rounds,
        addressee: recorded.addressee)
    }
    return all.withoutRepeats()
  }

  private func places(_ municipalities: [String?], in dossiers: [DossierID]) -> [Place] {
    dossiers.flatMap { dossier in
      municipalities.map { Place(dossier: dossier, municipality: $0) }
    }
  }
}
