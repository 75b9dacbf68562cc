// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// The milestones of a dossier: what is to happen when, how often that moved and why, and what
  /// hangs on it.
  public static func planning(
    _ planning: Planning, texts: any TextSource, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    let titles = [
      prose("Wat", "What"), prose("Wie", "Who"), prose("Wanneer", "When"),
      prose("Verzet", "Moved"), prose("Wat eraan hangt", "What hangs on it"),
    ]
    var report = TextReport(title: prose("Planning", "Planning") + ": \(planning.title)")
    report.table(
      Table(
        caption: "", columns: titles.map { Table.Column($0) },
        rows: planning.lines.map { Table.Row(prose.cells(of: $0, texts, naming: \.rawValue)) }),
      orElse: prose("Er is nog geen planning.", "There is no planning yet."))
    return report.bytes
  }
}

extension Prose {
  /// How a time is written: `12 maart 2026`, the words of a period, or *n.t.b.*, to be set.
  func time(_ time: MilestoneTime) -> String {
    switch time {
    case .day(let day): cell(day)
    case .days(let days): list(days.map(cell))
    case .period(let period): period
    case .open: self("n.t.b.", "to be set")
    }
  }

  /// A milestone: what, who, when, how it was moved, and what hangs on it.
  func cells(
    of line: Planning.Line, _ texts: any TextSource, naming title: (RoundID) -> String
  ) -> [String] {
    let added = line.milestone.added
    let optional = added.isOptional ? self("(optioneel)", "(optional)") : nil
    return [
      [added.activity, optional].compactMap(\.self).joined(separator: " "),
      added.who ?? "",
      when(line.milestone, texts),
      moves(of: line.milestone, texts),
      (line.obligations.map { hanging($0, on: line.milestone) }
        + line.rounds.map { term($0, title($0.round)) }).joined(separator: "\n"),
    ]
  }

  /// When it is to be, or was; or that it was dropped, and why.
  private func when(_ milestone: Milestone, _ texts: any TextSource) -> String {
    guard let settled = milestone.settled else { return time(milestone.time) }
    if let day = settled.on { return self("geweest op ", "took place on ") + cell(day) }
    let reason = settled.texts.opened(by: texts)[.reason].map { ": " + text($0) } ?? ""
    return self("vervallen", "dropped") + reason
  }

  /// An obligation; one that hangs on a dropped milestone has no day.
  private func hanging(_ number: ObligationNumber, on milestone: Milestone) -> String {
    number.description + (milestone.isDropped ? self(" (zonder dag)", " (without a day)") : "")
  }

  /// How often, and from what with what reason.
  private func moves(of milestone: Milestone, _ texts: any TextSource) -> String {
    guard !milestone.moves.isEmpty else { return "" }
    let former = milestone.moves.map { move in
      let reason = move.texts.opened(by: texts)[.reason].map { ": " + text($0) }
      return self("was ", "was ") + time(move.from) + (reason ?? "")
    }
    return (["\(number(milestone.moves.count))×"] + former).joined(separator: "\n")
  }

  private func term(_ term: Planning.Term, _ title: String) -> String {
    let words = [
      term.opens ? self("opent", "opens") : nil, term.closes ? self("sluit", "closes") : nil,
    ]
    return "\(title) " + list(words.compactMap(\.self))
  }
}
