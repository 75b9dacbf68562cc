// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Reads letters that are plain text: files that end in `.txt`, `.text`, `.md` or `.markdown`.
///
/// The text is what stands in the file, but for two things: a byte order mark is left out, and each
/// line ending is one line feed. Letters stay composed or decomposed as they came. Offsets count
/// in this text, so it is read once and never again.
public enum PlainText {
  /// The name under which the reader is recorded with the text.
  public static let reader = "plain-text"
  /// The version of what it does with bytes; another version may read another text.
  public static let version = 1

  /// The text of a file that came in.
  ///
  /// - Returns: `nil` for a file whose name does not end as those of plain texts, whose bytes are
  ///   in none of the encodings of ``TextEncoding``, or that holds white space only: such a file is
  ///   kept as it is and not read.
  /// - Complexity: O(bytes).
  public static func read(_ file: IncomingFile) -> SubmissionText? {
    guard isPlain(file.name), let (text, _) = decode(file.content) else { return nil }
    let lines = text.withLineFeeds
    guard lines.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
    return SubmissionText(lines, reader: reader, readerVersion: version)
  }

  /// Whether a file is named as a plain text, but its bytes are in none of the encodings of
  /// ``TextEncoding``.
  ///
  /// - Complexity: O(bytes).
  public static func isUnreadable(_ file: IncomingFile) -> Bool {
    isPlain(file.name) && decode(file.content) == nil
  }

  /// Whether a file of this name is read.
  public static func isPlain(_ name: String) -> Bool {
    let endings = [".txt", ".text", ".md", ".markdown"]
    let lowered = name.lowercased()
    return endings.contains { lowered.hasSuffix($0) }
  }

  /// The characters of a text file, without a byte order mark, and how they were written.
  ///
  /// UTF-16 is read by its byte order mark only. What is not UTF-8 is read as Windows-1252, as
  /// Dutch programs of this age wrote it.
  ///
  /// - Returns: `nil` for bytes of none of these, among them any with a zero byte in UTF-8 or
  ///   Windows-1252: that is no text.
  public static func decode(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding)? {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      return TextEncoding.decodeUTF16(bytes).map { ($0, .utf16) }
    }
    guard !bytes.contains(0) else { return nil }
    if bytes.starts(with: TextEncoding.mark) {
      return TextEncoding.decodeUTF8(bytes.dropFirst(3)).map { ($0, .utf8) }
    }
    if let text = TextEncoding.decodeUTF8(bytes) { return (text, .utf8) }
    return TextEncoding.decodeWindows1252(bytes).map { ($0, .windows1252) }
  }
}
