// SPDX-License-Identifier: EUPL-1.2

extension EventLog {
  /// Looks where the log ends now, for copying it as far as that.
  ///
  /// - Throws: ``EventLogError`` `corrupt`, `restored`.
  public func copying() throws(EventLogError) -> LogCopying {
    try refresh()
    return LogCopying(log: self, view: view.withLock { $0 })
  }
}

/// A log as it stood at one moment, to be copied while others append to it.
public struct LogCopying: Sendable {
  fileprivate let log: EventLog
  fileprivate let view: View
  private var folder: LogFolder { log.folder }

  /// The last event that is copied.
  public var end: LogEnd { view.end }

  /// Brings a copy of the log in another folder up to date.
  ///
  /// The copy has the same segments with the same bytes. What is copied is read line by line first:
  /// damage is never carried over what was copied whole before. Segments that are there already and
  /// are right stay; others are written aside and put in their place, so that a copy that was broken
  /// off is as whole as the one before.
  ///
  /// - Parameters:
  ///   - path: The folder that holds, or will hold, the copy's `log/`.
  ///   - progress: Told how many bytes of how many are copied.
  /// - Throws: ``EventLogError``: `alreadyExists` where the folder holds the log of another, or
  ///   another history of this one; `corrupt` where this log is damaged; or what the disk said.
  /// - Complexity: O(*bytes* of the log) to read both, O(*bytes* appended since) to write.
  public func copy(
    to path: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(EventLogError) {
    let copy = LogFolder(root: path, fileSystem: folder.fileSystem)
    try copy.makeFolder(copy.root, in: copy.root.parentFolder)
    try copy.makeFolder(copy.log, in: copy.root)
    let segments = try segments()
    let missing = try missing(of: segments, in: copy)
    let total = missing.reduce(0) { $0 + $1.sizeInBytes }
    var done = 0
    for segment in missing {
      try copyWhole(segment, to: copy)
      if segment.first != segments.last?.first { copy.makeReadOnly(segment.first) }
      done += segment.sizeInBytes
      progress(done, total)
    }
  }

  /// A segment as far as it is durable.
  private struct Copied {
    var first: Int
    var sizeInBytes: Int
  }

  private func segments() throws(EventLogError) -> [Copied] {
    var segments: [Copied] = []
    for first in try folder.segments() where first <= view.tail.firstSequence {
      let isLast = first == view.tail.firstSequence
      let size = try folder.status(at: folder.segment(first))?.sizeInBytes ?? 0
      segments.append(Copied(first: first, sizeInBytes: isLast ? view.tail.ledger.endOffset : size))
    }
    return segments
  }

  /// What is not in the copy yet, or not as it should be.
  private func missing(
    of segments: [Copied], in copy: LogFolder
  ) throws(EventLogError) -> [Copied] {
    let standing = try copy.segments()
    guard standing == segments.prefix(standing.count).map(\.first) else {
      throw copy.isOfAnother()
    }
    // Each line links to the one before, so what the last segment says holds for all.
    if let last = standing.last, try commonSize(of: segments[standing.count - 1], in: copy) == nil {
      var error = copy.isOfAnother()
      error.segment = LogFolder.segmentName(last)
      throw error
    }
    var missing: [Copied] = []
    for segment in segments {
      let isThere = standing.contains(segment.first)
      if isThere, try commonSize(of: segment, in: copy) == segment.sizeInBytes { continue }
      missing.append(segment)
    }
    return missing
  }

  /// How much of a segment is in the copy; nil where something else is.
  private func commonSize(of segment: Copied, in copy: LogFolder) throws(EventLogError) -> Int? {
    let begun = try copy.open(copy.segment(segment.first), .read)
    let size = try begun.status().sizeInBytes
    guard size <= segment.sizeInBytes,
      try begun.read(0..<size).hasSameBytes(as: bytes(of: segment.first, to: size))
    else { return nil }
    return size
  }

  private func bytes(of segment: Int, to size: Int) throws(EventLogError) -> ByteRegion {
    try folder.open(folder.segment(segment), .read).read(0..<size)
  }

  private func copyWhole(_ segment: Copied, to copy: LogFolder) throws(EventLogError) {
    let region = try bytes(of: segment.first, to: segment.sizeInBytes)
    let before =
      segment.first == 1
      ? LogEnd.empty
      : LogEnd(
        sequence: segment.first - 1, leafHash: try log.event(at: segment.first - 1).leafHash,
        time: 0)
    try withExtendedLifetime(region) { () throws(EventLogError) in
      _ = try SegmentWriter(folder: copy).write(region.bytes, after: before)
    }
  }
}

extension ByteRegion {
  fileprivate func hasSameBytes(as other: ByteRegion) -> Bool {
    withExtendedLifetime((self, other)) { bytes.elementsEqual(other.bytes) }
  }
}

extension LogFolder {
  fileprivate func isOfAnother() -> EventLogError {
    var error = EventLogError(
      .alreadyExists, "the folder holds another log, or another history of this one")
    error.path = log
    return error
  }
}
