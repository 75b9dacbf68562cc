// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// The answers to the questions, by kind of party where several answered; `nil` where none was
  /// given.
  var stances: Table? {
    let answered = matrix.opinions.stances.filter(\.isAnsweredByStance)
    guard !answered.isEmpty else { return nil }
    let kinds = PartyKind.allCases.filter { kind in answered.contains { $0.byKind[kind] != nil } }
    let columns =
      Stance.allCases.map {
        Table.Column(prose.capitalised($0.word(in: language)), isNumeric: true)
      } + [Table.Column(prose("Totaal", "Total"), isNumeric: true)]
    let caption = prose("Oordeel per vraag", "Answers to the questions")
    guard kinds.count > 1 else {
      return Table(
        caption: caption, columns: [Table.Column(prose("Vraag", "Question"))] + columns,
        rows: answered.map { Table.Row(cells(of: $0.all, title: $0.question.text)) })
    }
    return Table(
      caption: caption, columns: [Table.Column(prose("Soort partij", "Kind of party"))] + columns,
      groups: answered.map { stances in
        let rows = kinds.compactMap { kind in
          stances.byKind[kind].map {
            Table.Row(cells(of: $0, title: prose.capitalised(kind.plural[language])))
          }
        }
        let all = Table.Row(
          cells(of: stances.all, title: prose("Alle partijen", "All parties")), isTotal: true)
        return Table.Group(heading: [.text(stances.question.text)], rows: rows + [all])
      })
  }

  private func cells(of count: Opinions.Count<Stance>, title: String) -> [String] {
    [title] + Stance.allCases.map { prose.number(count[$0]) } + [prose.number(count.total)]
  }

  /// How many parties of one kind are shown each by itself.
  private static let partiesApart = 12

  /// What each party answered to each question, for kinds of which few did.
  var stancesByParty: [Table] {
    let numbered = matrix.round.questions.enumerated().filter { _, question in
      matrix.opinions.stances.contains {
        $0.question.question == question.question && $0.isAnsweredByStance
      }
    }
    guard !numbered.isEmpty else { return [] }
    let answered = matrix.rollCall.linesOfParties.filter { line in
      !line.party.isHidden && line.stances.contains { $0.stance != .none }
    }
    return PartyKind.allCases.compactMap { kind in
      let lines = answered.filter { $0.party.kind == kind }
      guard !lines.isEmpty, lines.count <= Self.partiesApart else { return nil }
      let plural = kind.plural[language]
      return Table(
        caption: prose(
          "Oordeel per vraag van \(plural); de nummers zijn die van de vragen in hoofdstuk 2",
          "Answers of \(plural) to each question, numbered as in chapter 2"),
        columns: [Table.Column(prose("Partij", "Party"))]
          + numbered.map { Table.Column(prose.number($0.offset + 1)) },
        rows: lines.map { line in
          Table.Row(
            [prose.capitalised(line.party.name.text(in: language))]
              + numbered.map { cell(of: line, on: $0.element.question) })
        })
    }
  }

  private func cell(of line: RollCall.Line, on question: QuestionID) -> String {
    let stance = line.stances.first { $0.question == question }?.stance ?? .none
    return stance == .none ? "–" : stance.word(in: language)
  }

  /// How many parties answered each open question with how many points; `nil` where no question
  /// is open.
  var openQuestions: Table? {
    let open = matrix.opinions.stances.filter { $0.question.form == .open }
    guard !open.isEmpty else { return nil }
    return Table(
      caption: prose("Reacties per open vraag", "Reactions to each open question"),
      columns: [
        Table.Column(prose("Vraag", "Question")),
        Table.Column(prose("Partijen", "Parties"), isNumeric: true),
        Table.Column(prose("Punten", "Points"), isNumeric: true),
      ],
      rows: open.map {
        Table.Row([$0.question.text, prose.number($0.pointParties), prose.number($0.points)])
      })
  }
}
