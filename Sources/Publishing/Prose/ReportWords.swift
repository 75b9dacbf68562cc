// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension Accounts.Level {
  /// What is counted on it.
  var words: Words {
    switch self {
    case .invitations: Words("Uitnodigingen", "Invitations")
    case .submissions: Words("Reacties", "Submissions")
    case .passages: Words("Tekens in brieven", "Characters of letters")
    case .points: Words("Punten", "Points")
    }
  }
}

extension Accounts.Reason {
  /// Why an item is open.
  var words: Words {
    switch self {
    case .awaited: Words("Reactie nog te verwachten", "Response still awaited")
    case .fileFollows: Words("Stuk volgt nog", "Document still to come")
    case .withoutPoints: Words("Nog niet in punten verdeeld", "Not yet split into points")
    case .notAccountedFor: Words("Tekst nog niet helemaal verwerkt", "Text not fully handled")
    case .unanswered: Words("Nog geen antwoord", "No answer yet")
    case .drafted: Words("Antwoord nog in voorbereiding", "Answer being prepared")
    case .notApproved: Words("Antwoord wacht op akkoord", "Answer awaits approval")
    case .returned: Words("Antwoord teruggegeven", "Answer sent back")
    }
  }
}

extension Obligations.Status {
  /// What it is called.
  var words: Words {
    switch self {
    case .open: Words("Loopt", "Open")
    case .settled: Words("Afgedaan", "Settled")
    case .lapsed: Words("Vervallen", "Lapsed")
    }
  }
}
