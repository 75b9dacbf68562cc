// SPDX-License-Identifier: EUPL-1.2

internal import Crypto

/// The public key of a log or a witness, with its name: what others need to check its signatures.
///
/// Written `name+id+key`, as in `example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k`
/// (C2SP signed-note, *vkey*).
public struct VerifierKey: Hashable, Sendable {
  /// What a key signs, by the number that the formats give it.
  public enum Kind: UInt8, Hashable, Sendable {
    /// The text of a note, by Ed25519.
    case log = 0x01
    /// The text of a head and the time at which it was seen, by Ed25519 (C2SP tlog-cosignature).
    case witness = 0x04
  }

  /// The key's name; of a log, its origin.
  public let name: String
  /// What it signs.
  public let kind: Kind
  /// The public key: 32 bytes.
  public let publicKey: [UInt8]

  /// Names a public key; nil where the name or the key has not its form.
  public init?(name: String, kind: Kind, publicKey: [UInt8]) {
    guard KeyName.isValid(name), publicKey.count == 32 else { return nil }
    self.name = name
    self.kind = kind
    self.publicKey = publicKey
  }

  /// The key's id: the first four bytes of SHA-256(name ‖ newline ‖ kind ‖ public key).
  public var id: UInt32 {
    let hash = SHA256.hash(data: Array(name.utf8) + [0x0A, kind.rawValue] + publicKey)
    return hash.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The key's id in eight hexadecimal digits.
  package var idText: String {
    var digits: [UInt8] = []
    for shift in stride(from: 24, through: 0, by: -8) {
      digits.appendHex(UInt8(truncatingIfNeeded: id >> UInt32(shift)))
    }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension VerifierKey: CustomStringConvertible {
  /// The form in which it is passed on.
  public var description: String {
    "\(name)+\(idText)+\(Base64.encode([kind.rawValue] + publicKey))"
  }

  /// Reads what ``description`` writes, and nothing else.
  ///
  /// - Throws: ``NoteError`` `malformed`.
  public init(parsing text: String) throws(NoteError) {
    // The key in Base64 may hold a plus itself.
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let key = Base64.decode(String(parts[2])), let first = key.first,
      let kind = Kind(rawValue: first),
      let found = VerifierKey(
        name: String(parts[0]), kind: kind, publicKey: Array(key.dropFirst()))
    else { throw NoteError(.malformed, "the key is not of the form name+id+key") }
    guard Array(found.description.utf8) == Array(text.utf8) else {
      throw NoteError(.malformed, "the key's id is not that of its name and bytes")
    }
    self = found
  }
}

extension VerifierKey {
  /// Checks that the key signed a note.
  ///
  /// - Returns: For a witness, when it saw the head, in seconds since 1970 UTC.
  /// - Throws: ``NoteError`` `notSigned`; `badSignature` where a line with its name and id holds
  ///   none of it.
  @discardableResult
  public func check(_ note: SignedNote) throws(NoteError) -> UInt64? {
    let name = Array(name.utf8)
    let mine = note.signatures.filter { $0.keyID == id && Array($0.name.utf8) == name }
    guard !mine.isEmpty else {
      throw NoteError(.notSigned, "there is no signature by the key")
    }
    var seen: UInt64?
    for signature in mine { seen = try check(signature, of: note.text) }
    return seen
  }

  private func check(
    _ signature: SignedNote.Signature, of text: [UInt8]
  ) throws(NoteError) -> UInt64? {
    var seen: UInt64?
    var (message, bytes) = (text, signature.bytes)
    if kind == .witness {
      let time = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      (message, bytes) = (Cosignature.message(text, at: time), Array(bytes.dropFirst(8)))
      seen = time
    }
    guard isSignature(bytes, of: message) else {
      throw NoteError(.badSignature, "a signature by the key does not hold")
    }
    return seen
  }

  /// Whether 64 bytes are the key's Ed25519 signature of a message.
  package func isSignature(_ bytes: [UInt8], of message: [UInt8]) -> Bool {
    guard bytes.count == 64,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
    else { return false }
    return key.isValidSignature(bytes, for: message)
  }
}
