// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension HistoryWords {
  /// What else is known of an event, a line each, beside its sentence.
  func details(of event: Event) -> [String] {
    let texts = written(in: event)
    return switch event {
    case .submissionReceived(let event):
      [
        party(of: event),
        event.supplements.map { prose("Aanvulling op \($0)", "Supplement to \($0)") },
        event.replaces.map { prose("Vervangt \($0)", "Replaces \($0)") },
        event.session.map { prose("Verslag van \($0)", "Report of \($0)") },
        texts(.reason, prose("Reden", "Reason")),
      ].compactMap(\.self)
    case .submissionExcluded(let event): passed(to: event.passedTo)
    case .pointRecorded(let event): details(of: event, texts)
    case .answerDrafted(let event): round(event.round)
    case .answerRecommended(let event):
      details(of: Treatment.Recommendation(event), texts) + round(event.round)
    case .clusterAnswerDrafted(let event): round(event.round)
    case .clusterAnswerRecommended(let event):
      details(of: Treatment.Recommendation(event), texts) + round(event.round)
    case .clusterAdditionGiven(let event): round(event.round)
    case .clusterRecommendationApproved(let event): round(event.round)
    case .clusterRecommendationReturned(let event): round(event.round)
    case .recommendationApproved(let event): round(event.round)
    case .recommendationReturned(let event): round(event.round)
    case .answerConsulted(let event): round(event.round)
    case .answerAdditionGiven(let event): round(event.round)
    case .replyGiven(let event): round(event.round)
    case .obligationPassedOn(let event): details(of: event.terms)
    case .textChangeLinked(let event): round(event.round)
    case .corrected: [texts(.reason, prose("Reden", "Reason"))].compactMap(\.self)
    default: []
    }
  }

  /// Finds a text of an event and puts a label before it; `nil` where there is none to read.
  private typealias Written = (TextField, String) -> String?

  private func written(in event: Event) -> Written {
    guard case .texts(let texts) = event.texts.opened(by: self.texts) else {
      return { _, _ in nil }
    }
    return { field, label in texts[field].map { "\(label): \($0)" } }
  }

  private func party(of event: SubmissionReceived) -> String {
    let channel = event.channel.word(in: prose.language)
    let sender = event.party?.description ?? event.session?.description ?? ""
    return prose("Van \(sender), via \(channel)", "From \(sender), by \(channel)")
  }

  private func details(of event: PointRecorded, _ texts: Written) -> [String] {
    let places = [
      event.theme.map { prose("thema \($0)", "theme \($0)") },
      event.part.map { prose("onderdeel \($0)", "part \($0)") },
      event.section.map { prose("vindplaats \($0)", "section \($0)") },
      event.question.map { prose("vraag \($0)", "question \($0)") },
      event.parent.map { prose("onder \($0)", "under \($0)") },
      event.addressee.map { prose("gericht aan \($0)", "addressed to \($0)") },
    ].compactMap(\.self)
    let place = places.isEmpty ? nil : prose.capitalised(places.joined(separator: ", "))
    // The first passage stands in the sentence; where there is none, the summary does.
    let passages = TextField.quotes.dropFirst().map { texts($0, prose("Ook", "Also")) }
    let summary = event.spans.isEmpty ? nil : texts(.summary, prose("Samenvatting", "Summary"))
    let own = [
      texts(.wording, prose("Formulering", "Wording")),
      texts(.proposedText, prose("Tekstvoorstel", "Proposed text")),
    ]
    let origin = event.proposed.map(prose.origin)
    return ([place] + passages + [summary] + own + [origin]).compactMap(\.self)
  }

  private func details(of event: Treatment.Recommendation, _ texts: Written) -> [String] {
    let changes = event.textChanges.map(\.description)
    let lines = [
      texts(.rationale, prose("Motivering", "Reason")),
      changes.isEmpty ? nil : prose("Wijziging ", "Text change ") + prose.list(changes),
      event.coveredIn.map { prose("Staat in \($0)", "Stands in \($0)") },
      event.measure == nil ? nil : texts(.measure, prose("Maatregel", "Measure")),
      event.measure.map(prose.terms),
    ]
    return lines.compactMap(\.self) + passed(to: event.passedTo)
  }

  private func details(of terms: DeferralTerms) -> [String] {
    let by = terms.due.map(prose.day) ?? terms.milestone
    let owner = prose("Wie: \(terms.owner)", "Who: \(terms.owner)")
    return [owner] + (by.map { [prose("Uiterlijk: \($0)", "By: \($0)")] } ?? [])
  }

  private func round(_ round: RoundID) -> [String] {
    [prose("Ronde \(round)", "Round \(round)")]
  }

  private func passed(to organisation: String?) -> [String] {
    organisation.map { [prose("Doorgegeven aan \($0)", "Passed on to \($0)")] } ?? []
  }
}
