// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Programs

/// Reads pages that are only pictures, where tesseract is installed.
enum PageRecognition {
  /// Recognises the pages of a PDF, one after the other.
  ///
  /// - Throws: ``ReadError`` `scanned`, with what to install, where no program can do it.
  static func read(
    _ bytes: [UInt8], pages: Int, limits: ReadLimits
  ) async throws(ReadError) -> ReadText {
    guard pages <= limits.recognisedPages else {
      throw ReadError(
        .scanned, "the \(pages) pages are pictures, and have no text",
        hint: "Recognise them with another program, or split the file.")
    }
    var text = ""
    for page in 1...max(pages, 1) {
      let picture = try await OutsideProgram.run(
        "pdftoppm", ["-r", "300", "-gray", "-png", "-f", "\(page)", "-l", "\(page)", "-"],
        input: bytes, limits: limits)
      guard let picture, picture.isDone, let words = try await words(in: picture.output, limits)
      else { throw missing(pages) }
      text += (page > 1 ? "\u{C}" : "") + words
    }
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { throw missing(pages) }
    var read = try PlainLines.read(text, limits: limits)
    read.warnings.append(
      ReadWarning(
        .recognised,
        "The text was recognised from pictures of \(pages) pages; check it against them."))
    return read
  }

  /// What is written in a picture; in Dutch and English, else in what the program knows.
  private static func words(
    in picture: [UInt8], _ limits: ReadLimits
  ) async throws(ReadError) -> String? {
    for language in [["-l", "nld+eng"], []] {
      let run = try await OutsideProgram.run(
        "tesseract", ["-", "-"] + language, input: picture, limits: limits)
      guard let run else { return nil }
      if run.isDone {
        let text = String(decoding: run.output, as: UTF8.self)
        return text.replacing("\u{C}", with: "")
      }
    }
    return nil
  }

  private static func missing(_ pages: Int) -> ReadError {
    ReadError(
      .scanned, "the \(pages) pages are pictures, and have no text",
      hint: """
        Install tesseract-ocr and tesseract-ocr-nld to have them recognised, or ask for the file \
        from which they were printed.
        """)
  }
}
