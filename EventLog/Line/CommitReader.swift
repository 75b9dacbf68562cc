// SPDX-License-Identifier: EUPL-1.2

/// Reads a commit back before it is written to a file: what cannot be read is never recorded.
enum CommitReader {
  /// The writer's lines, which `region` holds from its first byte on.
  ///
  /// - Throws: ``EventLogError`` `invalid` where a line is not what the format asks.
  static func lines(
    of writer: LineWriter, in region: ByteRegion
  ) throws(EventLogError) -> [ScannedLine] {
    var lines: [ScannedLine] = []
    lines.reserveCapacity(writer.starts.count)
    for (index, start) in writer.starts.enumerated() {
      let next = index + 1 < writer.starts.count ? writer.starts[index + 1] : writer.bytes.count
      let buffer = UnsafeRawBufferPointer(rebasing: region.bytes[start..<next - 1])
      do throws(LineProblem) {
        lines.append(ScannedLine(start: start, line: try Line.parse(buffer)))
      } catch {
        throw EventLogError(.invalid, "a line cannot be read back (\(error.kind.rawValue))")
      }
    }
    return lines
  }
}
