// SPDX-License-Identifier: EUPL-1.2

import Consultation

// Whether a row's answer is the one that is there: answers are sealed, so the register cannot tell.

extension SheetPlanner {
  /// Whether a recommendation says nothing that the last one does not say.
  func isSame(
    _ recommend: Recommend, as recorded: Treatment.Recommendation, linked: [TextChangeNumber]
  ) -> Bool {
    let texts = opening.open(recorded.texts)
    return recommend.disposition == recorded.disposition
      && !(texts[.answer] == nil
        ? !recommend.answer.isEmpty : differs(recommend.answer, from: texts[.answer]))
      && isSame(recommend.rationale, as: recorded.hasRationale ? texts[.rationale] : nil)
      && recommend.coveredIn?.trimmed == recorded.coveredIn?.trimmed
      && recommend.passedTo?.trimmed == recorded.passedTo?.trimmed
      && isSame(recommend.measure, as: recorded.measure, texts[.measure])
      && isSame(
        recommend.deferral, as: recorded.measure == nil ? terms(of: recorded) : nil)
      && areSame(recommend.textChanges, as: recorded, linked: linked)
  }

  private func isSame(_ said: String?, as recorded: ShownText?) -> Bool {
    guard let said else { return recorded == nil }
    return recorded != nil && !differs(said, from: recorded)
  }

  private func isSame(
    _ said: MeasureInput?, as recorded: Measure?, _ what: ShownText?
  ) -> Bool {
    guard let said, let recorded else { return (said == nil) == (recorded == nil) }
    return isSame(said.what, as: what) && said.owner == recorded.owner?.trimmed
      && said.due == recorded.due && said.doneOn == recorded.doneOn
      && said.evidence == recorded.evidence?.trimmed
  }

  /// The terms by which an answered point comes back.
  func terms(of recorded: Treatment.Recommendation?) -> DeferralTerms? {
    guard let number = recorded?.deferral, dossier.deferrals.indices.contains(number - 1) else {
      return nil
    }
    return dossier.deferrals[number - 1].proposed.terms
  }

  private func isSame(_ said: DeferralInput?, as terms: DeferralTerms?) -> Bool {
    guard let said, let terms else { return (said == nil) == (terms == nil) }
    return names(said.target, terms) && said.document == terms.document
      && said.owner == terms.owner.trimmed && said.due == terms.due
      && isSameMilestone(said.milestone, as: terms.milestone?.trimmed)
  }

  private func isSameMilestone(_ said: String?, as recorded: String?) -> Bool {
    said == recorded || said.flatMap(milestone(named:)) == recorded
  }

  /// Whether a cell names a target, by its id or what it is called.
  func names(_ name: String, _ terms: DeferralTerms) -> Bool {
    if let round = terms.round {
      return name == round.rawValue || state.rounds[round]?.title == name
    }
    switch terms.target {
    case .phase(let id):
      return name == id.rawValue || dossier.phases.contains { $0.phase == id && $0.title == name }
    case .dossier(let id):
      return name == id.rawValue || state.dossiers[id]?.title == name
    case .organisation(let id):
      let party = state.parties[id]
      return name == id.rawValue || party?.name == name
        || party?.shortName.map(Stream.foldedShortName) == Stream.foldedShortName(name)
    }
  }

  /// The changes that the answer names, or all that are linked to an accepted point, as the matrix
  /// shows them.
  private func areSame(
    _ said: [TextChangeInput], as recorded: Treatment.Recommendation, linked: [TextChangeNumber]
  ) -> Bool {
    let isAccepted =
      recorded.disposition == .accepted || recorded.disposition == .partlyAccepted
    // What was withdrawn since is in no sheet.
    let named = recorded.textChanges.filter { dossier.stands($0) }
    if said.isEmpty { return isAccepted || named.isEmpty }
    let given = Set(said.map { withID(Change($0)) })
    func changes(_ numbers: [TextChangeNumber]) -> Set<Change> {
      Set(numbers.compactMap { dossier.textChanges[$0].map { Change($0.recorded) } })
    }
    return given == changes(named) || isAccepted && given == changes(named + linked)
  }

  /// A text change by what it says.
  private struct Change: Hashable {
    var document: String
    var section: String
    var before: String
    var after: String

    init(_ input: TextChangeInput) {
      (document, section) = (input.document, input.section)
      (before, after) = (input.before, input.after)
    }

    init(_ recorded: TextChangeRecorded) {
      (document, section) = (recorded.document.trimmed, recorded.section.trimmed)
      (before, after) = (recorded.before.emptyIfBlank, recorded.after.emptyIfBlank)
    }
  }

  /// The change with the id of its document, where that is one of the dossier.
  private func withID(_ change: Change) -> Change {
    var change = change
    let name = change.document
    if let version = dossier.versions.last(where: {
      $0.added.document.rawValue == name || $0.added.title == name
    }) {
      change.document = version.added.document.rawValue
    }
    return change
  }
}

extension String {
  /// The text as it comes back from a cell, which is empty where there is only white space.
  fileprivate var emptyIfBlank: String {
    unicodeScalars.allSatisfy(\.properties.isWhitespace) ? "" : self
  }
}
