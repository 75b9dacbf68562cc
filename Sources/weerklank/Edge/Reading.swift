// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections
import Register

/// A register that is open for reading, and its books as of a position.
struct Reading {
  let register: Register
  let books: Books

  /// Opens the register that the options name, and folds it.
  ///
  /// - Parameters:
  ///   - options: Which register.
  ///   - asOf: A day, or `#` and a sequence; `nil` for now.
  /// - Throws: ``Failure`` `usage`, or what the register says.
  init(_ options: RegisterOptions, asOf: String? = nil) throws {
    let moment = try asOf.map(Self.moment) ?? .now
    register = try Register.open(at: options.folder, for: .reading)
    books = try register.books(asOf: moment)
    if books.isIncomplete || register.isMadeByNewerVersion {
      Output.say("a newer version of the program wrote here: what it shows is incomplete")
    }
  }

  /// The day on which is read, in Europe/Amsterdam.
  var today: Day { Environment.system.now().day }

  /// The round with an id or title.
  func round(_ name: String) throws -> RoundID { try StateNames(books.state).round(named: name) }

  /// The party with an id, name or short name.
  func party(_ name: String) throws -> PartyID { try StateNames(books.state).party(named: name) }

  /// The dossier with an id or title.
  func dossier(_ name: String) throws -> DossierID {
    try StateNames(books.state).dossier(named: name)
  }

  /// There is no such round in the books as they were then.
  static let unknownRound = Failure(
    code: "unknown-round", message: "there is no such round", place: "--round",
    hint: "See weerklank rounds.", status: .refused)

  private static func moment(_ text: String) throws -> AsOf {
    if text.hasPrefix("#"), let sequence = Int(text.dropFirst()), sequence > 0 {
      return .sequence(sequence)
    }
    if let day = Day(parsing: text) { return .day(day) }
    throw Failure.usage(
      "--as-of is no day and no position", "Give a day such as 2026-05-01, or #120.")
  }
}
