// SPDX-License-Identifier: EUPL-1.2

/// The key under which all subjects' keys lie encrypted.
struct MasterKey: Sendable {
  private let key: SubjectKey

  /// Takes the key's 32 bytes.
  init(_ bytes: [UInt8]) { key = SubjectKey(bytes) }

  /// What it is known by.
  var fingerprint: String { key.fingerprint }

  /// The bytes of a key's file: nonce, ciphertext and tag, bound to the fingerprint.
  func wrap(_ subjectKey: SubjectKey, nonce: [UInt8]) -> [UInt8] {
    key.sealFile(
      subjectKey.bytes, nonce: nonce, context: Self.context(subjectKey.fingerprint))
  }

  /// The key in a file; `nil` where it is not the one with this fingerprint.
  func unwrap(_ file: [UInt8], fingerprint: String) -> SubjectKey? {
    guard let bytes = key.openFile(file, context: Self.context(fingerprint)),
      bytes.count == SubjectKey.length
    else { return nil }
    let found = SubjectKey(bytes)
    return found.fingerprint == fingerprint ? found : nil
  }

  private static func context(_ fingerprint: String) -> [UInt8] {
    Array("weerklank-wrap-v1".utf8) + Array(fingerprint.utf8)
  }
}
