// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

/// A report that was made: laid out once, and the same in every format.
public struct Report: Sendable {
  /// Which report it is.
  public let name: ReportName
  /// The party to which it is a letter; `nil` where it is none.
  public let party: PartyID?
  /// The obligations of which it tells that they were settled, where it is such a letter.
  public let obligations: [ObligationNumber]
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
    if let letter = name.letter, request.party != nil {
      self = try Self.letters(letter, asking: request)[0]
      return
    }
    guard let frame = ReportFrame(request) else { throw .unknownRound }
    self.init(name, of: request, document: try Self.document(name, frame))
  }

  private static func document(
    _ name: ReportName, _ frame: ReportFrame
  ) throws(ReportError) -> Document {
    switch name {
    case .summary: SummaryReport(frame).document
    case .replyNote: ReplyNoteReport(frame).document
    case .byNumber: ByNumberReport(frame).document
    case .consultationReport: ConsultationReport(frame).document
    case .sessions: SessionsReport(frame).document
    case .planning: PlanningReport(frame).document
    case .clarifications: try ClarificationsReport(frame).document
    case .deviations: DeviationsReport(frame).document
    case .councilLetter: CouncilLetterReport(frame).document
    case .obligations: ObligationsReport(frame).document
    case .bundle: BundleReport(frame).document
    case .editionComparison: try EditionComparisonReport(frame).document
    case .textComparison: try TextComparisonReport(frame).document
    case .invitationLetter, .acknowledgementLetter, .reminderLetter, .extensionLetter,
      .pointCheckLetter, .answerLetter, .noticeLetter, .settlementLetter, .accountLetter:
      throw .needsParty
    }
  }

  init(
    _ name: ReportName, of request: ReportRequest, party: PartyID? = nil,
    obligations: [ObligationNumber] = [], document: Document
  ) {
    self.name = name
    self.party = party
    self.obligations = obligations
    round = request.round
    position = request.books.position
    madeOn = request.madeOn
    self.document = document
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
