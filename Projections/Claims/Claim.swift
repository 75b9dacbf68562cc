// SPDX-License-Identifier: EUPL-1.2

/// What a text says of a round in words or numbers, as a question that can be counted again.
///
/// ```
/// count points where disposition in (accepted, partlyAccepted)
/// share providers where stance(1) in (yes, yesIf) | 37%
/// all boards reacted | alle adviesraden
/// nearly all points accepted | nagenoeg alle
/// councils where tenor = positive
/// ```
///
/// After the bar stands what the text says; without it, what is counted is filled in.
public struct Claim: Hashable, Sendable {
  /// What is asked of the things that meet the condition.
  public enum Ask: Hashable, Sendable {
    /// How many there are.
    case count
    /// What part of all they are, in whole hundredths, a half upwards.
    case share
    /// Whether they are as many of all as the word says.
    case quantity(Quantifier)
    /// What they are called.
    case names
  }

  /// What is asked.
  public let ask: Ask
  /// Of what.
  public let things: Things
  /// Which of them; all where there is none.
  public let condition: Condition?
  /// What the text says, where it says it in its own words.
  public let said: String?

  /// Things that can be counted.
  public enum Things: String, Hashable, Sendable, CaseIterable {
    case points, submissions, parties, boards, councils, providers, residents, experts, partners
    case textChanges, obligations
  }

  /// Which of the things are meant.
  public indirect enum Condition: Hashable, Sendable {
    /// The field holds one of the values, or none of them.
    case holds(Field, oneOf: [String], negated: Bool)
    /// The number in the field stands to another as the sign says.
    case compares(Field, Comparison, Int)
    case not(Condition)
    case both(Condition, Condition)
    case either(Condition, Condition)
  }

  /// What is known of a thing: `disposition`, `stance(1)`.
  public struct Field: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What stands in brackets after it: of a stance, the question.
    public let argument: String?
  }

  /// How two numbers stand to each other.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case more = ">"
  }
}

/// A word for how many of all there are, with the part from which it may be said.
///
/// The thresholds are the project's own, and the same for every text: whoever finds *nearly all* too
/// much for nine in ten writes the number.
public enum Quantifier: String, Hashable, Sendable, CaseIterable {
  /// Every one.
  case all
  /// Nine in ten or more.
  case nearlyAll = "nearly all"
  /// More than half.
  case most
  /// One or more.
  case some
  /// None.
  case no

  /// Whether it may be said of so many out of so many; of nothing nothing may be said.
  public func holds(_ count: Int, of total: Int) -> Bool {
    guard total > 0 else { return false }
    return switch self {
    case .all: count == total
    case .nearlyAll: count * 10 >= total * 9
    case .most: count * 2 > total
    case .some: count > 0
    case .no: count == 0
    }
  }

  /// Whether it says something of all, so that nothing may stand open.
  var isAboutAll: Bool { self != .some }
}

extension Claim.Condition {
  /// The fields and values that it names.
  var terms: [(field: Claim.Field, values: [String])] {
    switch self {
    case .holds(let field, let values, _): [(field, values)]
    case .compares(let field, _, _): [(field, [])]
    case .not(let condition): condition.terms
    case .both(let left, let right), .either(let left, let right): left.terms + right.terms
    }
  }
}
