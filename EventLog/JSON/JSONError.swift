// SPDX-License-Identifier: EUPL-1.2

/// Why bytes are not JSON of the log's dialect, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The bytes stop inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte
    /// Something follows the value.
    case trailingBytes
    /// Arrays and objects are nested deeper than the limit.
    case tooDeep
    /// There are more bytes than the limit.
    case tooLong
    /// An object has two members of one name.
    case duplicateName
    /// A string is not UTF-8.
    case invalidUTF8
    /// A string holds a byte below 0x20 as it is.
    case controlCharacter
    /// A `\u` escape is half of a surrogate pair.
    case loneSurrogate
    /// A backslash is followed by something that JSON does not know.
    case invalidEscape
    /// A number with a fraction or an exponent, or minus zero.
    case notAnInteger
    /// A whole number outside −(2⁵³−1) … 2⁵³−1.
    case numberOutOfRange
  }

  /// What is wrong.
  public var kind: Kind
  /// The byte it was seen at, counted from 0: of the input when reading, of the output when writing.
  public var offset: Int

  /// Makes an error.
  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

extension JSONError: CustomStringConvertible {
  /// The kind and the offset; never any of the content.
  public var description: String { "\(kind.rawValue) at byte \(offset)" }
}
