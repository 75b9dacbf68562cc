// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension Prose {
  /// What stands out, and what to do about it.
  func message(of hint: Hint) -> String {
    let outcomes = list(hint.dispositions.map { $0.word(in: language) })
    return switch hint.lint {
    case .repeatsPoint:
      self(
        "Het antwoord herhaalt alleen het punt. Schrijf wat ermee gebeurt, en waarom.",
        "The answer only repeats the point. Say what is done with it, and why.")
    case .oneAnswer:
      self(
        "Deze punten lijken niet op elkaar, maar hebben hetzelfde antwoord. Kijk of het op elk punt "
          + "ingaat.",
        "These points are not alike, but have the same answer. See whether it answers each.")
    case .noTarget:
      self(
        "Het antwoord neemt het punt mee (\(outcomes)), maar zegt nergens waarin het terugkomt. "
          + "Geef een vervolg, een maatregel of een tekstwijziging.",
        "The answer promises to take the point along (\(outcomes)), and nowhere says where it comes "
          + "back. Give a deferral, a measure or a text change.")
    case .questionNoted:
      self(
        "Een vraag is alleen voor kennisgeving aangenomen. Geef antwoord.",
        "A question is only noted. Answer it.")
    case .baselineUnchanged: unchanged(hint, outcomes)
    case .answerOutdated:
      self(
        "Het punt is gewijzigd nadat het antwoord was geschreven. Kijk of het antwoord nog klopt.",
        "The point changed after its answer was written. See whether the answer still fits.")
    case .differentDispositions:
      self(
        "Deze punten van verschillende partijen zeggen (bijna) hetzelfde, maar de uitkomst "
          + "verschilt: \(outcomes). Maak ze gelijk, of leg uit waarom niet.",
        "These points of different parties say (nearly) the same, but their outcome differs: "
          + "\(outcomes). Make them the same, or explain why not.")
    case .wrongDossierOrDate: namesWrongly(hint)
    case .deviationWithoutReason:
      self(
        "Van dit advies wordt afgeweken (\(outcomes)) zonder motivering, en die is verplicht."
          + decided(hint) + " Schrijf waarom.",
        "This advice is deviated from (\(outcomes)) without a reason, which is required."
          + decided(hint) + " Say why.")
    }
  }

  private func unchanged(_ hint: Hint, _ outcomes: String) -> String {
    let places = hint.sections.isEmpty ? "" : " (§ \(list(hint.sections)))"
    let changes = list(hint.textChanges.map(\.description))
    guard !hint.textChanges.isEmpty else {
      return self(
        "De uitkomst is \(outcomes), maar er is geen tekstwijziging meer\(places). Leg er een vast, "
          + "of een maatregel.",
        "The outcome is \(outcomes), but no text change is left\(places). Record one, or a measure."
      )
    }
    return self(
      "De uitkomst is \(outcomes), maar de tekst is daar niet gewijzigd\(places); zie \(changes). "
        + "Werk de tekst bij, of wijs de goede plek aan.",
      "The outcome is \(outcomes), but the text did not change there\(places); see \(changes). "
        + "Change the text, or name the right place.")
  }

  private func namesWrongly(_ hint: Hint) -> String {
    let fields = list(hint.fields.map(name))
    var sentences: [String] = []
    if !hint.dossiers.isEmpty {
      let dossiers = list(hint.dossiers.map(\.rawValue))
      sentences.append(
        self("noemt een ander dossier: \(dossiers)", "names another dossier: \(dossiers)"))
    }
    sentences += hint.dates.map { fault in
      switch fault {
      case .impossible: self("noemt een dag die niet bestaat", "names a day that does not exist")
      case .farOff: self("noemt een jaar ver van de ronde", "names a year far off the round")
      case .past:
        self(
          "belooft iets voor een dag voordat de ronde begon",
          "promises something for a day before the round opened")
      }
    }
    return capitalised("\(fields) ") + list(sentences) + self(". Kijk het na.", ". Check it.")
  }

  private func name(_ field: TextField) -> String {
    switch field {
    case .rationale: self("de motivering", "the reason")
    case .measure: self("de maatregel", "the measure")
    default: self("het antwoord", "the answer")
    }
  }

  private func decided(_ hint: Hint) -> String {
    guard !hint.bodies.isEmpty else { return "" }
    let bodies = list(hint.bodies.map(\.rawValue))
    return self(" Besloten door \(bodies).", " Decided by \(bodies).")
  }
}
