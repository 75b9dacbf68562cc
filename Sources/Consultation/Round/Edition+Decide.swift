// SPDX-License-Identifier: EUPL-1.2

extension IssueEdition {
  /// Every issue is an edition of its own; what is open in it must be allowed with a reason.
  ///
  /// It is decided on everything that its rows show, so that an approval at the same moment comes
  /// before it or after it. Its position, its rows and its files are filled in when it is recorded,
  /// from the log as it was decided on. JSON is always among them: it is what others are made anew
  /// and compared by.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: title, "title")
    if let withOpen { try TextRules.check(reason: withOpen, "withOpen") }
    let round = try situation.existingRound(round)
    try round.requireNotCancelled()
    _ = try situation.existingDossier(round.dossier)
    let open = try situation.openItems(in: round)
    guard open == 0 || withOpen != nil else {
      throw .rejected(.notBalanced(round.id, open: open))
    }
    let issued = EditionIssued(
      edition: round.editions.count + 1, title: title, purpose: purpose, meeting: meeting,
      position: 0, rows: 0, rowsRoot: "", open: open,
      texts: Texts([.reason: open == 0 ? nil : withOpen]))
    let files = EditionFormat.ownMaking.filter { $0 != .json && formats.contains($0) }
    return [Decided(.round(round.id), .editionIssued(issued))]
      + files.map { Decided(.round(round.id), .unmade($0, of: issued.edition, time: 1)) }
  }
}

extension Event {
  /// A file of an edition that is made when it is recorded, from the log as it was decided on.
  static func unmade(_ format: EditionFormat, of edition: Int, time: Int) -> Event {
    .editionFileAdded(
      EditionFileAdded(
        edition: edition, time: time, format: format,
        making: EditionMaking(position: 0, program: "")))
  }
}

extension AddEditionFile {
  /// A file is added to what is handed out now; where there is one in its format, that stays.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let round = try situation.existingRound(round)
    guard let known = round.edition(edition), known.file(.json) != nil else {
      throw .rejected(.unknownEdition(round.id))
    }
    guard known.file(format) == nil else { return [] }
    let added = EditionFileAdded(
      edition: edition, time: known.time, format: format, making: making,
      file: .incoming(content))
    return [Decided(.round(round.id), .editionFileAdded(added))]
  }
}

extension Situation {
  /// How many items are open in the books of a round: invitations, submissions, letters with
  /// passages that are not accounted for, and points.
  ///
  /// - Complexity: O(invitations, submissions and points of the round).
  func openItems(in round: Round) throws(Undecided) -> Int {
    var open = round.invitations.count { !round.isClosed($0) }
    for entry in round.entries {
      let submission = try existingSubmission(entry.entered.submission)
      if !submission.isClosed(in: round.id) { open += 1 }
      if let coverage = submission.coverage(in: round.id), coverage.open > 0 { open += 1 }
      for point in submission.points {
        if let cluster = point.cluster(in: round.id) { try require(.cluster(cluster)) }
        if !state.isClosed(point, of: submission, in: round.id) { open += 1 }
      }
    }
    return open
  }
}

extension Release {
  /// Releases only widen: one that a known release includes says nothing new.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let round = try situation.existingRound(round)
    guard let known = round.edition(edition) else { throw .rejected(.unknownEdition(round.id)) }
    if let body { _ = try situation.existingBody(body, of: round.dossier) }
    let isSaid = known.releases.contains { release in
      release.reaches(audience, on: from) && (release.body == nil || release.body == body)
    }
    guard !isSaid else { return [] }
    let released = EditionReleased(edition: edition, audience: audience, from: from, body: body)
    return [Decided(.round(round.id), .editionReleased(released))]
  }
}

extension Agree {
  /// Who agreed on a day did so once; the meeting decides nothing and closes nothing.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: by, "by")
    try TextRules.check(sealed: remarks, "remarks")
    try TextRules.check(plausible: on, "on", circumstances)
    var agreed = AgreementRecorded(by: by, on: on, texts: Texts([.remark: remarks]))
    let stream: Stream
    let known: [AgreementRecorded]
    switch matter {
    case .round(let id):
      let round = try situation.existingRound(id)
      try round.requireNotCancelled()
      (stream, known) = (.round(id), round.agreements)
    case .version(let id, let document, let version):
      let dossier = try situation.existingDossier(id)
      guard dossier.version(document, version) != nil else {
        throw .rejected(.unknownVersion(document, id))
      }
      (agreed.document, agreed.version) = (document, version)
      (stream, known) = (.dossier(id), dossier.agreements)
    }
    guard !known.contains(where: { $0.isAboutSame(as: agreed) }) else { return [] }
    return [Decided(stream, .agreementRecorded(agreed))]
  }
}

extension AgreementRecorded {
  /// Whether two are by the same, on the same day, on the same version of a document, if any.
  fileprivate func isAboutSame(as other: AgreementRecorded) -> Bool {
    by == other.by && on == other.on && document == other.document && version == other.version
  }
}

extension RecordSecrecy {
  /// Secrecy is a decision of a body of the dossier; the program records it and imposes nothing.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: ground, "ground")
    try TextRules.check(plausible: on, "on", circumstances)
    let round = try situation.existingRound(round)
    _ = try situation.existingBody(body, of: round.dossier)
    let secrecy = SecrecyRecorded(body: body, on: on, ground: ground)
    guard !round.secrecies.contains(secrecy) else { return [] }
    return [Decided(.round(round.id), .secrecyRecorded(secrecy))]
  }
}
