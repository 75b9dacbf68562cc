// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import Crypto
internal import EventLog

/// What opens a sealed value of a line for somebody without keys: the salt and the sealed fields.
struct ReceiptOpening: Hashable, Sendable {
  /// What the text is, in the row of an edition; `nil` in the line itself.
  let of: String?
  /// The sequence of the line in which it is sealed.
  let sequence: Int
  let opening: Opening

  init(of: String? = nil, sequence: Int, opening: Opening) {
    self.of = of
    self.sequence = sequence
    self.opening = opening
  }

  /// Opens what is sealed in an event; `nil` where nothing is, or something of it was hidden.
  ///
  /// - Throws: ``RegisterError`` `key-missing`, `subject-erased`; for the text of a row, where there is
  ///   no key it is left out.
  init?(of stored: StoredEvent, in records: Records, as of: String? = nil) throws {
    guard let sealed = try records.sealedValue(of: stored) else { return nil }
    guard let opening = try records.opening(of: stored, sealed) else {
      if of != nil { return nil }
      if try records.standing(of: sealed.key).erasedOn != nil {
        throw RegisterError.rejected(.subjectErased(sealed.key))
      }
      throw RegisterError.keyMissing(subject: sealed.key)
    }
    // An opening is whole or nothing: what was hidden of a text would stand in it.
    let texts = try records.texts(of: stored)
    guard try records.texts(of: stored, under: records.covers()) == texts else { return nil }
    self.init(of: of, sequence: stored.sequence, opening: opening)
  }
}

extension ReceiptOpening {
  /// The value in a file of a receipt; the sealed object stands in it as a string, byte for byte.
  var json: JSON {
    .object(
      (of.map { [JSON.Member("of", .string($0))] } ?? []) + [
        .init("sequence", .integer(sequence)),
        .init("commitment", .string(Base64.encode(opening.commitment))),
        .init("salt", .string(Base64.encode(opening.salt))),
        .init("object", .string(String(decoding: opening.object, as: UTF8.self))),
      ])
  }

  /// Reads what ``json`` gives; `nil` for anything else, or where the commitment is not its own.
  init?(_ json: JSON) {
    guard let sequence = json["sequence"]?.integerValue,
      let salt = json["salt"]?.stringValue.flatMap(Base64.decode),
      salt.count == Opening.saltLength, let object = json["object"]?.stringValue,
      let commitment = json["commitment"]?.stringValue
    else { return nil }
    let opening = Opening(salt: salt, object: Array(object.utf8))
    guard Base64.encode(opening.commitment) == commitment else { return nil }
    self.init(of: json["of"]?.stringValue, sequence: sequence, opening: opening)
  }

  /// A sealed field that is text.
  func text(_ field: String) -> String? {
    (try? JSON(parsing: opening.object))?[field]?.stringValue
  }
}

/// The file `NUMBER.opening.json`.
enum OpeningsFile {
  private static let format = "weerklank.opening/1"

  static func bytes(of openings: [ReceiptOpening]) throws(JSONError) -> [UInt8] {
    try JSON.object([
      .init("format", .string(format)), .init("openings", .array(openings.map(\.json))),
    ]).canonicalBytes() + [0x0A]
  }

  /// The file for a line; none for a line of which something was hidden: there is no opening in part.
  static func file(
    of opening: ReceiptOpening?, for stored: StoredEvent, in records: Records
  ) throws -> [(String, [UInt8])] {
    if opening == nil, try records.sealedValue(of: stored) != nil { return [] }
    return [("opening.json", try bytes(of: [opening].compactMap { $0 }))]
  }

  /// Reads what ``bytes(of:)`` writes; `nil` for anything else.
  static func parse(_ bytes: [UInt8]) -> [ReceiptOpening]? {
    guard let json = try? JSON(parsing: bytes), json["format"]?.stringValue == format,
      let values = json["openings"]?.arrayValue
    else { return nil }
    let openings = values.compactMap { ReceiptOpening($0) }
    return openings.count == values.count ? openings : nil
  }
}
