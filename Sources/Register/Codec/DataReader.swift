// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// Reads members of an event's `data` by name.
struct DataReader {
  private let members: [JSON.Member]
  /// The texts of the event: where they stand, or none.
  let texts: Texts

  /// Reads the members of an object.
  init(_ members: [JSON.Member], texts: Texts = .none) {
    self.members = members
    self.texts = texts
  }

  /// The members of the `data` of an event; of what is sealed only that it is there.
  init(of stored: StoredEvent) throws(EventLogError) {
    members = try stored.data(leavingOut: SealedValue.member).objectValue ?? []
    texts =
      members.contains { $0.name == SealedValue.member }
      ? .sealed(sequence: stored.sequence) : .none
  }

  /// A member that is always there.
  func value<Value: WireValue>(_ name: String) throws(UnreadableData) -> Value {
    guard let value: Value = try optional(name) else { throw UnreadableData(member: name) }
    return value
  }

  /// A member that may be left out.
  func optional<Value: WireValue>(_ name: String) throws(UnreadableData) -> Value? {
    for member in members where member.name == name {
      guard let value = Value(wire: member.value) else { throw UnreadableData(member: name) }
      return value
    }
    return nil
  }

  /// A list that is left out where it is empty.
  func list<Value: WireValue>(_ name: String) throws(UnreadableData) -> [Value] {
    try optional(name) ?? []
  }

  /// The file that belongs to the event.
  func file() throws(UnreadableData) -> SourceFile? {
    let file: RecordedFile? = try optional(DataWriter.file)
    return file.map(SourceFile.recorded)
  }
}

/// Writes members of an event's `data`; what is absent is left out, never null.
struct DataWriter {
  /// The members so far, in any order: the log writes them in the order of their names.
  private(set) var members: [JSON.Member] = []

  /// The member that says where the event's file is kept.
  static let file = "file"

  /// Adds a member.
  mutating func put(_ name: String, _ value: some WireValue) {
    members.append(JSON.Member(name, value.wire))
  }

  /// Adds a member, if there is a value.
  mutating func put(_ name: String, _ value: (some WireValue)?) {
    if let value { put(name, value) }
  }

  /// Adds a list, if it is not empty.
  mutating func put(_ name: String, list: [some WireValue]) {
    if !list.isEmpty { put(name, list) }
  }
}
