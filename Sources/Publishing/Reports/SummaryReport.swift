// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// What was said of each theme in short, by how many, and what came of it: *samenvatting per
/// thema*.
struct SummaryReport {
  /// How many points of one theme stand by themselves; of more the rest is counted.
  private static let pointsShown = 25

  private let frame: ReportFrame
  private let matrix: ResponseMatrix
  private let words: MatrixDocument
  private let chapters: ThemeChapters
  private var prose: Prose { frame.prose }
  private var note: String { prose.titles.replyNote }

  init(_ frame: ReportFrame) {
    self.frame = frame
    matrix = frame.matrix(by: .theme)
    chapters = ThemeChapters(frame, matrix)
    words = frame.words(title: frame.prose.titles.summary, of: matrix)
  }

  var document: Document {
    frame.document(
      title: prose.titles.summary, notice: frame.notice,
      sections: [whole] + chapters.all.map(section))
  }

  private var whole: Document.Section {
    let reading = prose(
      "Bij elk thema staan eerst de hoofdpunten: punten die op hetzelfde neerkomen en samen een "
        + "antwoord kregen. Daarna volgen de losse punten. Erbij staat hoeveel partijen een "
        + "punt noemden, van alle partijen van die soort die reageerden. Antwoorden staan hier in "
        + "het kort. Het hele antwoord staat onder hetzelfde nummer in de \(note).",
      "Each theme begins with its main points: points that come down to the same and got one "
        + "answer. The other points follow. It is told how many parties made a point, of all "
        + "parties of that kind that reacted. Answers are given in short; the full answer stands "
        + "under the same number in the \(note).")
    let blocks: [Block] = [
      .paragraph([.text(words.reactions)]), .paragraph([.text(words.pointCounts)]),
      .paragraph([.text(reading)]),
    ]
    return Document.Section(
      id: "whole", title: prose("In het kort", "In short"),
      blocks: blocks + (chapters.all.isEmpty ? [] : [.table(outcomes)]))
  }

  /// What became of the points of each theme.
  private var outcomes: Table {
    let titles = [
      prose("Punten", "Points"), prose("Overgenomen", "Accepted"),
      prose("Deels overgenomen", "Partly accepted"), prose("Niet overgenomen", "Not accepted"),
      prose("Komt terug", "Comes back"), prose("Anders", "Otherwise"), prose("Open", "Open"),
    ]
    func numbers(_ tally: Tally) -> [Int] {
      let named: [Disposition] = [.accepted, .partlyAccepted, .notAccepted, .deferred]
      let counts = named.map { tally[$0] }
      let others = tally.points - tally.open - counts.reduce(0, +)
      return [tally.points] + counts + [others, tally.open]
    }
    let rows = chapters.all.map { ($0.title, numbers($0.theme.outcomes), isTotal: false) }
    let all = (prose("Alle punten", "All points"), numbers(matrix.totals), isTotal: true)
    return Table(
      caption: prose(
        "Uitkomsten per thema; anders is: beantwoord, al opgenomen, voor kennisgeving aangenomen, "
          + "buiten dit traject of ingetrokken",
        "Outcomes by theme; otherwise is: answered, already covered, noted, out of scope or taken "
          + "back"),
      columns: [Table.Column(prose("Thema", "Theme"))]
        + titles.map { Table.Column($0, isNumeric: true) },
      rows: (rows + [all]).map { title, numbers, isTotal in
        Table.Row([title] + numbers.map(prose.number), isTotal: isTotal)
      })
  }

  private func section(of chapter: ThemeChapters.Chapter) -> Document.Section {
    let shown = Dictionary(
      chapter.group.points.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let clusters = chapter.theme.mainPoints.compactMap { main in
      matrix.cluster(main.cluster).map { row(of: $0, main) }
    }
    let points = chapter.theme.points.prefix(Self.pointsShown).compactMap { number in
      shown[number].map(row)
    }
    let titles = [
      prose("Nr.", "No."), prose("Punt", "Point"), prose("Genoemd door", "Mentioned by"),
      prose("Antwoord in het kort", "Answer in short"), prose("Uitkomst", "Outcome"),
    ]
    let groups = [
      Table.Group(heading: [.text(prose("Hoofdpunten", "Main points"))], rows: clusters),
      Table.Group(
        heading: clusters.isEmpty ? [] : [.text(prose("Losse punten", "Other points"))],
        rows: points),
    ].filter { !$0.rows.isEmpty }
    let table = Table(
      caption: prose("\(chapter.title): punten in het kort", "\(chapter.title): points in short"),
      columns: zip(titles, [9, 31, 18, 30, 12]).map { Table.Column($0, share: $1) },
      groups: groups, isWide: true)
    return Document.Section(
      id: chapter.id, title: chapter.title,
      blocks: (chapters.introduction(of: chapter) + [reference(to: chapter)])
        .map { .paragraph([.text($0)]) } + (groups.isEmpty ? [] : [.table(table)])
        + rest(of: chapter))
  }

  private func reference(to chapter: ThemeChapters.Chapter) -> String {
    prose(
      "Alle punten en antwoorden staan in hoofdstuk \(chapter.number) van de \(note).",
      "All points and answers stand in chapter \(chapter.number) of the \(note).")
  }

  /// How many points are not shown here.
  private func rest(of chapter: ThemeChapters.Chapter) -> [Block] {
    let left = chapter.theme.points.count - Self.pointsShown
    guard left > 0 else { return [] }
    return words.nothing(
      left == 1
        ? "Nog 1 los punt staat alleen in de \(note)."
        : "Nog \(prose.number(left)) losse punten staan alleen in de \(note).",
      "\(prose.number(left)) more stand in the \(note) alone.")
  }

  private func row(of cluster: MatrixCluster, _ main: ThemeSummary.MainPoint) -> Table.Row {
    let mentions = prose.capitalised(prose.voices(main.count))
    return Table.Row(cells: [
      [.paragraph([.text(main.cluster.description)])],
      [
        .paragraph([.strong(cluster.line.title)]), words.block(cluster.wording, Block.words),
      ].compactMap(\.self),
      [.paragraph([.text(mentions)]), .paragraph([.text(prose.pointCount(main.points.count))])],
      words.shortAnswer(to: cluster), words.outcome(of: cluster),
    ])
  }

  private func row(of point: MatrixPoint) -> Table.Row {
    Table.Row(cells: [
      [.paragraph([.text(point.number.description)])], words.shortWords(of: point),
      words.cell(.party, of: point), words.shortAnswer(to: point), words.outcome(of: point),
    ])
  }
}
