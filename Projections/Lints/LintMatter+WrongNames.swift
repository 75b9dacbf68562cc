// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension LintMatter {
  /// A year further off than this from that of the round is likely mistyped.
  private static let farYears = 25

  /// Answers that name another dossier than that of their points, or a day that cannot be meant.
  ///
  /// The dossiers of all rounds of the point are its own, and so is the one in which it comes back.
  ///
  /// - Complexity: O(length of the answers).
  var wrongNames: [Hint] {
    let finder = NameFinder(of: state)
    let found = answers.concurrentMap { answer in
      answer.texts.map { written in
        (
          written.field, finder.dossiers(namedIn: written.text),
          Set(DayNamed.all(in: written.text).compactMap(fault))
        )
      }
    }
    return zip(answers, found).compactMap { answer, texts in
      let own = dossiers(of: answer)
      var (fields, named, faults) = (Set<TextField>(), Set<DossierID>(), Set<DateFault>())
      for (field, dossiers, days) in texts {
        let others = dossiers.filter { $0.isDisjoint(with: own) }
        guard !others.isEmpty || !days.isEmpty else { continue }
        fields.insert(field)
        named = others.reduce(into: named) { $0.formUnion($1) }
        faults.formUnion(days)
      }
      guard !fields.isEmpty else { return nil }
      var hint = Hint(.wrongDossierOrDate, answer, numbers(answer.seats))
      hint.fields = TextField.allCases.filter(fields.contains)
      hint.dossiers = named.sorted()
      hint.dates = DateFault.allCases.filter(faults.contains)
      return hint
    }
  }

  private func dossiers(of answer: WrittenAnswer) -> Set<DossierID> {
    var own = Set(
      answer.seats.flatMap { seats[$0].point.recorded.rounds }
        .compactMap { state.rounds[$0]?.dossier })
    own.insert(dossier.id)
    if let number = answer.treatment.recommendation?.deferral,
      dossier.deferrals.indices.contains(number - 1),
      case .dossier(let target) = dossier.deferrals[number - 1].proposed.terms.target
    {
      own.insert(target)
    }
    return own
  }

  private func fault(of named: DayNamed) -> DateFault? {
    if !named.exists { return .impossible }
    if let year = named.year, abs(year - round.opensOn.parts.year) > Self.farYears {
      return .farOff
    }
    if named.isPromised, let day = named.whole, day < round.opensOn { return .past }
    return nil
  }
}
