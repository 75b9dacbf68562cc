// SPDX-License-Identifier: EUPL-1.2

/// A member of a command, or of an object in one.
public struct CommandField: Hashable, Sendable {
  /// The name of the member.
  public let name: String
  /// What it may hold.
  public let type: CommandValue
  /// What it means.
  public let doc: String
  /// Whether it must be there.
  public let isRequired: Bool

  /// A member that must be there.
  static func required(_ name: String, _ type: CommandValue, _ doc: String) -> Self {
    CommandField(name: name, type: type, doc: doc, isRequired: true)
  }

  /// A member that may be left out.
  static func optional(_ name: String, _ type: CommandValue, _ doc: String) -> Self {
    CommandField(name: name, type: type, doc: doc, isRequired: false)
  }
}

/// What a member of a command may hold.
public indirect enum CommandValue: Hashable, Sendable {
  /// An id of the caller's own: `[a-z0-9][a-z0-9-]{0,63}`.
  case id
  /// The id or exact name of something that is there already.
  case name
  /// A text that is not empty.
  case text
  /// A text that may be empty.
  case textOrEmpty
  /// The path of a file, relative to the folder of the commands.
  case path
  /// A calendar day: `2026-03-12`.
  case day
  /// `true` or `false`.
  case boolean
  /// A whole number, not less than this.
  case wholeNumber(from: Int)
  /// The number of a submission: `R-014`.
  case submission
  /// The number of a point: `R-014.3`.
  case point
  /// The number of an obligation: `V-1`.
  case obligation
  /// The number of a cluster: `C-1`.
  case cluster
  /// The number of a text change: `W-1`.
  case textChange
  /// One of these words.
  case choice([String])
  /// What either of two may hold.
  case either(CommandValue, CommandValue)
  /// A list of so many elements or more.
  case list(of: CommandValue, least: Int)
  /// An object with these members.
  case object([CommandField])

  /// One of the words of a vocabulary.
  static func choice<Words: CaseIterable & RawRepresentable>(
    of words: Words.Type
  ) -> CommandValue where Words.RawValue == String {
    .choice(words.allCases.map(\.rawValue))
  }

  /// A list with at least one element.
  static func list(of element: CommandValue) -> CommandValue { .list(of: element, least: 1) }
}

extension CommandValue {
  /// What it may hold, in a few words: for messages and for `weerklank commands`.
  public var description: String {
    switch self {
    case .id: "an id of a–z, 0–9 and hyphens, at most 64"
    case .name: "an id or exact name"
    case .text: "a text that is not empty"
    case .textOrEmpty: "a text"
    case .path: "the path of a file"
    case .day: "a day such as 2026-03-12"
    case .boolean: "true or false"
    case .wholeNumber(let least): "a whole number from \(least)"
    case .submission: "a submission's number such as R-014"
    case .point: "a point's number such as R-014.3"
    case .obligation: "an obligation's number such as V-1"
    case .cluster: "a cluster's number such as C-1"
    case .textChange: "a text change's number such as W-1"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .either(let one, let other): "\(one.description), or \(other.description)"
    case .list(let element, let least):
      "a list\(least > 0 ? " of at least \(least)" : ""), each \(element.description)"
    case .object(let fields):
      "an object with \(fields.map { $0.name + ($0.isRequired ? "" : "?") }.joined(separator: ", "))"
    }
  }
}
