// SPDX-License-Identifier: EUPL-1.2

/// A place in the log's files that does not hold what was written there.
public struct Damage: Error, Hashable, Sendable {
  /// What is wrong there.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The checksum is not that of the line's bytes, or is missing.
    case check
    /// The line has not the one form that the format gives to every event.
    case form
    /// The line is longer than the format allows.
    case length
    /// The line has members or a version that this program does not know.
    case newer
    /// The line's sequence does not follow the one before: lines are missing, doubled or moved.
    case sequence
    /// The line does not link to the bytes of the one before.
    case link
    /// The line does not belong at this place of its commit.
    case commit
    /// The line's revision does not follow in its stream.
    case revision
    /// The line's id stands in the log before.
    case id
    /// The line's data is not JSON in its canonical form.
    case data
    /// The bytes stop inside a line or a commit.
    case unfinished
    /// A segment is missing, or is not where its name says.
    case segment
    /// The log ends before its durable end.
    case end
    /// The file could not be read.
    case unreadable
    /// A file in `index/`, named in place of the segment, is not what its segments give. It is
    /// derived: delete it, and it comes back right.
    case index
    /// A signed head, named in place of the segment, is not signed by the log's key, or the lines
    /// are not those that it stands for; where the tiles tell which, the first such line is named.
    case head
    /// A file in `tiles/`, or the published `checkpoint`, named in place of the segment, is not what
    /// the lines give. It is derived: delete it, and it comes back right.
    case tile

    init(_ kind: LineProblem.Kind) {
      switch kind {
      case .check: self = .check
      case .form: self = .form
      case .length: self = .length
      case .newer: self = .newer
      }
    }
  }

  /// What is wrong.
  public var kind: Kind
  /// The name of the segment file.
  public var segment: String
  /// The line in the segment, from 1.
  public var line: Int
  /// The byte in the segment, from 0.
  public var byte: Int
  /// The sequence that should stand there, from 1.
  public var sequence: Int

  /// Describes a place.
  public init(_ kind: Kind, segment: String, line: Int, byte: Int, sequence: Int) {
    self.kind = kind
    self.segment = segment
    self.line = line
    self.byte = byte
    self.sequence = sequence
  }
}

extension EventLogError {
  /// The error that a place of the log's files is damaged, or was written by a newer program.
  init(_ damage: Damage) {
    switch damage.kind {
    case .newer: self.init(.newerFormat, "the line has members or a version of a newer program")
    case .unreadable: self.init(.io, "the segment could not be read")
    default: self.init(.corrupt, "the log is damaged (\(damage.kind.rawValue))")
    }
    segment = damage.segment
    line = damage.line
    byte = damage.byte
    sequence = damage.sequence
  }
}
