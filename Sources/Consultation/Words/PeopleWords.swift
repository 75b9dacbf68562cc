// SPDX-License-Identifier: EUPL-1.2

// Who takes part, and in what kind of consultation.

extension Role: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .administrator: Words("beheerder", "administrator")
    case .secretariat: Words("secretariaat", "secretariat")
    case .handler: Words("behandelaar", "handler")
    case .approver: Words("akkoordgever", "approver")
    case .publisher: Words("vrijgever", "publisher")
    case .reader: Words("lezer", "reader")
    }
  }
}

extension PartyKind: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .council: Words("gemeenteraad", "council", also: ["raad"])
    case .advisoryBoard:
      Words(
        "adviesraad", "advisory board",
        also: ["adviesraad sociaal domein", "cliëntenraad", "participatieraad"])
    case .provider: Words("zorgaanbieder", "provider", also: ["aanbieder"])
    case .resident: Words("inwoner", "resident", also: ["burger"])
    case .expertByExperience: Words("ervaringsdeskundige", "expert by experience")
    case .partner: Words("samenwerkingspartner", "partner")
    }
  }

  /// What several of them are called.
  public var plural: Words {
    switch self {
    case .council: Words("gemeenteraden", "councils")
    case .advisoryBoard: Words("adviesraden", "advisory boards")
    case .provider: Words("zorgaanbieders", "providers")
    case .resident: Words("inwoners", "residents")
    case .expertByExperience: Words("ervaringsdeskundigen", "experts by experience")
    case .partner: Words("samenwerkingspartners", "partners")
    }
  }
}

extension RoundKind: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .adviceRequest: Words("adviesaanvraag", "advice request")
    case .councilConsultation: Words("raadsconsultatie", "council consultation")
    case .publicConsultation: Words("inspraak", "public consultation")
    case .marketConsultation: Words("marktconsultatie", "market consultation")
    case .dialogue: Words("dialoog", "dialogue")
    case .clarification: Words("nota van inlichtingen", "clarification")
    }
  }
}

extension Stage: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .open: Words("open", "open")
    case .ended: Words("termijn verstreken", "ended")
    case .closed: Words("gesloten", "closed")
    case .settled: Words("vastgelegd", "settled")
    case .cancelled: Words("afgebroken", "cancelled")
    }
  }
}

extension VersionRole: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .baseline: Words("consultatieversie", "baseline")
    case .proposed: Words("versie ter vaststelling", "proposed")
    case .adopted: Words("vastgestelde versie", "adopted")
    }
  }
}

extension Response: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .reacted: Words("gereageerd", "reacted")
    case .nothingToAdd: Words("geen opmerkingen", "nothing to add")
    case .declined: Words("ziet af van advies", "declined")
    case .withdrawn: Words("ingetrokken", "withdrawn")
    case .silent: Words("geen reactie", "silent")
    case .awaited: Words("nog te verwachten", "awaited")
    }
  }
}

extension Timeliness: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .inTime: Words("op tijd", "in time")
    case .withinExtension: Words("binnen uitstel", "within extension")
    case .lateIncluded: Words("te laat en betrokken", "late and included")
    case .lateExcluded: Words("te laat en niet betrokken", "late and not included")
    case .afterDecision: Words("na het besluit", "after the decision")
    }
  }
}

extension Asked: Worded {
  /// What it is called.
  public var words: Words {
    switch self {
    case .asked: Words("gevraagd", "asked")
    case .unasked: Words("ongevraagd", "unasked")
    }
  }
}
