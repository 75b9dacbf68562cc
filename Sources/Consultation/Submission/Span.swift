// SPDX-License-Identifier: EUPL-1.2

/// A stretch of a text version, in Unicode scalars.
public struct Span: Hashable, Sendable, Comparable {
  /// The text version in which it counts, from 1.
  public let version: Int
  /// The first scalar, from 0.
  public let offset: Int
  /// How many scalars, at least 1.
  public let length: Int

  /// A stretch of `length` scalars from `offset`.
  public init(version: Int, offset: Int, length: Int) {
    self.version = version
    self.offset = offset
    self.length = length
  }

  /// The offset just past it.
  public var end: Int { offset + length }

  /// Orders by version, then by place.
  public static func < (left: Self, right: Self) -> Bool {
    (left.version, left.offset, left.length) < (right.version, right.offset, right.length)
  }
}

/// In what form the content of a submission is there.
public enum SubmissionForm: String, Hashable, Sendable, CaseIterable {
  /// A text that was typed or pasted.
  case text
  /// A file that came in.
  case file
  /// The party says that it has nothing to add.
  case nothingToAdd
  /// The file comes later.
  case fileFollows
  /// There is no text: spoken, or logged from a sheet.
  case withoutText
}

/// A file that belongs to an event: as it comes in, or as it was recorded.
public enum SourceFile: Hashable, Sendable {
  /// On its way in: its bytes. Its name travels sealed, as ``TextField/fileName``.
  case incoming([UInt8])
  /// Kept, sealed.
  case recorded(RecordedFile)
}

/// Where a file is kept, and the proof of what it was.
public struct RecordedFile: Hashable, Sendable {
  /// SHA-256 of the sealed bytes, 64 hexadecimal digits: its name under `sources/`.
  public let name: String
  /// The length of the file as it came in, in bytes.
  public let sizeInBytes: Int
  /// SHA-256 of `weerklank-file-v1`, a salt and the file's bytes, in Base64; the salt is sealed.
  public let letter: String

  /// A kept file.
  public init(name: String, sizeInBytes: Int, letter: String) {
    self.name = name
    self.sizeInBytes = sizeInBytes
    self.letter = letter
  }
}
