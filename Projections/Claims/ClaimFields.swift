// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension Claim.Things {
  /// The kind of party that they are; `nil` where they are no parties of one kind.
  var partyKind: PartyKind? {
    switch self {
    case .boards: .advisoryBoard
    case .councils: .council
    case .providers: .provider
    case .residents: .resident
    case .experts: .expertByExperience
    case .partners: .partner
    case .points, .submissions, .parties, .textChanges, .obligations: nil
    }
  }

  /// Whether they are parties, and so counted from the roll call.
  var areParties: Bool { self == .parties || partyKind != nil }

  /// The names of what is known of them.
  public var fieldNames: [String] { words + numbers }

  /// What is known of them in words.
  private var words: [String] {
    switch self {
    case .points:
      [
        "disposition", "status", "kind", "theme", "part", "section", "question", "party",
        "partyKind", "municipality", "addressee", "timeliness", "tenor",
      ]
    case .submissions: ["party", "partyKind", "municipality", "timeliness", "tenor", "channel"]
    case .textChanges: ["document", "section", "origin"]
    case .obligations: ["status"]
    case .parties, .boards, .councils, .providers, .residents, .experts, .partners:
      ["party", "kind", "municipality", "response", "timeliness", "tenor", "stance"]
    }
  }

  /// What is known of them in numbers.
  private var numbers: [String] {
    switch self {
    case .points: []
    case .submissions, .textChanges: ["points"]
    case .obligations: ["points", "passedOn"]
    case .parties, .boards, .councils, .providers, .residents, .experts, .partners:
      ["points", "daysGiven"]
    }
  }

  /// Whether a field holds a number.
  func isNumber(_ field: String) -> Bool { numbers.contains(field) }

  /// What a single word in the place of a condition stands for; `nil` where it is none.
  func condition(shortFor word: String) -> Claim.Condition? {
    func holds(_ field: String, _ values: String...) -> Claim.Condition {
      .holds(Claim.Field(name: field, argument: nil), oneOf: values, negated: false)
    }
    if self == .points {
      let outcomes = Disposition.allCases.map(\.rawValue) + ["withdrawn", "open"]
      return outcomes.contains(word) ? holds("disposition", word) : nil
    }
    if self == .obligations {
      return Obligations.Status(rawValue: word).map { holds("status", $0.rawValue) }
    }
    guard areParties else { return nil }
    // Who says that there is nothing to add has reacted.
    if word == "reacted" { return holds("response", "reacted", "nothingToAdd") }
    if word == "inTime" { return holds("timeliness", "inTime", "withinExtension") }
    return Response(rawValue: word).map { holds("response", $0.rawValue) }
  }

  /// The values that a field may have, where these are the same in every round.
  func values(of field: String) -> [String]? {
    switch field {
    case "disposition": Disposition.allCases.map(\.rawValue) + ["withdrawn", "open"]
    case "status" where self == .points:
      ["open", "drafted", "recommended", "approved", "withdrawn"]
    case "status": Obligations.Status.allCases.map(\.rawValue)
    case "kind" where self == .points: PointKind.allCases.map(\.rawValue)
    case "kind", "partyKind": PartyKind.allCases.map(\.rawValue)
    case "response": Response.allCases.map(\.rawValue)
    case "timeliness": Timeliness.allCases.map(\.rawValue) + ["none"]
    case "tenor": Tenor.allCases.map(\.rawValue)
    case "stance": Stance.allCases.map(\.rawValue)
    case "channel": Channel.allCases.map(\.rawValue)
    case "origin": Origin.allCases.map(\.rawValue)
    default: nil
    }
  }
}
