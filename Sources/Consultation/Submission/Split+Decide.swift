// SPDX-License-Identifier: EUPL-1.2

extension SplitPoint {
  /// Each part takes over what was said of the point, unless it says otherwise, but for its words:
  /// those are passages within the point's own, or a summary.
  ///
  /// What none of the parts takes, and no other point has, is open again. A point of an earlier
  /// text is split in the newest one, where its passages cannot be compared.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    guard into.count > 1 else { throw .rejected(.atLeastTwo(field: "into")) }
    guard into.count <= Self.mostParts else { throw .rejected(.tooManyParts(into.count)) }
    let old = try situation.dividablePoint(point)
    let known = try situation.existingSubmission(point.submission)
    var division = Division(of: known)
    for (index, part) in into.enumerated() {
      let member = "into[\(index + 1)]"
      try TextRules.check(sealed: part.summary, "\(member).summary")
      try TextRules.check(clear: part.section, "\(member).section")
      try division.add(
        try words(of: part, given: "\(member).passages", old, in: known, situation),
        summary: part.summary, like: try part.placed(like: old.recorded, in: situation),
        parent: old.recorded.parent,
        handler: old.handler, situation)
    }
    return try division.events(superseding: [old], .split, in: situation)
  }

  /// The passages of a part with their places, or its quotes where there is no text.
  private func words(
    of part: PartInput, given member: String, _ old: Point, in known: Submission,
    _ situation: Situation
  ) throws(Undecided) -> (spans: [Span], quotes: [String]) {
    guard let newest = known.texts.last?.added.version else {
      return ([], try known.quotesWithoutText(part.passages, given: member))
    }
    let passages = try known.passages(part.passages, given: member, in: situation)
    if old.recorded.spans.allSatisfy({ $0.version == newest }) {
      var own = Stretches()
      for span in old.recorded.spans { own.insert(span.offset..<span.end) }
      for span in passages.map(\.span) where !own.gaps(in: span.offset..<span.end).isEmpty {
        throw .rejected(.outsidePoint(point, field: member))
      }
    }
    return (passages.map(\.span), passages.map(\.quote))
  }
}

extension PartInput {
  /// What was said of the point, with what the part says otherwise.
  fileprivate func placed(
    like old: PointRecorded, in situation: Situation
  ) throws(Undecided) -> PointRecorded {
    let isPlaced = theme != nil || part != nil || question != nil
    let frame = try Frame(of: isPlaced ? old.rounds : [], in: situation)
    var placed = old
    placed.kind = kind ?? old.kind
    placed.theme = try frame.theme(theme) ?? old.theme
    placed.part = try frame.part(part) ?? old.part
    placed.section = section ?? old.section
    placed.question = try frame.question(question) ?? old.question
    placed.proposed = old.proposed?.changed(by: .split)
    return placed
  }
}

extension MergePoints {
  /// The new point has all passages; for the rest it is as the first of them, and it is answered
  /// in every round of any.
  ///
  /// Passages of an earlier text keep their place there, and cannot be quoted any more.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(sealed: summary, "summary")
    let numbers = points.withoutRepeats()
    guard let first = numbers.first, numbers.count > 1 else {
      throw .rejected(.atLeastTwo(field: "points"))
    }
    var merged: [Point] = []
    for number in numbers {
      guard number.submission == first.submission else {
        throw .rejected(.otherSubmission(number))
      }
      merged.append(try situation.dividablePoint(number))
    }
    let known = try situation.existingSubmission(first.submission)
    let spans = merged.flatMap(\.recorded.spans).withoutRepeats().sorted()
    guard Set(spans.map(\.version)).count < 2 else {
      throw .rejected(.severalTexts(first.submission))
    }
    var recorded = merged[0].recorded
    recorded.rounds = merged.flatMap(\.recorded.rounds).withoutRepeats()
    recorded.proposed = .merged(merged.map(\.recorded))
    var division = Division(of: known)
    try division.add(
      (spans, try known.quotes(at: spans, in: situation)), summary: summary, like: recorded,
      parent: known.parent(above: first, without: Set(numbers)), handler: merged[0].handler,
      situation)
    return try division.events(superseding: merged, .merged, in: situation)
  }
}

/// The points that take the place of others in one submission.
private struct Division {
  private let known: Submission
  private var new: [PointRecorded] = []
  private var handlers: [HandlerAssigned] = []
  private var covered: Stretches

  init(of known: Submission) {
    self.known = known
    covered = known.texts.last?.covered ?? Stretches()
  }

  /// Adds a new point that says this, and is for the rest like another.
  mutating func add(
    _ words: (spans: [Span], quotes: [String]), summary: String?, like old: PointRecorded,
    parent: PointNumber?, handler: HandlerAssigned?, _ situation: Situation
  ) throws(Undecided) {
    guard !words.quotes.isEmpty || summary != nil else { throw .rejected(.emptyPoint) }
    let most = TextField.quotes.count
    guard words.quotes.count <= most, words.spans.count <= most else {
      throw .rejected(.tooManyPassages(max(words.quotes.count, words.spans.count)))
    }
    var texts: [TextField: String?] = [.summary: summary]
    for (field, quote) in zip(TextField.quotes, words.quotes) { texts[field] = quote }
    var recorded = old
    recorded.point = PointNumber(known.received.submission, known.points.count + new.count + 1)
    recorded.spans = words.spans
    recorded.newCharacters = try cover(words.spans, situation)
    recorded.parent = parent
    recorded.row = nil
    recorded.texts = Texts(texts)
    new.append(recorded)
    if let handler {
      handlers.append(
        HandlerAssigned(point: recorded.point, handler: handler.handler, due: handler.due))
    }
  }

  private mutating func cover(
    _ spans: [Span], _ situation: Situation
  ) throws(Undecided) -> Int {
    guard let version = spans.first?.version, version == known.texts.last?.added.version else {
      return 0
    }
    let text = try situation.text(known.received.submission)
    return spans.reduce(0) { $0 + covered.cover($1, of: text) }
  }

  /// The new points, and what became of the old ones.
  func events(
    superseding old: [Point], _ how: Supersession, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    var superseded: [PointSuperseded] = []
    for point in old {
      var event = PointSuperseded(point: point.recorded.point, how: how, into: new.map(\.point))
      try open(for: point, among: old, in: &event, situation)
      superseded.append(event)
    }
    let events =
      new.map(Event.pointRecorded) + handlers.map(Event.handlerAssigned)
      + superseded.map(Event.pointSuperseded)
    return events.map { Decided(.submission(known.received.submission), $0) }
  }

  /// Notes the passages of an old point that nobody accounts for any more.
  private func open(
    for old: Point, among gone: [Point], in event: inout PointSuperseded, _ situation: Situation
  ) throws(Undecided) {
    guard let newest = known.texts.last?.added.version,
      old.recorded.spans.contains(where: { $0.version == newest })
    else { return }
    let goneNumbers = Set(gone.map(\.recorded.point))
    let staying = known.currentPoints.map(\.recorded).filter { !goneNumbers.contains($0.point) }
    var kept = Stretches()
    for span in (staying + new).flatMap(\.spans) + known.marks.map(\.span)
    where span.version == newest {
      kept.insert(span.offset..<span.end)
    }
    let text = try situation.text(known.received.submission)
    for span in old.recorded.spans {
      for gap in kept.gaps(in: span.offset..<span.end).compactMap(text.trimmed) {
        kept.insert(gap)
        event.opened.append(
          Span(version: newest, offset: gap.lowerBound, length: gap.count))
        event.openedCharacters += text.characters(in: gap)
      }
    }
  }
}

extension Situation {
  /// A point that can be split or merged: it stands, and no answer to it was approved.
  fileprivate func dividablePoint(_ number: PointNumber) throws(Undecided) -> Point {
    let point = try standingPoint(number)
    if let cluster = point.membership?.cluster { throw .rejected(.inCluster(number, cluster)) }
    guard !point.treatments.values.contains(where: \.isApproved) else {
      throw .rejected(.pointAnswered(number))
    }
    return point
  }
}

extension Submission {
  /// What stands at places of the newest text; nothing for those of an earlier one.
  fileprivate func quotes(at spans: [Span], in situation: Situation) throws(Undecided) -> [String] {
    guard let version = spans.first?.version, version == texts.last?.added.version else {
      return []
    }
    let text = try situation.text(received.submission)
    return spans.map { text.quote(at: $0) }
  }

  /// Under which point a point stands when others that may stand above it are gone.
  fileprivate func parent(
    above number: PointNumber, without gone: Set<PointNumber>
  ) -> PointNumber? {
    var parent = point(number)?.recorded.parent
    var above = parent
    while let next = above {
      above = point(next)?.recorded.parent
      if gone.contains(next) { parent = above }
    }
    return parent
  }
}
