// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// Where a body that has the right to advise was not, or not wholly, followed: *afwijkingenlijst*.
struct DeviationsReport {
  private let frame: ReportFrame
  private let words: MatrixDocument
  private let points: [PointNumber: MatrixPoint]
  private let advisers: [Deviations.Adviser]
  private var prose: Prose { frame.prose }

  init(_ frame: ReportFrame) {
    self.frame = frame
    words = frame.words(title: frame.prose.titles.deviations)
    points = Dictionary(
      frame.matrix.groups.flatMap(\.points).map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
    let all = Deviations(of: frame.request.books, round: frame.request.round)?.advisers ?? []
    advisers = all.filter { adviser in frame.request.party.map { adviser.party.id == $0 } ?? true }
  }

  var document: Document {
    frame.document(
      title: prose.titles.deviations, facts: facts, notice: frame.notice,
      sections: [
        Document.Section(
          id: "terms", title: prose("Advies en antwoord", "Advice and answer"),
          blocks: advisers.isEmpty
            ? words.nothing(
              "In deze ronde is er geen partij met een adviesrecht.",
              "No party in this round has the right to advise.")
            : [.paragraph([.text(reading)]), .table(terms)]),
        Document.Section(
          id: "deviations",
          title: prose("Waar we het advies niet volgen", "Where advice is not followed"),
          blocks: deviations),
      ])
  }

  private var reading: String {
    prose(
      "Deze partijen moeten volgens een regel om advies worden gevraagd. De tabel laat zien hoeveel "
        + "dagen zij kregen en hoe lang zij op het antwoord wachtten. Beantwoord is een advies op "
        + "de dag waarop de partij alle antwoorden kon lezen.",
      "A rule says that these parties must be asked for advice. The table shows how many days they "
        + "got, and how long they waited for the answer. Advice is answered on the day from which "
        + "the party could read all answers.")
  }

  private var facts: [Document.Fact] {
    let all = advisers.flatMap(\.points)
    let without = all.count { !$0.hasReason }
    return [
      Document.Fact(
        prose("Afwijkingen", "Deviations"),
        [prose.pointCount(all.count)]),
      Document.Fact(prose("Zonder motivering", "Without a reason"), [prose.number(without)]),
    ]
  }

  /// What may be told of an adviser; `nil` where the audience may not see whose advice it was.
  private func seen(_ adviser: Deviations.Adviser) -> Parties.Listed? {
    frame.matrix.rollCall.lines.contains { $0.party.id == adviser.party.id } ? adviser.party : nil
  }

  private func name(of adviser: Deviations.Adviser) -> String {
    seen(adviser).map { prose.capitalised(prose.name(of: $0)) }
      ?? prose.capitalised(PartyName.hidden.text(in: prose.language))
  }

  /// For each adviser the rule, and the days that it got and waited.
  private var terms: Table {
    let titles = [
      prose("Adviseur", "Adviser"), prose("Regel", "Rule"),
      prose("Tijd voor het advies", "Time for the advice"),
      prose("Advies", "Advice"), prose("Antwoord", "Answer"),
      prose("Punten", "Points"), prose("Afwijkingen", "Deviations"),
    ]
    return Table(
      caption: prose("Termijnen en uitkomsten", "Terms and outcomes"),
      columns: zip(titles, [17, 18, 14, 14, 17, 8, 12]).map {
        Table.Column($0, share: $1, isNumeric: $0 == titles[5] || $0 == titles[6])
      },
      groups: [Table.Group(heading: [], rows: advisers.map(row))])
  }

  private func row(of adviser: Deviations.Adviser) -> Table.Row {
    let isSeen = seen(adviser) != nil
    let response = prose.capitalised(prose.response(of: adviser.line))
    let advice = adviser.advice.map { advice in
      prose(
        "\(advice.submission), ontvangen \(prose.day(advice.receivedOn))",
        "\(advice.submission), received \(prose.day(advice.receivedOn))")
    }
    let cells: [[String]] = [
      [name(of: adviser)], [isSeen ? adviser.duty.rule : ""], [given(adviser)],
      isSeen && !advice.isEmpty ? advice : [response],
      adviser.advice.map(answer), [prose.number(adviser.outcomes.points)],
      [prose.number(adviser.points.count)],
    ]
    return Table.Row(cells: cells.map { $0.map { .paragraph([.text($0)]) } })
  }

  /// `46 dagen; de regel geeft er 42`.
  private func given(_ adviser: Deviations.Adviser) -> String {
    guard let days = adviser.line.daysGiven else { return prose("niet gevraagd", "not asked") }
    let rule = adviser.duty.adviceDays.map {
      prose("; de regel geeft er \(prose.number($0))", "; the rule gives \(prose.number($0))")
    }
    let isShort =
      adviser.line.isShort ? prose(" (te kort)", " (too short)") : ""
    return prose.daysGiven(days) + (rule ?? "") + isShort
  }

  /// When the answer could be read, and after how many days.
  private func answer(to advice: Deviations.Advice) -> String {
    let today = frame.request.madeOn
    let days = prose.daysGiven(advice.days(until: today))
    let first =
      advice.answeredOn.map {
        prose("\(prose.day($0)), na \(days)", "\(prose.day($0)), after \(days)")
      } ?? prose("nog niet, na \(days)", "not yet, after \(days)")
    let due = advice.due.map { day in
      let late = advice.isLate(on: today) ? prose(" (te laat)", " (late)") : ""
      return prose("; uiterlijk \(prose.day(day))", "; due \(prose.day(day))") + late
    }
    return first + (due ?? "")
  }

  private var deviations: [Block] {
    let deviating = advisers.filter { !$0.points.isEmpty }
    guard !deviating.isEmpty else {
      return words.nothing(
        "Er is geen punt van een adviseur dat niet of maar deels is overgenomen.",
        "No point of an adviser was refused or only partly accepted.")
    }
    let titles = [
      prose("Nr.", "No."), prose("Punt", "Point"), prose("Uitkomst", "Outcome"),
      prose("Antwoord", "Answer"), prose("Motivering", "Reason"),
    ]
    let table = Table(
      caption: prose(
        "Punten die niet of deels zijn overgenomen, met de motivering",
        "Points that were not or partly accepted, and why"),
      columns: zip(titles, [8, 27, 13, 26, 26]).map { Table.Column($0, share: $1) },
      groups: deviating.map { adviser in
        Table.Group(
          heading: [.text(name(of: adviser))],
          notes: seen(adviser) == nil ? [] : [[.text(rule(of: adviser.duty))]],
          rows: adviser.points.compactMap { deviation in
            points[deviation.number].map { row(of: deviation, $0) }
          })
      }, isWide: true)
    return [.table(table)]
  }

  private func rule(of duty: AdviceDuty) -> String {
    duty.reasoned == true
      ? prose(
        "\(duty.rule): wie van het advies afwijkt, motiveert dat.",
        "\(duty.rule): who deviates from the advice gives a reason.")
      : "\(duty.rule)."
  }

  private func row(of deviation: Deviations.Point, _ point: MatrixPoint) -> Table.Row {
    let outcomes = deviation.bodies.map { decision -> Block in
      let word = decision.disposition.words(for: point.recorded.kind)[prose.language]
      return .paragraph([.aside("\(decision.body.title): \(word)")])
    }
    return Table.Row(cells: [
      [.paragraph([.text(point.number.description)])],
      words.words(of: point, withProposal: true),
      words.outcome(of: point) + outcomes,
      answer(of: point), reasons(deviation, point),
    ])
  }

  private func answer(of point: MatrixPoint) -> [Block] {
    guard point.isShown || point.wording != nil else { return words.notPublic }
    return [words.block(point.answer?.text, Block.words)].compactMap(\.self)
  }

  /// Why, for what was recommended and for each body that decided otherwise.
  private func reasons(_ deviation: Deviations.Point, _ point: MatrixPoint) -> [Block] {
    guard point.isShown || point.wording != nil else { return words.notPublic }
    let missing = prose("Motivering ontbreekt", "No reason is given")
    let own =
      deviation.recommended == nil
      ? []
      : [words.block(point.answer?.rationale, Block.words) ?? .paragraph([.absent(missing)])]
    let bodies = deviation.bodies.map { decision -> Block in
      let label = "\(decision.body.title):"
      let index = point.decisions.firstIndex { $0.body.body == decision.body.body }
      let exception = index.flatMap { point.exceptions[$0] }
      return words.block(exception?.rationale) { .labelled(label, $0) }
        ?? .paragraph([.text(label + " "), .absent(missing)])
    }
    return own + bodies
  }
}
