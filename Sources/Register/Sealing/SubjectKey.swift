// SPDX-License-Identifier: EUPL-1.2

internal import Crypto
internal import FoundationEssentials

/// The key of one subject: AES-256, and the fingerprint by which the log knows it.
struct SubjectKey: Sendable {
  private let key: SymmetricKey
  /// SHA-256 of `weerklank-key-v1` and the key, in 64 hexadecimal digits.
  let fingerprint: String

  /// How many bytes a key has.
  static let length = 32

  /// Takes the key's 32 bytes.
  init(_ bytes: [UInt8]) {
    precondition(bytes.count == Self.length, "a subject's key has 32 bytes")
    key = SymmetricKey(data: bytes)
    var hash = SHA256()
    hash.update(data: Array("weerklank-key-v1".utf8))
    hash.update(data: bytes)
    fingerprint = Hexadecimal.encode(hash.finalize())
  }

  /// The key's bytes.
  var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

  /// Ciphertext and tag of a text.
  ///
  /// - Parameters:
  ///   - plain: The text.
  ///   - nonce: Twelve bytes that were never used with this key.
  ///   - context: What must be the same when it is opened.
  /// - Returns: The ciphertext followed by its tag.
  func seal(_ plain: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8] {
    do {
      let box = try AES.GCM.seal(
        plain, using: key, nonce: AES.GCM.Nonce(data: nonce), authenticating: context)
      return Array(box.ciphertext) + Array(box.tag)
    } catch {
      fatalError("AES-GCM takes a nonce of 12 bytes and any text: \(error)")
    }
  }

  /// The text; `nil` where key, nonce, context or a bit of the text is not that of sealing.
  func open(_ sealed: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8]? {
    guard nonce.count == Self.nonceLength else { return nil }
    return openFile(nonce + sealed, context: context)
  }

  /// How many bytes a nonce has.
  static let nonceLength = 12
}

extension SubjectKey {
  /// A file of its own: nonce, ciphertext and tag.
  func sealFile(_ plain: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8] {
    nonce + seal(plain, nonce: nonce, context: context)
  }

  /// What was sealed as a file.
  func openFile(_ bytes: [UInt8], context: [UInt8]) -> [UInt8]? {
    do {
      let box = try AES.GCM.SealedBox(combined: bytes)
      return Array(try AES.GCM.open(box, using: key, authenticating: context))
    } catch {
      return nil
    }
  }
}
