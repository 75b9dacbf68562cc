// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The comparison of two editions` {
  private static let round: RoundID = "jeugd-koers"

  /// The matrix of an edition as it was issued, with the texts of now.
  private func matrix(
    _ story: Story, edition number: Int, texts: (any TextSource)? = nil,
    audience: Audience = .staff
  ) throws -> ResponseMatrix {
    let edition = try #require(story.state.rounds[Self.round]?.edition(number))
    var books = Books()
    books.apply(story.recorded.filter { $0.sequence <= edition.issued.position })
    return try #require(
      ResponseMatrix(
        of: books, round: Self.round, texts: texts ?? story.texts,
        options: .init(audience: audience, edition: edition.issued)))
  }

  private func report(
    _ story: Story, _ editions: [Int], texts: (any TextSource)? = nil,
    audience: Audience = .staff, language: Language = .nl
  ) throws -> Report {
    var request = ReportRequest(
      of: story.books, round: Self.round, texts: texts ?? story.texts, audience: audience,
      language: language, madeOn: "2026-07-02")
    request.editions = try editions.map {
      try matrix(story, edition: $0, texts: texts, audience: audience)
    }
    return try Report(.editionComparison, asking: request)
  }

  private static func issue(_ purpose: EditionPurpose = .college) -> Command {
    .issueEdition(
      IssueEdition(round: round, title: "Nota", purpose: purpose, withOpen: "Zekerheid."))
  }

  /// A story in which edition 1 was issued, then commands were carried out, then edition 2.
  private func issued(_ commands: Command..., approving points: [PointNumber] = []) -> Story {
    var story = Story.withAnswers
    story.carryOut([Self.issue(.portfolioHolders)])
    story.carryOut(commands)
    if !points.isEmpty { story.carryOut([.approve(Approve(points: points))], by: "u-3") }
    story.carryOut([Self.issue()])
    return story
  }

  @Test func `tells of points with another outcome what was and what becomes`() throws {
    let story = issued(
      .recommend(
        Recommend(points: ["R-001.1"], disposition: .noted, answer: "Wij lezen het nog eens.")),
      approving: ["R-001.1"])
    let report = try report(story, [1, 2])
    let text = printed(report.text)
    #expect(report.title == "Vergelijking van uitgave 1 en uitgave 2")
    #expect(text.contains("- 1 punt kreeg een andere uitkomst."), "\(text)")
    #expect(text.contains("Wij lezen het nog eens.") && text.contains("Uitkomst"))
    let old = try matrix(story, edition: 1).groups.flatMap(\.points)
      .first { $0.number == "R-001.1" }
    let answer = try #require(old?.answer?.text?.text)
    #expect(text.contains(String(answer.prefix(30))), "\(text)")
    let english = try printed(self.report(story, [1, 2], language: .en).text)
    #expect(english.contains("1 point has another outcome."))
  }

  @Test func `counts every point once, by what weighs most`() throws {
    let story = issued(
      .recommend(
        Recommend(points: ["R-001.1"], disposition: .noted, answer: "Wij lezen het nog eens.")),
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [], summary: "Een nieuw punt.", kind: .request)),
      approving: ["R-001.1"])
    let comparison = EditionComparison(
      of: try matrix(story, edition: 1).rows, with: try matrix(story, edition: 2).rows)
    let text = printed(try report(story, [1, 2]).text)
    #expect(text.contains("- 1 punt kreeg een andere uitkomst."))
    #expect(text.contains("- \(comparison.added.count) punt is nieuw."), "\(text)")
    #expect(text.contains("- \(comparison.same) punten zijn gelijk."), "\(text)")
    #expect(text.contains("(was er niet)"))
    let back = printed(try report(story, [2, 1]).text)
    #expect(back.contains("- 1 punt is vervallen.") && back.contains("(vervalt)"))
  }

  @Test func `says that nothing differs of an edition and itself`() throws {
    let text = printed(try report(issued(), [1, 1]).text)
    #expect(text.contains("De punten zijn gelijk."))
    #expect(text.contains("De wijzigingen in de tekst zijn gelijk."))
    #expect(!text.contains("andere uitkomst"))
  }

  @Test func `says of what was erased that it was, in both, and nothing of what it said`() throws {
    let story = issued(
      .recommend(
        Recommend(points: ["R-001.1"], disposition: .noted, answer: "Wij lezen het nog eens.")),
      approving: ["R-001.1"])
    let report = try report(story, [1, 2], texts: Erased())
    let text = printed(report.text)
    #expect(text.contains("[gewist op 3 mei 2027]"))
    #expect(!text.contains("nog eens"))
    #expect(text.contains("- 1 punt kreeg een andere uitkomst."))
  }

  @Test func `says the same in every format, and in its tables what it counts`() throws {
    let story = issued(
      .recommend(
        Recommend(points: ["R-001.1"], disposition: .noted, answer: "Wij lezen het nog eens.")),
      approving: ["R-001.1"])
    let report = try report(story, [1, 2])
    for bytes in [report.html, report.markdown, report.text, JSONAnswer.report(report)] {
      #expect(printed(bytes).contains("Wij lezen het nog eens."))
    }
    let moves = printed(try #require(report.csv(table: 1)))
    #expect(moves.contains("Voor kennisgeving aangenomen"), "\(moves)")
    #expect(printed(try #require(report.csv(table: 2))).contains("R-001.1"))
    #expect(try report.word().starts(with: Array("PK".utf8)))
    #expect(try report.workbook().starts(with: Array("PK".utf8)))
  }

  @Test func `is not made of fewer than two editions`() {
    #expect(throws: ReportError.self) { try report(issued(), [1]) }
    #expect(throws: ReportError.self) { try report(issued(), []) }
  }

  /// Everything is erased.
  private struct Erased: TextSource {
    func texts(at sequence: Int) -> OpenedTexts { .erased(on: "2027-05-03") }
  }
}
