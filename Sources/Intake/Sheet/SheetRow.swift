// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A row of a sheet: one point, or one submission without points.
///
/// What a cell holds was read, but not held against the register yet. A cell that is empty, or
/// whose column is not in the sheet, gives `nil`.
public struct SheetRow: Hashable, Sendable {
  /// The point's own number, of a row that is known.
  public internal(set) var number: PointNumber?
  /// The caller's own key for the row.
  public internal(set) var row: String?
  /// To which submission it belongs.
  public internal(set) var submission: SubmissionKey = .ofParty
  /// The rounds of the submission beside that of the import: ids or titles.
  public internal(set) var rounds: [String] = []
  /// The point under which it stands: a number or a row's key.
  public internal(set) var parent: String?

  /// Whose it is: id, short name or name.
  public internal(set) var party = ""
  /// What kind of party it is.
  public internal(set) var partyKind: PartyKind?
  /// The party's municipality.
  public internal(set) var municipality: String?

  /// The day on which the submission was received.
  public internal(set) var received = Day(daysSince1970: 0)
  /// The date that it bears.
  public internal(set) var dated: Day?
  /// By what way it came in.
  public internal(set) var channel: Channel?
  /// On whose authority it speaks.
  public internal(set) var standing: Standing?
  /// Its direction as a whole.
  public internal(set) var tenor: Tenor?
  /// Whether it says that there is nothing to add.
  public internal(set) var nothingToAdd = false
  /// The numbers that organisations gave the submission.
  public internal(set) var references: [String] = []

  /// The theme: id or title.
  public internal(set) var theme: String?
  /// The part: id or title.
  public internal(set) var part: String?
  /// The place in the baseline.
  public internal(set) var section: String?
  /// The consultation question: its id.
  public internal(set) var question: String?
  /// What kind of statement the point is.
  public internal(set) var pointKind: PointKind?
  /// The one municipality to which it is addressed.
  public internal(set) var addressee: String?
  /// What stands in the letter, in order.
  public internal(set) var quotes: [String] = []
  /// A summary.
  public internal(set) var summary: String?
  /// The text that the party proposes.
  public internal(set) var proposedText: String?

  /// The answer.
  public internal(set) var answer: String?
  /// What becomes of the point.
  public internal(set) var disposition: SheetDisposition?
  /// Why.
  public internal(set) var rationale: String?
  /// In what it comes back.
  public internal(set) var target: String?
  /// The function that sees to it.
  public internal(set) var owner: String?
  /// The last day for it.
  public internal(set) var due: Day?
  /// The milestone on which it hangs.
  public internal(set) var milestone: String?
  /// The organisation to which the point was passed on.
  public internal(set) var passedTo: String?
  /// Where it stands already.
  public internal(set) var coveredIn: String?
  /// What is done outside the text.
  public internal(set) var measure: String?
  /// The day on which that was done.
  public internal(set) var doneOn: Day?
  /// Where that can be seen.
  public internal(set) var evidence: String?
  /// The text changes that show the answer, in order.
  public internal(set) var textChanges: [TextChangeInput] = []

  /// Who prepares the answer: a user's id.
  public internal(set) var handler: String?

  /// The line on which it begins, from 1.
  public internal(set) var line = 0
  /// Where each of its columns stands, also those whose cell is empty.
  var places: [SheetHeading: Place] = [:]

  /// Where a cell stands.
  struct Place: Hashable, Sendable {
    var line: Int
    var column: Int
  }

  /// To which submission a row belongs.
  public enum SubmissionKey: Hashable, Sendable {
    /// To one that has a number.
    case number(SubmissionNumber)
    /// To the one of all rows with this label.
    case label(String)
    /// To the one of all rows of its party without number and label.
    case ofParty
  }
}

/// What stands in the column of the disposition.
public enum SheetDisposition: Hashable, Sendable {
  /// What is recommended.
  case recommended(Disposition)
  /// That the party took the point back; written by the matrix, and only read where it is so.
  case withdrawn

  /// Reads a word of either language.
  init?(reading text: String) {
    if let disposition = Disposition(reading: text) {
      self = .recommended(disposition)
    } else if Response(reading: text) == .withdrawn {
      self = .withdrawn
    } else {
      return nil
    }
  }
}

extension SheetRow {
  /// Whether it says anything of a point.
  var isPoint: Bool {
    number != nil || pointKind != nil || !quotes.isEmpty || summary != nil || proposedText != nil
  }

  /// Whether it says anything of an answer.
  var isAnswered: Bool {
    answer != nil || disposition != nil || rationale != nil || target != nil || owner != nil
      || due != nil || milestone != nil || passedTo != nil || coveredIn != nil
      || measure != nil || doneOn != nil || evidence != nil || !textChanges.isEmpty
  }

  /// Whether the sheet has this column.
  func has(_ column: SheetColumn) -> Bool { places[SheetHeading(column)] != nil }

  /// A problem with one of its cells.
  func problem(
    _ code: TableProblem.Code, _ column: SheetColumn, _ message: String, hint: String
  ) -> TableProblem {
    let place = places[SheetHeading(column)] ?? Place(line: line, column: 0)
    return TableProblem(
      code, line: place.line, column: place.column, "\(column.rawValue): \(message)", hint: hint)
  }
}
