// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// What waits for approval, what changed of it since the user last looked, and what he may not
  /// approve himself.
  ///
  /// - Complexity: O(size of what waits).
  public static func waiting(
    _ waiting: Waiting, at position: Position, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(
      title: prose("Wacht op akkoord", "Awaits approval") + ": \(waiting.round)")
    guard !waiting.lines.isEmpty else {
      report.paragraph(
        prose("Er wacht geen antwoord op akkoord.", "No answer awaits approval."))
      return report.bytes
    }
    report.paragraph(prose.totals(of: waiting))
    report.paragraph(
      prose(
        "Dit is de stand na gebeurtenis \(position.sequence). Wie die bij het akkoord opgeeft als "
          + "basedOn, geeft nooit akkoord op iets dat daarna veranderde.",
        "This is how it stood after event \(position.sequence). Who gives that with the approval "
          + "as basedOn never approves what changed after it."))
    report.table(prose.table(of: waiting), orElse: "")
    return report.bytes
  }
}

extension Prose {
  fileprivate func totals(of waiting: Waiting) -> String {
    let all = count(
      waiting.lines.count, Words("antwoord", "answer"), Words("antwoorden", "answers"))
    let parts = Waiting.Change.allCases.filter { waiting[$0] > 0 }.map {
      "\(number(waiting[$0])) \($0.words[language])"
    }
    let since =
      waiting.since.map { self("sinds gebeurtenis \($0)", "since event \($0)") }
      ?? self(
        "sinds het laatste akkoord of de laatste teruggave van \(waiting.user)",
        "since the last approval or return by \(waiting.user)")
    let refused = waiting.lines.count { $0.refusal != nil }
    let notAllowed =
      refused == 0
      ? ""
      : " "
        + self(
          "Op \(number(refused)) daarvan kan \(waiting.user) niet zelf akkoord geven.",
          "\(number(refused)) of these \(waiting.user) may not approve.")
    return "\(all), \(since): \(list(parts)).\(notAllowed)"
  }

  fileprivate func table(of waiting: Waiting) -> Table {
    let titles = [
      self("Nr.", "No."), self("Punt", "Point"), self("Concept-antwoord", "Recommended answer"),
      self("Wie", "Who"), self("Stand", "Status"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: waiting.lines.map { line in
        Table.Row([
          line.point.number.description, said(line.point), answer(to: line.point),
          line.writers.map(\.description).joined(separator: "\n"), status(of: line),
        ])
      })
  }

  /// Who said what.
  private func said(_ point: MatrixPoint) -> String {
    let words = point.wording ?? point.summary ?? point.quotes.first
    return [
      point.party.shortName ?? capitalised(point.party.name.text(in: language)), words.map(text),
    ]
    .compactMap(\.self).joined(separator: "\n")
  }

  private func answer(to point: MatrixPoint) -> String {
    guard let answer = point.answer else { return "" }
    let outcome = answer.disposition.map {
      capitalised($0.words(for: point.recorded.kind)[language])
    }
    let follow = [
      answer.textChanges.isEmpty
        ? nil : answer.textChanges.map(\.description).joined(separator: ", "),
      answer.coveredIn.map { self("Staat in \($0)", "Stands in \($0)") },
      answer.passedTo.map { self("Doorgegeven aan \($0)", "Passed on to \($0)") },
      answer.measure.map(measure),
      answer.deferral.map(comesBack),
    ]
    return ([outcome, answer.text.map(text), reason(answer.rationale)] + follow)
      .compactMap(\.self).joined(separator: "\n")
  }

  private func reason(_ rationale: ShownText?) -> String? {
    rationale.map { self("Motivering: ", "Reason: ") + text($0) }
  }

  private func measure(_ measure: MatrixMeasure) -> String {
    let what = measure.text.map { ": " + text($0) } ?? ""
    return self("Maatregel", "Measure") + what + "; " + terms(of: measure.recorded)
  }

  private func comesBack(_ terms: DeferralTerms) -> String {
    let place = [terms.round?.rawValue ?? terms.target.id, terms.document].compactMap(\.self)
      .joined(separator: ", ")
    let when = terms.due.map(cell) ?? terms.milestone
    return self("Komt terug in \(place)", "Comes back in \(place)")
      + [terms.owner, when].compactMap(\.self).map { "; \($0)" }.joined()
  }

  /// What is new of it, what it was before, and why the user may not approve it.
  private func status(of line: Waiting.Line) -> String {
    var lines = [capitalised(line.change.words[language])]
    if line.change == .changed, let former = line.former {
      let word = former.disposition.words(for: line.point.recorded.kind)[language]
      lines.append(self("Was: ", "Was: ") + word)
      lines += [former.answer.map(text), reason(former.rationale)].compactMap(\.self)
    }
    if let refusal = line.refusal { lines.append(self.refusal(refusal)) }
    return lines.joined(separator: "\n")
  }

  private func refusal(_ refusal: Rejection) -> String {
    switch refusal {
    case .ownAnswer:
      self(
        "Niet zelf akkoord: schreef aan dit antwoord mee.",
        "Not to approve: wrote this answer as well.")
    case .notAllowed:
      self("Geen akkoordgever voor dit punt.", "No approver for this point.")
    default: self("Kan niet: ", "Not possible: ") + refusal.code
    }
  }
}

extension Waiting.Change {
  fileprivate var words: Words {
    switch self {
    case .new: Words("nieuw", "new")
    case .changed: Words("gewijzigd", "changed")
    case .unchanged: Words("ongewijzigd", "unchanged")
    }
  }
}
