// SPDX-License-Identifier: EUPL-1.2

public import EventLog

/// What a command looks like as JSON: the one table behind reading, `commands` and `schema`.
public struct CommandForm: Hashable, Sendable {
  /// The word in `do`.
  public let name: String
  /// What it does, in one sentence.
  public let doc: String
  /// Its members, beside those of every command.
  public let fields: [CommandField]
  /// Which of its members go with or without each other.
  public let choices: [Choice]
  /// Commands of this form; those of all forms, in order, can be applied to a fresh register.
  public let examples: [JSON]

  /// Which of some members must be there.
  public struct Choice: Hashable, Sendable {
    /// How many of them.
    public enum Rule: String, Hashable, Sendable {
      case exactlyOne, atLeastOne
      /// One of them, and `false` in it says the opposite; both only where they say the same.
      case exactlyOneOrNot
    }

    /// How many of them.
    public let rule: Rule
    /// The members; but for `exactlyOneOrNot`, one that holds `false` counts as not there.
    public let names: [String]

    /// Exactly one of these members.
    static func exactlyOne(_ names: String...) -> Choice {
      Choice(rule: .exactlyOne, names: names)
    }

    /// Exactly one of these members, whose `false` says the opposite.
    static func exactlyOneOrNot(_ names: String...) -> Choice {
      Choice(rule: .exactlyOneOrNot, names: names)
    }

    /// One of these members, or several.
    static func atLeastOne(_ names: String...) -> Choice {
      Choice(rule: .atLeastOne, names: names)
    }
  }

  init(
    _ name: String, _ doc: String, _ fields: [CommandField], choices: [Choice] = [],
    examples: [JSON]
  ) {
    self.name = name
    self.doc = doc
    self.fields = fields + Self.envelope.filter { own in !fields.contains { $0.name == own.name } }
    self.choices = choices
    self.examples = examples
  }

  /// Every command, in an order in which their examples build on each other.
  public static let all: [CommandForm] =
    setUp + planning + rounds + invitations + submissions + answers + clusters + division + closing
    + changes + editions + hints + afterwards + keeping + proposals

  /// The form of a command; `nil` where there is none of that name.
  public static func named(_ name: String) -> CommandForm? { byName[name] }

  /// The members that a line may have beside those of its command.
  ///
  /// `mark-no-point` has an `as` of its own, so a line with it is always done by the caller.
  static let envelope: [CommandField] = [
    .optional("id", .id, "The id of the command; with it, applying the line again is harmless."),
    .optional("as", .id, "The user who does it, where that is not the caller."),
    .optional(
      "basedOn", .wholeNumber(from: 0),
      "The position.sequence of what the person looked at; refused if that changed since."),
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
