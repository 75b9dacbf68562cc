// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Testing

@Suite struct `A quote in a sheet` {
  private static func story() throws -> Story {
    var story = Story.withLetters
    try story.run(
      .addText(
        AddText(
          submission: "R-003",
          text: "Wij vragen om onder-\nsteuning voor de\nWmo-aanbieder, en om rust.")), by: "u-1")
    return story
  }

  private func sheet(_ quote: String) -> String {
    "party;received;submission;quote\ninwoner-1;2026-04-02;R-003;\(quote)"
  }

  @Test func `is found across line ends, and known again`() throws {
    var story = try Self.story()
    let sheet = sheet("Wij vragen om ondersteuning voor de Wmo-aanbieder")
    try story.importSheet(sheet)
    #expect(story.point("R-003.2")?.recorded.spans == [Span(version: 1, offset: 0, length: 51)])
    #expect(try story.plan(sheet).steps.isEmpty)
  }

  @Test func `with other words is refused, with the place that is nearest`() throws {
    let story = try Self.story()
    let error = #expect(throws: TableProblems.self) {
      try story.plan(sheet("Wij vragen om ondersteuning van de Wmo-aanbieder"))
    }
    let problem = try #require(error?.first.first)
    #expect(problem.code == .quoteNotFound)
    #expect(problem.message.contains("nearest to it are the 52 scalars from offset 0"))
    #expect(!problem.message.contains("vragen"))
  }
}
