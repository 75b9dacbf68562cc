// SPDX-License-Identifier: EUPL-1.2

import SystemPackage

/// Reads lines from a file or standard input as they come, in bounded memory.
struct LineReader {
  /// One line, without its end.
  enum Line: Equatable {
    case bytes([UInt8])
    /// It was over the limit; its bytes were passed over.
    case tooLong

    /// Whether there is nothing but white space in it.
    var isBlank: Bool {
      guard case .bytes(let bytes) = self else { return false }
      return bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// The line without the byte order mark that some editors put before the first.
    var withoutMark: Line {
      guard case .bytes(let bytes) = self, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
        return self
      }
      return .bytes(Array(bytes.dropFirst(3)))
    }

    /// What stands in it; nothing where it was too long to be kept.
    var bytes: [UInt8] {
      switch self {
      case .bytes(let bytes): bytes
      case .tooLong: []
      }
    }
  }

  private let file: FileDescriptor
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Reads `path`, or standard input where that is `-`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The longest line that is kept, in bytes without its end.
  /// - Throws: ``Failure`` `no-input` where there is no such file.
  init(path: String, limit: Int) throws {
    self.limit = limit
    if path == "-" {
      file = .standardInput
    } else {
      do {
        file = try FileDescriptor.open(FilePath(path), .readOnly)
      } catch { throw Failure.noInput(path) }
    }
  }

  /// The next line, or `nil` at the end.
  ///
  /// An unended last line counts.
  mutating func next() throws -> Line? {
    var scanned = start
    var isTooLong = false
    while true {
      if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[start..<end]
        start = end + 1
        return isTooLong || line.count > limit ? .tooLong : .bytes(LineReader.trimmed(line))
      }
      if isAtEnd {
        let line = buffer[start...]
        start = buffer.count
        if isTooLong || line.count > limit { return .tooLong }
        return line.isEmpty ? nil : .bytes(LineReader.trimmed(line))
      }
      buffer.removeSubrange(..<start)
      start = 0
      if buffer.count > limit {
        isTooLong = true
        buffer.removeAll(keepingCapacity: true)
      }
      scanned = buffer.count
      try fill()
    }
  }

  private mutating func fill() throws {
    let chunk = 1 << 16
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: chunk))
    let count: Int
    do {
      count = try buffer.withUnsafeMutableBytes {
        try file.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[before...]))
      }
    } catch {
      throw Failure(
        code: "cannot-read", message: "the input could not be read",
        hint: "Check that it is a file and that it may be read.", status: .usage)
    }
    buffer.removeLast(chunk - count)
    if count == 0 { isAtEnd = true }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }
}
