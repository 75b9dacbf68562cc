// SPDX-License-Identifier: EUPL-1.2

extension ReceiveSubmission {
  /// Whatever came in is logged: late, unasked or from a party that nobody invited.
  ///
  /// It gets the next number of the register, is logged once, and is entered in each of its rounds.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try checkTexts()
    try checkDays(under: circumstances)
    let (known, predecessors) = try sender(in: situation)
    let rounds = try standingRounds(of: known, predecessors, in: situation)
    try checkSession(in: rounds)
    try checkSupplement(in: situation)
    try situation.require(.intake)
    let number = SubmissionNumber(situation.state.numbers.submissions + 1)
    let submission = Stream.submission(number)
    var entries: [SubmissionEntered] = []
    for round in rounds {
      entries.append(
        SubmissionEntered(
          submission: number, party: party, receivedOn: receivedOn,
          nothingToAdd: content == .nothingToAdd,
          asked: try asked(of: known, in: round, predecessors, situation),
          inPlaceOf: places(in: round, predecessors),
          coSubmitters: try coSubmitters(in: round, situation)))
    }
    var events = [Decided(.intake, .numberTaken(NumberTaken(number: number.description)))]
    events.append(Decided(submission, .submissionReceived(received(as: number, entries: entries))))
    for reference in references.withoutRepeats() {
      events.append(Decided(submission, .referenceAdded(ReferenceAdded(reference: reference))))
    }
    if let text = content.text {
      events.append(Decided(submission, .textAdded(TextAdded(text, version: 1))))
    }
    for given in try stances(number, in: rounds) {
      events.append(Decided(submission, .stanceGiven(given)))
    }
    for (round, entry) in zip(rounds, entries) {
      events.append(Decided(.round(round.id), .submissionEntered(entry)))
    }
    return events + (try replacement(by: number, in: situation))
  }

  /// The party, and those whose place it took; a session speaks for itself.
  private func sender(in situation: Situation) throws(Undecided) -> (Party?, [PartyID]) {
    guard let party else {
      guard session != nil, coSubmitters.isEmpty else { throw .rejected(.partyNeeded) }
      return (nil, [])
    }
    return (try situation.existingParty(party), try situation.predecessors(of: party))
  }

  private func checkTexts() throws(Undecided) {
    try TextRules.check(name: author, "author")
    try TextRules.check(name: submitter, "submitter")
    for name in coSigners { try TextRules.check(name: name, "coSubmitters") }
    for reference in references { try TextRules.check(clear: reference, "references") }
    try TextRules.check(sealed: reason, "reason")
    if case .file(let file, _) = content { try TextRules.check(name: file.name, "file.name") }
    if case .text(let text) = content { try TextRules.check(sealed: text.string, "text") }
    if case .file(_, let text?) = content { try text.checkLength() }
  }

  private func checkDays(under circumstances: Circumstances) throws(Undecided) {
    try TextRules.check(plausible: receivedOn, "receivedOn", circumstances)
    if let datedOn, datedOn > receivedOn { throw .rejected(.datedAfterReceipt) }
  }

  private func standingRounds(
    of known: Party?, _ predecessors: [PartyID], in situation: Situation
  ) throws(Undecided) -> [Round] {
    guard !rounds.isEmpty else { throw .rejected(.roundsNeeded) }
    var found: [Round] = []
    for id in rounds.withoutRepeats() {
      let round = try situation.existingRound(id)
      try round.requireNotCancelled()
      guard !round.isClosed || reason != nil else { throw .rejected(.roundClosed(id)) }
      if try asked(of: known, in: round, predecessors, situation) == .asked,
        receivedOn < round.opensOn
      {
        throw .rejected(.beforeOpening(id, opensOn: round.opensOn))
      }
      found.append(round)
    }
    return found
  }

  /// Whether it was asked for: where the party was invited, by name or with its group, or one whose
  /// place it took, or that sent it too, unless something else is said.
  ///
  /// To a session we invited ourselves.
  private func asked(
    of known: Party?, in round: Round, _ predecessors: [PartyID], _ situation: Situation
  ) throws(Undecided) -> Asked {
    if let asked { return asked }
    guard let known else { return .asked }
    if round.asks(known) || !places(in: round, predecessors).isEmpty { return .asked }
    for party in try coSubmitters(in: round, situation) {
      if round.asks(try situation.existingParty(party)) { return .asked }
    }
    return .unasked
  }

  /// The parties for which it counts beside its own.
  private func coSubmitters(
    in round: Round, _ situation: Situation
  ) throws(Undecided) -> [PartyID] {
    var found: [PartyID] = []
    for other in coSubmitters where other != party {
      _ = try situation.existingParty(other)
      let places = try situation.places(of: other, in: round)
      found += places.isEmpty ? [other] : places
    }
    return found.withoutRepeats()
  }

  /// The invited parties for which it counts, where its own party was not invited.
  private func places(in round: Round, _ predecessors: [PartyID]) -> [PartyID] {
    guard let party else { return [] }
    return round.invited[party] == nil ? predecessors.filter { round.invited[$0] != nil } : []
  }

  private func received(
    as number: SubmissionNumber, entries: [SubmissionEntered]
  ) -> SubmissionReceived {
    var texts: [TextField: String?] = [
      .author: author, .submitter: submitter, .reason: reason,
      .coSubmitters: coSigners.isEmpty ? nil : coSigners.joined(separator: "\n"),
    ]
    var file: SourceFile?
    if case .file(let incoming, _) = content {
      file = .incoming(incoming.content)
      texts[.fileName] = incoming.name
    }
    return SubmissionReceived(
      submission: number, party: party,
      coSubmitters: coSubmitters.filter { $0 != party }.withoutRepeats(),
      rounds: rounds.withoutRepeats(), receivedOn: receivedOn,
      datedOn: datedOn, channel: channel, form: content.form,
      standing: standing ?? (session == nil ? nil : .reportUnconfirmed), tenor: tenor,
      asked: entries.contains { $0.asked == .asked } ? .asked : .unasked,
      supplements: supplements, replaces: replaces, session: session, file: file,
      texts: Texts(texts))
  }

  /// An answer counts in every round of the submission that asks the question; an open question
  /// takes points and no stance.
  private func stances(
    _ number: SubmissionNumber, in rounds: [Round]
  ) throws(Undecided) -> [StanceGiven] {
    var given: [StanceGiven] = []
    for (index, stance) in stances.enumerated() {
      if stances.prefix(index).contains(where: { $0.question == stance.question }) {
        throw .rejected(.doubleID(.question(stance.question)))
      }
      let asking = rounds.filter { $0.asksStance(on: stance.question) }
      guard !asking.isEmpty else {
        throw .rejected(
          rounds.contains { $0.asks(stance.question) }
            ? .openQuestion(stance.question) : .unknownQuestion(stance.question))
      }
      if let quote = stance.quote {
        let field = "stances[\(index + 1)].quote"
        try TextRules.check(sealed: quote, field)
        _ = try content.text?.range(of: quote, in: number, field)
      }
      given += asking.map {
        StanceGiven(
          round: $0.id, question: stance.question, stance: stance.stance,
          texts: Texts([.quote: stance.quote]))
      }
    }
    return given
  }
}

extension Round {
  /// Whether the round asks for a stance on a question.
  fileprivate func asksStance(on question: QuestionID) -> Bool {
    questions.contains { $0.question == question && $0.form == .stance }
  }

  /// Whether the round asks a question.
  func asks(_ question: QuestionID) -> Bool {
    questions.contains { $0.question == question }
  }
}

extension SubmissionContent {
  /// In what form the content is there.
  public var form: SubmissionForm {
    switch self {
    case .text: .text
    case .file: .file
    case .nothingToAdd: .nothingToAdd
    case .fileFollows: .fileFollows
    case .withoutText: .withoutText
    }
  }

  /// The text that came in with it.
  public var text: SubmissionText? {
    switch self {
    case .text(let text): text
    case .file(_, let text): text
    case .nothingToAdd, .fileFollows, .withoutText: nil
    }
  }
}
