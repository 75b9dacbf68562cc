// SPDX-License-Identifier: EUPL-1.2

internal import Crypto
internal import EventLog

/// What tells a command that is given again from another one with the same id.
///
/// It stands in the first event of a command as `"command":{"content":"<base64>"}`. A bare hash of
/// a command would let anybody guess at the personal texts in it, also after their erasure; so
/// where a command seals anything its hash is keyed by all the keys that it sealed under.
enum ContentProof {
  /// The member of an event's data that holds it.
  static let member = "command"

  /// The member's value.
  ///
  /// - Parameters:
  ///   - content: The canonical bytes of the command.
  ///   - keys: The keys of the subjects sealed in it, each once, in the order of their names.
  /// - Returns: HMAC-SHA256 of `weerklank-command-v1` and the content under the keys joined; the
  ///   plain SHA-256 of both where nothing is sealed.
  static func make(content: [UInt8], keys: [SubjectKey]) -> JSON {
    let message = Array("weerklank-command-v1".utf8) + content
    let proof: [UInt8]
    if keys.isEmpty {
      proof = Array(SHA256.hash(data: message))
    } else {
      let key = SymmetricKey(data: keys.flatMap(\.bytes))
      proof = Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    }
    return ["content": .string(Base64.encode(proof))]
  }
}
