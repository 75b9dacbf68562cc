// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// What the lines of a stretch of the log say by themselves, before it is known whether the rest of
/// the log agrees.
struct RecordStretch: Sendable {
  /// How many lines a stretch has at most: enough to be worth a processor's while.
  static let greatestSize = 2_048

  /// The events of the kinds that this program knows.
  private(set) var told: [Told] = []
  /// The sequence of the first of another kind.
  private(set) var firstUnknown: Int?
  /// The events with something sealed.
  private(set) var sealed: [Sealed] = []
  /// The files that events without anything sealed name.
  private(set) var files: [(name: String, sequence: Int)] = []
  /// The events whose sealed value has not its form.
  private(set) var malformed: [Int] = []

  /// An event and where it stands.
  struct Told: Sendable {
    var recorded: Recorded
    var revision: Int
  }

  /// An event with something sealed.
  struct Sealed: Sendable {
    var sequence: Int
    /// The subject for which it is sealed.
    var subject: String
    /// Whether it could be opened, and is what its commitment says.
    var isOpened: Bool
    /// The sealed files that it names, outside and within.
    var files: [String]
  }

  /// A stretch without lines.
  init() {}

  /// Forgets the events, once they are held against the rules.
  mutating func dropEvents() { told = [] }

  /// Reads lines, and opens what is sealed where the key is there and the subject not erased.
  ///
  /// - Complexity: O(bytes of the lines).
  init(_ records: Records, from first: Int, through last: Int) throws {
    try records.store.forEach(from: first, through: last) { stored in
      if let recorded = EventCodec.decode(stored) {
        told.append(Told(recorded: recorded, revision: stored.revision))
      } else {
        firstUnknown = firstUnknown ?? stored.sequence
      }
      let data = try stored.data
      let file = data[DataWriter.file]?["name"]?.stringValue
      guard let member = data[SealedValue.member] else {
        if let file { files.append((file, stored.sequence)) }
        return
      }
      guard let value = SealedValue(member) else { return malformed.append(stored.sequence) }
      let opening = try records.opening(of: stored, value)
      let inside = try opening.map { $0.namesFiles ? try $0.fileNames() : [] } ?? []
      sealed.append(
        Sealed(
          sequence: stored.sequence, subject: value.key, isOpened: opening != nil,
          files: (file.map { [$0] } ?? []) + inside))
    }
  }
}
