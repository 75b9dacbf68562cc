// SPDX-License-Identifier: EUPL-1.2

extension AddText {
  /// A text that is the newest already is not added again; any other is a new version, and the
  /// points that were recorded keep standing in the old one.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try text.checkLength()
    guard !text.scalars.isEmpty else { throw .rejected(.emptyText(field: "text")) }
    try TextRules.check(name: file?.name, "file.name")
    let known = try situation.standingSubmission(submission)
    if let newest = known.texts.last, newest.added.scalars == text.scalars.count,
      try situation.text(submission).scalars == text.scalars
    {
      return []
    }
    var added = TextAdded(text, version: known.texts.count + 1)
    if let file {
      added.file = .incoming(file.content)
      added.texts = Texts([.text: text.string, .fileName: file.name])
    }
    return [Decided(.submission(submission), .textAdded(added))]
  }
}

extension WithdrawSubmission {
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    let known = try situation.existingSubmission(submission)
    guard !known.isWithdrawn else { return [] }
    let withdrawn = SubmissionWithdrawn(texts: Texts([.reason: reason]))
    var events = [Decided(.submission(submission), .submissionWithdrawn(withdrawn))]
    for id in known.received.rounds {
      let round = try situation.existingRound(id)
      if round.entry(of: submission)?.isWithdrawn == false {
        events.append(
          Decided(.round(id), .entryWithdrawn(EntryWithdrawn(submission: submission))))
      }
    }
    return events
  }
}

extension ExcludeSubmission {
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    try TextRules.check(clear: passedTo, "passedTo")
    let known = try situation.standingSubmission(submission)
    if let round, !known.received.rounds.contains(round) {
      throw .rejected(.notInRound(.submission(submission), round))
    }
    var exclusions: [Decided] = []
    for id in round.map({ [$0] }) ?? known.received.rounds {
      let round = try situation.existingRound(id)
      if round.entry(of: submission)?.isExcluded == false {
        exclusions.append(
          Decided(.round(id), .entryExcluded(EntryExcluded(submission: submission))))
      }
    }
    guard !exclusions.isEmpty else { return [] }
    let excluded = SubmissionExcluded(
      round: round, passedTo: passedTo, texts: Texts([.reason: reason]))
    return [Decided(.submission(submission), .submissionExcluded(excluded))] + exclusions
  }
}

extension TextAdded {
  /// A text as it came in, counted.
  init(_ text: SubmissionText, version: Int) {
    self.init(
      version: version, reader: text.reader, readerVersion: text.readerVersion,
      scalars: text.scalars.count, lines: text.lines,
      characters: text.characters(in: text.scalars.indices), texts: Texts([.text: text.string]))
  }
}

extension SubmissionText {
  /// Refuses a text that is too long to keep.
  func checkLength() throws(Undecided) {
    guard string.utf8.count <= TextRules.sealedLimit else {
      throw .rejected(.tooLong(field: "text", limit: .bytes(TextRules.sealedLimit)))
    }
  }

  /// Where a quote stands: at its offset, else at the only place where it occurs.
  ///
  /// It stands there letter by letter, or with line wraps and hyphenation undone as
  /// ``TextNormalisation`` tells; nothing else is taken for it.
  func range(
    of quote: String, at offset: Int? = nil, in submission: SubmissionNumber, _ field: String
  ) throws(Undecided) -> Range<Int> {
    let wanted = Array(quote.unicodeScalars)
    guard let offset else {
      let exact = offsets(of: quote, limit: 2).map { $0..<($0 + wanted.count) }
      let found = exact.isEmpty ? QuoteFinder(string).places(of: quote) : exact
      guard let range = found.first else { throw notFound(quote, in: submission, field) }
      guard found.count == 1 else { throw .rejected(.quoteAmbiguous(submission, field: field)) }
      return range
    }
    if offset >= 0, offset <= scalars.count - wanted.count,
      scalars[offset..<(offset + wanted.count)].elementsEqual(wanted)
    {
      return offset..<(offset + wanted.count)
    }
    let places = QuoteFinder(string).places(of: quote, limit: .max)
    guard let range = places.first(where: { $0.lowerBound == offset }) else {
      throw notFound(quote, in: submission, field)
    }
    return range
  }

  /// Says where something stands that is nearly the quote; it is never taken in its place.
  private func notFound(
    _ quote: String, in submission: SubmissionNumber, _ field: String
  ) -> Undecided {
    let nearest = QuoteFinder(string).nearest(to: quote).map {
      NearbyPlace(range: $0.range, shared: $0.shared)
    }
    return .rejected(.quoteNotFound(submission, field: field, nearest: nearest))
  }
}
