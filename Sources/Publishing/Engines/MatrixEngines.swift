// SPDX-License-Identifier: EUPL-1.2

package import Consultation
import Programs
public import Projections

/// The matrix as PDF: one file that is both PDF/UA-1 and PDF/A-2a, made by a program of others.
public enum MatrixPDF {
  /// A program that makes PDF.
  public enum Engine: String, Hashable, Sendable, CaseIterable {
    /// Typst 0.14 or newer, as a program or as a package of Python.
    case typst
    /// WeasyPrint 70 or newer, a package of Python.
    case weasyPrint = "weasyprint"
  }

  /// Makes the file, with the first of these programs that is there.
  ///
  /// The file says that it was made on the day of the matrix, and names no person.
  ///
  /// - Throws: ``EngineError`` `engine-missing` where none is there, `engine-failed`,
  ///   `engine-too-slow`, `engine-output-too-large`.
  public static func file(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation,
    by engines: [Engine] = Engine.allCases
  ) async throws(EngineError) -> EngineFile {
    let document = MatrixDocument.document(of: matrix, as: presentation)
    for engine in engines {
      let file =
        switch engine {
        case .typst:
          try await document.typeset(on: presentation.madeOn ?? matrix.position.time?.day)
        case .weasyPrint: try await WeasyPrint.file(ofPage: HTMLDocument.bytes(of: document))
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
}

/// The matrix as OpenDocument text (ODT), made by LibreOffice.
public enum MatrixOpenDocument {
  /// Makes the file; it names no person and no moment.
  ///
  /// - Throws: ``EngineError`` `engine-missing`, `engine-failed`, `engine-too-slow`.
  public static func file(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) async throws(EngineError) -> EngineFile {
    let document = MatrixDocument.document(of: matrix, as: presentation)
    guard let file = try await LibreOffice.openDocument(of: document) else {
      throw EngineError(
        .missing, "LibreOffice is not installed, which makes ODT",
        hint: "Install LibreOffice (apt install libreoffice-writer-nogui), or ask for HTML.")
    }
    return file
  }
}

extension Document {
  /// The document as PDF by Typst; `nil` where there is none.
  ///
  /// Letters that Typst has no shape for come from the fonts of the machine, and are told of; those
  /// that have none there either are written as their numbers.
  package func typeset(on day: Day?) async throws(EngineError) -> EngineFile? {
    let day = day ?? Day(daysSince1970: 0)
    var source = TypstDocument.source(of: self, on: day)
    do {
      guard let typst = try await Typst.find() else { return nil }
      var file = EngineFile(bytes: [], engine: typst.name, claims: ["PDF/A-2a", "PDF/UA-1"])
      let missing = try await typst.withoutShape(
        TypstLetters.unusual(in: source), withSystemFonts: false)
      let unshown = try await typst.withoutShape(missing, withSystemFonts: true)
      if missing.count > unshown.count {
        file.remarks.append("some letters come from fonts of this machine")
      }
      if !unshown.isEmpty {
        file.remarks.append(
          "\(unshown.count) kinds of letters are in no font here, and stand as their numbers")
        source = TypstDocument.source(
          of: self, on: day, letters: TypstLetters(withoutShape: unshown))
      }
      let made = try await typst.pages(source, withSystemFonts: missing.count > unshown.count)
      guard let made else { throw EngineError.failed("Typst") }
      file.bytes = made
      return file
    } catch let error as ProgramError {
      throw EngineError(error, within: Typst.bounds)
    } catch let error as EngineError {
      throw error
    } catch { throw .failed("Typst") }
  }
}
