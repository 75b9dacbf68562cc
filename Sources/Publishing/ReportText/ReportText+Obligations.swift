// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// What was promised to come back: in what, by whom and when, and what came of it.
  ///
  /// An open one is overdue or not on the day `today`; where that is `nil`, nothing is said of it.
  public static func obligations(
    _ obligations: Obligations, texts: any TextSource, today: Day? = nil, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(title: prose("Vervolgpunten", "Obligations"))
    if !obligations.lines.isEmpty { report.paragraph(prose.totals(of: obligations)) }
    report.table(
      prose.table(of: obligations, texts, today),
      orElse: prose("Er komt geen punt later terug.", "No point comes back later."))
    return report.bytes
  }
}

extension Prose {
  /// How many there are, and how many of them stand how.
  fileprivate func totals(of obligations: Obligations) -> String {
    let total = count(
      obligations.lines.count, Words("vervolgpunt", "obligation"),
      Words("vervolgpunten", "obligations"))
    let parts = Obligations.Status.allCases.filter { obligations[$0] > 0 }.map {
      "\($0.words[language].lowercased()): \(number(obligations[$0]))"
    }
    return "\(total). \(capitalised(parts.joined(separator: ", ")))."
  }

  fileprivate func table(
    of obligations: Obligations, _ texts: any TextSource, _ today: Day?
  ) -> Table {
    let titles = [
      self("Nr.", "No."), self("Ronde", "Round"), self("Punten", "Points"),
      self("Waarin", "In what"), self("Wie (functie)", "Who (function)"),
      self("Wanneer", "When"), self("Stand", "Status"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: obligations.lines.map { Table.Row(cells(of: $0, texts, today)) })
  }

  /// When an obligation is to be met: its day, with the milestone where that gives it, else when
  /// the milestone is to be.
  func when(_ line: Obligations.Line, day: (Day) -> String) -> [String] {
    if let due = line.terms.due { return [day(due)] }
    guard let milestone = line.milestone else {
      return [line.terms.milestone].compactMap(\.self)
    }
    if milestone.isDropped {
      return [self("zonder dag", "without a day"), droppedMilestone(milestone)]
    }
    return [line.day.map(day) ?? time(milestone.time), milestone.added.activity]
  }

  private func droppedMilestone(_ milestone: Milestone) -> String {
    let activity = milestone.added.activity
    return self("(vervallen: \(activity))", "(dropped: \(activity))")
  }

  /// `2× doorgeschoven`; `nil` where it never was.
  func passedOn(_ line: Obligations.Line) -> String? {
    line.passedOn == 0
      ? nil : self("\(line.passedOn)× doorgeschoven", "handed on \(line.passedOn)×")
  }

  /// In what an obligation comes back; of a measure, that it is one.
  func places(of line: Obligations.Line) -> [String] {
    if line.isMeasure, line.passedOn == 0 { return [self("Maatregel", "Measure")] }
    let measure = line.isMeasure ? [self("Maatregel", "Measure")] : []
    return measure + [line.target] + [line.terms.document].compactMap(\.self)
  }

  /// How far it is and how often it was handed on; where it was settled in several ways, only what
  /// these do not say.
  func standing(of line: Obligations.Line, _ status: String) -> [String] {
    let isSaid = line.settlements.count > 1 && line.status != .open
    return (isSaid ? [] : [status]) + [passedOn(line)].compactMap(\.self)
  }

  /// How it was settled: `6 punten afgedaan: …`, where that is not the same for all its points.
  func settlements(of line: Obligations.Line) -> [String] {
    let settled = line.settlements.reduce(0) { $0 + $1.points }
    if line.settlements.count == 1, settled == line.points.count {
      return line.settlements.map(\.words)
    }
    return line.settlements.map { settlement in
      let points = count(
        settlement.points, Words("punt", "point"), Words("punten", "points"))
      let what = settlement.isMet ? self("afgedaan", "settled") : self("vervallen", "lapsed")
      return "\(points) \(what): \(settlement.words)"
    }
  }

  /// What the bodies that decided made of an obligation: `Bevestigd door college A en college B`.
  func decided(_ line: Obligations.Line) -> [String] {
    DecidedObligation.Outcome.allCases.compactMap { outcome in
      let bodies = line.decidedBy.filter { $0.outcome == outcome }.map(\.body.title)
      return bodies.isEmpty ? nil : outcome.words[language] + " " + list(bodies)
    }
  }

  private func cells(
    of line: Obligations.Line, _ texts: any TextSource, _ today: Day?
  ) -> [String] {
    let isOverdue = today.map(line.isOverdue) ?? false
    let overdue = isOverdue ? self("over tijd", "overdue") : nil
    let status = [line.status.words[language], overdue].compactMap(\.self).joined(separator: ", ")
    let measure = line.texts?.opened(by: texts)[.measure].map(text)
    return [
      line.number.description,
      line.round.description,
      points(line.points),
      (places(of: line) + [measure].compactMap(\.self)).joined(separator: "\n"),
      line.terms.owner,
      when(line, day: cell).joined(separator: "\n"),
      (standing(of: line, status) + decided(line) + settlements(of: line)).joined(
        separator: "\n"),
    ]
  }
}

extension DecidedObligation.Outcome {
  /// What it is called, before the names of the bodies.
  fileprivate var words: Words {
    switch self {
    case .confirmed: Words("bevestigd door", "confirmed by")
    case .changed: Words("gewijzigd door", "changed by")
    case .cancelled: Words("vervalt voor", "cancelled by")
    }
  }
}
