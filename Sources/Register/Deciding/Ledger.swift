// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog
internal import Projections

/// The part of the state on which was decided so far, kept up with the log.
///
/// A stream is loaded when a decision first asks for it and follows the log from then on, so that
/// thousands of commands read each event about once. A request begins with nothing granted: only
/// the streams that *its* decision asks for become conditions of its append.
final class Ledger {
  let records: Records
  private(set) var situation = Situation(loaded: [])
  /// The log was followed up to this sequence; no later event is in the state.
  private(set) var position: Int
  /// What was decided here and is in no log, after ``position``: in a rehearsal or within a request.
  private(set) var rehearsed: [Recorded] = []
  /// The keys of subjects that are rehearsed, by name.
  private(set) var rehearsedKeys: [String: SubjectKey] = [:]
  /// Whether an event was met that this program does not know.
  private(set) var isIncomplete = false
  /// Whether the request asked for what no stream tells, so that its decision holds only while
  /// nothing at all is recorded.
  private(set) var looksEverywhere = false
  private var loaded: Set<Stream> = []
  private var loadedNames: Set<String> = []
  private var recentTexts: [SubmissionNumber] = []
  private var lastRehearsed: [Stream: Int] = [:]
  private var knownDirectory: Directory?

  init(records: Records) {
    self.records = records
    position = records.store.end.sequence
  }

  /// A copy that goes its own way.
  init(copying other: Ledger) {
    records = other.records
    situation = other.situation
    position = other.position
    rehearsed = other.rehearsed
    rehearsedKeys = other.rehearsedKeys
    isIncomplete = other.isIncomplete
    looksEverywhere = other.looksEverywhere
    loaded = other.loaded
    loadedNames = other.loadedNames
    recentTexts = other.recentTexts
    lastRehearsed = other.lastRehearsed
    knownDirectory = other.knownDirectory
  }

  var state: State { situation.state }

  /// The streams that the request has looked at.
  var granted: Set<Stream> { situation.loaded ?? [] }

  /// Where the log and what is rehearsed after it end.
  var end: Int { position + rehearsed.count }

  /// Begins a request: nothing is granted.
  func begin() {
    situation.loaded = []
    situation.rounds = [:]
    situation.linkedTexts = [:]
    situation.repeats = [:]
    looksEverywhere = false
    situation.opened = [:]
    while recentTexts.count > Self.greatestTextCount { forgetText(of: recentTexts[0]) }
  }

  /// Catches up with the log: what is loaded follows, all else is passed over.
  ///
  /// - Complexity: O(events since).
  func follow() throws(RegisterError) {
    precondition(rehearsed.isEmpty, "a rehearsal stays where it began")
    try RegisterError.wrapping {
      let end = try records.store.refresh().sequence
      guard end > position else { return }
      try records.store.forEach(from: position + 1, through: end) { stored in
        if loadedNames.contains(stored.stream.text) { take(stored) }
        if stored.isErasing { for number in recentTexts { forgetText(of: number) } }
        if !EventCodec.knows(stored) { isIncomplete = true }
        knownDirectory?.take(stored)
      }
      position = end
    }
  }

  /// Grants a stream to the decision, loading it if it was not.
  func grant(_ stream: Stream) throws(RegisterError) {
    try load(stream)
    situation.loaded?.insert(stream)
  }

  /// Grants which rounds a dossier has.
  func grantRounds(of dossier: DossierID) throws(RegisterError) {
    situation.rounds[dossier] = try directory().rounds(of: dossier)
    looksEverywhere = true
  }

  /// Grants which texts are linked to a person.
  ///
  /// - Complexity: O(events).
  func grantLinkedTexts(to person: PartyID) throws(RegisterError) {
    situation.linkedTexts[person] = try books().state.linkedTexts(to: person)
    lookEverywhere()
  }

  /// Grants what was found of the words of a redaction.
  func grant(_ found: FoundRepeats, of redacted: SpanRedacted) {
    situation.repeats[redacted] = found
  }

  /// Lets the request be decided only while nothing at all is recorded.
  func lookEverywhere() { looksEverywhere = true }

  /// Everything that was logged, and what is rehearsed, folded.
  ///
  /// - Complexity: O(events).
  func books() throws(RegisterError) -> Books {
    var books = try records.books(through: position)
    for recorded in rehearsed { books.apply(recorded) }
    return books
  }

  /// Grants the newest text of a submission; there must be one.
  func grantText(of number: SubmissionNumber) throws(RegisterError) {
    try grant(.submission(number))
    guard situation.texts[number] == nil else { return }
    guard let version = state.submissions[number]?.texts.last?.added else {
      fatalError("a text was asked for of a submission that has none")
    }
    let opened: OpenedTexts =
      switch version.texts {
      case .typed(let texts): .texts(texts)
      case .sealed(let sequence):
        try RegisterError.wrapping { try records.texts(of: records.store.event(at: sequence)) }
      }
    if case .erased = opened {
      throw .rejected(.subjectErased(Subject.submission(number).name))
    }
    guard case .texts(let texts) = opened, let text = texts[.text] else {
      throw .keyMissing(subject: Subject.submission(number).name)
    }
    situation.texts[number] = SubmissionText(
      text, reader: version.reader, readerVersion: version.readerVersion)
    recentTexts.append(number)
  }

  /// Grants the texts sealed in an event of a stream that is granted.
  func grantTexts(at sequence: Int) throws(RegisterError) {
    let (opened, key) = try RegisterError.wrapping {
      let stored = try records.store.event(at: sequence)
      return (try records.texts(of: stored), try records.sealedValue(of: stored)?.key)
    }
    switch opened {
    case .texts(let texts): situation.opened[sequence] = texts
    case .erased: situation.opened[sequence] = [:]
    case .keyMissing: throw .keyMissing(subject: key ?? "")
    }
  }

  /// The newest text of a submission; `nil` where it has none.
  func text(of number: SubmissionNumber) throws(RegisterError) -> SubmissionText? {
    try grant(.submission(number))
    guard state.submissions[number]?.texts.isEmpty == false else { return nil }
    try grantText(of: number)
    return situation.texts[number]
  }

  /// How many texts are kept open: commands about one letter come together.
  private static let greatestTextCount = 16

  private func forgetText(of number: SubmissionNumber) {
    situation.texts[number] = nil
    recentTexts.removeAll { $0 == number }
  }

  private func load(_ stream: Stream) throws(RegisterError) {
    guard loaded.insert(stream).inserted else { return }
    let name = Records.name(of: stream)
    loadedNames.insert(name.text)
    try RegisterError.wrapping {
      try records.store.forEach(in: name, afterRevision: 0) { stored in
        // The store may have seen more than this ledger has: that comes when it follows.
        if stored.sequence <= position { take(stored) }
      }
    }
  }

  private func take(_ stored: StoredEvent) {
    guard let recorded = EventCodec.decode(stored) else {
      isIncomplete = true
      return
    }
    take(recorded)
  }

  private func take(_ recorded: Recorded) {
    situation.state.evolve(by: recorded)
    if case .textAdded = recorded.event, case .submission(let number) = recorded.stream {
      forgetText(of: number)
    }
  }

  /// Takes what was decided as if it stood in the log, with the keys of the subjects that it opens.
  func rehearse(
    _ decided: [Decided], by actor: UserID, at time: Instant, keys: [SubjectKey] = []
  ) throws(RegisterError) {
    var keys = keys[...]
    for item in decided {
      if case .subjectOpened(let opened) = item.event, let key = keys.popFirst() {
        rehearsedKeys[opened.subject] = key
      }
      // Loaded first, so that a later loading does not miss it.
      try load(item.stream)
      let recorded = Recorded(
        sequence: end + 1, stream: item.stream, time: time, actor: actor, event: item.event)
      take(recorded)
      knownDirectory?.take(recorded)
      if case .roundOpened = recorded.event { situation.rounds = [:] }
      rehearsed.append(recorded)
      lastRehearsed[item.stream] = recorded.sequence
    }
  }

  /// The sequence of the last event of a stream, rehearsed ones included; 0 if there is none.
  func lastSequence(of stream: Stream) -> Int {
    lastRehearsed[stream] ?? records.store.lastSequence(of: Records.name(of: stream))
  }

  /// Whether there is anything in a stream.
  func exists(_ stream: Stream) -> Bool { lastSequence(of: stream) > 0 }

  /// The names of things, read from the whole log the first time.
  func directory() throws(RegisterError) -> Directory {
    if let knownDirectory { return knownDirectory }
    var directory = Directory()
    try RegisterError.wrapping {
      try records.store.forEach(from: 1, through: position) { directory.take($0) }
    }
    for recorded in rehearsed { directory.take(recorded) }
    knownDirectory = directory
    return directory
  }
}
