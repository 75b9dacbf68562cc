// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

/// The private keys with which heads of the log are signed: one file each, `keys/signing-ID`.
///
/// It holds the seed as it is, for whoever may read `keys/` may sign anyway. It is not wrapped under
/// the master key, which goes when a subject is erased.
extension KeyStore {
  private static func fileName(of key: VerifierKey) -> String {
    "signing-\(key.idText)"
  }

  /// Writes a new key; when it returns it is on the disk.
  func addSigningKey(_ seed: [UInt8], _ key: VerifierKey) throws(FileFailure) {
    try folder.write([(Self.fileName(of: key), seed)], mode: 0o600)
  }

  /// The private half of a key; `nil` where it is not there.
  func signingKey(_ key: VerifierKey) throws(FileFailure) -> SigningKey? {
    guard let seed = try folder.read(Self.fileName(of: key)),
      let found = SigningKey(name: key.name, seed: seed), found.verifier() == key
    else { return nil }
    return found
  }
}
