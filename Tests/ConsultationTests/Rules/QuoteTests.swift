// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A quote` {
  private static let text = """
    Wij vragen om onder-
    steuning voor de Wmo-
    aanbieder.  En om rust.
    """

  private let given = Given(
    .withLetters, .addText(AddText(submission: "R-003", text: SubmissionText(Self.text))))

  private func point(_ quote: String, offset: Int? = nil) -> Command {
    .recordPoint(
      RecordPoint(
        submission: "R-003", passages: [PassageInput(quote: quote, offset: offset)],
        kind: .request))
  }

  @Test(arguments: [nil, 11])
  func `is found across line ends, and kept as it stands there`(offset: Int?) {
    let found = given.and(point("om ondersteuning voor de Wmo-aanbieder.", offset: offset))
    let recorded = found.story.state.submissions["R-003"]?.points.last?.recorded
    #expect(recorded?.spans == [Span(version: 1, offset: 11, length: 42)])
    let quote = recorded?.texts.opened(by: found.story.texts)[.quote]?.text
    #expect(quote == "om onder-\nsteuning voor de Wmo-\naanbieder.")
  }

  @Test func `with other words is refused, with the place that is nearest`() {
    let command = point("Wij vragen om ondersteuning van de Wmo-aanbieder.")
    do throws(Undecided) {
      var story = given.story
      try story.run(command, by: "u-2")
      Issue.record("taken")
    } catch {
      guard case .rejected(.quoteNotFound("R-003", "passages[1]", let nearest)) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(nearest == NearbyPlace(range: 0..<53, shared: 857))
    }
  }

  @Test func `like nothing in the text is refused without a place`() {
    given.when(point("Een geheel andere zin over vervoer."), rejected: "quote-not-found")
    #expect(
      Rejection.quoteNotFound("R-003", field: "passages[1]").message
        == "passages[1] does not stand so in the text of submission R-003")
  }

  @Test func `at another offset is refused`() {
    given.when(point("ondersteuning", offset: 11), rejected: "quote-not-found")
    given.when(point("ondersteuning", offset: -4), rejected: "quote-not-found")
    given.when(point("ondersteuning", offset: .max), rejected: "quote-not-found")
  }
}
