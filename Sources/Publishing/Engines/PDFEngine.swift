// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Programs

/// A program that makes PDF: one file that is both PDF/UA-1 and PDF/A-2a.
public enum PDFEngine: String, Hashable, Sendable, CaseIterable {
  /// Typst 0.14 or newer, as a program or as a package of Python.
  case typst
  /// WeasyPrint 70 or newer, a package of Python.
  case weasyPrint = "weasyprint"
}

extension Document {
  /// The document as PDF, by the first of these programs that is there.
  ///
  /// The file says that it was made on the day that is given, and names no person.
  ///
  /// - Throws: ``EngineError`` `engine-missing` where none is there, `engine-failed`,
  ///   `engine-too-slow`, `engine-output-too-large`.
  func pdf(
    on day: Day?, by engines: [PDFEngine] = PDFEngine.allCases
  ) async throws(EngineError) -> EngineFile {
    for engine in engines {
      let file =
        switch engine {
        case .typst: try await typeset(on: day)
        case .weasyPrint: try await WeasyPrint.file(ofPage: HTMLDocument.bytes(of: self))
        }
      if let file { return file }
    }
    throw EngineError(
      .missing, "no program that makes PDF is installed",
      hint: """
        Install Typst 0.14 or newer (the program typst, or pip install typst), or WeasyPrint 70 or \
        newer with pikepdf (pip install weasyprint pikepdf). Python is found as python3, or as \
        WEERKLANK_PYTHON names it.
        """)
  }

  /// The document as ODT, by LibreOffice; it names no person and no moment.
  ///
  /// - Throws: ``EngineError`` `engine-missing`, `engine-failed`, `engine-too-slow`.
  func openDocument() async throws(EngineError) -> EngineFile {
    guard let file = try await LibreOffice.openDocument(of: self) else {
      throw EngineError(
        .missing, "LibreOffice is not installed, which makes ODT",
        hint: "Install LibreOffice (apt install libreoffice-writer-nogui), or ask for HTML.")
    }
    return file
  }
}
