// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

/// The reports as workbooks of Excel, with numbers and days that can be counted and sorted.
public enum ReportWorkbook {
  /// Who was asked in a round, and what came in.
  ///
  /// - Throws: That the file gets larger than 4 GiB, as all of these.
  public static func rollCall(
    _ rollCall: RollCall, asking round: Round?, language: Language
  ) throws -> [UInt8] {
    try bytes(language, [Prose(language).sheet(of: rollCall, asking: round)])
  }

  /// Whether the books of a round balance, and every open item.
  public static func accounts(_ accounts: Accounts, language: Language) throws -> [UInt8] {
    let prose = Prose(language)
    return try bytes(language, [prose.sheet(ofLevels: accounts), prose.sheet(of: accounts)])
  }

  /// What was promised to come back.
  public static func obligations(
    _ obligations: Obligations, texts: any TextSource, today: Day? = nil, language: Language
  ) throws -> [UInt8] {
    try bytes(
      language, [Prose(language).sheet(of: obligations.lines, texts: texts, today: today)])
  }

  /// How many points there are by two of what is known of them.
  public static func counts(_ counts: Counts, language: Language) throws -> [UInt8] {
    try bytes(language, [Prose(language).sheet(of: counts)])
  }

  /// The milestones of a dossier.
  public static func planning(
    _ planning: Planning, texts: any TextSource, language: Language
  ) throws -> [UInt8] {
    try bytes(language, [Prose(language).sheet(of: planning, texts: texts)])
  }

  /// How far the answering of a round is, by handler and theme, and what is due to whom.
  public static func progress(_ progress: Progress, language: Language) throws -> [UInt8] {
    try bytes(language, Prose(language).sheets(of: progress))
  }

  private static func bytes(_ language: Language, _ sheets: [WorkbookSheet]) throws -> [UInt8] {
    try WorkbookWriter.bytes(
      of: Workbook(language: language, title: sheets[0].name, sheets: sheets))
  }
}
