// SPDX-License-Identifier: EUPL-1.2

extension EventLog {
  /// Brings a copy of the log in another folder up to date, while others may go on appending.
  ///
  /// The copy has the same segments with the same bytes. What is copied is read line by line first:
  /// damage is never carried over what was copied whole before. Sealed segments that are there
  /// already stay; the last one is written aside and put in its place, so that a copy that was
  /// broken off is as whole as the one before.
  ///
  /// - Parameters:
  ///   - path: The folder that holds, or will hold, the copy's `log/`.
  ///   - progress: Told how many bytes of how many are copied.
  /// - Returns: The last event of the copy.
  /// - Throws: ``EventLogError``: `alreadyExists` where the folder holds the log of another, or
  ///   another history of this one; `corrupt` where this log is damaged; or what the disk said.
  /// - Complexity: O(*bytes* appended since the copy before, and of one segment).
  @discardableResult
  public func copy(
    to path: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(EventLogError) -> LogEnd {
    try refresh()
    let view = self.view.withLock { $0 }
    let copy = LogFolder(root: path, fileSystem: folder.fileSystem)
    try copy.makeFolder(copy.root, in: copy.root.parentFolder)
    try copy.makeFolder(copy.log, in: copy.root)
    let segments = try segments(of: view)
    let missing = try missing(of: segments, in: copy)
    let total = missing.reduce(0) { $0 + $1.sizeInBytes }
    var done = 0
    for segment in missing {
      try copyWhole(segment, to: copy)
      if segment.first != segments.last?.first { copy.makeReadOnly(segment.first) }
      done += segment.sizeInBytes
      progress(done, total)
    }
    return view.end
  }

  /// A segment as far as it is durable.
  private struct Copied {
    var first: Int
    var sizeInBytes: Int
  }

  private func segments(of view: View) throws(EventLogError) -> [Copied] {
    var segments: [Copied] = []
    for first in try folder.segments() where first <= view.tail.firstSequence {
      let isLast = first == view.tail.firstSequence
      let size = try folder.status(at: folder.segment(first))?.sizeInBytes ?? 0
      segments.append(Copied(first: first, sizeInBytes: isLast ? view.tail.ledger.endOffset : size))
    }
    return segments
  }

  /// What is not wholly in the copy yet.
  private func missing(
    of segments: [Copied], in copy: LogFolder
  ) throws(EventLogError) -> [Copied] {
    let standing = try copy.segments()
    guard standing == segments.prefix(standing.count).map(\.first) else {
      throw copy.isOfAnother()
    }
    guard let last = standing.last else { return segments }
    for segment in segments.prefix(standing.count - 1) {
      let size = try copy.status(at: copy.segment(segment.first))?.sizeInBytes
      guard size == segment.sizeInBytes else { throw copy.isOfAnother() }
    }
    // Each line links to the one before, so what the last segment says holds for all.
    let begun = try copy.open(copy.segment(last), .read)
    let size = try begun.status().sizeInBytes
    let segment = segments[standing.count - 1]
    guard size <= segment.sizeInBytes,
      try begun.read(0..<size).hasSameBytes(as: bytes(of: last, to: size))
    else { throw copy.isOfAnother() }
    return Array(segments.dropFirst(standing.count - (size == segment.sizeInBytes ? 0 : 1)))
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
        sequence: segment.first - 1, leafHash: try event(at: segment.first - 1).leafHash, time: 0)
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
