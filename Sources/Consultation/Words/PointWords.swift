// SPDX-License-Identifier: EUPL-1.2

// Who sees a point, and what its party says of it.

extension Audience: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .staff: Words("medewerkers", "staff")
    case .bodies: Words("bestuur", "deciding bodies")
    case .ownParty: Words("de eigen partij", "own party")
    case .allParties: Words("alle partijen", "all parties")
    case .public: Words("iedereen", "everyone")
    }
  }
}

extension PointCheckVerdict: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .correct: Words("klopt", "correct")
    case .missing: Words("ontbreekt", "missing")
    case .meantDifferently: Words("anders bedoeld", "meant differently")
    }
  }
}

extension ReplyVerdict: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .answered: Words("beantwoord", "answered")
    case .meantDifferently: Words("anders bedoeld", "meant differently")
    case .notAnswered: Words("niet beantwoord", "not answered")
    }
  }
}
