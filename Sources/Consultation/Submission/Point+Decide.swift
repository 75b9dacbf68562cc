// SPDX-License-Identifier: EUPL-1.2

extension RecordPoint {
  /// A point has the next number of its submission, and says something: a passage of the text, a
  /// summary or a wording.
  ///
  /// Where the submission has no text, quotes are kept as they are given.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try checkTexts()
    let known = try situation.standingSubmission(submission)
    let rounds = try rounds(of: known)
    let isPlaced = theme != nil || part != nil || question != nil
    let frame = try Frame(of: isPlaced ? rounds : [], in: situation)
    let inherited = try inheritedParent(in: known)
    let parent = parent ?? inherited
    try Self.check(parent, of: submission, in: situation)
    let passages = known.texts.isEmpty ? [] : try known.passages(passages, in: situation)
    let quotes =
      known.texts.isEmpty ? try known.quotesWithoutText(self.passages) : passages.map(\.quote)
    guard !quotes.isEmpty || summary != nil || wording != nil else {
      throw .rejected(.emptyPoint)
    }
    guard quotes.count <= TextField.quotes.count else {
      throw .rejected(.tooManyPassages(quotes.count))
    }
    var texts: [TextField: String?] = [
      .wording: wording, .summary: summary, .proposedText: proposedText,
    ]
    for (field, quote) in zip(TextField.quotes, quotes) { texts[field] = quote }
    var recorded = PointRecorded(
      point: PointNumber(submission, known.points.count + 1), kind: kind,
      spans: passages.map(\.span),
      newCharacters: try newCharacters(in: passages, of: known, situation),
      theme: try frame.theme(theme), part: try frame.part(part), section: section,
      question: try frame.question(question), parent: parent, rounds: rounds,
      addressee: addressee, row: row, texts: Texts(texts))
    recorded.proposed = try origin(of: recorded, in: known, situation)
    return [Decided(.submission(submission), .pointRecorded(recorded))]
  }

  private func checkTexts() throws(Undecided) {
    try TextRules.check(sealed: wording, "wording")
    try TextRules.check(sealed: summary, "summary")
    try TextRules.check(sealed: proposedText, "proposedText")
    try TextRules.check(clear: section, "section")
    try TextRules.check(clear: addressee, "addressee")
    try TextRules.check(clear: row, "row")
  }

  private func rounds(of known: Submission) throws(Undecided) -> [RoundID] {
    let all = known.received.rounds
    guard let rounds else { return all }
    guard !rounds.isEmpty else { throw .rejected(.roundsNeeded) }
    for round in rounds where !all.contains(round) {
      throw .rejected(.notInRound(.submission(submission), round))
    }
    return rounds.withoutRepeats()
  }

  /// A parent comes before its points, so no point stands under itself.
  private static func check(
    _ parent: PointNumber?, of submission: SubmissionNumber, in situation: Situation
  ) throws(Undecided) {
    guard let parent else { return }
    guard parent.submission == submission else { throw .rejected(.parentElsewhere(parent)) }
    _ = try situation.standingPoint(parent)
  }

  private func newCharacters(
    in passages: [Passage], of known: Submission, _ situation: Situation
  ) throws(Undecided) -> Int {
    guard !passages.isEmpty, var covered = known.texts.last?.covered else { return 0 }
    let text = try situation.text(submission)
    return passages.reduce(0) { $0 + covered.cover($1.span, of: text) }
  }
}

extension MarkNoPoint {
  /// Only what is not in a point or marked yet is marked; no passages means all of that.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.standingSubmission(submission)
    guard let version = known.texts.last else { throw .rejected(.noText(submission)) }
    let text = try situation.text(submission)
    var covered = version.covered
    let spans: [Span]
    if let passages {
      guard !passages.isEmpty else { throw .rejected(.emptyText(field: "passages")) }
      spans = try known.passages(passages, in: situation).map(\.span)
    } else {
      let stretches = covered.gaps(in: text.scalars.indices).compactMap(text.trimmed)
      spans = stretches.map {
        Span(version: version.added.version, offset: $0.lowerBound, length: $0.count)
      }
    }
    var events: [Decided] = []
    for span in spans {
      let new = covered.cover(span, of: text)
      guard new > 0 else { continue }
      let marked = PassageMarked(span: span, kind: kind, newCharacters: new)
      events.append(Decided(.submission(submission), .passageMarked(marked)))
    }
    return events
  }
}

extension WithdrawPoint {
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    let known = try situation.currentPoint(point)
    guard known.withdrawal == nil else { return [] }
    let withdrawn = PointWithdrawn(point: point, texts: Texts([.reason: reason]))
    return [Decided(.submission(point.submission), .pointWithdrawn(withdrawn))]
  }
}
