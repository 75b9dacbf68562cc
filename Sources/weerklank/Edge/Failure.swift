// SPDX-License-Identifier: EUPL-1.2

import EventLog
import Register

/// How a run ends, as scripts see it.
enum ExitStatus: Int32 {
  /// Done, or already so.
  case done = 0
  /// Refused by a rule, by bad content of an input, or by a check that does not hold.
  case refused = 1
  /// Wrong usage, or an input file that is not there.
  case usage = 2
  /// No register, or one that is damaged; for what writes also one that is newer than the program.
  case noRegister = 3
  /// Somebody else was first.
  case conflict = 4
  /// It could not be written; nothing changed.
  case notWritten = 5
}

/// What went wrong, in the one form in which every error of the program is told.
///
/// No field holds personal data: ids, numbers, places and codes only.
struct Failure: Error, Equatable {
  /// Stable, for scripts: `unknown-party`.
  let code: String
  /// What is wrong.
  let message: String
  /// Where: a file, line, number or id.
  var place: String?
  /// What to do.
  let hint: String
  /// Every single thing that is wrong, where an input has several.
  var details: [String] = []
  let status: ExitStatus

  /// An input file that is not there or cannot be read.
  static func noInput(_ path: String) -> Failure {
    Failure(
      code: "no-input", message: "there is no file to read", place: path,
      hint: "Check the path of the file.", status: .usage)
  }

  /// A number that no submission has.
  static func unknownSubmission(_ number: String) -> Failure {
    Failure(
      code: "unknown-submission", message: "there is no such submission", place: number,
      hint: "Give its number, such as R-014.", status: .refused)
  }

  /// Words on the command line that do not fit together.
  static func usage(_ message: String, _ hint: String) -> Failure {
    Failure(code: "usage", message: message, hint: hint, status: .usage)
  }
}

extension Failure {
  /// Reads what the options of a call say; what they cannot hold is wrong usage.
  ///
  /// - Parameters:
  ///   - options: The option by which each member of the command is given.
  ///   - read: Makes the command of them.
  /// - Returns: What it made.
  /// - Throws: ``Failure`` of the status `usage` about an option; else what `read` threw.
  static func asUsage<Value>(
    _ options: [String: String], _ read: () throws -> Value
  ) throws -> Value {
    do {
      return try read()
    } catch let error as CommandError {
      let member = error.member ?? ""
      let name = String(member.prefix { $0 != "[" })
      guard let option = options[name] else { throw error }
      throw Failure(
        code: error.code.rawValue, message: error.message.replacing(member, with: option),
        place: option, hint: error.hint, status: .usage)
    }
  }
}

extension Failure {
  /// For people: what and where, what to do, then every single thing where there are several.
  var words: String {
    let location = place.map { ", \($0)" } ?? ""
    return (["weerklank: \(code): \(message)\(location)", hint] + details)
      .joined(separator: "\n")
  }
}

extension Failure {
  /// The members of an error, as they stand in every JSON answer.
  var members: JSON {
    .object(
      [
        .init("code", .string(code)), .init("message", .string(message)),
        .init("where", place.map(JSON.string) ?? .null), .init("hint", .string(hint)),
      ] + (details.isEmpty ? [] : [.init("details", .array(details.map(JSON.string)))]))
  }

  /// One line for scripts.
  var json: String { JSON.object([.init("error", members)]).line }
}
