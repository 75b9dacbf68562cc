// SPDX-License-Identifier: EUPL-1.2

/// What may follow the last whole commit of the last segment after a crash.
///
/// At most one write is ever unsynced, so a crash tears at most one commit, and the torn bytes hold
/// nothing that was acknowledged. What a torn write cannot explain is damage and is left alone.
enum TailRule {
  enum Verdict: Hashable {
    /// Nothing, or only the reserve: spaces written ahead.
    case clean
    /// What a torn write leaves behind: to be set aside and cut off.
    case torn
    /// Anything else.
    case damage
  }

  /// The unit in which disks tear a write.
  private static let sectorSize = 512

  /// Judges the bytes from the end of the last whole commit to the end of the file.
  ///
  /// - Parameters:
  ///   - flaw: What kept them from being a whole commit.
  ///   - rest: The bytes.
  ///   - offset: Where they begin in the file, which tells where its sectors lie.
  ///   - sequence: The sequence of the last event of the last whole commit.
  /// - Returns: What they are.
  static func judge(
    _ flaw: Damage.Kind, in rest: UnsafeRawBufferPointer, at offset: Int, after sequence: Int
  ) -> Verdict {
    guard rest.contains(where: { $0 != 0x20 }) else { return .clean }
    // A line whose checksum holds was written whole: that it does not belong here is no tear.
    guard flaw == .unfinished || flaw == .check || flaw == .length else { return .damage }
    let written = rest.lastIndex { $0 != 0x20 && $0 != 0 }.map { $0 + 1 } ?? 0
    guard written > 0 else { return .torn }
    let core = UnsafeRawBufferPointer(rebasing: rest[..<written])
    let whole = wholeLines(in: core)
    let isOneCommit = whole.allSatisfy { found in
      found.line.sequence - found.line.commitIndex == sequence
        && found.line.commitSize == whole[0].line.commitSize
    }
    guard isOneCommit else { return .damage }
    if hasLostSector(core, at: offset) { return .torn }
    return stopsEarly(core, whole: whole) ? .torn : .damage
  }

  /// The lines in the bytes whose form and checksum hold.
  private static func wholeLines(in bytes: UnsafeRawBufferPointer) -> [ScannedLine] {
    var lines: [ScannedLine] = []
    var position = 0
    while let newline = bytes.firstNewline(from: position) {
      if let line = try? Line.parse(UnsafeRawBufferPointer(rebasing: bytes[position..<newline])) {
        lines.append(ScannedLine(start: position, line: line))
      }
      position = newline + 1
    }
    return lines
  }

  /// Whether a sector, or the part of the first one that lies in the bytes, was never written: it is
  /// wholly NUL, or wholly spaces of the reserve.
  private static func hasLostSector(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    var start = 0
    while start < bytes.count {
      let end = min(start + sectorSize - (offset + start) % sectorSize, bytes.count)
      let sector = bytes[start..<end]
      if sector.allSatisfy({ $0 == 0 }) || sector.allSatisfy({ $0 == 0x20 }) { return true }
      start = end
    }
    return false
  }

  /// Whether the bytes are the front part of one commit: whole lines from its first on, and then
  /// nothing or a line that stops before its newline.
  private static func stopsEarly(_ bytes: UnsafeRawBufferPointer, whole: [ScannedLine]) -> Bool {
    var position = 0
    for (index, found) in whole.enumerated() {
      guard found.start == position, found.line.commitIndex == index + 1 else { return false }
      position += found.line.count + 1
    }
    if let commitSize = whole.first?.line.commitSize, whole.count == commitSize { return false }
    return bytes.firstNewline(from: position) == nil
  }
}
