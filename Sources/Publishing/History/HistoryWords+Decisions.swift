// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension HistoryWords {
  /// What was issued and decided; `nil` for other events.
  func decision(_ event: Event) -> String? {
    switch event {
    case .editionIssued(let event):
      prose(
        "Uitgave \(event.edition) gemaakt: \(event.title)",
        "Edition \(event.edition) issued: \(event.title)")
    case .editionReleased(let event):
      prose(
        "Uitgave \(event.edition) vrijgegeven vanaf \(prose.day(event.from)): ",
        "Edition \(event.edition) released from \(prose.day(event.from)): ")
        + event.audience.word(in: language)
    case .agreementRecorded(let event):
      prose(
        "Bestuurlijk akkoord op \(prose.day(event.on)): \(event.by)",
        "Agreed in the region on \(prose.day(event.on)): \(event.by)")
    case .secrecyRecorded(let event):
      prose(
        "Geheimhouding door \(event.body) op \(prose.day(event.on)): \(event.ground)",
        "Secrecy by \(event.body) on \(prose.day(event.on)): \(event.ground)")
    case .decisionRecorded(let event): decided(event)
    case .decisionExcepted(let event):
      prose("\(event.body) besloot anders, ", "\(event.body) decided otherwise, ")
        + event.disposition.word(in: language) + said(event.texts, .answer)
    default: nil
    }
  }

  private func decided(_ event: DecisionRecorded) -> String {
    let matter =
      event.edition.map { prose("uitgave \($0)", "edition \($0)") }
      ?? "\(event.document?.rawValue ?? "") \(event.version ?? "")"
    return prose(
      "Besluit van \(event.body) op \(prose.day(event.on)) over \(matter): ",
      "Decision of \(event.body) on \(prose.day(event.on)) about \(matter): ")
      + "\(event.verb.word(in: language)), \(event.result.word(in: language))"
  }
}
