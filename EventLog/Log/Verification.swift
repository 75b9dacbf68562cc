// SPDX-License-Identifier: EUPL-1.2

/// What reading a whole log anew has shown.
public struct Verification: Hashable, Sendable {
  /// What was checked of every line.
  public enum Aspect: String, Hashable, Sendable, CaseIterable {
    /// The checksum holds.
    case checks
    /// The bytes are the one form of their content.
    case form
    /// Each line has the leaf hash of the one before.
    case links
    /// Sequences are gapless, also from segment to segment.
    case sequences
    /// Commits are whole.
    case commits
    /// Revisions are gapless in each stream.
    case revisions
    /// No id stands twice.
    case ids
    /// The data is canonical JSON.
    case data
    /// The files in `index/` are what the segments give.
    case indexes
    /// The root of the tree over all lines was worked out.
    case tree
    /// The signed heads are signed by the log's key, and stand for the lines that are there.
    case heads
    /// The files in `tiles/` are what the lines give.
    case tiles

    /// What is checked of every log, signed or not.
    static let ofLines: [Aspect] = [
      .checks, .form, .links, .sequences, .commits, .revisions, .ids, .data, .indexes, .tree,
    ]
  }

  /// Whether nothing is damaged.
  public var ok: Bool { damage.isEmpty }
  /// How many events stand in whole commits.
  public internal(set) var events = 0
  /// How many segments there are.
  public internal(set) var segments = 0
  /// The last event that was read.
  public internal(set) var end = LogEnd.empty
  /// What was checked.
  public internal(set) var covered = Aspect.ofLines
  /// The damaged places in the order of the log; the first thousand.
  public internal(set) var damage: [Damage] = []
  /// How many bytes follow the durable end.
  ///
  /// An append that is being written now, or that a crash broke off: they are no damage.
  public internal(set) var uncommittedBytes = 0
  /// Up to which sequence a signed head stands for the lines; nil where none was looked for.
  public internal(set) var signedThrough: Int?
  /// The tree over the lines of whole commits; of a damaged log it means nothing.
  public internal(set) var tree = MemoryTree()
  /// Where each line begins in its segment.
  var starts: [UInt32] = []
  /// The first sequences of the segments.
  var segmentStarts: [Int] = []
}

extension EventLog {
  /// Reads the whole log anew and says what is damaged.
  ///
  /// - Parameter progress: Told after each segment how many bytes of how many are read.
  /// - Returns: What was found; damage is told there and never thrown.
  /// - Throws: ``EventLogError`` `io`, `unsafeFilesystem` or `notALog` where there is nothing to read.
  /// - Complexity: O(*bytes* of the log).
  public func verify(
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(EventLogError) -> Verification {
    var verifier = Verifier(folder)
    return try verifier.run(progress)
  }

  /// Reads the whole log in a folder and says what is damaged, also where it cannot be opened.
  ///
  /// - Parameters:
  ///   - path: The folder that holds `log/`.
  ///   - progress: Told after each segment how many bytes of how many are read.
  /// - Returns: What was found; damage is told there and never thrown.
  /// - Throws: ``EventLogError`` `io`, `unsafeFilesystem` or `notALog` where there is nothing to read.
  public static func verify(
    at path: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(EventLogError) -> Verification {
    try verify(at: path, progress: progress, seams: Seams())
  }

  /// Reads the whole log with other things in the place of the disk.
  package static func verify(
    at path: String, progress: (Int, Int) -> Void = { _, _ in }, seams: Seams
  ) throws(EventLogError) -> Verification {
    var verifier = Verifier(LogFolder(root: path, fileSystem: seams.fileSystem))
    return try verifier.run(progress)
  }
}
