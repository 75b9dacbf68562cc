// SPDX-License-Identifier: EUPL-1.2

extension Lint: Worded {
  /// What stands out, as a heading.
  public var words: Words {
    switch self {
    case .repeatsPoint: Words("antwoord herhaalt het punt", "answer repeats the point")
    case .oneAnswer:
      Words("hetzelfde antwoord voor ongelijke punten", "one answer for points that are not alike")
    case .noTarget: Words("toezegging zonder plek", "promise without a target")
    case .questionNoted: Words("vraag zonder antwoord", "question only noted")
    case .baselineUnchanged:
      Words("overgenomen, maar de tekst is gelijk", "accepted, but the text did not change")
    case .answerOutdated: Words("antwoord ouder dan het punt", "answer older than the point")
    case .differentDispositions:
      Words("zelfde punt, andere uitkomst", "same point, different outcome")
    case .wrongDossierOrDate: Words("ander dossier of vreemde dag", "other dossier or odd day")
    case .deviationWithoutReason:
      Words("afwijking zonder motivering", "deviation without a reason")
    }
  }
}
