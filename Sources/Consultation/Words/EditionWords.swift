// SPDX-License-Identifier: EUPL-1.2

// For whom editions are made, who may see what, and what bodies do.

extension EditionPurpose: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .directors: Words("directieoverleg", "directors")
    case .portfolioHolders: Words("portefeuillehouders", "portfolio holders")
    case .college: Words("college", "college")
    case .council: Words("raad", "council")
    case .publication: Words("publicatie", "publication")
    }
  }
}

extension DecisionVerb: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .adopt: Words("vaststellen", "adopt")
    case .agree: Words("instemmen met", "agree with")
    case .takeNote: Words("kennisnemen van", "take note of")
    }
  }
}

extension DecisionResult: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .unchanged: Words("conform", "unchanged")
    case .changed: Words("gewijzigd", "changed")
    case .held: Words("aangehouden", "held over")
    case .rejected: Words("afgewezen", "rejected")
    }
  }
}
