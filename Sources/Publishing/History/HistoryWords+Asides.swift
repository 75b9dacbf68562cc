// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension HistoryWords {
  /// What happened around the answer: who was asked, who may see it, what the party thinks of it;
  /// `nil` for other events.
  func aside(_ event: Event) -> String? {
    switch event {
    case .pointCheckAsked(let event):
      prose(
        "Partij gevraagd of de punten kloppen, uiterlijk \(prose.day(event.until))",
        "Party asked whether the points are right, by \(prose.day(event.until))")
    case .pointCheckAnswered(let event):
      prose("Partij over de punten: ", "Party on the points: ")
        + event.verdict.word(in: language) + said(event.texts, .remark)
    case .pointCheckSettled(let event):
      prose("Opmerking over de punten afgedaan", "Remark on the points settled")
        + said(event.texts, .reason)
    case .audienceSet(let event):
      (event.point == nil
        ? prose("Reactie zichtbaar voor: ", "Submission visible to: ")
        : prose("Punt zichtbaar voor: ", "Point visible to: "))
        + event.audience.word(in: language)
    case .answerConsulted(let event):
      prose(
        "Afstemming gevraagd aan \(event.with), uiterlijk \(prose.day(event.until))",
        "Put to \(event.with), by \(prose.day(event.until))")
    case .answerAdditionGiven(let event):
      prose("Aanvulling van \(event.municipality)", "Addition of \(event.municipality)")
        + said(event.texts, .answer)
    case .replyGiven(let event):
      prose("Oordeel van de partij: ", "Reply of the party: ")
        + event.verdict.word(in: language) + said(event.texts, .remark)
    case .spanRedacted(let event):
      (event.point == nil
        ? prose("In de reactie gelakt", "Hidden in the submission")
        : prose("In het punt gelakt", "Hidden in the point"))
        + prose(" op grond van \(event.ground)", " on the ground of \(event.ground)")
        + said(event.texts, .reason)
    case .hintSilenced(let event):
      prose("Aandachtspunt stilgezet: ", "Hint silenced: ") + event.lint.word(in: language)
        + said(event.texts, .reason)
    case .hintHeeded(let event):
      prose("Aandachtspunt geldt weer: ", "Hint given again: ") + event.lint.word(in: language)
    default: nil
    }
  }
}
