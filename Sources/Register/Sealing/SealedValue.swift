// SPDX-License-Identifier: EUPL-1.2

internal import Crypto
internal import EventLog

/// What is sealed in one event, as it stands in the member `sealed` of its data.
struct SealedValue: Hashable, Sendable {
  /// The id of the key: the name of the subject.
  let key: String
  /// Twelve bytes, never used twice with one key.
  let nonce: [UInt8]
  /// AES-256-GCM of a salt of 32 bytes followed by the object of the sealed fields; ciphertext and
  /// tag.
  let text: [UInt8]
  /// SHA-256 of `weerklank-seal-v1`, the salt and the object.
  let commitment: [UInt8]

  /// The member of an event's data that holds it.
  static let member = "sealed"
}

extension SealedValue {
  /// Reads the member; `nil` where it has not this form.
  init?(_ json: JSON) {
    guard let key = json["key"]?.stringValue,
      let nonce = json["nonce"]?.stringValue.flatMap(Base64.decode),
      let text = json["text"]?.stringValue.flatMap(Base64.decode),
      let commitment = json["commitment"]?.stringValue.flatMap(Base64.decode)
    else { return nil }
    self.init(key: key, nonce: nonce, text: text, commitment: commitment)
  }

  /// The member's value.
  var json: JSON {
    [
      "key": .string(key), "nonce": .string(Base64.encode(nonce)),
      "text": .string(Base64.encode(text)), "commitment": .string(Base64.encode(commitment)),
    ]
  }
}

/// The salt and the object of sealed fields: what opens a commitment.
///
/// Whoever is shown these bytes can check them against the line, without any key.
package struct Opening: Hashable, Sendable {
  /// 32 random bytes, so that nobody can guess what was committed to.
  package let salt: [UInt8]
  /// The canonical bytes (RFC 8785) of the object of sealed fields.
  package let object: [UInt8]

  /// How many bytes a salt has.
  static let saltLength = 32

  init(salt: [UInt8], object: [UInt8]) {
    self.salt = salt
    self.object = object
  }

  /// Splits what was sealed; `nil` where it is too short to hold a salt.
  init?(sealed plain: [UInt8]) {
    guard plain.count >= Self.saltLength else { return nil }
    salt = Array(plain.prefix(Self.saltLength))
    object = Array(plain.dropFirst(Self.saltLength))
  }

  /// SHA-256 of `weerklank-seal-v1`, the salt and the object, 32 bytes.
  package var commitment: [UInt8] {
    var hash = SHA256()
    hash.update(data: Array("weerklank-seal-v1".utf8))
    hash.update(data: salt)
    hash.update(data: object)
    return Array(hash.finalize())
  }
}
