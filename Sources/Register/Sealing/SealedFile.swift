// SPDX-License-Identifier: EUPL-1.2

internal import Crypto
internal import EventLog

/// A sealed file for `sources/`, named by what it holds, so that nobody needs a key to check it.
struct SealedFile: Hashable, Sendable {
  /// SHA-256 of the sealed bytes, 64 hexadecimal digits.
  let name: String
  /// Nonce, ciphertext and tag.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    name = Self.name(of: bytes)
  }

  /// The name of a file with these sealed bytes.
  static func name(of bytes: [UInt8]) -> String { Hexadecimal.encode(SHA256.hash(data: bytes)) }

  /// SHA-256 of `weerklank-file-v1`, a salt and a file's bytes as they came in, in Base64.
  static func letter(salt: [UInt8], content: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(data: Array("weerklank-file-v1".utf8))
    hash.update(data: salt)
    hash.update(data: content)
    return Base64.encode(Array(hash.finalize()))
  }
}
