// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

/// What counting a claim again has shown.
public struct ClaimFinding: Hashable, Sendable {
  /// How a counted thing is called.
  public enum Label: Hashable, Sendable {
    /// A point, submission, text change or obligation.
    case number(String)
    /// A party.
    case party(Parties.Listed)
  }

  /// The claim.
  public let claim: Claim
  /// What meets its condition.
  public let matching: [Label]
  /// Out of how many.
  public let total: Int
  /// Whether something of the round is open, so that nothing may be said of all.
  public let isOpen: Bool

  /// Whether a quantity is what the claim says; `nil` where it only asks.
  public var quantityHolds: Bool? {
    guard case .quantity(let quantifier) = claim.ask else { return nil }
    return quantifier.holds(matching.count, of: total) && !(isOpen && quantifier.isAboutAll)
  }
}

extension ResponseMatrix {
  /// Counts a claim again.
  ///
  /// Parties are those of the roll call; a part or quantity of them is of those asked by name. Points
  /// and submissions that were taken back count only where the claim names `withdrawn`. While a
  /// passage, submission or point of the round is open, nothing is said of all points or submissions.
  ///
  /// - Parameter claim: The claim.
  /// - Returns: What was found.
  /// - Throws: ``ClaimError``: a field or value that there is not, or nothing to say a part of.
  /// - Complexity: O(*things*).
  public func finding(of claim: Claim) throws(ClaimError) -> ClaimFinding {
    let facts = ClaimFacts(of: self).all(claim.things)
    let condition = claim.condition
    for term in condition?.terms ?? [] { try check(term.field, term.values, in: claim, facts) }
    let namesWithdrawn = condition?.terms.contains { $0.values.contains("withdrawn") } ?? false
    let isPart = claim.ask != .count && claim.ask != .names
    let counted = facts.filter {
      ($0.isAsked || !isPart) && (!$0.isWithdrawn || namesWithdrawn || claim.things.areParties)
    }
    if isPart, counted.isEmpty { throw .nothingToCount(claim.things) }
    var matching: [ClaimFinding.Label] = []
    for fact in counted where try condition?.isMet(by: fact) ?? true { matching.append(fact.label) }
    return ClaimFinding(
      claim: claim, matching: matching, total: counted.count,
      isOpen: !claim.things.areParties && hasOpenPoints)
  }

  /// Whether anything that came in is not yet split, marked or answered.
  private var hasOpenPoints: Bool { accounts.open.contains { $0.level != .invitations } }

  private func check(
    _ field: Claim.Field, _ values: [String], in claim: Claim, _ facts: [ClaimFact]
  ) throws(ClaimError) {
    if field.name == "stance" {
      let known =
        round.questions.indices.map { "\($0 + 1)" }
        + round.questions.map(\.question.rawValue)
      guard let question = field.argument, known.contains(question) else {
        throw .unknownValue(field.argument ?? "", field: "question")
      }
    } else if field.argument != nil {
      throw .unknownField("\(field.name)(…)", of: claim.things)
    }
    let known =
      claim.things.values(of: field.name)
      ?? facts.flatMap { $0.words[field.name] ?? [] } + titles(of: field.name) + ["none"]
    let folded = Set(known.map { $0.lowercased() })
    guard !claim.things.isNumber(field.name) else {
      for value in values where Int(value) == nil {
        throw .unknownValue(value, field: field.name)
      }
      return
    }
    for value in values where !folded.contains(value.lowercased()) {
      throw .unknownValue(value, field: field.name)
    }
  }

  /// The values of a field that nothing needs to have for them to be known.
  private func titles(of field: String) -> [String] {
    switch field {
    case "theme": dossier.themes.flatMap { [$0.theme.rawValue, $0.title] }
    case "part": dossier.parts.flatMap { [$0.part.rawValue, $0.title] }
    case "question": round.questions.map(\.question.rawValue)
    default: []
    }
  }
}

extension Claim.Condition {
  /// Whether a thing meets it.
  fileprivate func isMet(by fact: ClaimFact) throws(ClaimError) -> Bool {
    switch self {
    case .holds(let field, let values, let negated):
      let held =
        field.name == "stance"
        ? [field.argument.flatMap { fact.stances[$0] }].compactMap(\.self)
        : fact.words[field.name] ?? fact.numbers[field.name].map { ["\($0)"] } ?? []
      let wanted = values.map { $0.lowercased() }
      return held.contains { wanted.contains($0.lowercased()) } != negated
    case .compares(let field, let comparison, let number):
      guard fact.words[field.name] == nil else { throw .noNumber(field: field.name) }
      guard let held = fact.numbers[field.name] else { return false }
      return switch comparison {
      case .atMost: held <= number
      case .atLeast: held >= number
      case .less: held < number
      case .more: held > number
      }
    case .not(let condition): return try !condition.isMet(by: fact)
    case .both(let left, let right):
      let isLeft = try left.isMet(by: fact)
      return try right.isMet(by: fact) ? isLeft : false
    case .either(let left, let right):
      let isLeft = try left.isMet(by: fact)
      return try right.isMet(by: fact) ? true : isLeft
    }
  }
}
