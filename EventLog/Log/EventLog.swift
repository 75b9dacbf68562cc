// SPDX-License-Identifier: EUPL-1.2

internal import Dispatch
internal import Synchronization

/// An append-only, tamper-evident log of events in plain files.
///
/// Several processes may append to one folder at once: a lock orders their commits, and each sees
/// what the others made durable. An append returns when its bytes are on disk. See
/// <doc:Durability> for the rules and <doc:FailureModes> for what they withstand.
public final class EventLog: EventStore {
  /// What a log is opened for.
  public enum Access: Hashable, Sendable {
    /// Nothing is written to the record; a folder that cannot be written will do.
    case reading
    /// Appending and reading.
    case appending
  }

  /// What a log is made with, for tests to put other things in their place.
  package struct Seams: Sendable {
    package var fileSystem: any FileSystem
    package var clock: LogClock
    package var limits: SegmentLimits
    package var groupLimits: GroupLimits
    package var patience: Duration

    package init(
      fileSystem: any FileSystem = POSIXFileSystem(), clock: LogClock = .system,
      limits: SegmentLimits = SegmentLimits(), groupLimits: GroupLimits = GroupLimits(),
      patience: Duration = .seconds(30)
    ) {
      self.fileSystem = fileSystem
      self.clock = clock
      self.limits = limits
      self.groupLimits = groupLimits
      self.patience = patience
    }
  }

  let folder: LogFolder
  let access: Access
  let clock: LogClock
  let limits: SegmentLimits
  let groupLimits: GroupLimits
  let patience: Duration
  let indexes: IndexLibrary
  let segments: SealedSegments
  /// The CloudEvents `source` of the lines that this log writes.
  let source: String
  let view: Guarded<View>
  let endFile: Guarded<EndFile?>
  let lock: LogLock?
  let signedThrough: Int
  let queue = DispatchQueue(label: "eventlog.append")
  let waiting = Guarded(Waiting())
  let cutOff = Guarded<[SetAside]>([])
  /// Whether a sync failed here: then only another opening may append.
  let isPoisoned = Atomic(false)
  /// Whether a segment was sealed here whose index is not stored yet.
  let hasNewIndex = Atomic(false)

  init(
    _ opened: Opened, in folder: LogFolder, for access: Access, source: String, seams: Seams
  ) {
    self.folder = folder
    self.access = access
    self.source = source
    clock = seams.clock
    limits = seams.limits
    groupLimits = seams.groupLimits
    patience = seams.patience
    indexes = IndexLibrary(folder: folder)
    segments = SealedSegments(in: folder)
    view = Guarded(opened.view)
    endFile = Guarded(opened.endFile)
    lock = opened.lock
    signedThrough = opened.signedThrough
  }

  /// How a file of the log is opened for this access.
  var mode: OpenMode { access == .reading ? .read : .write }

  /// What was cut off the end of the log since it was opened here, because it was never
  /// acknowledged: kept in `log/torn/`, to be told to a person.
  public var setAside: [SetAside] { cutOff.withLock { $0 } }

  /// Closes the log: what was asked before is finished, later appends are refused.
  ///
  /// Waits for a commit that is being written. Reading goes on to work.
  public func close() {
    waiting.withLock { $0.isClosed = true }
    queue.sync {}
  }

  /// Closes the log and takes away the mark of its durable end, which holds on this machine only.
  ///
  /// For a folder that nobody else has open and that is to be copied as it stands: what remains
  /// are bytes that mean the same everywhere. Who opens it next finds the end from the lines.
  ///
  /// - Throws: ``EventLogError`` where the file could not be removed.
  public func closeToBeCopied() throws(EventLogError) {
    close()
    let mark = folder.end
    try folder.call(on: mark) { system throws(FileError) in try system.remove(mark) }
  }
}

/// Bytes that were cut off the end of a segment because no caller was ever told that they stand.
public struct SetAside: Hashable, Sendable {
  /// The file that keeps them.
  public var path: String
  /// The name of the segment they stood in.
  public var segment: String
  /// Where they began in it, from 0.
  public var byte: Int
  /// How many they are.
  public var count: Int
}
