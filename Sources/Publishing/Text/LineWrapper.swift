// SPDX-License-Identifier: EUPL-1.2

/// Breaks text at its spaces and line feeds into lines of a width, counted in Unicode scalars.
///
/// Control characters, which a terminal would obey, become U+FFFD.
struct LineWrapper {
  private let first: String
  private let indent: String
  private let width: Int
  private var hasWritten = false
  private var column = 0

  /// Lines that begin with `first`, those after it with `indent`.
  init(first: String, indent: String, width: Int) {
    self.first = first
    self.indent = indent
    self.width = width
  }

  /// Writes a text that is not all white space, each of its own lines on a new one.
  ///
  /// - Complexity: O(length).
  mutating func write(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer in
      var start: Int?
      for index in buffer.indices {
        switch buffer[index] {
        case UInt8(ascii: " "), 0x09, 0x0D, 0x0A:
          if let begin = start {
            write(UnsafeBufferPointer(rebasing: buffer[begin..<index]), to: &out)
          }
          start = nil
          if buffer[index] == 0x0A { endLine(&out) }
        default: if start == nil { start = index }
        }
      }
      if let begin = start { write(UnsafeBufferPointer(rebasing: buffer[begin...]), to: &out) }
    }
    endLine(&out)
  }

  private mutating func write(_ word: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var length = 0
    var isPlain = true
    for byte in word {
      // A byte that continues a character begins with the bits 10.
      length += byte & 0xC0 == 0x80 ? 0 : 1
      isPlain = isPlain && byte >= 0x20 && byte != 0x7F && byte != 0xC2
    }
    if column > 0, column + 1 + length > width { endLine(&out) }
    if column == 0 {
      let start = hasWritten ? indent : first
      out.append(contentsOf: start.utf8)
      column = start.unicodeScalars.count
      hasWritten = true
    } else {
      out.append(UInt8(ascii: " "))
      column += 1
    }
    if isPlain { out.append(contentsOf: word) } else { appendVisible(word, to: &out) }
    column += length
  }

  private func appendVisible(_ word: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var index = word.startIndex
    while index < word.endIndex {
      let byte = word[index]
      if byte < 0x20 || byte == 0x7F {
        out.append(contentsOf: "\u{FFFD}".utf8)
      } else if byte == 0xC2, index + 1 < word.endIndex, word[index + 1] < 0xA0 {
        out.append(contentsOf: "\u{FFFD}".utf8)
        index += 1
      } else {
        out.append(byte)
      }
      index += 1
    }
  }

  private mutating func endLine(_ out: inout [UInt8]) {
    if column > 0 { out.append(0x0A) }
    column = 0
  }
}
