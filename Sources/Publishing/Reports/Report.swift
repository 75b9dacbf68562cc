// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

/// A report that was made: laid out once, and the same in every format.
public struct Report: Sendable {
  /// Which report it is.
  public let name: ReportName
  /// The round of which it is.
  public let round: RoundID
  /// Where in the log it was made.
  public let position: Position
  /// The day on which it was made.
  public let madeOn: Day
  /// What it says.
  package let document: Document

  /// Makes a report.
  ///
  /// - Throws: ``ReportError``.
  /// - Complexity: O(what the books hold of the round).
  public init(_ name: ReportName, asking request: ReportRequest) throws(ReportError) {
    self.name = name
    round = request.round
    position = request.books.position
    madeOn = request.madeOn
    guard let frame = ReportFrame(request) else { throw .unknownRound }
    document =
      switch name {
      case .obligations: ObligationsReport(frame).document
      case .editionComparison: try EditionComparisonReport(frame).document
      }
  }

  /// What it is called: *Lijst van vervolgpunten*.
  public var title: String { document.title }

  /// One self-contained HTML page, for screen and paper.
  public var html: [UInt8] { HTMLDocument.bytes(of: document) }
  /// Markdown with tables.
  public var markdown: [UInt8] { MarkdownDocument.bytes(of: document) }
  /// Plain text, for a terminal or a mail.
  public var text: [UInt8] { TextDocument.bytes(of: document) }

  /// A Word document (DOCX), in a house style where one is given.
  ///
  /// - Throws: ``WordTemplateError/unknownFields(_:)`` where the template asks for something that a
  ///   report does not know.
  public func word(in template: WordTemplate? = nil) throws(WordTemplateError) -> [UInt8] {
    try document.word(in: template)
  }

  /// A PDF, by the first of these programs that is there.
  public func pdf(
    by engines: [PDFEngine] = PDFEngine.allCases
  ) async throws(EngineError) -> EngineFile {
    try await document.pdf(on: madeOn, by: engines)
  }

  /// OpenDocument text (ODT), by LibreOffice.
  public func openDocument() async throws(EngineError) -> EngineFile {
    try await document.openDocument()
  }
}
