// SPDX-License-Identifier: EUPL-1.2

/// Writes whole segments of a log that nobody has open, after reading every line of them.
struct SegmentWriter {
  let folder: LogFolder

  /// Puts a segment in its place, on the disk when this returns.
  ///
  /// - Parameters:
  ///   - bytes: Its lines, in whole commits.
  ///   - end: The event before it.
  /// - Returns: Its last event.
  /// - Throws: `corrupt` where a line is not what the format asks, or what the disk said.
  func write(
    _ bytes: UnsafeRawBufferPointer, after end: LogEnd
  ) throws(EventLogError) -> LogEnd {
    let first = end.sequence + 1
    let last = try check(bytes, after: end)
    let aside = folder.log + "/.segment.new"
    let file = try folder.open(aside, .create)
    try file.truncate(to: 0)
    try file.write(Array(bytes), at: 0)
    try file.sync()
    try folder.rename(aside, to: folder.segment(first))
    try folder.sync(folder.log)
    return last
  }

  private func check(
    _ bytes: UnsafeRawBufferPointer, after end: LogEnd
  ) throws(EventLogError) -> LogEnd {
    var scanner = CommitScanner(bytes, after: end)
    var lineCount = 0
    while true {
      switch scanner.next() {
      case .end: return scanner.end
      case .commit(let lines): lineCount += lines.count
      case .flaw(let flaw):
        throw EventLogError(
          Damage(
            flaw.kind, segment: LogFolder.segmentName(end.sequence + 1),
            line: lineCount + flaw.linesBefore + 1, byte: flaw.byte, sequence: flaw.sequence))
      }
    }
  }
}
