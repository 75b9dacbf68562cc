// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `Counts of the points of a round` {
  private func counts(
    _ rows: Counts.Axis, _ columns: Counts.Axis, of story: Story = .withAnswers,
    _ municipality: String? = nil, isWhole: Bool = true
  ) throws -> Counts {
    try #require(
      Counts(
        of: story.books, round: "jeugd-koers", rows: rows, columns: columns,
        municipality: municipality, isWhole: isWhole))
  }

  @Test func `leave out what no point has, unless all of it is asked`() throws {
    let counts = try counts(.part, .kind, isWhole: false)
    #expect(counts.rows.values.map(\.id) == ["ambulant", nil])
    #expect(counts.rows.totals == [1, 5])
    #expect(!counts.columns.totals.contains(0))
    #expect(counts.total == 6)
  }

  @Test func `say how many signals of which nature there are about each part`() throws {
    let counts = try counts(.part, .kind)
    #expect(counts.rows.values.map(\.id) == ["ambulant", "verblijf", nil])
    #expect(counts.columns.values.map(\.id) == PointKind.allCases.map(\.rawValue))
    #expect(counts.rows.totals == [1, 0, 5])
    #expect(counts.columns.totals == [1, 0, 1, 0, 0, 0, 1, 2, 1])
    #expect(counts.cells[0] == [0, 0, 0, 0, 0, 0, 0, 1, 0], "the request about rates")
    #expect(counts.cells[2] == [1, 0, 1, 0, 0, 0, 1, 1, 1])
    #expect(counts.total == 6)
  }

  @Test func `stand in the order of the dossier and vocabulary, municipalities by name`() throws {
    #expect(
      try counts(.theme, .municipality).rows.values == [
        .titled(id: "toegang", title: "Toegang en wachttijd"),
        .titled(id: "geld", title: "Tarieven"), .none,
      ])
    #expect(
      try counts(.theme, .municipality).columns.values.map(\.id) == ["Elzenmeer", "Vossenrade"])
    #expect(try counts(.question, .section).rows.values.map(\.id) == ["j1", "j2", nil])
    #expect(
      try counts(.question, .section).columns.values == [
        .titled(id: "1", title: "Inleiding"), .none,
      ], "a section stands only where a point has it")
    #expect(
      try counts(.disposition, .timeliness).rows.values.map(\.id)
        == Disposition.allCases.map(\.rawValue) + ["withdrawn", "open"])
    #expect(
      try counts(.partyKind, .timeliness).columns.values.map(\.id) == [
        "inTime", "withinExtension", "lateIncluded", "afterDecision",
      ], "points of what is left out are not counted")
  }

  @Test func `have a row for points without any only where there are such points`() throws {
    #expect(try counts(.part, .kind).rows.values.last == Counts.Value.none)
    #expect(try counts(.municipality, .kind, of: .withLetters).rows.values.contains(.none) == false)
    var story = Story.withLetters
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .email,
          receivedOn: "2026-04-02", content: .withoutText)),
      .recordPoint(
        RecordPoint(
          submission: "R-004", summary: "Noem de wachttijd.", kind: .advice, section: "2.10")),
      .recordPoint(
        RecordPoint(
          submission: "R-004", summary: "Noem de school.", kind: .advice, section: "2.9")),
    ])
    #expect(
      try counts(.municipality, .kind, of: story).rows.values.map(\.id) == [
        "Elzenmeer", "Vossenrade", nil,
      ])
    #expect(
      try counts(.section, .kind, of: story).rows.values.map(\.id) == ["1", "2.9", "2.10", nil],
      "what the baseline does not have stands after what it has, in the order of its numbers")
  }

  @Test func `take municipalities that differ in case for one`() throws {
    var story = Story.withLetters
    story.carryOut([
      .addParty(
        AddParty(
          party: "cliraad", name: "Cliëntenraad", kind: .advisoryBoard, municipality: "ELZENMEER")),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "cliraad", channel: .email,
          receivedOn: "2026-04-02", content: .withoutText)),
      .recordPoint(RecordPoint(submission: "R-004", summary: "Noem de wacht.", kind: .advice)),
    ])
    let counts = try counts(.municipality, .kind, of: story)
    #expect(counts.rows.values.map(\.id) == ["Elzenmeer", "Vossenrade"])
    #expect(counts.rows.totals == [3, 3])
  }

  @Test func `leave out points of another round and of what is not taken into account`() throws {
    let wmo = try #require(
      Counts(of: Story.withAnswers.books, round: "wmo-koers", rows: .part, columns: .kind))
    #expect(wmo.total == 1)
    let less = Story.withAnswers.after(
      .excludeSubmission(ExcludeSubmission(submission: "R-001", reason: "Gaat over iets anders.")))
    #expect(try counts(.part, .kind, of: less).total == 2)
  }

  @Test func `are nil of a round that is not there`() {
    #expect(Counts(of: Books(), round: "jeugd-koers", rows: .part, columns: .kind) == nil)
  }

  @Test(arguments: 0..<100)
  func `have the sums of the matrix, by whatever they count`(seed: Int) throws {
    let history = RandomHistory(seed: seed)
    let books = history.story.books
    for round in history.story.state.rounds.keys {
      for municipality in [nil, "Elzenmeer"] {
        let matrix = try history.story.matrix(
          of: round, ResponseMatrix.Options(municipality: municipality))
        for rows in Counts.Axis.allCases {
          for columns in Counts.Axis.allCases {
            let counts = try #require(
              Counts(
                of: books, round: round, rows: rows, columns: columns, municipality: municipality))
            #expect(counts.total == matrix.totals.points)
            #expect(counts.rows.totals == counts.cells.map { $0.reduce(0, +) })
            #expect(counts.columns.totals.reduce(0, +) == counts.total)
            for (column, sum) in counts.columns.totals.enumerated() {
              #expect(counts.cells.reduce(0) { $0 + $1[column] } == sum)
            }
          }
        }
        let outcomes = try #require(
          Counts(
            of: books, round: round, rows: .partyKind, columns: .disposition,
            municipality: municipality, isWhole: true))
        expectSums(outcomes, of: matrix)
      }
    }
  }

  private func expectSums(_ outcomes: Counts, of matrix: ResponseMatrix) {
    func expect(_ sums: [Int], _ tally: Tally) {
      #expect(
        sums == Disposition.allCases.map { tally[$0] } + [tally.withdrawn, tally.open])
    }
    expect(outcomes.columns.totals, matrix.totals)
    for (kind, cells) in zip(PartyKind.allCases, outcomes.cells) {
      expect(cells, matrix.totalsByKind[kind] ?? Tally())
    }
  }
}
