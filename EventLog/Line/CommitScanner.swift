// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A line and where it begins.
struct ScannedLine: Sendable {
  var start: Int
  var line: Line
}

/// What is wrong with bytes that should be lines, by offsets in those bytes.
struct Flaw: Hashable, Sendable {
  var kind: Damage.Kind
  /// The first byte of the line.
  var start: Int
  /// The byte where it shows.
  var byte: Int
  /// The sequence that should stand here.
  var sequence: Int
  /// How many lines of the same commit were read before it.
  var linesBefore: Int
}

/// Walks over lines and gives whole commits only: all lines there, each with a checksum that holds,
/// each linked to the one before.
struct CommitScanner {
  enum Step {
    /// The lines of a commit.
    case commit([ScannedLine])
    /// All bytes were read.
    case end
    /// What follows ``CommitScanner/offset`` is no whole commit.
    case flaw(Flaw)
  }

  private let bytes: UnsafeRawBufferPointer
  /// The end of the last whole commit.
  private(set) var offset: Int
  /// The last event of the last whole commit.
  private(set) var end: LogEnd

  /// Begins at an offset, after the event that `end` describes.
  init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0, after end: LogEnd) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  mutating func next() -> Step {
    guard offset < bytes.count else { return .end }
    var lines: [ScannedLine] = []
    var position = offset
    var last = end
    repeat {
      switch readLine(at: position, after: last, in: lines) {
      case .failure(let flaw): return .flaw(flaw.flaw)
      case .success(let line):
        let raw = UnsafeRawBufferPointer(rebasing: bytes[position..<position + line.count])
        lines.append(ScannedLine(start: position, line: line))
        last = LogEnd(sequence: line.sequence, leafHash: LeafHash(of: raw), time: line.time)
        position += line.count + 1
      }
    } while lines.count < lines[0].line.commitSize
    offset = position
    end = last
    return .commit(lines)
  }

  private struct Found: Error { var flaw: Flaw }

  private func readLine(
    at position: Int, after last: LogEnd, in lines: [ScannedLine]
  ) -> Result<Line, Found> {
    func flaw(_ kind: Damage.Kind, at byte: Int) -> Result<Line, Found> {
      .failure(
        Found(
          flaw: Flaw(
            kind: kind, start: position, byte: byte, sequence: last.sequence + 1,
            linesBefore: lines.count)))
    }
    guard let lineEnd = bytes.firstNewline(from: position) else {
      return flaw(.unfinished, at: bytes.count)
    }
    let line: Line
    do throws(LineProblem) {
      line = try Line.parse(UnsafeRawBufferPointer(rebasing: bytes[position..<lineEnd]))
    } catch {
      return flaw(Damage.Kind(error.kind), at: position + error.byte)
    }
    guard line.sequence == last.sequence + 1 else { return flaw(.sequence, at: position) }
    guard line.previous == last.leafHash else { return flaw(.link, at: position) }
    guard line.commitIndex == lines.count + 1,
      line.commitSize == lines.first?.line.commitSize ?? line.commitSize
    else { return flaw(.commit, at: position) }
    return .success(line)
  }
}

extension UnsafeRawBufferPointer {
  /// The offset of the first newline at or after an offset.
  func firstNewline(from offset: Int) -> Int? {
    guard offset < count, let base = baseAddress,
      let found = memchr(base + offset, 0x0A, count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
