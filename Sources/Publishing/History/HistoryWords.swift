// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Says in a sentence what happened to a point.
struct HistoryWords {
  let texts: any TextSource
  let prose: Prose

  var language: Language { prose.language }

  /// What happened, with what was written then.
  func sentence(for event: Event) -> String {
    switch event {
    case .submissionReceived(let event): received(event)
    case .submissionWithdrawn(let event):
      prose("Reactie ingetrokken", "Submission withdrawn") + said(event.texts, .reason)
    case .submissionExcluded(let event):
      prose("Reactie niet betrokken", "Submission not included")
        + (event.round.map { prose(" in ronde \($0)", " in round \($0)") } ?? "")
        + said(event.texts, .reason)
    case .entryReplaced(let event): prose.capitalised(prose.replaced(by: event.by))
    case .pointRecorded(let event): pointRecorded(event)
    case .pointWithdrawn(let event):
      prose("Punt ingetrokken", "Point withdrawn") + said(event.texts, .reason)
    case .handlerAssigned(let event): assigned(event)
    case .corrected(let event): corrected(event)
    case .pointSuperseded(let event): superseded(event)
    default:
      answer(event) ?? decision(event) ?? aside(event) ?? shared(event) ?? tie(event)
        ?? prose("Gewijzigd", "Changed")
    }
  }

  private func received(_ event: SubmissionReceived) -> String {
    let day = prose.day(event.receivedOn)
    return prose(
      "Reactie \(event.submission) ontvangen op \(day)",
      "Submission \(event.submission) received on \(day)")
  }

  private func pointRecorded(_ event: PointRecorded) -> String {
    let kind = event.kind.word(in: language)
    let field = TextField.quotes.first { open(event.texts)[$0] != nil } ?? .summary
    return prose("Punt vastgelegd (\(kind))", "Point recorded (\(kind))") + said(event.texts, field)
  }

  private func superseded(_ event: PointSuperseded) -> String {
    prose.capitalised(prose.fate(of: event))
  }

  private func assigned(_ event: HandlerAssigned) -> String {
    let due = event.due.map { prose(", uiterlijk \(prose.day($0))", ", by \(prose.day($0))") }
    return prose("Toegewezen aan \(event.handler)", "Assigned to \(event.handler)") + (due ?? "")
  }

  private func corrected(_ event: Corrected) -> String {
    let field = event.field.rawValue
    let to = event.to.map { ": \($0)" } ?? said(event.texts, .to)
    let was = event.was.map { prose(" (was: \($0))", " (was: \($0))") } ?? ""
    let thing = ClusterNumber(parsing: event.thing).map { "\($0), " } ?? ""
    return prose("Gecorrigeerd: \(thing)\(field)", "Corrected: \(thing)\(field)") + to + was
  }

  /// What happened to the answer; `nil` for other events.
  private func answer(_ event: Event) -> String? {
    switch event {
    case .answerDrafted(let event):
      prose("Antwoord in concept", "Answer drafted") + said(event.texts, .answer)
    case .answerRecommended(let event):
      prose("Antwoord voorgesteld, ", "Answer recommended, ")
        + event.disposition.word(in: language) + said(event.texts, .answer)
    case .recommendationApproved: prose("Antwoord goedgekeurd", "Answer approved")
    case .recommendationReturned(let event):
      prose("Antwoord teruggegeven", "Answer sent back") + said(event.texts, .reason)
    default: nil
    }
  }

  /// What happened to it with other points, and to the answer that they share; `nil` for other
  /// events.
  private func shared(_ event: Event) -> String? {
    switch event {
    case .pointClustered(let event):
      prose(
        "Bij de gelijke punten \(event.cluster) gevoegd",
        "Put with the like points \(event.cluster)")
    case .pointUnclustered(let event):
      prose(
        "Niet meer bij de gelijke punten \(event.cluster)",
        "Taken out of the like points \(event.cluster)")
    case .clusterAnswerDrafted(let event):
      prose("Gezamenlijk antwoord in concept", "Shared answer drafted") + said(event.texts, .answer)
    case .clusterAnswerRecommended(let event):
      prose("Gezamenlijk antwoord voorgesteld, ", "Shared answer recommended, ")
        + event.disposition.word(in: language) + said(event.texts, .answer)
    case .clusterRecommendationApproved:
      prose("Gezamenlijk antwoord goedgekeurd", "Shared answer approved")
    case .clusterAdditionGiven(let event):
      prose(
        "Aanvulling van \(event.municipality) op het gezamenlijke antwoord",
        "Addition of \(event.municipality) to the shared answer") + said(event.texts, .answer)
    case .clusterRecommendationReturned(let event):
      prose("Gezamenlijk antwoord teruggegeven", "Shared answer sent back")
        + said(event.texts, .reason)
    default: nil
    }
  }

  /// What was tied to the point; `nil` for other events.
  private func tie(_ event: Event) -> String? {
    switch event {
    case .textChangeLinked(let event):
      prose("Wijziging \(event.number) hoort erbij", "Text change \(event.number) tied to it")
    case .textChangeWithdrawn(let event):
      prose("Wijziging \(event.number) ingetrokken", "Text change \(event.number) withdrawn")
        + said(event.texts, .reason)
    case .obligationPointAdded(let event):
      prose("Komt terug met vervolgpunt \(event.number)", "Comes back by \(event.number)")
    case .obligationPassedOn(let event): passedOn(event)
    case .obligationSettled(let event): settled(event)
    default: nil
    }
  }

  private func passedOn(_ event: ObligationPassedOn) -> String {
    let place =
      event.terms.document ?? event.terms.round?.rawValue ?? event.terms.target.id
    return prose(
      "Vervolgpunt \(event.number) doorgeschoven naar \(place)",
      "\(event.number) handed on to \(place)") + said(event.texts, .reason)
  }

  private func settled(_ event: ObligationSettled) -> String {
    let day = prose.day(event.on)
    if let evidence = event.evidence {
      return prose(
        "Vervolgpunt \(event.number) afgedaan op \(day): \(evidence)",
        "\(event.number) settled on \(day): \(evidence)")
    }
    return prose(
      "Vervolgpunt \(event.number) vervallen op \(day): \(event.lapsed ?? "")",
      "\(event.number) lapsed on \(day): \(event.lapsed ?? "")")
  }

  func open(_ texts: Texts) -> OpenedTexts { texts.opened(by: self.texts) }

  /// What was written, after a colon; what cannot be read any more says why.
  func said(_ texts: Texts, _ field: TextField) -> String {
    open(texts)[field].map { ": " + prose.text($0) } ?? ""
  }
}
