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
    let asked = round.invitations.map { reader.line(of: listed[$0.party], invitation: $0) }
    var ofGroup: [String: [Line]] = [:]
    var others: [Line] = []
    for party in round.entriesOfParty.keys
    where round.invited[party] == nil && round.speaksForItself(party) {
      let line = reader.line(of: listed[party], invitation: nil)
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
      unasked: others.sorted { $0.party.place < $1.party.place })
  }

  /// The roll call of these parties, counted.
  init(round: Round, parties: [Line], groups: [Group], unasked: [Line]) {
    self.round = round.id
    self.parties = parties
    self.groups = groups
    self.unasked = unasked
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

  func line(of party: Parties.Listed, invitation: Invitation?) -> RollCall.Line {
    let entries = round.entries(of: party.id)
    let submissions = entries.compactMap { state.submissions[$0.entered.submission] }
    let standing = entries.filter(\.stands)
    let group = state.parties[party.id].flatMap(round.group)
    let term = invitation == nil && group == nil ? nil : state.term(of: party.id, in: round)
    return RollCall.Line(
      party: party,
      group: group?.group,
      sentOn: term?.from,
      wantedBy: term?.until,
      extendedTo: term?.extendedTo,
      daysGiven: term?.daysGiven,
      reminders: invitation?.reminders.sorted() ?? [],
      documents: invitation?.documents ?? [],
      response: round.response(of: party.id),
      timeliness: state.timeliness(of: party.id, in: round),
      receivedOn: (standing.isEmpty ? entries : standing).map(\.entered.receivedOn).min(),
      tenor: submissions.last { $0.stands && $0.received.tenor != nil }?.received.tenor,
      stances: stances(of: submissions),
      successors: successors(of: party.id, in: entries),
      submissions: entries.map(\.entered.submission),
      points: entries.reduce(0) {
        $0 + ($1.entered.askedParty == party.id ? points(of: $1) : 0)
      })
  }

  /// Whose entries count for a party, beside its own.
  private func successors(of party: PartyID, in entries: [Entry]) -> [Parties.Listed] {
    Set(entries.map(\.entered.party)).filter { $0 != party }.map { parties[$0] }
      .sorted { $0.place < $1.place }
  }

  /// The last answer to each question, in the order in which the round asks them.
  private func stances(of submissions: [Submission]) -> [StanceGiven] {
    var last: [QuestionID: StanceGiven] = [:]
    for submission in submissions where submission.stands {
      for given in submission.stances where given.round == round.id { last[given.question] = given }
    }
    return round.questions.compactMap { last[$0.question] }
  }

  /// The points of a submission that are answered here; none of one that is left out.
  private func points(of entry: Entry) -> Int {
    guard !entry.isExcluded, let submission = state.submissions[entry.entered.submission] else {
      return 0
    }
    return submission.points.reduce(0) { $0 + ($1.isAnswered(in: round.id) ? 1 : 0) }
  }
}

extension Round {
  /// Whether something of a party counts for itself alone, not in place of an invited one.
  fileprivate func speaksForItself(_ party: PartyID) -> Bool {
    entries(of: party).contains { $0.entered.inPlaceOf.isEmpty }
  }
}
