// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// Where the texts stand that belong to a submission of which something is hidden.
struct RedactedLetter {
  private let records: Records
  private let number: SubmissionNumber
  private var texts: [(version: Int, event: StoredEvent)] = []
  private var fields: [(point: PointNumber, field: TextField?, event: StoredEvent)] = []
  /// The clusters in which its points are or were.
  private(set) var clusters: Set<ClusterNumber> = []
  /// The sequences of drafts that other submissions' points took along from these clusters.
  private(set) var copies: Set<Int> = []

  /// Reads the streams of a submission and of its clusters.
  ///
  /// - Complexity: O(events of the submission and of its clusters).
  init(_ number: SubmissionNumber, in records: Records) throws(RegisterError) {
    self.records = records
    self.number = number
    try forEach(in: .submission(number)) { letter, stored, event in letter.take(stored, event) }
    for cluster in clusters {
      try forEach(in: .cluster(cluster)) { letter, stored, event in
        if case .clusterLeft(let left) = event {
          letter.copies.formUnion(try letter.drafts(of: left.point, after: stored))
        }
      }
    }
  }

  /// Whether a text belongs to the submission: it stands in its stream or that of a cluster of its
  /// points, or was copied from one.
  func holds(_ stored: StoredEvent) -> Bool {
    switch Stream(parsing: stored.stream.text) {
    case .submission(number): true
    case .cluster(let cluster): clusters.contains(cluster)
    default: copies.contains(stored.sequence)
    }
  }

  /// The streams that tell all of this: while they stay as they are, so does it.
  var streams: [Stream] { [.submission(number)] + clusters.sorted().map(Stream.cluster) }

  private mutating func forEach(
    in stream: Stream, _ body: (inout RedactedLetter, StoredEvent, Event) throws -> Void
  ) throws(RegisterError) {
    var letter = self
    try RegisterError.wrapping {
      try records.store.forEach(in: Records.name(of: stream), afterRevision: 0) { stored in
        if let event = EventCodec.decode(stored)?.event { try body(&letter, stored, event) }
      }
    }
    self = letter
  }

  private mutating func take(_ stored: StoredEvent, _ event: Event) {
    switch event {
    case .textAdded(let added): texts.append((added.version, stored))
    case .pointRecorded(let recorded): fields.append((recorded.point, nil, stored))
    case .corrected(let corrected):
      guard let point = PointNumber(parsing: corrected.thing),
        let field = corrected.field.sealed
      else { return }
      fields.append((point, field, stored))
    case .pointClustered(let clustered): clusters.insert(clustered.cluster)
    default: break
    }
  }

  /// The drafts of a point in the commit in which it left a cluster.
  private func drafts(of point: PointNumber, after left: StoredEvent) throws -> [Int] {
    let last = left.sequence - left.commitIndex + left.commitSize
    guard last > left.sequence else { return [] }
    var found: [Int] = []
    try records.store.forEach(from: left.sequence + 1, through: last) { stored in
      if case .answerDrafted(let drafted) = EventCodec.decode(stored)?.event,
        drafted.point == point
      {
        found.append(stored.sequence)
      }
    }
    return found
  }
}

extension RedactedLetter {
  /// A redaction with the words that it hides.
  func span(of redacted: SpanRedacted, at sequence: Int) throws(RegisterError) -> HiddenSpan {
    let place = redacted.place ?? self.place(of: redacted, before: sequence)
    var isKeyMissing = false
    var words = HiddenWords(of: [])
    if let place, !redacted.isDestroyed {
      switch try text(at: place) {
      case .text(let text)?:
        let scalars = Array(text.unicodeScalars)
        words = HiddenWords(of: scalars[redacted.range.clamped(to: scalars.indices)])
      case .keyMissing?: isKeyMissing = true
      case .erased?, nil: break
      }
    }
    return HiddenSpan(
      redacted: redacted, at: sequence, place: place, words: isKeyMissing ? nil : words,
      versions: try versions(of: redacted, words))
  }

  /// What is hidden of each text version: the span, and its repeats.
  private func versions(
    of redacted: SpanRedacted, _ words: HiddenWords
  ) throws(RegisterError) -> [HiddenVersion] {
    var found: [HiddenVersion] = []
    for (version, event) in texts {
      let place = SealedField(sequence: event.sequence, field: .text)
      let text = try text(at: place)?.text.map { SubmissionText($0) }
      let own = redacted.version == version ? [redacted.range] : []
      found.append(
        HiddenVersion(
          version: version, text: text,
          ranges: own + (text.map { words.ranges(in: $0.scalars) } ?? [])))
    }
    return found
  }

  /// Where the text stood then in which a redaction counts that does not say so.
  private func place(of redacted: SpanRedacted, before sequence: Int) -> SealedField? {
    guard let point = redacted.point else {
      return texts.first { $0.version == redacted.version }
        .map { SealedField(sequence: $0.event.sequence, field: .text) }
    }
    let source = fields.last { known in
      known.point == point && known.event.sequence < sequence
        && (known.field == nil || known.field == redacted.field)
    }
    return source.map {
      SealedField(sequence: $0.event.sequence, field: $0.field == nil ? redacted.field : .to)
    }
  }

  private func text(at place: SealedField) throws(RegisterError) -> ShownText? {
    try RegisterError.wrapping {
      try records.texts(of: records.store.event(at: place.sequence))[place.field]
    }
  }
}
