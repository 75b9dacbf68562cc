// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

extension Records {
  /// What is sealed in an event; `nil` where nothing is.
  func sealedValue(of stored: StoredEvent) throws(EventLogError) -> SealedValue? {
    try stored.data[SealedValue.member].flatMap { SealedValue($0) }
  }

  /// Salt and object of what is sealed in an event; `nil` where nothing is, or its key is missing.
  func opening(of stored: StoredEvent) throws(RegisterError) -> Opening? {
    let sealed: SealedValue?
    do throws(EventLogError) { sealed = try sealedValue(of: stored) } catch { throw .log(error) }
    guard let sealed else { return nil }
    return try opening(of: stored, sealed)
  }

  /// The same, of what was read of the event already.
  func opening(
    of stored: StoredEvent, _ sealed: SealedValue
  ) throws(RegisterError) -> Opening? {
    guard let key = try key(of: sealed.key) else { return nil }
    return opening(of: sealed, with: key, at: context(of: stored))
  }

  /// The same with a key of one's own, be it that of a subject that is erased.
  func opening(
    of stored: StoredEvent, _ sealed: SealedValue, with key: SubjectKey
  ) -> Opening? {
    opening(of: sealed, with: key, at: context(of: stored))
  }

  /// The texts of an event, opened.
  ///
  /// They are for deciding only: what is shown goes through ``Covers``.
  func texts(of stored: StoredEvent) throws(RegisterError) -> OpenedTexts {
    let sealed: SealedValue?
    do throws(EventLogError) { sealed = try sealedValue(of: stored) } catch { throw .log(error) }
    guard let sealed else { return .texts([:]) }
    if let day = try standing(of: sealed.key).erasedOn {
      return try resealedTexts(of: stored, under: sealed.key) ?? .erased(on: day)
    }
    let context = context(of: stored)
    guard let key = try key(of: sealed.key),
      let opening = opening(of: sealed, with: key, at: context),
      let texts = try texts(in: opening, sealed.key, key, context)
    else { return .keyMissing }
    return .texts(texts)
  }

  /// A file that belongs to an event, as it came in; `nil` where key or file is missing, or
  /// something of its submission was hidden: a file cannot be shown in part.
  ///
  /// - Throws: ``RegisterError`` `subject-erased`, or where something cannot be read.
  func content(of file: RecordedFile, in stored: StoredEvent) throws(RegisterError) -> [UInt8]? {
    let sealed: SealedValue?
    do throws(EventLogError) { sealed = try sealedValue(of: stored) } catch { throw .log(error) }
    guard let sealed else { return nil }
    guard try standing(of: sealed.key).erasedOn == nil else {
      throw .rejected(.subjectErased(sealed.key))
    }
    guard let key = try key(of: sealed.key), try !covers().hides(from: stored.stream) else {
      return nil
    }
    return try source(
      file.name, for: DataWriter.file, sealed.key, key, at: context(of: stored))
  }

  private func context(of stored: StoredEvent) -> SealContext {
    SealContext(register: register, event: stored.id, type: stored.type, stream: stored.stream)
  }

  private func opening(
    of sealed: SealedValue, with key: SubjectKey, at context: SealContext
  ) -> Opening? {
    let plain = key.open(
      sealed.text, nonce: sealed.nonce, context: context.associatedData(key: sealed.key))
    guard let opening = plain.flatMap({ Opening(sealed: $0) }),
      opening.commitment == sealed.commitment
    else { return nil }
    return opening
  }

  private func texts(
    in opening: Opening, _ keyID: String, _ key: SubjectKey, _ context: SealContext
  ) throws(RegisterError) -> [TextField: String]? {
    guard let object = try? JSON(parsing: opening.object), let members = object.objectValue else {
      return nil
    }
    var texts: [TextField: String] = [:]
    for member in members {
      guard let field = TextField(rawValue: member.name) else { continue }
      if let text = member.value.stringValue {
        texts[field] = text
      } else if let name = member.value["file"]?.stringValue {
        guard let bytes = try source(name, for: member.name, keyID, key, at: context) else {
          return nil
        }
        texts[field] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return texts
  }

  private func source(
    _ name: String, for field: String, _ keyID: String, _ key: SubjectKey, at context: SealContext
  ) throws(RegisterError) -> [UInt8]? {
    do throws(FileFailure) {
      return try sources.read(name).flatMap {
        key.openFile($0, context: context.associatedData(key: keyID, field: field))
      }
    } catch {
      throw .file(error)
    }
  }
}
