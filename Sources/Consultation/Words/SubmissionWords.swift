// SPDX-License-Identifier: EUPL-1.2

// What comes in, and what becomes of it.

extension Channel: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .letter: Words("brief", "letter")
    case .email: Words("e-mail", "email", also: ["mail"])
    case .form: Words("formulier", "form")
    case .meeting: Words("bijeenkomst", "meeting")
    case .phone: Words("telefoon", "phone")
    case .post: Words("post", "post")
    case .tenderPlatform: Words("aanbestedingsplatform", "tender platform")
    }
  }
}

extension Standing: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .adopted: Words("vastgesteld door de raad", "adopted", also: ["vastgesteld"])
    case .onBehalf: Words("namens", "on behalf", also: ["namens de raad"])
    case .member: Words("lid of fractie", "member", also: ["lid", "fractie", "member or group"])
    case .reportConfirmed: Words("verslag (bevestigd)", "report (confirmed)")
    case .reportUnconfirmed: Words("verslag (niet bevestigd)", "report (unconfirmed)")
    }
  }
}

extension Standing {
  /// What it is called of a party of a kind: a council's own *raad*, and no other's.
  public func words(for kind: PartyKind) -> Words {
    let body =
      switch kind {
      case .council: Words("de raad", "the council")
      case .advisoryBoard: Words("de adviesraad", "the board")
      case .provider, .partner: Words("de organisatie", "the organisation")
      case .resident, .expertByExperience: Words("anderen", "others")
      }
    return switch self {
    case .adopted: Words("vastgesteld door \(body.dutch)", "adopted by \(body.english)")
    case .onBehalf: Words("namens \(body.dutch)", "on behalf of \(body.english)")
    case .member, .reportConfirmed, .reportUnconfirmed: words
    }
  }
}

extension Tenor: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .positive: Words("positief", "positive")
    case .positiveWithRemarks: Words("positief met kanttekeningen", "positive with remarks")
    case .negative: Words("negatief", "negative")
    case .none: Words("geen oordeel", "no opinion")
    }
  }
}

extension Stance: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .yes: Words("ja", "yes")
    case .yesIf: Words("ja, mits", "yes, if", also: ["ja mits", "yes if"])
    case .no: Words("nee", "no")
    case .none: Words("geen uitspraak", "no statement")
    }
  }
}

extension PointKind: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .advice: Words("advies", "advice")
    case .question: Words("vraag", "question")
    case .concern: Words("zorg", "concern")
    case .objection: Words("bezwaar", "objection")
    case .condition: Words("voorwaarde", "condition")
    case .support: Words("steun", "support")
    case .textProposal: Words("tekstvoorstel", "text proposal")
    case .request: Words("verzoek", "request")
    case .involvement: Words("wil betrokken blijven", "involvement")
    }
  }
}

extension NoPointKind: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .salutation: Words("aanhef", "salutation")
    case .opening: Words("inleiding", "opening")
    case .closing: Words("afsluiting", "closing")
    case .thanks: Words("dank", "thanks")
    case .context: Words("context", "context")
    case .heading: Words("kop", "heading")
    case .date: Words("datum", "date")
    case .signature: Words("ondertekening", "signature")
    case .disclaimer: Words("disclaimer", "disclaimer")
    case .furniture: Words("kop- of voettekst", "furniture")
    case .other: Words("overig", "other")
    }
  }
}

extension Disposition: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .accepted: Words("overgenomen", "accepted")
    case .partlyAccepted: Words("deels overgenomen", "partly accepted")
    case .notAccepted: Words("niet overgenomen", "not accepted")
    case .noted: Words("voor kennisgeving aangenomen", "noted", also: ["instemming"])
    case .answered: Words("beantwoord", "answered")
    case .alreadyCovered: Words("al opgenomen", "already covered")
    case .deferred: Words("komt terug", "deferred", also: ["komt terug in"])
    case .outOfScope:
      Words(
        "buiten dit traject", "out of scope",
        also: ["buiten dit traject, doorgegeven aan", "buiten traject"])
    }
  }

  /// What it is called for a point of this kind: what is noted of support is *instemming*.
  public func words(for kind: PointKind) -> Words {
    self == .noted && kind == .support ? Words("instemming", "support noted") : words
  }
}

extension Origin: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .points: Words("naar aanleiding van punten", "points", also: ["punten"])
    case .exOfficio: Words("ambtshalve", "ex officio")
    case .portfolioHolders: Words("portefeuillehouders", "portfolio holders")
    case .amendment: Words("amendement", "amendment", also: ["motie"])
    case .college: Words("college", "college")
    case .session: Words("bijeenkomst", "session")
    case .clarification: Words("nota van inlichtingen", "clarification")
    }
  }
}

/// A cell or field that says yes or no.
public enum YesNo: String, Hashable, Sendable, CaseIterable, Worded {
  case yes, no

  /// What it is called.
  public var words: Words {
    switch self {
    case .yes: Words("ja", "yes", also: ["j", "y", "x", "waar", "true"])
    case .no: Words("nee", "no", also: ["n", "onwaar", "false"])
    }
  }
}
