// SPDX-License-Identifier: EUPL-1.2

/// Why a file could not be read; nothing of it is kept.
///
/// It repeats nothing of the file, nor its name, for these may be personal data.
public struct ReadError: Error, Hashable, Sendable {
  /// Why; the raw values are the stable codes that callers see.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The file has more bytes than ``ReadLimits/sizeInBytes``.
    case fileTooLarge = "file-too-large"
    /// A part of the file unpacks to more than is read: it may be a bomb.
    case unpacksTooLarge = "unpacks-too-large"
    /// There are more parts in the file than are read.
    case tooManyParts = "too-many-parts"
    /// Something in the file is nested deeper than is read.
    case nestedTooDeep = "nested-too-deep"
    /// The text is longer, or has more blocks, than is read.
    case textTooLong = "text-too-long"
    /// There is no text in the file.
    case noText = "no-text"
    /// The pages are pictures: somebody scanned them.
    case scanned
    /// The file is in no format that is read.
    case unknownFormat = "unknown-format"
    /// The file is in an old format of which only a newer form is read.
    case oldFormat = "old-format"
    /// The file asks for a password.
    case passwordProtected = "password-protected"
    /// The file is not as its format says.
    case damagedFile = "damaged-file"
    /// The characters are in no encoding that is read.
    case badEncoding = "bad-encoding"
    /// A name inside the file would lead outside of it.
    case unsafeName = "unsafe-name"
    /// The file declares a document type or entities, which documents have no need of.
    case documentType = "document-type"
    /// A program that reads this format is not installed.
    case programMissing = "program-missing"
    /// A program that reads this format could not read the file.
    case programFailed = "program-failed"
    /// A program that reads this format took longer than ``ReadLimits/secondsOfProgram``.
    case programTooSlow = "program-too-slow"
  }

  /// Why.
  public let code: Code
  /// What is wrong, in a sentence without a full stop.
  public let message: String
  /// Where in the file: a part, a line; `nil` for the file as a whole.
  public let place: String?
  /// What to do, in a sentence.
  public let hint: String

  /// All fields, in order.
  public init(_ code: Code, _ message: String, at place: String? = nil, hint: String) {
    self.code = code
    self.message = message
    self.place = place
    self.hint = hint
  }
}
