// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// The questions of a market with their answers, for all of it at the same moment and in nobody's
/// name: *nota van inlichtingen*.
struct ClarificationsReport {
  private let frame: ReportFrame
  private let matrix: ResponseMatrix
  private let words: MatrixDocument
  private let names: AskersNames
  private var prose: Prose { frame.prose }

  /// Makes it of what all parties may see.
  ///
  /// - Throws: ``ReportError/nothing(_:hint:)`` for a round in which nobody can ask.
  init(_ frame: ReportFrame) throws(ReportError) {
    self.frame = frame
    guard [.clarification, .marketConsultation].contains(frame.matrix.round.kind) else {
      throw .nothing(
        "the round is no clarification",
        hint: "It is made of a round of kind clarification or marketConsultation.")
    }
    matrix = frame.matrix(by: .section, for: max(frame.request.audience, .allParties))
    words = frame.words(
      title: frame.prose.titles.clarifications, of: matrix,
      anchors: Set(matrix.textChanges.map(\.recorded.number.description)))
    names = AskersNames(of: frame.request.books, round: frame.request.round, frame.prose)
  }

  /// A question with its answer: of one point, or of several that are alike.
  private struct Item {
    let place: String?
    let points: [MatrixPoint]
    let cluster: MatrixCluster?
  }

  var document: Document {
    let items = self.items
    let numbers = Dictionary(
      items.enumerated().flatMap { index, item in item.points.map { ($0.number, index + 1) } },
      uniquingKeysWith: { first, _ in first })
    let open = items.count { !isAnswered($0) }
    let hidden = matrix.groups.flatMap(\.points).count {
      $0.status != .withdrawn && !isShown($0)
    }
    return frame.document(
      title: prose.titles.clarifications, facts: facts(items),
      notice: notice(open),
      sections: [
        Document.Section(
          id: "questions", title: prose("Vragen en antwoorden", "Questions and answers"),
          blocks: [.paragraph([.text(reading)])]
            + (items.isEmpty
              ? words.nothing("Er zijn geen vragen gesteld.", "No questions were asked.")
              : [.table(table(of: items))]) + leftOut(hidden)),
        changes(numbers),
      ])
  }

  private var reading: String {
    prose(
      "Hieronder staan alle vragen met hun antwoord. Wie een vraag stelde, staat er niet bij. Alle "
        + "partijen krijgen deze nota op hetzelfde moment.",
      "Below are all questions with their answers. It is not told who asked what. All parties get "
        + "this note at the same moment.")
  }

  private func facts(_ items: [Item]) -> [Document.Fact] {
    [Document.Fact(prose("Vragen", "Questions"), [prose.number(items.count)])]
  }

  /// That it is not to be sent yet, while a question is open.
  private func notice(_ open: Int) -> Document.Notice? {
    guard open > 0 else { return nil }
    let count = prose.count(
      open, Words("vraag is nog niet beantwoord", "question is not answered yet"),
      Words("vragen zijn nog niet beantwoord", "questions are not answered yet"))
    return Document.Notice(
      tone: .concept, title: prose("CONCEPT", "CONCEPT (draft)") + ": " + count,
      blocks: words.nothing(
        "Alle antwoorden gaan tegelijk naar alle partijen. Stuur deze nota pas als elke vraag een "
          + "antwoord heeft.",
        "All answers go to all parties at once. Send this note when every question has an answer."))
  }

  private func isShown(_ point: MatrixPoint) -> Bool { point.isShown || point.wording != nil }

  private func isAnswered(_ item: Item) -> Bool {
    item.cluster.map { $0.line.status == .approved }
      ?? item.points.allSatisfy { $0.status == .approved }
  }

  /// The questions, in the order of the text; those that are alike stand once, at the first.
  private var items: [Item] {
    let clusters = Dictionary(
      matrix.clusters.map { ($0.line.number, $0) }, uniquingKeysWith: { first, _ in first })
    let all = matrix.groups.flatMap { group in
      group.points.filter { $0.status != .withdrawn && isShown($0) }.map { (group, $0) }
    }
    let alike = Dictionary(grouping: all.map(\.1).filter { $0.cluster != nil }, by: \.cluster)
    var seen: Set<ClusterNumber> = []
    return all.compactMap { group, point in
      let place =
        group.subject.id == nil
        ? nil : group.subject.title(in: prose.language, by: .section)
      guard let number = point.cluster else {
        return Item(place: place, points: [point], cluster: nil)
      }
      guard seen.insert(number).inserted else { return nil }
      return Item(place: place, points: alike[number] ?? [point], cluster: clusters[number])
    }
  }

  private func table(of items: [Item]) -> Table {
    let titles = [
      prose("Nr.", "No."), prose("Vindplaats", "Place"), prose("Vraag", "Question"),
      prose("Antwoord", "Answer"), prose("Wijziging of vervolg", "Change or follow-up"),
    ]
    return Table(
      caption: prose("Alle vragen, zonder naam", "All questions, without names"),
      columns: zip(titles, [6, 16, 30, 30, 18]).map { Table.Column($0, share: $1) },
      groups: [
        Table.Group(
          heading: [], rows: items.enumerated().map { row(of: $1, number: $0 + 1) })
      ], isWide: true)
  }

  private func row(of item: Item, number: Int) -> Table.Row {
    Table.Row(
      id: "vraag-\(number)",
      cells: [
        [.paragraph([.text(prose.number(number))])], [.paragraph([.text(item.place ?? "")])],
        names.masked(question(of: item)), names.masked(answer(to: item)),
        names.masked(followUp(of: item)),
      ])
  }

  private func question(of item: Item) -> [Block] {
    if let cluster = item.cluster, let wording = words.block(cluster.wording, Block.words) {
      return [wording]
    }
    return item.points.first.map { words.words(of: $0, withProposal: true) } ?? []
  }

  private func answer(to item: Item) -> [Block] {
    guard isAnswered(item) else { return [words.notApproved(by: nil)] }
    return words.words(of: item.cluster.map(\.answer) ?? item.points.first?.answer)
  }

  private func followUp(of item: Item) -> [Block] {
    guard isAnswered(item) else { return [] }
    if let cluster = item.cluster { return words.followUp(of: cluster) }
    return item.points.first.map { words.followUp(of: $0) } ?? []
  }

  /// How many questions are not shown to all.
  private func leftOut(_ hidden: Int) -> [Block] {
    guard hidden > 0 else { return [] }
    return words.nothing(
      hidden == 1
        ? "Er is nog 1 vraag die niet voor alle partijen zichtbaar is; zij staat hier niet."
        : "Er zijn nog \(prose.number(hidden)) vragen die niet voor alle partijen zichtbaar zijn; "
          + "zij staan hier niet.",
      "Questions that not all parties may see, and that are not shown here: "
        + "\(prose.number(hidden)).")
  }

  /// What changes in the text, with the question behind each change.
  private func changes(_ numbers: [PointNumber: Int]) -> Document.Section {
    var section = words.textChanges
    section.blocks = section.blocks.map { block in
      guard case .table(var table) = block, let last = table.columns.indices.last else {
        return block
      }
      table.columns[last].title = prose("Naar aanleiding van vraag", "Because of question")
      table.groups = [
        Table.Group(
          heading: [],
          rows: matrix.textChanges.map { change in
            var row = words.row(of: change)
            let asked = Set(change.points.compactMap { numbers[$0] }).sorted()
            row.cells[last] = [.paragraph([.text(asked.map(prose.number).joined(separator: ", "))])]
            row.cells = row.cells.map(names.masked)
            return row
          })
      ]
      return .table(table)
    }
    return section
  }
}

/// The names of those who sent something in, which are left out of what everybody reads.
private struct AskersNames {
  private let names: [[Character]]
  private let mark: String

  init(of books: Books, round: RoundID, _ prose: Prose) {
    mark = prose("[naam]", "[name]")
    let lines = RollCall(of: books, round: round)?.linesOfParties ?? []
    let bodies = lines.filter { !$0.submissions.isEmpty && !$0.party.isPerson }.flatMap { line in
      [line.party.name.text(in: prose.language), line.party.nameNow, line.party.shortName]
        .compactMap(\.self) + line.party.formerNames
    }
    // The longest first, so that a name in a name is not left behind.
    names = Set(bodies).filter { $0.count > 2 }.map { Array($0.lowercased()) }
      .sorted { ($1.count, String($0)) < ($0.count, String($1)) }
  }

  func masked(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .words(let text): .words(masked(text))
      case .quotation(let text): .quotation(masked(text))
      case .labelled(let label, let text): .labelled(label, masked(text))
      case .paragraph(let inlines): .paragraph(inlines.map(masked))
      default: block
      }
    }
  }

  private func masked(_ inline: Inline) -> Inline {
    if case .text(let text) = inline { .text(masked(text)) } else { inline }
  }

  /// A text in which a mark stands in the place of every name, where it is a word.
  private func masked(_ text: String) -> String {
    let letters = Array(text)
    let small = letters.map { Character($0.lowercased().first.map(String.init) ?? String($0)) }
    var written = ""
    var index = 0
    func isWord(_ place: Int) -> Bool {
      letters.indices.contains(place) && (letters[place].isLetter || letters[place].isNumber)
    }
    while index < letters.count {
      let found =
        isWord(index - 1)
        ? nil
        : names.first { name in
          small[index...].starts(with: name) && !isWord(index + name.count)
        }
      if let found {
        written += mark
        index += found.count
      } else {
        written.append(letters[index])
        index += 1
      }
    }
    return written
  }
}
