// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// How many parties of one kind are named in the roll call; a larger kind is counted.
  private static let namedParties = 60

  /// Chapter 6: who was asked, until when, and what came in.
  var rollCall: Document.Section {
    let titles = [
      prose("Partij", "Party"), prose("Gevraagd", "Asked"), prose("Uiterlijk", "By"),
      prose("Ontvangen", "Received"), prose("Reactie", "Response"), prose("Strekking", "Tenor"),
      prose("Punten", "Points"),
    ]
    let columns = titles.enumerated().map {
      Table.Column($1, isNumeric: $0 == titles.count - 1)
    }
    let asked = PartyKind.allCases.compactMap { kind in
      group(
        matrix.rollCall.parties.filter { $0.party.kind == kind },
        heading: prose.capitalised(kind.plural[language]))
    }
    let open = matrix.rollCall.groups.map(group)
    let unasked = group(
      matrix.rollCall.unasked, heading: prose("Ongevraagd gereageerd", "Reacted unasked"))
    let sessions = group(
      matrix.rollCall.ofSessions, heading: prose("Bijeenkomsten", "Sessions"))
    let groups = asked + open + [unasked, sessions].compactMap(\.self)
    let table = Table(
      caption: prose(
        "Wie gevraagd is, tot wanneer, en wat er binnenkwam",
        "Who was asked, until when, and what came in"),
      columns: columns, groups: groups
    ).withoutEmptyColumns
    return Document.Section(
      id: "rollcall", title: prose("Gevraagd en gereageerd", "Asked and reacted"),
      blocks: groups.isEmpty
        ? nothing("Er is geen partij gevraagd.", "No party was asked.")
        : [.table(table)] + pointChecks)
  }

  /// Who was shown how its submission was split, and what was said of it.
  private var pointChecks: [Block] {
    let checks = matrix.pointChecks
    guard !checks.isEmpty else { return [] }
    let answered = checks.filter(\.isAnswered).count
    let sentence = prose(
      "Van \(prose.count(checks.count, Words("reactie", "submission"), Words("reacties", "submissions"))) "
        + "lieten we de partij zien hoe we die in punten verdeelden; daarvan kwam op "
        + "\(prose.number(answered)) een antwoord.",
      "Of \(prose.count(checks.count, Words("reactie", "submission"), Words("reacties", "submissions"))) "
        + "we showed the party how we split it into points; \(prose.number(answered)) got an answer."
    )
    let titles = [
      prose("Partij", "Party"), prose("Reactie", "Submission"), prose("Gevraagd", "Asked"),
      prose("Uiterlijk", "By"), prose("Antwoord", "Answer"),
    ]
    let table = Table(
      caption: prose("Wat partijen van hun punten zeiden", "What parties said of their points"),
      columns: titles.map { Table.Column($0) },
      rows: checks.map { check in
        Table.Row([
          prose.capitalised(check.party.name.text(in: language)), check.submission.description,
          prose.day(check.askedOn), prose.day(check.until), answer(in: check),
        ])
      })
    return [.paragraph([.text(sentence)])]
      + (checks.count > Self.namedParties ? [] : [.table(table)])
  }

  private func answer(in check: MatrixPointCheck) -> String {
    guard check.isAnswered else { return prose("Geen antwoord", "No answer") }
    let said = PointCheckVerdict.allCases.filter { check[$0] > 0 }.map { verdict in
      verdict.word(in: language) + (check[verdict] > 1 ? " (\(prose.number(check[verdict])))" : "")
    }
    let settled =
      check.settled == 0
      ? ""
      : prose(
        "; \(prose.number(check.settled)) met reden niet gevolgd",
        "; \(prose.number(check.settled)) not followed, with a reason")
    return prose.capitalised(said.joined(separator: ", ")) + settled
  }

  private func group(_ lines: [RollCall.Line], heading: String) -> Table.Group? {
    guard !lines.isEmpty else { return nil }
    let shared = Set(lines.map(\.documents)).count == 1 ? lines[0].documents : []
    let notes = shared.isEmpty ? [] : [[Inline.text(sentAlong(shared))]]
    let named = lines.filter { !$0.party.isHidden }
    let hidden = lines.filter(\.party.isHidden)
    var rows =
      named.count > Self.namedParties
      ? [Table.Row(numbers(of: named, as: prose("Samen", "Together")))]
      : named.map { Table.Row(cells(of: $0, namesDocuments: shared.isEmpty)) }
    if !hidden.isEmpty {
      let name = prose.capitalised(PartyName.hidden.text(in: language))
      rows.append(Table.Row(numbers(of: hidden, as: "\(name):")))
    }
    return Table.Group(heading: [.text(heading)], notes: notes, rows: rows)
  }

  /// An open group: where it was announced, how long, and who of it reacted.
  private func group(_ group: RollCall.Group) -> Table.Group {
    let invited = group.invited
    let named = self.group(group.parties, heading: "")
    let nobody = prose("Niemand reageerde.", "Nobody reacted.")
    return Table.Group(
      heading: [.text(prose.capitalised(prose.name(of: invited)))],
      notes: [[.text(announced(group))]] + (named == nil ? [[.text(nobody)]] : []),
      rows: named?.rows ?? [])
  }

  /// Where an open group was asked, from when and until when.
  func announced(_ group: RollCall.Group) -> String {
    let invited = group.invited
    let days = prose.days(given: group)
    return prose(
      "Aangekondigd in: \(invited.announced); van \(prose.day(invited.on)) tot en met "
        + "\(prose.day(invited.until))\(days)",
      "Announced in: \(invited.announced); from \(prose.day(invited.on)) up to and including "
        + "\(prose.day(invited.until))\(days)")
  }

  private func sentAlong(_ documents: [String]) -> String {
    prose("Meegestuurd: ", "Sent along: ") + documents.joined(separator: "; ")
  }

  private func cells(of line: RollCall.Line, namesDocuments: Bool) -> [String] {
    var response = prose.response(of: line)
    if let timeliness = line.timeliness, line.wantedBy != nil {
      response += ", " + timeliness.word(in: language)
    }
    var asked = [line.sentOn.map(prose.day) ?? ""].filter { !$0.isEmpty }
    if !line.reminders.isEmpty { asked.append(prose.reminded(line.reminders)) }
    if namesDocuments, !line.documents.isEmpty { asked.append(sentAlong(line.documents)) }
    if !line.jointWith.isEmpty { response += " (\(prose.together(with: line.jointWith)))" }
    if !line.successors.isEmpty {
      let names = prose.list(line.successors.map { $0.name.text(in: language) })
      response += prose(" (van opvolger \(names))", " (of successor \(names))")
    }
    return [
      prose.capitalised(prose.name(of: line.party)),
      asked.joined(separator: "; "),
      prose.term(of: line, day: prose.day),
      line.receivedOn.map(prose.day) ?? "",
      prose.capitalised(response),
      line.tenor.map { prose.capitalised($0.word(in: language)) } ?? "",
      prose.number(line.points),
    ]
  }

  /// A large kind as numbers.
  private func numbers(of lines: [RollCall.Line], as name: String) -> [String] {
    let received = lines.filter { $0.receivedOn != nil }.count
    return [
      "\(name) \(prose.number(lines.count))",
      period(lines.compactMap(\.sentOn)),
      period(lines.compactMap(\.lastDay)),
      prose.number(received),
      counts(
        Response.allCases.map { response in
          (
            response.word(in: language),
            lines.count { $0.response == response && !$0.isPresentOnly }
          )
        } + [
          (prose.presentOnly, lines.count(where: \.isPresentOnly))
        ]),
      counts(
        Tenor.allCases.map { tenor in
          (tenor.word(in: language), lines.filter { $0.tenor == tenor }.count)
        }),
      prose.number(lines.reduce(0) { $0 + $1.points }),
    ]
  }

  /// One day, or the first and last of several.
  func period(_ days: [Day]) -> String {
    guard let first = days.min(), let last = days.max() else { return "" }
    return first == last
      ? prose.day(first)
      : prose(
        "\(prose.day(first)) tot \(prose.day(last))", "\(prose.day(first)) to \(prose.day(last))")
  }

  func counts(_ counts: [(word: String, count: Int)]) -> String {
    counts.filter { $0.count > 0 }.map { "\(prose.number($0.count)) \($0.word)" }
      .joined(separator: ", ")
  }
}

extension Prose {
  /// How a party was called on the day of its letter, and how it is called now.
  func name(of party: Parties.Listed) -> String {
    let name = party.name.text(in: language)
    return party.nameNow.map { self("\(name) (nu \($0))", "\(name) (now \($0))") } ?? name
  }

  /// What an open group is called, with its municipality where it has one.
  func name(of group: GroupInvited) -> String {
    group.municipality.map { "\(group.group) (\($0))" } ?? group.group
  }

  /// ` (39 dagen)`; nothing of a group that was asked over so long that nobody counts days.
  func days(given group: RollCall.Group) -> String {
    group.daysGiven > 180 ? "" : " (\(daysGiven(group.daysGiven)))"
  }

  /// `39 dagen`.
  func daysGiven(_ days: Int) -> String {
    count(days, Words("dag", "day"), Words("dagen", "days"))
  }

  /// Its response; that it was at sessions where it reacted there alone.
  func response(of line: RollCall.Line) -> String {
    if line.party.session != nil, line.response == .reacted { return self("verslag", "report") }
    guard line.isPresentOnly else { return line.response.word(in: language) }
    let days = list(line.sessions.compactMap(\.on).map(day))
    let others = line.sessions.filter { $0.on == nil }.map { $0.name(in: language) }
    let named = list(([days].filter { !$0.isEmpty }) + others)
    return line.sessions.count == 1
      ? self(
        "was bij de bijeenkomst\(days.isEmpty ? "" : " van") \(named)",
        "was at the session\(days.isEmpty ? "" : " of") \(named)")
      : self(
        "was bij de bijeenkomsten\(days.isEmpty ? "" : " van") \(named)",
        "was at the sessions\(days.isEmpty ? "" : " of") \(named)")
  }

  /// `samen met Adviesraad Laren`.
  func together(with parties: [Parties.Listed]) -> String {
    self("samen met ", "together with ") + list(parties.map { $0.name.text(in: language) })
  }

  /// That parties were at a session and sent nothing in.
  var presentOnly: String { self("alleen bij een bijeenkomst", "at a session only") }

  /// `39 dagen`, or that this is less than the rule gives.
  func given(_ line: RollCall.Line) -> String? {
    guard let days = line.daysGiven else { return nil }
    guard line.isShort, let duty = line.dutyDays else { return daysGiven(days) }
    return self(
      "\(daysGiven(days)) gegeven; de verordening geeft er \(number(duty))",
      "\(daysGiven(days)) given; the ordinance gives \(number(duty))")
  }

  /// `rappel 2 maart 2026, 9 maart 2026`.
  func reminded(_ days: [Day]) -> String {
    self("rappel ", "reminded ") + days.map(day).joined(separator: ", ")
  }

  /// `20 februari 2026, uitstel tot 6 maart 2026 (53 dagen)`; nothing where it was not asked.
  func term(of line: RollCall.Line, day: (Day) -> String) -> String {
    guard let wantedBy = line.wantedBy else { return "" }
    let extended = line.extendedTo.map { self(", uitstel tot ", ", extended to ") + day($0) }
    let days = given(line).map { " (\($0))" }
    return day(wantedBy) + (extended ?? "") + (days ?? "")
  }
}
