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
    var letter = try await read(file, FileFamily(of: file.content), limits: limits)
    letter.text.language = LanguageGuess.language(of: letter.text.text)
    return letter
  }

  private static func read(
    _ file: IncomingFile, _ family: FileFamily, limits: ReadLimits
  ) async throws(ReadError) -> ReadLetter {
    switch family {
    case .text where MailReader.seemsToBe(file.content),
      .unknown where MailReader.seemsToBe(file.content):
      return try await MailReader.read(file.content, limits: limits)
    case .text: return try readText(file, limits: limits)
    case .archive: return try OfficeReader.read(file.content, limits: limits)
    case .compound where OutlookReader.seemsToBe(file.content):
      return try await OutlookReader.read(file.content, limits: limits)
    case .compound: throw CompoundFile.refusal(of: file.content)
    case .richText:
      throw ReadError(
        .oldFormat, "the file is rich text (RTF)", hint: "Save it as DOCX, ODT or PDF.")
    case .pdf:
      return ReadLetter(
        format: .pdf, text: try await PDFReader.read(file.content, limits: limits))
    case .unknown:
      throw ReadError(
        .unknownFormat, "the file is in no format that is read",
        hint: "Save it as DOCX, ODT, PDF or plain text.")
    }
  }

  /// A file that is text, read by what its name says of it.
  private static func readText(
    _ file: IncomingFile, limits: ReadLimits
  ) throws(ReadError) -> ReadLetter {
    let name = file.name.lowercased()
    if HTMLReader.seemsToBe(file.content, named: name) {
      return ReadLetter(
        format: .html, text: try HTMLReader.read(file.content, limits: limits))
    }
    if [".csv", ".tsv"].contains(where: { name.hasSuffix($0) }) {
      return ReadLetter(format: .table, text: try TableText.read(file.content, limits: limits))
    }
    let isMarkdown = [".md", ".markdown"].contains { name.hasSuffix($0) }
    return ReadLetter(
      format: isMarkdown ? .markdown : .plainText,
      text: try PlainLines.read(file.content, limits: limits, isMarkdown: isMarkdown))
  }
}

/// A file as it was read.
public struct ReadLetter: Hashable, Sendable {
  /// The format that it has.
  public var format: FileFormat
  /// Its text and structure.
  public var text: ReadText
  /// Who sent it and when, where it is a mail.
  public var mail: MailHeaders?

  /// All fields, in order.
  public init(format: FileFormat, text: ReadText, mail: MailHeaders? = nil) {
    self.format = format
    self.text = text
    self.mail = mail
  }
}
