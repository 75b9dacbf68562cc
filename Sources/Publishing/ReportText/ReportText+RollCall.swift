// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// Who was asked in a round, until when, and what came in; then who reacted unasked.
  ///
  /// - Complexity: O(parties).
  public static func rollCall(_ rollCall: RollCall, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let title = prose("Gevraagd en gereageerd", "Asked and reacted")
    var report = TextReport(title: "\(title): \(rollCall.round)")
    if !rollCall.lines.isEmpty || !rollCall.groups.isEmpty {
      report.paragraph(prose.totals(of: rollCall))
    }
    for group in rollCall.groups { report.paragraph(prose.asked(group)) }
    if rollCall.isInTenderMode { report.paragraph(prose.tenderMode) }
    report.table(
      prose.table(of: rollCall),
      orElse: prose("Er is geen partij gevraagd.", "No party was asked."))
    return report.bytes
  }
}

extension Prose {
  /// The name of a party and its id; of a session the name alone.
  func named(_ party: Parties.Listed) -> String {
    capitalised(name(of: party)) + (party.id.map { " (\($0))" } ?? "")
  }

  /// How many were asked, and how many of them gave which response.
  fileprivate func totals(of rollCall: RollCall) -> String {
    let totals = rollCall.totals
    let responses = Response.allCases.filter { totals[$0] > 0 }.map {
      "\(number(totals[$0])) \($0.word(in: language))"
    }
    let asked = count(
      totals.invited, Words("partij gevraagd", "party asked"),
      Words("partijen gevraagd", "parties asked"))
    let unasked = rollCall.unasked.count
    return asked + (responses.isEmpty ? "" : ": " + responses.joined(separator: ", ")) + "."
      + (unasked == 0
        ? "" : self(" Ongevraagd: \(number(unasked)).", " Unasked: \(number(unasked))."))
  }

  fileprivate func table(of rollCall: RollCall) -> Table {
    let asked = PartyKind.allCases.map { kind in
      (capitalised(kind.plural[language]), rollCall.parties.filter { $0.party.kind == kind })
    }
    let open = rollCall.groups.map { (capitalised(name(of: $0.invited)), $0.parties) }
    let unasked = (self("Ongevraagd gereageerd", "Reacted unasked"), rollCall.unasked)
    let sessions = (self("Bijeenkomsten", "Sessions"), rollCall.ofSessions)
    let groups = (asked + open + [unasked, sessions]).filter { !$0.1.isEmpty }.map {
      heading, lines in
      Table.Group(heading: [.text(heading)], rows: lines.map { Table.Row(cells(of: $0)) })
    }
    return Table(
      caption: "",
      columns: [
        Table.Column(self("Partij", "Party")), Table.Column(self("Uiterlijk", "By")),
        Table.Column(self("Ontvangen", "Received")), Table.Column(self("Reactie", "Response")),
        Table.Column(self("Nummers", "Numbers")),
        Table.Column(self("Punten", "Points"), isNumeric: true),
      ],
      groups: groups)
  }

  /// That an open group was asked: where, how long, and how many of it reacted.
  fileprivate func asked(_ group: RollCall.Group) -> String {
    let invited = group.invited
    let reacted = number(group[.reacted] + group[.nothingToAdd])
    return capitalised(name(of: invited)) + ": " + invited.announced + ", "
      + self(
        "van \(day(invited.on)) tot en met \(day(invited.until))\(days(given: group)); "
          + "gereageerd: \(reacted).",
        "from \(day(invited.on)) up to and including \(day(invited.until))"
          + "\(days(given: group)); reacted: \(reacted).")
  }

  /// That links and replies of providers are closed.
  fileprivate var tenderMode: String {
    self(
      "Deze ronde staat in aanbestedingsmodus: links en antwoorden van aanbieders zijn dicht.",
      "This round is in tender mode: links and replies of providers are closed.")
  }

  /// The last day, its extension, the days given and the reminders, a line each.
  private func term(of line: RollCall.Line) -> String {
    var lines = [line.wantedBy.map(cell)].compactMap(\.self)
    if let day = line.extendedTo { lines.append(self("uitstel ", "extended ") + cell(day)) }
    if let days = given(line) { lines.append(days) }
    lines += line.reminders.map { self("rappel ", "reminded ") + cell($0) }
    return lines.joined(separator: "\n")
  }

  private func cells(of line: RollCall.Line) -> [String] {
    [
      named(line.party),
      term(of: line),
      line.receivedOn.map(cell) ?? "",
      responses(of: line).joined(separator: "\n"),
      line.submissions.map(\.description).joined(separator: " "),
      number(line.points),
    ]
  }

  /// The response, whether it was in time, its tenor and its answers to the questions.
  private func responses(of line: RollCall.Line) -> [String] {
    let timeliness = line.wantedBy == nil ? nil : line.timeliness?.word(in: language)
    let words = [response(of: line), timeliness].compactMap(\.self)
    return [capitalised(words.joined(separator: ", "))]
      + [line.tenor?.word(in: language)].compactMap(\.self)
      + (line.jointWith.isEmpty ? [] : [together(with: line.jointWith)])
      + line.successors.map {
        self("van opvolger ", "of successor ") + $0.name.text(in: language)
      }
      + line.stances.map { "\($0.question): \($0.stance.word(in: language))" }
  }
}
