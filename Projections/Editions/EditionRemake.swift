// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What came of making an edition anew from the log: the same rows, and of each file that is kept
/// whether it came out the same.
public struct EditionRemake: Hashable, Sendable {
  /// How a file that is kept compares with the one that was made now.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Every byte is the same.
    case sameBytes
    /// Other bytes of the same rows: the program that makes it was another version, or shows them
    /// in another form.
    case otherForm
    /// Other bytes, and the rows differ.
    case otherRows
    /// Something that it may show was hidden since: it is not handed out, and not compared.
    case hiddenSince
    /// It cannot be read: its key or its bytes are missing.
    case unreadable
    /// It cannot be made here: the program of others that makes it is not installed.
    case notMade
  }

  /// A file that is kept.
  public struct File: Hashable, Sendable {
    /// The file.
    public let kept: EditionFile
    /// The program of others that made it now; `nil` where none did.
    public let engine: String?
    /// How it compares.
    public let outcome: Outcome

    /// All fields, in order.
    public init(kept: EditionFile, engine: String?, outcome: Outcome) {
      self.kept = kept
      self.engine = engine
      self.outcome = outcome
    }
  }

  /// The number of the edition.
  public let edition: Int
  /// How many rows were issued.
  public let rows: Int
  /// Whether the rows made now have the root of those that were issued.
  public let hasSameRows: Bool
  /// The points of which the matrix in JSON differs, where the rows do and it can be read.
  public let differing: [String]
  /// The program that made it now, with its version.
  public let program: String
  /// The files that are kept, in the order of their formats.
  public let files: [File]

  /// All fields, in order.
  public init(
    edition: Int, rows: Int, hasSameRows: Bool, differing: [String], program: String,
    files: [File]
  ) {
    self.edition = edition
    self.rows = rows
    self.hasSameRows = hasSameRows
    self.differing = differing
    self.program = program
    self.files = files
  }
}
