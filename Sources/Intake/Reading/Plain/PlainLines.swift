// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Reads plain text: nothing of it changes, and blocks group its lines.
///
/// The text is that of ``PlainText``: every space, indentation and empty line stands where it
/// stood. A block is a run of lines up to an empty one; a line that begins with the marker of an
/// item begins a block of its own, and so does a form feed, which ends a page. Headings are only
/// what looks like nothing else: numbered or underlined lines, and lines of capitals alone.
enum PlainLines {
  /// Reads the bytes of a text file.
  ///
  /// - Throws: ``ReadError`` `bad-encoding`, `no-text`, `text-too-long`.
  static func read(
    _ bytes: [UInt8], limits: ReadLimits, isMarkdown: Bool = false
  ) throws(ReadError) -> ReadText {
    guard let (text, encoding) = PlainText.decode(bytes) else {
      throw ReadError(
        .badEncoding, "the characters are neither UTF-8, UTF-16 nor Windows-1252",
        hint: "Save the file as plain text in UTF-8.")
    }
    var read = try read(text, limits: limits, isMarkdown: isMarkdown)
    if encoding == .windows1252, !bytes.allSatisfy({ $0 < 0x80 }) {
      read.warnings.append(
        ReadWarning(.assumedEncoding, "The file does not say its encoding; read as Windows-1252."))
    }
    return read
  }

  /// Reads characters.
  static func read(
    _ text: String, limits: ReadLimits, isMarkdown: Bool = false
  ) throws(ReadError) -> ReadText {
    let text = text.withLineFeeds
    var grouping = LineGrouping(limits: limits, isMarkdown: isMarkdown)
    var offset = 0
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      offset += try grouping.take(line, at: offset) + 1
    }
    let blocks = grouping.finish()
    guard offset - 1 <= limits.scalars else {
      throw ReadError(
        .textTooLong, "the text has more than \(limits.scalars) characters",
        hint: "Split the file.")
    }
    guard !blocks.isEmpty else {
      throw ReadError(
        .noText, "there is no text in the file", hint: "Check that it is the right file.")
    }
    return ReadText(text: text, blocks: blocks)
  }
}
