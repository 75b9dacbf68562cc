// SPDX-License-Identifier: EUPL-1.2

extension ProposePoints {
  /// Each proposal gets the next number of its submission; one that is there already is not made
  /// again.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: by, "by")
    guard !points.isEmpty else { throw .rejected(.emptyText(field: "points")) }
    let known = try situation.standingSubmission(submission)
    guard let version = known.texts.last?.added.version else {
      throw .rejected(.noText(submission))
    }
    let text = try situation.text(submission)
    let isPlaced = points.contains { $0.theme != nil || $0.question != nil }
    let frame = try Frame(of: isPlaced ? known.received.rounds : [], in: situation)
    var all = known.proposals.map(\.proposed)
    var numbers: [Int] = []
    for (index, point) in points.enumerated() {
      let field = "points[\(index + 1)]"
      var proposed = PointProposed(
        proposal: all.count + 1, by: by,
        spans: try point.spans(in: text, version: version, of: submission, field),
        kind: point.kind, theme: try frame.theme(point.theme), section: point.section,
        question: try frame.question(point.question))
      try TextRules.check(clear: point.section, "\(field).section")
      if let parent = point.parent {
        guard numbers.indices.contains(parent - 1) else {
          throw .rejected(.unknownProposal(submission, parent))
        }
        proposed.parent = numbers[parent - 1]
      }
      if let wording = point.wording {
        proposed.wording = try text.span(wording, version: version, of: submission)
      }
      let same = all.first { $0.says(as: proposed) }
      numbers.append(same?.proposal ?? proposed.proposal)
      if same == nil { all.append(proposed) }
    }
    return all.dropFirst(known.proposals.count).map {
      Decided(.submission(submission), .pointProposed($0))
    }
  }
}

extension PointProposed {
  /// Whether another proposal is the same but for its number.
  fileprivate func says(as other: PointProposed) -> Bool {
    var other = other
    other.proposal = proposal
    return self == other
  }
}

extension ProposalInput {
  /// Its passages, without the white space at their ends.
  fileprivate func spans(
    in text: SubmissionText, version: Int, of submission: SubmissionNumber, _ field: String
  ) throws(Undecided) -> [Span] {
    guard !passages.isEmpty else { throw .rejected(.emptyText(field: "\(field).passages")) }
    guard passages.count <= TextField.quotes.count else {
      throw .rejected(.tooManyPassages(passages.count))
    }
    var spans: [Span] = []
    for passage in passages {
      spans.append(try text.span(passage, version: version, of: submission))
    }
    return spans.withoutRepeats().sorted()
  }
}

extension SubmissionText {
  /// A stretch that lies within the text, without the white space at its ends.
  fileprivate func span(
    _ range: Range<Int>, version: Int, of submission: SubmissionNumber
  ) throws(Undecided) -> Span {
    guard range.lowerBound >= 0, range.upperBound <= scalars.count, let inner = trimmed(range)
    else { throw .rejected(.outsideText(submission, scalars: scalars.count)) }
    return Span(version: version, offset: inner.lowerBound, length: inner.count)
  }
}

extension AcceptProposals {
  /// A proposal of which a point was made is not accepted again; one that was dropped is, where it
  /// is named.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.standingSubmission(submission)
    let newest = known.texts.last
    var wanted = try known.proposals(numbered: proposals).filter(\.points.isEmpty)
    if proposals == nil {
      wanted.removeAll { $0.proposed.spans.first?.version != newest?.added.version }
    }
    guard !wanted.isEmpty, var covered = newest?.covered else { return [] }
    let text = try situation.text(submission)
    var points = known.proposals.map { $0.points.first(where: known.isStanding) }
    var events: [Decided] = []
    for proposed in wanted.map(\.proposed) {
      guard proposed.spans.allSatisfy({ $0.version == newest?.added.version }) else {
        throw .rejected(.proposalOfEarlierText(submission, proposed.proposal))
      }
      let number = PointNumber(submission, known.points.count + events.count + 1)
      points[proposed.proposal - 1] = number
      var texts: [TextField: String?] = [
        .proposedText:
          proposed.proposedText(in: text, version: newest?.added.version)
      ]
      for (field, span) in zip(TextField.quotes, proposed.spans) {
        texts[field] = text.quote(at: span)
      }
      let recorded = PointRecorded(
        point: number, kind: proposed.kind, spans: proposed.spans,
        newCharacters: proposed.spans.reduce(0) { $0 + covered.cover($1, of: text) },
        theme: proposed.theme, section: proposed.section, question: proposed.question,
        parent: proposed.parent.flatMap { points[$0 - 1] }, rounds: known.received.rounds,
        proposed: ProposalOrigin(by: proposed.by, proposals: [proposed.proposal]),
        texts: Texts(texts))
      events.append(Decided(.submission(submission), .pointRecorded(recorded)))
    }
    return events
  }
}

extension Submission {
  /// Whether a point was not taken back, split or merged.
  func isStanding(_ number: PointNumber) -> Bool {
    point(number).map { $0.withdrawal == nil && $0.superseded == nil } ?? false
  }
}

extension DropProposals {
  /// A proposal of which a point was made is not dropped any more; where all are meant it stays.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.standingSubmission(submission)
    var events: [Decided] = []
    for proposal in try known.proposals(numbered: proposals) where !proposal.isDropped {
      if let point = proposal.points.first {
        throw .rejected(.proposalTaken(submission, proposal.proposed.proposal, by: point))
      }
      let dropped = ProposalDropped(proposal: proposal.proposed.proposal)
      events.append(Decided(.submission(submission), .proposalDropped(dropped)))
    }
    return events
  }
}

extension PointProposed {
  /// The text that the party proposes, with line wraps undone; `nil` where it proposes none in this
  /// version of the text.
  func proposedText(in text: SubmissionText, version: Int?) -> String? {
    guard let wording, wording.version == version else { return nil }
    return TextNormalisation(text.scalars).text(of: [wording.offset..<wording.end])
  }
}

extension SubmissionText {
  /// What stands at a place.
  func quote(at span: Span) -> String {
    var quote = String.UnicodeScalarView()
    quote.append(contentsOf: scalars[(span.offset..<span.end).clamped(to: scalars.indices)])
    return String(quote)
  }
}
