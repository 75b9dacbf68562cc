// SPDX-License-Identifier: EUPL-1.2

/// Why a note, a head or a proof is not believed.
public struct NoteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The bytes are not in the form that the format asks.
    case malformed
    /// There is no signature by the key that is asked for.
    case notSigned
    /// A signature that says it is by the key is not.
    case badSignature
    /// The head is of another log than the key's name says.
    case wrongOrigin
    /// The hashes do not lead to the root.
    case notProven
  }

  /// What is wrong.
  public let code: Code
  /// What exactly, in a few words of English.
  public let detail: String

  init(_ code: Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  /// The lines of a consistency proof have not their form.
  package static let malformedConsistency = NoteError(
    .malformed, "a line is not a hash of thirty-two bytes in Base64")

  /// Code and detail.
  public var description: String { "\(code.rawValue): \(detail)" }
}
