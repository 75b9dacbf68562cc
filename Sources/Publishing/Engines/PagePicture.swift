// SPDX-License-Identifier: EUPL-1.2

import Programs

/// A page of a PDF as a picture, for a person who wants to look before printing.
public enum PagePicture {
  private static let bounds = ProgramBounds(seconds: 600, outputBytes: 64 << 20)

  /// Makes a PNG of a page, at 110 dots an inch.
  ///
  /// - Parameters:
  ///   - page: Its number, from 1.
  ///   - pdf: The bytes of the PDF.
  /// - Returns: The bytes of the picture.
  /// - Throws: ``EngineError`` `engine-missing`, `no-page`, `engine-too-slow`.
  public static func png(ofPage page: Int, in pdf: [UInt8]) async throws(EngineError) -> [UInt8] {
    var call = OutsideProgram.Call(
      "pdftoppm", ["-r", "110", "-png", "-f", "\(page)", "-l", "\(page)", "-"])
    call.input = pdf
    let run: OutsideProgram.Run?
    do { run = try await OutsideProgram.run(call, within: bounds) } catch {
      throw EngineError(error, within: bounds)
    }
    guard let run else {
      throw EngineError(
        .missing, "pdftoppm is not installed, which makes pictures of pages",
        hint: "Install poppler-utils (apt install poppler-utils), or ask for PDF.")
    }
    guard run.output.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
      throw EngineError(
        .noPage, "the document has no page \(page)", hint: "Give a lower number with --page.")
    }
    return run.output
  }
}
