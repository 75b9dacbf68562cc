// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections
import Register

/// A register that is open for reading, and its books as of a position.
struct Reading {
  let register: Register
  let books: Books
  /// The books as they were after the event that was named; `nil` where none was.
  let earlier: Books?
  /// The day of which it is: the one that is asked, that of the event that is asked, else today.
  let day: Day

  /// Opens the register that the options name, and folds it.
  ///
  /// - Parameters:
  ///   - options: Which register.
  ///   - asOf: A day, or `#` and a sequence; `nil` for now.
  ///   - earlier: An event of which the books are kept as well.
  /// - Throws: ``Failure`` `usage`, or what the register says.
  init(_ options: RegisterOptions, asOf: String? = nil, after earlier: Int? = nil) throws {
    let moment = try asOf.map { try Self.moment($0) } ?? .now
    register = try Register.open(at: options.folder, for: .reading)
    self.earlier = try earlier.map { [register] in try register.books(asOf: .sequence($0)) }
    books = try register.books(asOf: moment, after: self.earlier ?? Books())
    day = Self.day(of: moment, books)
    Kept.untilExit(books)
    if books.isIncomplete || register.isMadeByNewerVersion {
      Output.say("a newer version of the program wrote here: what it shows is incomplete")
    }
    if let cause = register.restoredCause { Output.say("read only: \(cause.description)") }
  }

  /// Opens texts for a report in a language.
  func texts(in language: Language) -> SealedTexts {
    register.texts(hidden: .grounds(language))
  }

  /// The day on which is read, in Europe/Amsterdam.
  var today: Day { Self.today }

  private static var today: Day { Environment.system.now().day }

  private static func day(of moment: AsOf, _ books: Books) -> Day {
    switch moment {
    case .now: today
    case .day(let day): day
    case .sequence: books.time?.day ?? today
    }
  }

  /// The round with an id or title.
  func round(_ name: String) throws -> RoundID {
    try Self.option("--round", "weerklank rounds") {
      try StateNames(books.state).round(named: name)
    }
  }

  /// The party with an id, name or short name.
  func party(_ name: String) throws -> PartyID {
    try Self.option("party", "weerklank parties") {
      try StateNames(books.state).party(named: name)
    }
  }

  /// The dossier with an id or title.
  func dossier(_ name: String) throws -> DossierID {
    try Self.option("--dossier", "weerklank dossiers") {
      try StateNames(books.state).dossier(named: name)
    }
  }

  /// The phase with an id or title, of whatever dossier.
  func phase(_ name: String) throws -> PhaseID {
    let phases = books.state.dossiers.values.flatMap(\.phases)
    if let id = phases.first(where: { $0.phase.rawValue == name })?.phase { return id }
    let titled = Set(phases.filter { $0.title == name }.map(\.phase))
    guard let id = titled.first, titled.count == 1 else {
      throw Failure(
        code: titled.isEmpty ? "unknown-phase" : "ambiguous-name",
        message: titled.isEmpty ? "there is no such phase" : "several phases have this title",
        place: "--phase", hint: "Give the id of a phase; weerklank dossiers lists them.",
        status: .refused)
    }
    return id
  }

  /// The point with a number.
  ///
  /// - Throws: ``Failure`` `unknown-point` where there is none.
  func point(_ text: String) throws -> PointNumber {
    guard let number = PointNumber(parsing: text),
      let submission = books.state.submissions[number.submission],
      submission.points.indices.contains(number.index - 1)
    else {
      throw Failure(
        code: "unknown-point", message: "there is no such point", place: text,
        hint: "Give its number, such as R-014.3.", status: .refused)
    }
    return number
  }

  /// Refuses a municipality of which nothing in the books is.
  func check(municipality: String) throws {
    guard !books.knows(municipality: municipality) else { return }
    throw Failure(
      code: "unknown-municipality",
      message: "no party, point or deciding body is of this municipality", place: "--municipality",
      hint: "weerklank parties lists the municipalities of the parties.", status: .refused)
  }

  /// Looks for what an option names; where it fails, the error says which option and what lists.
  private static func option<ID>(
    _ option: String, _ call: String, _ find: () throws -> ID
  ) throws -> ID {
    do {
      return try find()
    } catch let error as CommandError {
      throw CommandError(error.code, error.message, member: option, hint: "see \(call)")
    }
  }

  /// There is no such round in the books as they were then.
  static let unknownRound = Failure(
    code: "unknown-round", message: "there is no such round", place: "--round",
    hint: "See weerklank rounds.", status: .refused)

  /// The moment that an option names: a day, or `#` and a sequence.
  static func moment(_ text: String, option: String = "--as-of") throws -> AsOf {
    if text.hasPrefix("#"), let sequence = Int(text.dropFirst()), sequence > 0 {
      return .sequence(sequence)
    }
    if let day = Day(parsing: text) { return .day(day) }
    throw Failure.usage(
      "\(option) is no day and no position", "Give a day such as 2026-05-01, or #120.")
  }
}
