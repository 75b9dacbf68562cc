// SPDX-License-Identifier: EUPL-1.2

/// Why a line holds no command, before any rule of the domain is asked.
///
/// No text of it repeats a value that was given, for that may hold personal data; it names members.
public struct CommandError: Error, Hashable, Sendable {
  /// What is wrong; the raw values are the stable codes that callers see.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The line is no JSON object.
    case badJSON = "bad-json"
    /// The line has more bytes than are taken.
    case lineTooLong = "line-too-long"
    /// There is no such command.
    case unknownCommand = "unknown-command"
    /// The command has no such member.
    case unknownMember = "unknown-member"
    /// A member stands twice in one object.
    case duplicateMember = "duplicate-member"
    /// A required member is not there.
    case missingMember = "missing-member"
    /// A member holds what it cannot hold, or stands beside one that excludes it.
    case badValue = "bad-value"
    /// No party has this id or name.
    case unknownParty = "unknown-party"
    /// No round has this id or title.
    case unknownRound = "unknown-round"
    /// No round has a session with this id.
    case unknownSession = "unknown-session"
    /// No dossier has this id or title.
    case unknownDossier = "unknown-dossier"
    /// Nothing that can be corrected has this id or number.
    case unknownThing = "unknown-thing"
    /// No text change has this number.
    case unknownTextChange = "unknown-text-change"
    /// Several things have this name.
    case ambiguousName = "ambiguous-name"
    /// The file is not there, or cannot be read.
    case fileNotReadable = "file-not-readable"
  }

  /// What is wrong.
  public let code: Code
  /// What is wrong, in a sentence without a full stop.
  public let message: String
  /// The member that it is about, as a path: `phases[2].title`; `nil` for the line as a whole.
  public let member: String?
  /// What to do, likewise.
  public let hint: String

  /// An error about a member, or about the line as a whole.
  public init(_ code: Code, _ message: String, member: String? = nil, hint: String) {
    self.code = code
    self.message = message
    self.member = member
    self.hint = hint
  }
}
