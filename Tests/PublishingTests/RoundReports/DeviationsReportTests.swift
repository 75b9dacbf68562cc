// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The list of deviations` {
  private let story = Story.withMainPoint

  private static var decided: Story {
    var story = Story.withMainPoint
    story.carryOutEditions()
    return story
  }

  @Test func `has every point of an adviser that was not or partly taken over, and why`() throws {
    let rows = try story.report(.deviations).rows(table: 1)
    #expect(rows.map(\.first) == ["R-001.1", "R-001.3"])
    #expect(rows.map { $0[2] } == ["Deels overgenomen", "Niet overgenomen"])
    #expect(rows.map { $0[4] } == ["Zes weken is niet overal haalbaar.", "Er is geen geld."])
    let page = text(try story.report(.deviations).markdown)
    #expect(page.contains("Verordening, artikel 5: wie van het advies afwijkt, motiveert dat."))
  }

  @Test func `says how many days an adviser got and waited`() throws {
    let before = try story.report(.deviations).rows()
    #expect(before.count == 1)
    #expect(before[0][2] == "46 dagen; de regel geeft er 42")
    #expect(before[0][4] == "nog niet, na 34 dagen")
    let after = try Self.decided.report(.deviations).rows()
    #expect(after[0][4] == "1 juli 2026, na 92 dagen")
  }

  @Test func `names the body that decided otherwise, with its reason`() throws {
    let rows = try Self.decided.report(.deviations).rows(table: 1)
    let row = try #require(rows.first { $0[0] == "R-001.3" })
    #expect(row[2].contains("College van Elzenmeer: niet overgenomen"))
    #expect(row[4].contains("College van Elzenmeer: Elzenmeer regelt dit zelf."))
  }

  @Test func `says that a reason is missing where none was recorded`() throws {
    var story = story
    let answer = AnswerRecommended(
      point: "R-001.1", round: "jeugd-koers", disposition: .notAccepted, textChanges: [],
      hasRationale: false,
      texts: .typed([.answer: "Nee."]))
    story.record(
      [
        Decided(.submission("R-001"), .answerRecommended(answer)),
        Decided(
          .submission("R-001"),
          .recommendationApproved(RecommendationApproved(point: "R-001.1", round: "jeugd-koers"))),
      ], by: "u-3")
    let report = try story.report(.deviations)
    #expect(report.rows(table: 1).first?[4] == "Motivering ontbreekt")
    #expect(text(report.text).contains("Zonder motivering"))
    let deviations = try #require(Deviations(of: story.books, round: "jeugd-koers"))
    #expect(deviations.advisers.map(\.withoutReason) == [1])
  }

  @Test func `is of one adviser where that was asked, and of none where none has a duty`() throws {
    #expect(try story.report(.deviations, party: "raad-elzenmeer").rows().isEmpty)
    #expect(try story.report(.deviations, party: "asd-vossenrade").rows().count == 1)
  }

  @Test func `tells no outsider whose advice it was, where he may not see that`() throws {
    let hidden = story.after(.setAudience(SetAudience(.submission("R-001"), audience: .bodies)))
    let page = text(try hidden.report(.deviations, audience: .public).html)
    for word in ["Vossenrade", "artikel 5", "Er is geen geld.", "zes weken"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("Niet openbaar"))
  }

  @Test func `says of erased texts that they are gone`() throws {
    let gone = story.unreadable { $0.erase(at: $1, on: "2026-05-01") }
    let page = text(try story.report(.deviations, texts: gone).html)
    #expect(page.contains("[gewist op 1 mei 2026]"))
    #expect(!page.contains("Motivering ontbreekt"))
  }
}
