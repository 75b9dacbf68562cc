// SPDX-License-Identifier: EUPL-1.2

internal import Crypto
internal import EventLog

/// What tells a command that is given again from another one with the same id.
///
/// It stands in the first event of a command as `"command":{"content":"<base64>","keys":["R-001"]}`.
/// A bare hash of a command would let anybody guess at the personal texts in it, also after their
/// erasure: a quote that was only marked, a name that was there already. So the hash is keyed by
/// the keys of all subjects that the command seals under or adds to the streams of.
enum ContentProof {
  /// The member of an event's data that holds it.
  static let member = "command"

  /// The member's value.
  ///
  /// - Parameters:
  ///   - content: The canonical bytes of the command.
  ///   - keys: The keys by the names of their subjects, each once, in the order of the names.
  /// - Returns: HMAC-SHA256 of `weerklank-command-v1` and the content under the keys joined; the
  ///   plain SHA-256 of both, and no `keys`, where the command is about no subject.
  static func make(content: [UInt8], keys: [(name: String, key: SubjectKey)]) -> JSON {
    let message = Array("weerklank-command-v1".utf8) + content
    guard !keys.isEmpty else {
      return ["content": .string(Base64.encode(Array(SHA256.hash(data: message))))]
    }
    let key = SymmetricKey(data: keys.flatMap(\.key.bytes))
    let proof = Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    return [
      "content": .string(Base64.encode(proof)),
      "keys": .array(keys.map { .string($0.name) }),
    ]
  }

  /// The names of the subjects whose keys were used, in their order.
  static func keyNames(in proof: JSON) -> [String] {
    (proof["keys"]?.arrayValue ?? []).compactMap(\.stringValue)
  }
}
