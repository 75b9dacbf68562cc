// SPDX-License-Identifier: EUPL-1.2

/// Reads back the lines of a commit that was just written.
enum CommitReader {
  /// The events of the writer's lines, which `region` holds from its first byte on.
  ///
  /// - Throws: ``EventLogError`` `corrupt` where memory no longer holds what was written.
  static func events(
    of writer: LineWriter, in region: ByteRegion
  ) throws(EventLogError) -> [StoredEvent] {
    var events: [StoredEvent] = []
    events.reserveCapacity(writer.starts.count)
    for (index, start) in writer.starts.enumerated() {
      let next = index + 1 < writer.starts.count ? writer.starts[index + 1] : writer.bytes.count
      let buffer = UnsafeRawBufferPointer(rebasing: region.bytes[start..<next - 1])
      do {
        events.append(StoredEvent(line: try Line.parse(buffer), region: region, start: start))
      } catch {
        throw EventLogError(.corrupt, "a line was not written as it should be: \(error.kind)")
      }
    }
    return events
  }
}
