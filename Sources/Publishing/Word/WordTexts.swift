// SPDX-License-Identifier: EUPL-1.2

import Container

/// The text of a part of a Word document as its reader sees it, and where each stretch of it stands
/// in the part, so that words can be put in the place of others and all else stays byte for byte.
///
/// Word divides what was typed in one go over several runs; here that is one text, with a line feed
/// behind every paragraph and a space for a tab or line break. The prefix is that of Word: `w:t`.
struct WordTexts {
  /// The text of one `w:t`.
  private struct Piece {
    /// Where its start tag ends in the part, before the `>`.
    let tagEnd: Int
    /// Where it stands in the part, escaped.
    let content: Range<Int>
    /// Where it stands in the text.
    let text: Range<Int>
    /// Whether its start tag says that white space at its edges counts.
    let keepsSpace: Bool
  }

  /// The text, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private let part: [UInt8]
  private var pieces: [Piece] = []

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads a part.
  ///
  /// - Complexity: O(length).
  init(of part: [UInt8]) {
    self.part = part
    var next = part.startIndex
    while let open = part[next...].firstIndex(of: UInt8(ascii: "<")),
      let close = part[open...].firstIndex(of: UInt8(ascii: ">"))
    {
      next = close + 1
      let tag = part[open + 1..<close]
      if tag.isTag("w:t"), tag.last != UInt8(ascii: "/") {
        let end = part[next...].firstIndex(of: UInt8(ascii: "<")) ?? part.endIndex
        let start = bytes.count
        bytes += XMLPieces.unescaped(part[next..<end])
        pieces.append(
          Piece(
            tagEnd: close, content: next..<end, text: start..<bytes.count,
            keepsSpace: String(decoding: tag, as: UTF8.self).contains("preserve")))
        next = end
      } else if tag.isTag("/w:p") {
        bytes.append(UInt8(ascii: "\n"))
      } else if tag.isTag("w:tab") || tag.isTag("w:br") || tag.isTag("w:cr") {
        bytes.append(UInt8(ascii: " "))
      }
    }
  }

  /// The part with other words in the place of stretches of its text.
  ///
  /// The words stand in the run in which the stretch begins, and so look as that does.
  ///
  /// - Parameter changes: Stretches of ``bytes`` with what comes there, in order and apart.
  /// - Returns: The bytes of the part.
  /// - Complexity: O(length).
  func replacing(_ changes: [(range: Range<Int>, words: String)]) -> [UInt8] {
    var written: [UInt8] = []
    var from = part.startIndex
    var rest = changes[...]
    for piece in pieces {
      while let change = rest.first, change.range.upperBound <= piece.text.lowerBound {
        rest.removeFirst()
      }
      guard let change = rest.first, change.range.lowerBound < piece.text.upperBound else {
        continue
      }
      let new = text(of: piece, rest)
      written += part[from..<piece.tagEnd]
      let hasEdge = new.first?.isSpace == true || new.last?.isSpace == true
      if hasEdge, !piece.keepsSpace { written += Array(" xml:space=\"preserve\"".utf8) }
      written.append(UInt8(ascii: ">"))
      var out = XMLWriter(declares: false)
      out.text(String(decoding: new, as: UTF8.self))
      written += out.bytes
      from = piece.content.upperBound
    }
    return written + part[from...]
  }

  /// What stands in a piece once the changes are made.
  private func text(
    of piece: Piece, _ changes: ArraySlice<(range: Range<Int>, words: String)>
  ) -> [UInt8] {
    var new: [UInt8] = []
    var place = piece.text.lowerBound
    for change in changes {
      guard change.range.lowerBound < piece.text.upperBound else { break }
      if change.range.lowerBound >= piece.text.lowerBound {
        new += bytes[place..<change.range.lowerBound] + Array(change.words.utf8)
      }
      place = min(change.range.upperBound, piece.text.upperBound)
    }
    return new + bytes[place..<piece.text.upperBound]
  }
}

extension ArraySlice<UInt8> {
  /// Whether what stands between `<` and `>` is a tag of this name.
  fileprivate func isTag(_ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    guard count >= length, name.withUTF8Buffer({ prefix(length).elementsEqual($0) }) else {
      return false
    }
    guard let next = dropFirst(length).first else { return true }
    return next.isSpace || next == UInt8(ascii: "/")
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
