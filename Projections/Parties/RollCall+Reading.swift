// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension RollCall {
  /// Reads the roll call of a round; `nil` where there is no such round.
  ///
  /// - Complexity: O(n log n) in the number of parties, plus O(points of the round).
  public init?(of books: Books, round: RoundID) {
    self.init(of: books, round: round, parties: Parties(of: books))
  }

  init?(of books: Books, round id: RoundID, parties listed: Parties) {
    guard let round = books.state.rounds[id] else { return nil }
    let reader = LineReader(round: round, state: books.state, parties: listed)
    let asked = round.invitations.map { reader.line(of: $0.party, invitation: $0) }
    var ofGroup: [String: [Line]] = [:]
    var others: [Line] = []
    for party in round.entriesOfParty.keys
    where round.invited[party] == nil && round.speaksForItself(party) {
      let line = reader.line(of: party, invitation: nil)
      if let group = line.group {
        ofGroup[group, default: []].append(line)
      } else {
        others.append(line)
      }
    }
    self.init(
      round: round,
      parties: asked.sorted { $0.party.place < $1.party.place },
      groups: round.groups.map { group in
        Group(
          group, parties: (ofGroup[group.group] ?? []).sorted { $0.party.place < $1.party.place })
      },
      unasked: others.sorted { $0.party.place < $1.party.place },
      ofSessions: reader.linesOfSessions().sorted { $0.party.place < $1.party.place })
  }

  /// The roll call of these parties, counted.
  init(round: Round, parties: [Line], groups: [Group], unasked: [Line], ofSessions: [Line]) {
    self.round = round.id
    self.parties = parties
    self.groups = groups
    self.unasked = unasked
    self.ofSessions = ofSessions
    isInTenderMode = round.isInTenderMode
    var totals = Totals()
    for line in parties {
      totals.invited += 1
      totals.byResponse[line.response, default: 0] += 1
    }
    self.totals = totals
  }
}

extension RollCall.Group {
  /// A group with the parties of it that reacted.
  init(_ invited: GroupInvited, parties: [RollCall.Line]) {
    self.invited = invited
    daysGiven = invited.until.daysSince1970 - invited.on.daysSince1970
    self.parties = parties
  }
}

/// Reads the lines of one round.
private struct LineReader {
  let round: Round
  let state: State
  let parties: Parties

  func line(of id: PartyID, invitation: Invitation?) -> RollCall.Line {
    let entries = round.entries(of: id)
    let standing = entries.filter(\.stands)
    let group = state.parties[id].flatMap(round.group)
    let term = invitation == nil && group == nil ? nil : state.term(of: id, in: round)
    let said = Said(entries, in: round, state: state)
    let dutyDays = term == nil ? nil : state.parties[id]?.adviceDuty?.adviceDays
    return RollCall.Line(
      party: parties[id, on: said.receivedOn ?? term?.from ?? round.opensOn],
      group: group?.group,
      sentOn: term?.from,
      wantedBy: term?.until,
      extendedTo: term?.extendedTo,
      daysGiven: term?.daysGiven, dutyDays: dutyDays,
      reminders: invitation?.reminders.sorted() ?? [],
      documents: invitation?.documents ?? [],
      response: round.response(of: id),
      timeliness: state.timeliness(of: id, in: round),
      said: said,
      successors: successors(of: id, in: entries),
      jointWith: partners(of: id, in: entries),
      sessions: round.sessions(of: id).map(\.held).sorted { $0.order < $1.order },
      isPresentOnly: standing.isEmpty && round.sessionsOfParty[id] != nil,
      points: entries.reduce(0) { $0 + ($1.entered.askedParty == id ? points(of: $1) : 0) })
  }

  /// A line for each session of which a report speaks for all who were there.
  func linesOfSessions() -> [RollCall.Line] {
    var reports: [Sender: [Entry]] = [:]
    for entry in round.entries where entry.entered.party == nil {
      guard let submission = state.submissions[entry.entered.submission],
        let sender = state.sender(of: submission.received)
      else { continue }
      reports[sender, default: []].append(entry)
    }
    return reports.map { sender, entries in
      RollCall.Line(
        party: parties[sender], group: nil, sentOn: nil, wantedBy: nil, extendedTo: nil,
        daysGiven: nil, dutyDays: nil, reminders: [], documents: [],
        response: entries.contains(where: \.stands) ? .reacted : .withdrawn, timeliness: nil,
        said: Said(entries, in: round, state: state), successors: [], jointWith: [], sessions: [],
        isPresentOnly: false, points: entries.reduce(0) { $0 + points(of: $1) })
    }
  }

  /// Whose entries count for a party, beside its own.
  private func successors(of party: PartyID, in entries: [Entry]) -> [Parties.Listed] {
    Set(entries.filter { $0.entered.inPlaceOf.contains(party) }.compactMap(\.entered.party))
      .map { parties[$0] }.sorted { $0.place < $1.place }
  }

  /// Who sent something together with a party.
  private func partners(of party: PartyID, in entries: [Entry]) -> [Parties.Listed] {
    let senders = entries.filter { !$0.entered.coSubmitters.isEmpty }.flatMap { entry in
      entry.entered.coSubmitters + [entry.entered.party].compactMap(\.self)
    }
    return Set(senders).filter { $0 != party }.map { parties[$0] }
      .sorted { $0.place < $1.place }
  }

  /// The points of a submission that are answered here; none of one that is left out.
  private func points(of entry: Entry) -> Int {
    guard !entry.isExcluded, let submission = state.submissions[entry.entered.submission] else {
      return 0
    }
    return submission.points.reduce(0) { $0 + ($1.isAnswered(in: round.id) ? 1 : 0) }
  }
}

/// What somebody sent in, taken together.
private struct Said {
  let receivedOn: Day?
  let tenor: Tenor?
  /// The last answer to each question, in the order in which the round asks them.
  let stances: [StanceGiven]
  let submissions: [SubmissionNumber]

  init(_ entries: [Entry], in round: Round, state: State) {
    let standing = entries.filter(\.stands)
    let standingSubmissions = entries.compactMap { state.submissions[$0.entered.submission] }
      .filter(\.stands)
    receivedOn = (standing.isEmpty ? entries : standing).map(\.entered.receivedOn).min()
    tenor = standingSubmissions.last { $0.received.tenor != nil }?.received.tenor
    submissions = entries.map(\.entered.submission)
    var last: [QuestionID: StanceGiven] = [:]
    for given in standingSubmissions.lazy.flatMap(\.stances) where given.round == round.id {
      last[given.question] = given
    }
    stances = round.questions.compactMap { last[$0.question] }
  }
}

extension RollCall.Line {
  fileprivate init(
    party: Parties.Listed, group: String?, sentOn: Day?, wantedBy: Day?, extendedTo: Day?,
    daysGiven: Int?, dutyDays: Int?, reminders: [Day], documents: [String], response: Response,
    timeliness: Timeliness?, said: Said, successors: [Parties.Listed],
    jointWith: [Parties.Listed], sessions: [SessionHeld],
    isPresentOnly: Bool, points: Int
  ) {
    self.init(
      party: party, group: group, sentOn: sentOn, wantedBy: wantedBy, extendedTo: extendedTo,
      daysGiven: daysGiven, dutyDays: dutyDays, reminders: reminders, documents: documents,
      response: response,
      timeliness: timeliness, receivedOn: said.receivedOn, tenor: said.tenor,
      stances: said.stances, successors: successors, submissions: said.submissions,
      jointWith: jointWith, sessions: sessions, isPresentOnly: isPresentOnly, points: points)
  }
}

extension Round {
  /// Whether something of a party counts for itself alone, not in place of an invited one.
  fileprivate func speaksForItself(_ party: PartyID) -> Bool {
    entries(of: party).contains { $0.entered.inPlaceOf.isEmpty || $0.entered.party != party }
  }
}
