// SPDX-License-Identifier: EUPL-1.2

/// Why a claim cannot be read or counted.
public enum ClaimError: Error, Hashable, Sendable {
  /// Something else is expected at a place: what, and the scalar, from 0.
  case expected(String, at: Int)
  /// There are no such things to count.
  case unknownThings(String)
  /// The things have no such field.
  case unknownField(String, of: Claim.Things)
  /// The field has no such value in this round.
  case unknownValue(String, field: String)
  /// The field holds no number, or the sign is for numbers only.
  case noNumber(field: String)
  /// There is nothing of which a part could be said.
  case nothingToCount(Claim.Things)
  /// What the text says is no number, or no word for this quantity.
  case unreadableWords(String)

  /// The name by which programs know it.
  public var code: String {
    switch self {
    case .expected: "claim-form"
    case .unknownThings: "claim-things"
    case .unknownField: "claim-field"
    case .unknownValue: "claim-value"
    case .noNumber: "claim-number"
    case .nothingToCount: "claim-nothing"
    case .unreadableWords: "claim-words"
    }
  }
}

extension ClaimError: CustomStringConvertible {
  /// What is wrong, and what may stand there, in English.
  public var description: String {
    switch self {
    case .expected(let what, let place): "\(what) is expected at character \(place + 1)"
    case .unknownThings(let word):
      "\"\(word)\" are no things to count: "
        + Claim.Things.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownField(let field, let things):
      "\(things.rawValue) have no \(field): " + things.fieldNames.joined(separator: ", ")
    case .unknownValue(let value, let field): "\"\(value)\" is no \(field) in this round"
    case .noNumber(let field): "\(field) is no number to compare"
    case .nothingToCount(let things):
      "there are no \(things.rawValue) of which a part can be said"
    case .unreadableWords(let words): "\"\(words)\" is no number or word for this quantity"
    }
  }
}
