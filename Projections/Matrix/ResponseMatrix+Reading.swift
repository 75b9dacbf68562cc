// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension ResponseMatrix {
  /// Reads the matrix of a round; `nil` where there is no such round.
  ///
  /// Texts are asked of `texts` only where they are shown, each event's once, after it was told
  /// which these will be.
  ///
  /// - Complexity: O(n log n) in the number of parties and submissions, O(n) in that of points.
  public init?(
    of books: Books, round id: RoundID, texts: any TextSource, options: Options = Options()
  ) {
    let state = books.state
    let parties = Parties(of: books)
    guard let round = state.rounds[id], let dossier = state.dossiers[round.dossier],
      let whole = RollCall(of: books, round: id, parties: parties),
      let editions = Editions(of: books, round: id)
    else { return nil }
    let seating = Seating(
      round: round, state: state, parties: parties,
      municipality: options.municipality.map { SortKey($0) }, kinds: options.kinds)
    guard
      let accounts = Accounts(
        of: books, round: id, parties: parties,
        admits: { seating.admits($0, addressee: $1) })
    else { return nil }
    let viewer = Viewer(audience: options.audience, round: round, state: state, parties: parties)
    let seats = seating.seats()
    let present = Set(seats.lazy.map { Optional($0.sender) })
    let rollCall = viewer.rollCall(
      whole.filtered(in: round, options) {
        present.contains($0.party.sender) || seating.admits($0.party, addressee: nil)
      })
    let baseline = dossier.baseline(of: round)
    let decisions = Decisions(of: round, in: dossier)
    var source = PointSource(
      round: id, dossier: dossier, state: state, parties: parties, texts: texts,
      showsUnapproved: options.showsUnapproved, decisions: decisions, viewer: viewer,
      municipality: seating.municipality)
    source.prefetch(seats)
    let grouper = Grouper(
      grouping: options.grouping, round: round, dossier: dossier, baseline: baseline,
      rollCall: rollCall, parties: parties, audience: options.audience)
    let groups = grouper.groups(of: seats).concurrentMap { [source] subject, seats in
      Group(subject: subject, points: source.matrixPoints(at: seats))
    }

    self.options = options
    position = books.position
    organisation = state.register?.organisation ?? ""
    self.dossier = dossier
    self.round = round
    let rounds = Set(seats.lazy.flatMap(\.point.recorded.rounds))
    roundTitles = state.rounds.filter { rounds.contains($0.key) }.mapValues(\.title)
    self.baseline = baseline
    self.accounts = accounts
    self.decisions = decisions
    self.editions = editions
    self.rollCall = rollCall
    opinions = Opinions(of: rollCall, questions: round.questions, points: seats)
    sessions = Sessions(of: round, dossier: dossier, state: state, parties: parties).sessions
      .map(viewer.session)
    (totals, totalsByKind) = Self.count(seats, parties)
    self.groups = groups
    pointChecks = seating.pointChecks(seenBy: viewer)
    formerNumbers = seating.formerNumbers()
    let clusters = Clusters(
      of: seats, in: id, state, parties: parties, rollCall: whole, seenBy: viewer.audience)
    self.clusters = source.matrixClusters(clusters.lines, of: seats)
    submissions = Self.submissions(of: round, state: state)
    let isOnlyRound = state.rounds.values.allSatisfy {
      $0.id == id || $0.dossier != dossier.id
    }
    textChanges = Self.textChanges(
      in: groups, of: dossier, round: round,
      isOnlyRound: isOnlyRound,
      options: options)
    let shown = Set(seats.map(\.number))
    withdrawnTextChanges = dossier.textChanges.values
      .filter { change in
        change.withdrawal != nil
          && (change.links.isEmpty
            ? !options.isExtract && change.belongs(to: round, isOnly: isOnlyRound)
            : change.links.contains { $0.round == id && shown.contains($0.point) })
      }
      .map(\.recorded.number).sorted()
    obligations = Obligations(
      of: books, filter: Obligations.Filter(round: id, dossier: dossier.id), parties: parties
    ).lines.filter { !options.isExtract || !shown.isDisjoint(with: $0.points) }
      .map(viewer.obligation)
  }

  /// Counts the points that are answered in this round.
  private static func count(
    _ seats: [Seat], _ parties: Parties
  ) -> (Tally, [PartyKind: Tally]) {
    var totals = Tally()
    var byKind: [PartyKind: Tally] = [:]
    for seat in seats {
      guard let status = seat.status else { continue }
      totals.add(status, seat.disposition)
      byKind[parties[seat.sender].kind, default: Tally()].add(status, seat.disposition)
    }
    return (totals, byKind)
  }

  private static func submissions(
    of round: Round, state: State
  ) -> [SubmissionNumber: MatrixSubmission] {
    var found: [SubmissionNumber: MatrixSubmission] = [:]
    for entry in round.entries {
      let number = entry.entered.submission
      guard let submission = state.submissions[number] else { continue }
      found[number] = MatrixSubmission(
        received: submission.received,
        references: submission.references,
        timeliness: state.timeliness(of: entry, in: round),
        isWithdrawn: entry.isWithdrawn,
        replacedBy: entry.replacedBy,
        isExcluded: entry.isExcluded,
        points: submission.points.count { $0.superseded == nil })
    }
    return found
  }

  /// The changes that shown answers name, and those of another origin that belong to the round: by
  /// its name, else by its text; in a round without a text only where the dossier has no other.
  private static func textChanges(
    in groups: [Group], of dossier: Dossier, round: Round, isOnlyRound: Bool, options: Options
  ) -> [MatrixTextChange] {
    var points: [TextChangeNumber: [PointNumber]] = [:]
    for group in groups {
      for index in group.points.indices where group.points[index].status != .withdrawn {
        for number in group.points[index].answer?.textChanges ?? [] {
          points[number, default: []].append(group.points[index].number)
        }
      }
    }
    var adopted = AdoptedTexts(of: dossier)
    func belongs(_ change: TextChange) -> Bool {
      points[change.recorded.number] != nil
        || change.withdrawal == nil && change.links.isEmpty && !options.isExtract
          && change.belongs(to: round, isOnly: isOnlyRound)
    }
    return dossier.textChanges.values.filter(belongs)
      .sorted { $0.recorded.number < $1.recorded.number }
      .map { change in
        MatrixTextChange(
          recorded: change.recorded,
          documentTitle: dossier.title(ofDocument: change.recorded.document, in: round),
          points: (points[change.recorded.number] ?? []).sorted(),
          isExecuted: adopted.show(change.recorded))
      }
  }
}

extension TextChange {
  /// Whether a change of another origin than points is one in a text of the round.
  fileprivate func belongs(to round: Round, isOnly: Bool) -> Bool {
    guard recorded.origin != .points else { return false }
    if let printed = recorded.round { return printed == round.id }
    return round.baseline.isEmpty
      ? isOnly : round.baseline.contains { $0.document.rawValue == recorded.document }
  }
}

extension PointSource {
  /// The points of a group; each stands under its parent where that is in the group.
  fileprivate func matrixPoints(at seats: [Seat]) -> [MatrixPoint] {
    var levels: [PointNumber: Int] = [:]
    var points: [MatrixPoint] = []
    points.reserveCapacity(seats.count)
    for seat in seats {
      let level = seat.point.recorded.parent.flatMap { levels[$0] }.map { $0 + 1 } ?? 0
      levels[seat.number] = level
      points.append(matrixPoint(at: seat, level: level))
    }
    return points
  }
}

extension RollCall {
  /// The roll call of some of the parties.
  fileprivate func filtered(
    in round: Round, _ options: ResponseMatrix.Options, _ isIncluded: (Line) -> Bool
  ) -> RollCall {
    RollCall(
      round: round, parties: parties.filter(isIncluded),
      groups: groups.filter {
        options.kinds.isEmpty || !options.kinds.isDisjoint(with: $0.invited.kinds)
      }
      .map { Group($0.invited, parties: $0.parties.filter(isIncluded)) },
      unasked: unasked.filter(isIncluded), ofSessions: ofSessions.filter(isIncluded))
  }
}

extension Dossier {
  /// The versions on which a round asks comments, in its order.
  func baseline(of round: Round) -> [DocumentVersion] {
    round.baseline.compactMap { asked in
      versions.first {
        $0.added.document == asked.document && $0.added.version == asked.version
      }
    }
  }

  /// The title of a document: in the version that a round asked about, else in its last version.
  fileprivate func title(ofDocument name: String, in round: Round) -> String {
    let asked = baseline(of: round).first { $0.added.document.rawValue == name }
    let found = asked ?? versions.last { $0.added.document.rawValue == name }
    return found?.added.title ?? name
  }
}
