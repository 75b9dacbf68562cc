// SPDX-License-Identifier: EUPL-1.2

import Programs

/// Reads mails that Outlook saved as MSG, where Python has the package extract-msg.
///
/// The package makes a mail as all programs write it, and that is read as one.
enum OutlookReader {
  /// Whether a compound file is a mail: it has the stream that all of them have.
  static func seemsToBe(_ bytes: [UInt8]) -> Bool {
    CompoundFile.has("__properties_version1.0", bytes)
  }

  private static let extractor = PythonPackage(
    "extract_msg",
    script: """
      message = extract_msg.openMsg(sys.stdin.buffer.read())
      sys.stdout.buffer.write(message.asEmailMessage().as_bytes())
      """)

  /// Reads a mail.
  ///
  /// - Throws: ``ReadError`` `program-missing` with what to do instead, and those of a mail.
  static func read(_ bytes: [UInt8], limits: ReadLimits) async throws(ReadError) -> ReadLetter {
    guard let run = try await run(on: bytes, limits: limits) else {
      throw ReadError(
        .programMissing, "the mail is in Outlook's own format (MSG), and nothing here reads it",
        hint: "Open it in Outlook and save it as EML, or install extract-msg for Python.")
    }
    guard run.isDone else {
      throw ReadError(
        .programFailed, "extract-msg could not read the mail",
        hint: "Open it in Outlook and save it as EML.")
    }
    var letter = try await MailReader.read(run.output, limits: limits)
    letter.format = .outlookMail
    return letter
  }

  private static func run(
    on bytes: [UInt8], limits: ReadLimits
  ) async throws(ReadError) -> OutsideProgram.Run? {
    do {
      return try await extractor.run(within: limits.ofProgram) { $0.input = bytes }
    } catch {
      throw ReadError(error, limits: limits)
    }
  }
}
