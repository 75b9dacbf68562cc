// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// What nobody is shown of the texts of submissions: every text that leaves the register passes
/// here.
///
/// A redaction says itself what it hides of the texts that it found. Later texts that belong to the
/// same submission are looked through for its words whenever they are read. It holds whatever moment
/// is asked of.
struct Covers: Sendable {
  private var hidden: [SubmissionNumber: [HiddenSpan]] = [:]
  private var clusters: [ClusterNumber: [SubmissionNumber]] = [:]
  private var copies: [Int: [SubmissionNumber]] = [:]
  /// What redactions say that they hide, by the sequences of the events.
  private var recorded: [Int: [Recorded]] = [:]
  /// What it was read from.
  private let sources: CoverSources
  /// The sequence through which the log was read.
  let readThrough: Int

  fileprivate struct Recorded: Sendable {
    let span: SealedSpan
    let ground: String
    let at: Int
  }

  /// Nothing is hidden.
  static let nothing = Covers()

  private init() {
    sources = CoverSources()
    readThrough = 0
  }

  /// Reads what was hidden up to now.
  ///
  /// - Complexity: O(events of the submissions of which something is hidden, and of their clusters).
  init(_ records: Records) throws(RegisterError) {
    let (erasures, end) = (try records.erasureCount(), records.store.end.sequence)
    var letters: [SubmissionNumber: RedactedLetter] = [:]
    var spans: [SubmissionNumber: [HiddenSpan]] = [:]
    for (redacted, at) in try Self.redactions(in: records) {
      let number = redacted.submission
      if letters[number] == nil { letters[number] = try RedactedLetter(number, in: records) }
      guard let letter = letters[number] else { continue }
      spans[number, default: []].append(try letter.span(of: redacted, at: at))
    }
    let streams = letters.values.flatMap(\.streams) + [.redactions]
    sources = CoverSources(streams, through: end, erasures: erasures, in: records)
    readThrough = end
    for (number, letter) in letters { take(letter, spans[number] ?? [], of: number) }
  }

  private mutating func take(
    _ letter: RedactedLetter, _ spans: [HiddenSpan], of number: SubmissionNumber
  ) {
    hidden[number] = spans
    for cluster in letter.clusters { clusters[cluster, default: []].append(number) }
    for copy in letter.copies { copies[copy, default: []].append(number) }
    for span in spans {
      let redacted = span.redacted
      let own = span.place.map {
        SealedSpan(place: $0, offset: redacted.offset, length: redacted.length)
      }
      for sealed in [own].compactMap(\.self) + redacted.repeats {
        recorded[sealed.place.sequence, default: []].append(
          Recorded(span: sealed, ground: redacted.ground, at: span.at))
      }
    }
  }

  /// Whether nothing is hidden of anything.
  var isEmpty: Bool { hidden.isEmpty }

  /// Whether nothing was recorded since that could change it.
  func isCurrent(in records: Records) throws(RegisterError) -> Bool {
    try sources.areUnchanged(in: records)
  }

  /// Whether something is hidden of a submission.
  func hides(from stream: StreamName) -> Bool {
    guard case .submission(let number)? = Stream(parsing: stream.text) else { return false }
    return hidden[number] != nil
  }

  /// Whether something was hidden of any text after an event.
  func hidesAnything(after sequence: Int) -> Bool {
    hidden.values.contains { $0.contains { $0.at > sequence } }
  }

  /// Whether something of the texts of an event was hidden, or may have been, after another.
  func mayHide(_ stored: StoredEvent, after sequence: Int) -> Bool {
    if recorded[stored.sequence]?.contains(where: { $0.at > sequence }) == true { return true }
    return looked(through: stored).contains { $0.at > sequence }
  }

  /// The texts of an event as they are shown; `nil` where it cannot be told what of them is hidden.
  func cover(
    _ texts: [TextField: String], of stored: StoredEvent, with mark: HiddenMark
  ) -> [TextField: String]? {
    let spans = looked(through: stored)
    let known = recorded[stored.sequence] ?? []
    guard !spans.isEmpty || !known.isEmpty else { return texts }
    guard spans.allSatisfy({ $0.words != nil }) else { return nil }
    let event = spans.isEmpty ? nil : EventCodec.decode(stored)?.event
    var covered = texts
    for (field, text) in texts {
      let scalars = Array(text.unicodeScalars)
      let stretches =
        known.stretches(of: field, in: scalars)
        + spans.flatMap { $0.stretches(in: scalars, field, of: event, at: stored.sequence) }
      if !stretches.isEmpty {
        covered[field] = HiddenStretch.cover(stretches, in: scalars, with: mark)
      }
    }
    return covered
  }

  /// A submission's text of which what is hidden is blacked out, scalar by scalar, so that offsets
  /// count on.
  func blackOut(_ text: SubmissionText, of stored: StoredEvent) -> SubmissionText {
    let event = EventCodec.decode(stored)?.event
    let stretches =
      (recorded[stored.sequence] ?? []).stretches(of: .text, in: text.scalars)
      + looked(through: stored).flatMap {
        $0.stretches(in: text.scalars, .text, of: event, at: stored.sequence)
      }
    guard !stretches.isEmpty else { return text }
    return SubmissionText(
      HiddenSpan.blackOut(text.scalars, stretches.map(\.range)), reader: text.reader,
      readerVersion: text.readerVersion)
  }

  /// The redactions for whose words an event is looked through whenever it is read: those that did
  /// not when they were recorded.
  private func looked(through stored: StoredEvent) -> [HiddenSpan] {
    let stream = Stream(parsing: stored.stream.text)
    if case .redactions = stream {
      guard case .spanRedacted(let redacted) = EventCodec.decode(stored)?.event else { return [] }
      return hidden[redacted.submission] ?? []
    }
    let numbers: [SubmissionNumber] =
      switch stream {
      case .submission(let number): [number] + (copies[stored.sequence] ?? [])
      case .cluster(let cluster): clusters[cluster] ?? []
      default: []
      }
    return numbers.flatMap { hidden[$0] ?? [] }
      .filter { stored.sequence > $0.redacted.lookedThrough ?? 0 }
  }

  private static func redactions(
    in records: Records
  ) throws(RegisterError) -> [(redacted: SpanRedacted, at: Int)] {
    var found: [(redacted: SpanRedacted, at: Int)] = []
    try RegisterError.wrapping {
      try records.store.forEach(in: Records.name(of: .redactions), afterRevision: 0) { stored in
        if case .spanRedacted(let redacted) = EventCodec.decode(stored)?.event {
          found.append((redacted, stored.sequence))
        }
      }
    }
    return found
  }
}

extension [Covers.Recorded] {
  /// What is hidden of a field.
  fileprivate func stretches(
    of field: TextField, in scalars: [Unicode.Scalar]
  ) -> [HiddenStretch] {
    filter { $0.span.place.field == field }
      .map {
        HiddenStretch(range: $0.span.range.clamped(to: scalars.indices), ground: $0.ground)
      }
      .filter { !$0.range.isEmpty }
  }
}

extension HiddenSpan {
  /// A text with ranges blacked out, scalar by scalar; its lines stay.
  static func blackOut(_ text: [Unicode.Scalar], _ ranges: [Range<Int>]) -> String {
    var scalars = text
    for index in ranges.joined() where scalars[index] != "\n" { scalars[index] = block }
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }
}

/// From what the covers were read: the streams, and how far each went.
private struct CoverSources: Sendable {
  private var ends: [(name: StreamName, last: Int)] = []
  private var erasures = 0

  init() {}

  init(_ streams: [Stream], through end: Int, erasures: Int, in records: Records) {
    self.erasures = erasures
    ends = Set(streams).map { stream in
      let name = Records.name(of: stream)
      // What came while it was read makes it be read again.
      return (name, min(records.store.lastSequence(of: name), end))
    }
  }

  func areUnchanged(in records: Records) throws(RegisterError) -> Bool {
    guard try records.erasureCount() == erasures else { return false }
    return ends.allSatisfy { records.store.lastSequence(of: $0.name) == $0.last }
  }
}

extension Records {
  /// What is hidden now; read once, and again where something changes it.
  ///
  /// - Complexity: O(1) where nothing was ever hidden; else O(streams of what is hidden) where it is
  ///   read already.
  func covers() throws(RegisterError) -> Covers {
    guard store.lastSequence(of: Records.name(of: .redactions)) > 0 else { return .nothing }
    let end = store.end.sequence
    if let known = knownCovers.withLock({ $0 }) {
      if known.through == end { return known.covers }
      if try known.covers.isCurrent(in: self) {
        knownCovers.withLock { $0 = (known.covers, end) }
        return known.covers
      }
    }
    let covers = try Covers(self)
    knownCovers.withLock { $0 = (covers, covers.readThrough) }
    return covers
  }

  /// The texts of an event as they may be shown.
  func texts(
    of stored: StoredEvent, under covers: Covers, with mark: HiddenMark = .grounds(.nl)
  ) throws(RegisterError) -> OpenedTexts {
    let opened = try texts(of: stored)
    guard !covers.isEmpty, case .texts(let texts) = opened else { return opened }
    do throws(EventLogError) {
      let shown = covers.cover(texts, of: try original(of: stored), with: mark)
      return shown.map(OpenedTexts.texts) ?? .keyMissing
    } catch { throw .log(error) }
  }
}
