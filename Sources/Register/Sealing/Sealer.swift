// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// Makes of a decided event what the log and `sources/` hold of it.
struct Sealer {
  let register: String
  let randomness: Randomness

  /// A field of more bytes of UTF-8 becomes a file.
  static let greatestFieldSizeInBytes = 16 << 10
  /// A field of more bytes is refused.
  static let greatestTextSizeInBytes = 1 << 20
  /// What the data of one line may take: the rest of its 65,535 bytes is the envelope's.
  static let greatestDataSizeInBytes = 65_535 - 1_023

  /// The field in which the salt of a file's commitment is sealed.
  static let letterSalt = "letterSalt"

  /// Seals an event.
  ///
  /// - Parameters:
  ///   - event: What was decided, its texts as typed and its file as it came in.
  ///   - place: The id, type and stream under which it will stand.
  ///   - subject: The name and key of its subject; `nil` where nothing is to be sealed.
  ///   - command: The member that proves the command's content, for its first event.
  /// - Returns: The event as it is appended, and its files.
  /// - Throws: ``SealingError`` where a field is too long.
  func seal(
    _ event: Event, at place: SealContext, subject: (name: String, key: SubjectKey)?,
    command: JSON?
  ) throws(SealingError) -> SealedEvent {
    var data = DataWriter()
    let payload = event.wire.payload
    payload.write(to: &data)
    var members = data.members
    if let command { members.append(JSON.Member(ContentProof.member, command)) }
    var sealed = SealedEvent(
      event: NewEvent(
        id: place.event, type: place.type, stream: place.stream, data: .object(members)))
    if let subject {
      var work = Work(sealer: self, place: place, keyID: subject.name, key: subject.key)
      try work.add(event.texts)
      if let file = try work.add(payload.file) {
        members.append(JSON.Member(DataWriter.file, file.wire))
      }
      sealed.event.data = try work.finish(members)
      sealed.files = work.files
    }
    guard Self.size(of: sealed.event.data) <= Self.greatestDataSizeInBytes else {
      throw SealingError(field: Self.longest(of: members))
    }
    return sealed
  }

  private static func longest(of members: [JSON.Member]) -> String {
    members.max { size(of: $0.value) < size(of: $1.value) }?.name ?? ""
  }

  /// How many canonical bytes a value has.
  fileprivate static func size(of value: JSON) -> Int {
    do throws(JSONError) {
      return try value.canonicalBytes().count
    } catch {
      fatalError("an event's data has canonical bytes: \(error)")
    }
  }
}

/// An event as it is appended, and the files that must be there before.
struct SealedEvent: Sendable {
  var event: NewEvent
  var files: [SealedFile] = []
}

/// A field is longer than a line or a text may be.
struct SealingError: Error, Hashable, Sendable {
  /// The field's name.
  let field: String
}

/// The sealing of one event.
private struct Work {
  let sealer: Sealer
  let place: SealContext
  let keyID: String
  let key: SubjectKey
  var fields: [String: JSON] = [:]
  var files: [SealedFile] = []

  mutating func add(_ texts: Texts) throws(SealingError) {
    guard case .typed(let typed) = texts else { return }
    for field in TextField.allCases {
      guard let text = typed[field] else { continue }
      guard text.utf8.count <= Sealer.greatestTextSizeInBytes else {
        throw SealingError(field: field.rawValue)
      }
      fields[field.rawValue] = .string(text)
      if text.utf8.count > Sealer.greatestFieldSizeInBytes { spill(field.rawValue, text) }
    }
  }

  mutating func add(_ file: SourceFile?) throws(SealingError) -> RecordedFile? {
    switch file {
    case nil: return nil
    case .recorded(let file): return file
    case .incoming(let content):
      let salt = sealer.randomness.bytes(Opening.saltLength)
      fields[Sealer.letterSalt] = .string(Base64.encode(salt))
      return RecordedFile(
        name: addFile(content, for: DataWriter.file), sizeInBytes: content.count,
        letter: SealedFile.letter(salt: salt, content: content))
    }
  }

  /// Seals the fields and adds them to the clear members, the longest as files until they fit.
  mutating func finish(_ members: [JSON.Member]) throws(SealingError) -> JSON {
    guard !fields.isEmpty else { return .object(members) }
    while true {
      let data = JSON.object(members + [JSON.Member(SealedValue.member, seal().json)])
      if Sealer.size(of: data) <= Sealer.greatestDataSizeInBytes { return data }
      let texts = fields.compactMap { name, value in value.stringValue.map { (name, $0) } }
      let longest = texts.filter { $0.0 != Sealer.letterSalt }
        .max { ($0.1.utf8.count, $1.0) < ($1.1.utf8.count, $0.0) }
      guard let longest, longest.1.utf8.count > Self.smallestSpill else { return data }
      spill(longest.0, longest.1)
    }
  }

  /// A shorter field would be no shorter as the name of a file.
  private static let smallestSpill = 128

  private func seal() -> SealedValue {
    let object = JSON.object(fields.map { JSON.Member($0.key, $0.value) })
    let bytes: [UInt8]
    do throws(JSONError) { bytes = try object.canonicalBytes() } catch {
      fatalError("an object of texts has canonical bytes: \(error)")
    }
    let opening = Opening(salt: sealer.randomness.bytes(Opening.saltLength), object: bytes)
    let nonce = sealer.randomness.bytes(SubjectKey.nonceLength)
    return SealedValue(
      key: keyID, nonce: nonce,
      text: key.seal(
        opening.salt + opening.object, nonce: nonce, context: place.associatedData(key: keyID)),
      commitment: opening.commitment)
  }

  private mutating func spill(_ field: String, _ text: String) {
    fields[field] = ["file": .string(addFile(Array(text.utf8), for: field))]
  }

  private mutating func addFile(_ content: [UInt8], for field: String) -> String {
    let file = SealedFile(
      key.sealFile(
        content, nonce: sealer.randomness.bytes(SubjectKey.nonceLength),
        context: place.associatedData(key: keyID, field: field)))
    files.append(file)
    return file.name
  }
}
