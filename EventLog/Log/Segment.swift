// SPDX-License-Identifier: EUPL-1.2

/// When a segment is full; a commit never spans two.
package struct SegmentLimits: Hashable, Sendable {
  /// A segment of at least this many bytes takes no further commit.
  package var sizeInBytes: Int
  /// A segment of at least this many events takes no further commit.
  package var eventCount: Int

  /// Sets limits: by default 16 MiB and 32,768 events.
  package init(sizeInBytes: Int = 16 << 20, eventCount: Int = 32_768) {
    self.sizeInBytes = sizeInBytes
    self.eventCount = eventCount
  }
}

/// How much of what callers ask together makes one commit; what is more waits for the next.
package struct GroupLimits: Hashable, Sendable {
  /// How many events.
  package var eventCount: Int
  /// How many bytes of lines.
  package var sizeInBytes: Int

  /// Sets limits: by default what the format allows to a commit.
  package init(
    eventCount: Int = Line.greatestCommitSize,
    sizeInBytes: Int = Line.greatestCommitSizeInBytes
  ) {
    self.eventCount = eventCount
    self.sizeInBytes = sizeInBytes
  }
}

/// The last segment: the only one that grows.
struct Tail: Sendable {
  let file: LogFile
  /// What the file was when it was opened, to notice when another was put in its place.
  let identity: FileStatus
  var ledger: Ledger

  /// Opens a segment with nothing of it read.
  init(_ firstSequence: Int, in folder: LogFolder, _ mode: OpenMode) throws(EventLogError) {
    file = try folder.open(folder.segment(firstSequence), mode)
    identity = try file.status()
    ledger = Ledger(firstSequence: firstSequence)
  }

  var firstSequence: Int { ledger.firstSequence }
  var name: String { LogFolder.segmentName(firstSequence) }
}

/// The segments that never change again, mapped when first read and kept so.
///
/// The last segment is never mapped: a mapping beyond the end of a file that was cut off is a
/// signal, not an error.
final class SealedSegments: Sendable {
  private let folder: LogFolder
  private let mapped = Guarded<[Int: ByteRegion]>([:])

  init(in folder: LogFolder) { self.folder = folder }

  /// The bytes of a segment, which must have the size that its index tells.
  func bytes(of segment: IndexContents.Segment) throws(EventLogError) -> ByteRegion {
    if let region = mapped.withLock({ $0[segment.firstSequence] }) { return region }
    let file = try folder.open(folder.segment(segment.firstSequence), .read)
    let size = try file.status().sizeInBytes
    guard size == segment.sizeInBytes else {
      throw EventLogError(
        Damage(
          .end, segment: LogFolder.segmentName(segment.firstSequence), line: 1,
          byte: min(size, segment.sizeInBytes), sequence: segment.firstSequence))
    }
    let region = try file.map(count: size)
    mapped.withLock { $0[segment.firstSequence] = region }
    return region
  }
}
