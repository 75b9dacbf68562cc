// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// In what form the points of a matrix stand.
public enum MatrixForm: Hashable, Sendable {
  /// A row a point, in the columns of an annex.
  case annex
  /// One point under another, without a table.
  case list
  /// The columns of the ISO/IEC template for comments.
  case commenting
  /// A row a point, in columns of one's own.
  case columns([MatrixColumn])

  /// The columns; those of an annex for a list too.
  public var columns: [MatrixColumn] {
    switch self {
    case .annex, .list: [.number, .topic, .point, .answer, .outcome, .followUp]
    case .commenting:
      [.party, .number, .place, .theme, .kind, .point, .proposal, .observations]
    case .columns(let columns): columns
    }
  }

  /// What a column is called: in the template for comments as that has it, in English.
  func title(of column: MatrixColumn, in language: Language) -> String {
    guard self == .commenting else { return column.word(in: language) }
    return switch column {
    case .party: "MB/NC"
    case .number: "No."
    case .place: "Clause/Subclause"
    case .theme: "Paragraph/Figure/Table"
    case .kind: "Type of comment"
    case .point: "Comments"
    case .proposal: "Proposed change"
    default: "Observations of the secretariat"
    }
  }
}

/// What can stand of a point in a column.
public enum MatrixColumn: String, Hashable, Sendable, CaseIterable, Worded {
  case number, party, topic, theme, place, kind, point, proposal, answer, outcome, followUp
  case observations

  /// What it is called.
  public var words: Words {
    switch self {
    case .number: Words("Nr.", "No.", also: ["nr"])
    case .party: Words("Partij", "Party")
    case .topic:
      Words("Onderwerp (vindplaats)", "Subject (place)", also: ["onderwerp en vindplaats"])
    case .theme: Words("Onderwerp", "Subject")
    case .place: Words("Vindplaats", "Place")
    case .kind: Words("Soort", "Kind")
    case .point: Words("Punt", "Point")
    case .proposal: Words("Tekstvoorstel", "Proposed text")
    case .answer: Words("Antwoord", "Answer")
    case .outcome: Words("Uitkomst", "Outcome")
    case .followUp: Words("Wijziging of vervolg", "Change or follow-up", also: ["vervolg"])
    case .observations: Words("Antwoord en uitkomst", "Answer and outcome")
    }
  }

  /// Its part of the width beside those of the other columns.
  var share: Int {
    switch self {
    case .number: 7
    case .party, .theme, .place: 10
    case .topic: 14
    case .kind: 8
    case .point: 26
    case .proposal: 20
    case .answer, .observations: 27
    case .outcome: 11
    case .followUp: 15
    }
  }
}
