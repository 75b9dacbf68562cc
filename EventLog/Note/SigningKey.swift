// SPDX-License-Identifier: EUPL-1.2

internal import Crypto

/// A private key with its name: Ed25519, made from a seed of 32 bytes.
public struct SigningKey: Sendable {
  /// The key's name; of a log, its origin.
  public let name: String
  private let key: Curve25519.Signing.PrivateKey

  /// How many bytes a seed has.
  public static let seedLength = 32

  /// Makes a key; nil where the name or the seed has not its form.
  public init?(name: String, seed: [UInt8]) {
    guard KeyName.isValid(name), seed.count == Self.seedLength,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    else { return nil }
    self.name = name
    self.key = key
  }

  /// The public half, for one who signs as a log or as a witness.
  public func verifier(_ kind: VerifierKey.Kind = .log) -> VerifierKey {
    let found = VerifierKey(
      name: name, kind: kind, publicKey: Array(key.publicKey.rawRepresentation))
    guard let found else { fatalError("the name was checked when the key was made") }
    return found
  }

  /// Signs the text of a note.
  ///
  /// On Linux the same text gives the same signature.
  public func sign(_ text: [UInt8]) -> SignedNote.Signature {
    SignedNote.Signature(name: name, keyID: verifier().id, bytes: rawSignature(text))
  }

  /// Says of a head, as a witness, when it was seen (C2SP tlog-cosignature v1).
  ///
  /// - Parameters:
  ///   - text: The text of the head.
  ///   - seconds: When, in seconds since 1970 UTC.
  /// - Returns: The signature.
  public func cosign(_ text: [UInt8], at seconds: UInt64) -> SignedNote.Signature {
    let time = stride(from: 56, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: seconds >> UInt64($0))
    }
    return SignedNote.Signature(
      name: name, keyID: verifier(.witness).id,
      bytes: time + rawSignature(Cosignature.message(text, at: seconds)))
  }

  /// The 64 bytes of an Ed25519 signature.
  package func rawSignature(_ message: [UInt8]) -> [UInt8] {
    do { return Array(try key.signature(for: message)) } catch {
      fatalError("Ed25519 signs any message: \(error)")
    }
  }
}

/// What a witness signs.
enum Cosignature {
  static func message(_ text: [UInt8], at seconds: UInt64) -> [UInt8] {
    Array("cosignature/v1\ntime \(seconds)\n".utf8) + text
  }
}
