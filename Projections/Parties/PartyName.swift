// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How a party is called outside.
public enum PartyName: Hashable, Sendable {
  /// A body, by its name.
  case body(String)
  /// All that were at a session together, by its title and day.
  case session(SessionHeld)
  /// A natural person, whose name stays inside: *inwoner 7*, the seventh of its kind to be added.
  case person(PartyKind, number: Int)
  /// A party of which it is not told who it is.
  case hidden

  /// The name in a language.
  public func text(in language: Language) -> String {
    switch self {
    case .body(let name): name
    case .session(let held): held.name(in: language)
    case .person(let kind, let number): "\(kind.word(in: language)) \(number)"
    case .hidden: Self.hiddenWords[language]
    }
  }

  /// What stands in the place of what is not told.
  public static let hiddenWords = Words("niet openbaar", "not public")
}
