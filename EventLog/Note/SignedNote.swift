// SPDX-License-Identifier: EUPL-1.2

/// A text with signatures under it, as people and programs pass it on (C2SP signed-note v1).
///
/// ```
/// example.com/log
/// 3
/// LP73YnWX4AtWSXV3Stco7yEHBnWfym1kE4xt/By/LNo=
///
/// — example.com/log /7+IrUl0/QzqaYL7yFS3E8S9B1TdAIoksPDi1u2Wo+qB577BL1IiTOjAjbYIQVESbaspPC9JleKJtFceTVf3h83+OAs=
/// ```
///
/// Who reads one looks for signatures by keys that he knows; others are passed over.
public struct SignedNote: Hashable, Sendable {
  /// One signature line.
  public struct Signature: Hashable, Sendable {
    /// The name of the key.
    public let name: String
    /// The key's id, which tells keys of one name apart.
    public let keyID: UInt32
    /// The signature, in the form that the kind of the key gives it.
    public let bytes: [UInt8]
  }

  /// The text that is signed, with its last newline.
  public let text: [UInt8]
  /// The signatures, in the order of their lines; at least one.
  public private(set) var signatures: [Signature]

  /// The largest note that is read.
  public static let greatestSizeInBytes = 1 << 20
  /// The most signatures that are read.
  static let greatestSignatureCount = 100

  /// Puts signatures under a text, which ends with a newline.
  public init(_ text: [UInt8], signedBy signatures: [Signature]) {
    precondition(text.last == 0x0A && !signatures.isEmpty, "a note has a text and a signature")
    self.text = text
    self.signatures = signatures
  }

  /// Adds a signature, in the place of an earlier one by the same key.
  public mutating func add(_ signature: Signature) {
    signatures.removeAll {
      $0.keyID == signature.keyID && Array($0.name.utf8) == Array(signature.name.utf8)
    }
    signatures.append(signature)
  }

  /// The bytes of the note.
  public var bytes: [UInt8] {
    var bytes = text + [0x0A]
    for signature in signatures {
      var blob: [UInt8] = []
      for shift in stride(from: 24, through: 0, by: -8) {
        blob.append(UInt8(truncatingIfNeeded: signature.keyID >> UInt32(shift)))
      }
      bytes += Self.dash + Array(signature.name.utf8) + [0x20]
      bytes += Array(Base64.encode(blob + signature.bytes).utf8) + [0x0A]
    }
    return bytes
  }

  /// An em dash and a space, with which a signature line begins.
  private static let dash: [UInt8] = [0xE2, 0x80, 0x94, 0x20]
}

extension SignedNote {
  /// Reads a note; only what ``bytes`` writes is one.
  ///
  /// - Throws: ``NoteError`` `malformed`.
  /// - Complexity: O(*bytes*).
  public init(parsing bytes: [UInt8]) throws(NoteError) {
    guard bytes.count <= Self.greatestSizeInBytes else {
      throw NoteError(.malformed, "the note is too large")
    }
    guard bytes.last == 0x0A else {
      throw NoteError(.malformed, "the note does not end with a newline")
    }
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }),
      String(validating: bytes, as: UTF8.self) != nil
    else { throw NoteError(.malformed, "the note is not plain text in UTF-8") }
    // The text may hold empty lines: the last one ends it.
    let empty = bytes.indices.dropFirst().last { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }
    guard let empty, empty + 1 < bytes.count else {
      throw NoteError(.malformed, "there is no empty line with signatures after it")
    }
    let lines = bytes[(empty + 1)...].dropLast().split(
      separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count <= Self.greatestSignatureCount else {
      throw NoteError(.malformed, "there are too many signatures")
    }
    text = Array(bytes[..<empty])
    signatures = []
    for line in lines { signatures.append(try Self.signature(in: line)) }
  }

  private static func signature(in line: ArraySlice<UInt8>) throws(NoteError) -> Signature {
    let parts = line.dropFirst(dash.count).split(
      separator: 0x20, omittingEmptySubsequences: false)
    guard line.starts(with: dash), parts.count == 2,
      let blob = Base64.decode(String(decoding: parts[1], as: UTF8.self)), blob.count > 4
    else { throw NoteError(.malformed, "a signature line has not its form") }
    let name = String(decoding: parts[0], as: UTF8.self)
    guard KeyName.isValid(name) else {
      throw NoteError(.malformed, "the name of a key has not its form")
    }
    return Signature(
      name: name, keyID: blob.prefix(4).reduce(0) { $0 << 8 | UInt32($1) },
      bytes: Array(blob.dropFirst(4)))
  }
}
