// SPDX-License-Identifier: EUPL-1.2

/// A column of the sheet in which a matrix is written and read, in the order of writing.
///
/// The raw value is the English heading. A second quote or text change has a column of its own,
/// see ``SheetHeading``.
public enum SheetColumn: String, Hashable, Sendable, CaseIterable {
  case number, row, submission, rounds, parent, status
  case party, partyKind, municipality
  case received, dated, channel, standing, tenor, nothingToAdd
  case theme, part, section, question, pointKind, addressee
  case quote, summary, proposedText
  case answer, disposition, rationale
  case target, owner, due, milestone, passedTo, coveredIn
  case measure, doneOn, evidence
  case textDocument, textSection, textBefore, textAfter
  case handler, reference

  /// What stands between the values of a cell that holds several: those of `rounds`, `reference`.
  public static let valueSeparator = "; "

  /// Its heading in a language.
  public func heading(in language: Language) -> String {
    switch language {
    case .nl: dutchHeading
    case .en: rawValue
    }
  }

  /// The highest ordinal that a repeated column can have: 9 quotes, 99 text changes; else 1.
  public var highestOrdinal: Int {
    switch self {
    case .quote: TextField.quotes.count
    case .textDocument, .textSection, .textBefore, .textAfter: 99
    default: 1
    }
  }

  private var dutchHeading: String {
    switch self {
    case .number: "nummer"
    case .row: "rij"
    case .submission: "reactie"
    case .rounds: "rondes"
    case .parent: "onder punt"
    case .status: "status"
    case .party: "partij"
    case .partyKind: "soort"
    case .municipality: "gemeente"
    case .received: "ontvangen"
    case .dated: "gedateerd"
    case .channel: "kanaal"
    case .standing: "status van de tekst"
    case .tenor: "strekking"
    case .nothingToAdd: "geen opmerkingen"
    case .theme: "thema"
    case .part: "onderdeel"
    case .section: "vindplaats"
    case .question: "vraag"
    case .pointKind: "soort punt"
    case .addressee: "gericht aan"
    case .quote: "citaat"
    case .summary: "samenvatting"
    case .proposedText: "tekstvoorstel"
    case .answer: "antwoord"
    case .disposition: "uitkomst"
    case .rationale: "motivering"
    case .target: "komt terug in"
    case .owner: "eigenaar"
    case .due: "uiterlijk"
    case .milestone: "mijlpaal"
    case .passedTo: "doorgegeven aan"
    case .coveredIn: "staat in"
    case .measure: "maatregel"
    case .doneOn: "uitgevoerd op"
    case .evidence: "te zien in"
    case .textDocument: "wijziging in"
    case .textSection: "paragraaf"
    case .textBefore: "was"
    case .textAfter: "wordt"
    case .handler: "behandelaar"
    case .reference: "kenmerk"
    }
  }
}

/// The heading of one column of a sheet: which column, and which of that column.
public struct SheetHeading: Hashable, Sendable {
  /// The column.
  public let column: SheetColumn
  /// From 1; above 1 only where a column is repeated: `quote2`, `textBefore2`.
  public let ordinal: Int

  /// The heading of a column, by default the first of it.
  public init(_ column: SheetColumn, _ ordinal: Int = 1) {
    self.column = column
    self.ordinal = ordinal
  }

  /// Reads a heading of either language, whatever its case and spacing; `nil` where none is so.
  public init?(reading text: String) {
    let folded = Self.folded(text)
    let digits = folded.reversed().prefix { ("0"..."9").contains($0) }.reversed()
    let name = String(folded.dropLast(digits.count))
    guard let column = Self.columns[name] else { return nil }
    if digits.isEmpty {
      self.init(column)
    } else {
      guard let ordinal = Int(String(digits)), digits.first != "0",
        ordinal >= 2, ordinal <= column.highestOrdinal
      else { return nil }
      self.init(column, ordinal)
    }
  }

  /// The heading as it is written: `quote2`, `citaat 2`.
  public func text(in language: Language) -> String {
    let heading = column.heading(in: language)
    guard ordinal > 1 else { return heading }
    return language == .nl ? "\(heading) \(ordinal)" : "\(heading)\(ordinal)"
  }

  /// Every heading that can be read, folded.
  private static let columns: [String: SheetColumn] = {
    var columns: [String: SheetColumn] = [:]
    for column in SheetColumn.allCases {
      for language in Language.allCases {
        columns[folded(column.heading(in: language))] = column
      }
    }
    return columns
  }()

  /// Lower case, without white space, hyphens and underscores.
  private static func folded(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
  }
}

extension SheetColumn {
  /// Whether it belongs to the answer of a point, or says who prepares it.
  package var isOfAnswer: Bool {
    switch self {
    case .answer, .disposition, .rationale, .target, .owner, .due, .milestone, .passedTo,
      .coveredIn, .measure, .doneOn, .evidence, .textDocument, .textSection, .textBefore,
      .textAfter, .handler:
      true
    default: false
    }
  }
}
