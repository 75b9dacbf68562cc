// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import EventLog

/// One line of `weerklank apply`, checked against the form of its command.
///
/// Names in it are not resolved yet and files not read: ``command(resolving:files:)`` does that.
public struct CommandRequest: Hashable, Sendable {
  /// The caller's id for the command; `nil` where the line is not idempotent.
  public let id: CommandID?
  /// The user who does it, where the line says so.
  public let by: UserID?
  /// The position of what the person looked at.
  public let basedOn: Int?
  /// The form of the command.
  public let form: CommandForm
  /// What the line asks for: all its members but `id` and those given as `null`, which are as
  /// good as left out.
  ///
  /// Two lines of one id ask for the same where the canonical bytes of this are the same.
  public let content: JSON

  /// The greatest number of bytes of a line, its line ending not counted.
  public static let greatestSizeInBytes = 262_144

  /// Reads and checks a line, without its line ending.
  ///
  /// - Throws: ``CommandError`` for all that the form of the command does not allow.
  /// - Complexity: O(bytes).
  public init(parsing line: [UInt8]) throws(CommandError) {
    guard line.count <= Self.greatestSizeInBytes else {
      throw CommandError(
        .lineTooLong, "the line has \(line.count) bytes; \(Self.greatestSizeInBytes) are taken",
        hint: "give a long text as a file")
    }
    try self.init(Self.parse(line))
  }

  /// Checks a line that was read already.
  ///
  /// - Throws: ``CommandError`` for all that the form of the command does not allow.
  public init(_ line: JSON) throws(CommandError) {
    guard let given = line.objectValue else {
      throw CommandError(.badJSON, "the line is no JSON object", hint: "give {\"do\": …}")
    }
    form = try Self.form(of: line)
    let members = form.withoutAbsent(given)
    try form.check(members)
    id = line["id"]?.stringValue.flatMap { CommandID($0) }
    basedOn = line["basedOn"]?.integerValue
    by = form.hasOwnAs ? nil : line["as"]?.stringValue.flatMap { UserID($0) }
    content = .object(members.filter { $0.name != "id" })
  }

  /// The id that a line gives its command, also where the line is refused for another reason.
  ///
  /// - Returns: The id; `nil` where there is none, or the line is no JSON.
  /// - Complexity: O(bytes).
  public static func id(of line: [UInt8]) -> CommandID? {
    guard line.count <= greatestSizeInBytes, let value = try? JSON(parsing: line) else {
      return nil
    }
    return value["id"]?.stringValue.flatMap { CommandID($0) }
  }

  private static func parse(_ line: [UInt8]) throws(CommandError) -> JSON {
    do throws(JSONError) {
      return try JSON(parsing: line)
    } catch {
      if error.kind == .duplicateName {
        throw CommandError(
          .duplicateMember, "the object at byte \(error.offset) has a member twice",
          hint: "give each member once")
      }
      throw CommandError(
        .badJSON, "the line is no JSON: \(error)",
        hint: "a line is one JSON object; numbers in it are whole")
    }
  }

  private static func form(of line: JSON) throws(CommandError) -> CommandForm {
    guard let value = line["do"] else {
      throw CommandError(
        .missingMember, "do is not there", member: "do", hint: "name the command in do")
    }
    guard let name = value.stringValue else {
      throw CommandError(
        .badValue, "do is not the name of a command", member: "do",
        hint: "weerklank commands lists them")
    }
    guard let form = CommandForm.named(name) else {
      throw CommandError(
        .unknownCommand, "do names no command", member: "do",
        hint: "weerklank commands lists them")
    }
    return form
  }
}

extension CommandForm {
  /// Whether `as` is a member of the command itself, and not the user who does it.
  fileprivate var hasOwnAs: Bool {
    fields.first { $0.name == "as" } != CommandForm.envelope.first { $0.name == "as" }
  }
}
