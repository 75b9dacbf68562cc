// SPDX-License-Identifier: EUPL-1.2

/// Why the log could not do what was asked, and where.
///
/// No field ever holds event data or personal data.
public struct EventLogError: Error, Hashable, Sendable {
  /// What went wrong, by what can be done about it.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The append or the argument breaks a bound of the format. Nothing was recorded.
    case invalid
    /// A line or a commit is larger than the format allows. Nothing was recorded.
    case tooLarge
    /// A condition does not hold. Nothing was recorded; load, decide and append again.
    case conflict
    /// An id stands in the log for another event. Nothing was recorded.
    case idReused
    /// There is no log at the path.
    case notALog
    /// There is a log at the path already.
    case alreadyExists
    /// The log was opened for reading, its folder cannot be written, or it was closed.
    case readOnly
    /// The rights on the log's folder, or on a file in it, do not allow to read it.
    case notReadable
    /// The disk or the quota is full. Nothing was recorded.
    case full
    /// The disk failed to read or to write. What was being appended is not recorded.
    case io
    /// A sync failed. Nobody appends until the log was closed and opened again.
    case failedSync
    /// Somebody else held the lock for longer than the caller would wait.
    case locked
    /// Bytes in the middle of the log are not what was written. Restore them from a backup.
    case corrupt
    /// The end of the log stops inside a commit, in a way that a crash does not explain.
    case torn
    /// The log ends before what was signed: an older copy was put in its place.
    case restored
    /// A line has members or a version that this program does not know.
    case newerFormat
    /// The folder is on a network file system, or is reached through a symbolic link.
    case unsafeFilesystem
  }

  /// What a condition asked and what was found.
  public struct Conflict: Hashable, Sendable {
    /// The condition that does not hold.
    public var condition: Condition
    /// The stream that broke it.
    public var stream: StreamName
    /// The number it asked for: a revision, 0 for `absent`, the sequence for `unchanged`.
    public var expected: Int
    /// The number that was found, of the same kind.
    public var actual: Int
  }

  /// What went wrong.
  public var code: Code
  /// The file or folder, where there is one.
  public var path: String?
  /// The name of the segment file, where one is concerned.
  public var segment: String?
  /// The line in the segment, from 1.
  public var line: Int?
  /// The byte in the segment, from 0.
  public var byte: Int?
  /// The sequence of the event, from 1.
  public var sequence: Int?
  /// The error number of the operating system.
  public var errno: Int32?
  /// The condition that did not hold, for ``Code/conflict``.
  public var conflict: Conflict?
  /// What exactly, in a few words of English, for a person to read.
  public var detail: String

  /// Makes an error with a code and a few words.
  public init(_ code: Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  /// A log that ends before what was signed of it.
  static func restored(endsAt end: Int, signedThrough: Int) -> EventLogError {
    EventLogError(.restored, "the log ends at \(end) and was signed to \(signedThrough)")
  }
}

extension EventLogError: CustomStringConvertible {
  /// What, where: `corrupt: check does not match, 000000000000000001.jsonl line 3 byte 812`.
  public var description: String {
    var place: [String] = []
    if let segment { place.append(segment) } else if let path { place.append(path) }
    if let line { place.append("line \(line)") }
    if let byte { place.append("byte \(byte)") }
    if let sequence { place.append("sequence \(sequence)") }
    if let errno { place.append("errno \(errno)") }
    return "\(code.rawValue): \(detail)"
      + (place.isEmpty ? "" : ", " + place.joined(separator: " "))
  }
}
