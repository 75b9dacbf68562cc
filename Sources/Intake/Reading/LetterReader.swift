// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Reads letters of every format into text with structure.
public enum LetterReader {
  /// The version of what the readers do with bytes; another version may read another text.
  public static let version = 1

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file. Its name decides only between formats that are text.
  ///   - limits: How much of it is read.
  /// - Returns: Its text and structure.
  /// - Throws: ``ReadError``; nothing of the file is kept then.
  /// - Complexity: O(bytes), unpacked.
  public static func read(
    _ file: IncomingFile, limits: ReadLimits = ReadLimits()
  ) async throws(ReadError) -> ReadLetter {
    guard file.content.count <= limits.sizeInBytes else {
      throw ReadError(
        .fileTooLarge, "the file is over \(limits.sizeInBytes >> 20) MiB",
        hint: "Split the file, or hand in a smaller one.")
    }
    guard let format = FileFormat(of: file.content, named: file.name) else {
      throw ReadError(
        .unknownFormat, "the file is in no format that is read",
        hint: "Save it as DOCX, ODT, PDF or plain text.")
    }
    var text: ReadText
    switch format {
    case .plainText, .markdown: text = try PlainLines.read(file.content, limits: limits)
    }
    text.language = LanguageGuess.language(of: text.text)
    return ReadLetter(format: format, text: text)
  }
}

/// A file as it was read.
public struct ReadLetter: Hashable, Sendable {
  /// The format that it has.
  public var format: FileFormat
  /// Its text and structure.
  public var text: ReadText

  /// All fields, in order.
  public init(format: FileFormat, text: ReadText) {
    self.format = format
    self.text = text
  }
}
