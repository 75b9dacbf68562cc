// SPDX-License-Identifier: EUPL-1.2

/// One thing for which a table is refused, and where it stands.
///
/// It never repeats what stands in a cell, for that may be personal data.
public struct TableProblem: Error, Hashable, Sendable {
  /// What is wrong; the raw values are the stable codes that callers see.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Bytes of neither UTF-8 nor Windows-1252.
    case badEncoding = "bad-encoding"
    /// Two of semicolon, comma and tab separate the columns.
    case mixedSeparators = "mixed-separators"
    /// A quote is opened and never closed.
    case unclosedQuote = "unclosed-quote"
    /// Something stands between a closing quote and the end of its cell.
    case textAfterQuote = "text-after-quote"
    /// A row has fewer cells than there are headings.
    case shortRow = "short-row"
    /// A cell that is not empty stands under no heading.
    case cellWithoutHeading = "cell-without-heading"
    /// A cell has more than 32,768 characters.
    case cellTooLong = "cell-too-long"
    /// There are more cells than are read.
    case tooManyCells = "too-many-cells"
    /// There is no heading at all.
    case emptyTable = "empty-table"
    /// The workbook is damaged, locked or in another format.
    case unreadableWorkbook = "unreadable-workbook"
    /// No column is called that.
    case unknownHeading = "unknown-heading"
    /// Two columns are called the same.
    case doubleHeading = "double-heading"
    /// A column that must be there is not.
    case missingColumn = "missing-column"
    /// A cell that must be filled in is empty.
    case missingValue = "missing-value"
    /// A cell holds what its column cannot hold.
    case badValue = "bad-value"
    /// A day whose year has two digits.
    case twoDigitYear = "two-digit-year"
    /// A cell names a party that is not there.
    case unknownParty = "unknown-party"
    /// A cell names a round that is not there.
    case unknownRound = "unknown-round"
    /// There is no dossier with the id given.
    case unknownDossier = "unknown-dossier"
    /// A cell names a milestone that is not in the planning.
    case unknownMilestone = "unknown-milestone"
    /// A point would come back in a phase that is closed.
    case targetClosed = "target-closed"
    /// A cell names a theme that is not there.
    case unknownTheme = "unknown-theme"
    /// A cell names a part that is not there.
    case unknownPart = "unknown-part"
    /// A cell names a question that is not asked.
    case unknownQuestion = "unknown-question"
    /// A cell names a user who is not there.
    case unknownUser = "unknown-user"
    /// A cell names a submission that is not there.
    case unknownSubmission = "unknown-submission"
    /// A cell names a point that is not there.
    case unknownPoint = "unknown-point"
    /// A cell names a document that the dossier does not keep.
    case unknownDocument = "unknown-document"
    /// A cell names nothing in which a point could come back.
    case unknownTarget = "unknown-target"
    /// A point would come back in the phase of its round, or in an earlier one.
    case targetEarlier = "target-earlier"
    /// The disposition asks for an answer.
    case answerNeeded = "answer-needed"
    /// The disposition asks for a text change.
    case changeNeeded = "change-needed"
    /// A measure is given, but nothing is accepted.
    case measureOutOfPlace = "measure-out-of-place"
    /// A measure is neither done on a day nor to be done by one.
    case measureTermsNeeded = "measure-terms-needed"
    /// The disposition asks for a reason.
    case reasonNeeded = "reason-needed"
    /// The disposition asks where the point is covered.
    case coveredInNeeded = "covered-in-needed"
    /// The disposition asks to whom the point was passed on.
    case passedToNeeded = "passed-to-needed"
    /// The disposition asks in what the point comes back.
    case targetNeeded = "target-needed"
    /// The disposition asks who sees to it.
    case ownerNeeded = "owner-needed"
    /// The disposition asks by when.
    case dateNeeded = "date-needed"
    /// Something is to come back, but the disposition is not deferred.
    case notDeferred = "not-deferred"
    /// The submission was received before the round opened, from a party that was asked.
    case beforeOpening = "before-opening"
    /// The day is years ahead: its year was mistyped.
    case inFuture = "in-future"
    /// A cell names several things.
    case ambiguousName = "ambiguous-name"
    /// Two cells say things that cannot both hold.
    case contradiction
    /// A cell differs from what is recorded and cannot be changed by a sheet.
    case notChangeable = "not-changeable"
    /// The point is answered with those of a cluster.
    case inCluster = "in-cluster"
    /// A quote does not stand in the text of its submission.
    case quoteNotFound = "quote-not-found"
    /// A quote stands in the text of its submission more than once.
    case quoteAmbiguous = "quote-ambiguous"
  }

  /// What is wrong.
  public let code: Code
  /// The line of the file, from 1, as a text editor counts; 0 for the table as a whole.
  public let line: Int
  /// The column, from 1; 0 for the line as a whole.
  public let column: Int
  /// What is wrong, without where, in a sentence without a full stop.
  public let message: String
  /// What to do, likewise.
  public let hint: String

  /// A problem at a place.
  public init(
    _ code: Code, line: Int = 0, column: Int = 0, _ message: String, hint: String
  ) {
    self.code = code
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  /// `line 12, column 7 (G)`; empty for the table as a whole.
  public var place: String {
    guard line > 0 else { return "" }
    return column > 0 ? "line \(line), column \(column) (\(letters))" : "line \(line)"
  }

  /// The column as a spreadsheet calls it: A to Z, then AA.
  private var letters: String {
    var rest = column
    var letters = ""
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      letters = String(Character(Unicode.Scalar(letter))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// All for which a table is refused: it is read whole or not at all.
public struct TableProblems: Error, Hashable, Sendable {
  /// At most so many are told.
  public static let limit = 100

  /// The first hundred, by line and column.
  public let first: [TableProblem]
  /// How many there are.
  public let count: Int

  /// Problems in any order, at least one.
  public init(_ problems: [TableProblem]) {
    let ordered = problems.enumerated().sorted { left, right in
      (left.element.line, left.element.column, left.offset)
        < (right.element.line, right.element.column, right.offset)
    }
    first = ordered.prefix(Self.limit).map(\.element)
    count = problems.count
  }
}
