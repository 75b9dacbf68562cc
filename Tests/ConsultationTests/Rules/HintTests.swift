// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A hint` {
  private let silence = Command.silenceHint(
    SilenceHint(
      round: "jeugd-koers", lint: .noTarget, points: ["R-001.2", "R-001.1"],
      reason: "Het plan volgt."))

  /// Two points of one letter, each with a draft.
  private let drafted = Given(
    .withLetters,
    .draftAnswer(DraftAnswer(points: ["R-001.1", "R-001.2"], text: "Wij nemen dit mee.")))

  private func isSilenced(_ numbers: [PointNumber], of lint: Lint = .noTarget, in given: Given)
    throws -> Bool
  {
    let state = given.story.state
    let round = try #require(state.rounds["jeugd-koers"])
    let points = try numbers.map { number in
      try #require(state.submissions[number.submission]?.point(number))
    }
    return state.silence(of: lint, about: points, in: round) != nil
  }

  @Test func `is silenced with a reason, in the round`() {
    drafted.when(
      silence,
      then: [
        Decided(
          .round("jeugd-koers"),
          .hintSilenced(
            HintSilenced(
              lint: .noTarget, points: ["R-001.1", "R-001.2"],
              texts: .typed([.reason: "Het plan volgt."]))))
      ])
    drafted.when(
      .silenceHint(
        SilenceHint(round: "jeugd-koers", lint: .noTarget, points: ["R-001.1"], reason: " ")),
      rejected: "reason-needed")
  }

  @Test func `is silenced once`() {
    drafted.and(silence).when(silence, then: [])
  }

  @Test func `is about points of the round`() {
    func about(_ points: [PointNumber], in round: RoundID = "jeugd-koers") -> Command {
      .silenceHint(SilenceHint(round: round, lint: .noTarget, points: points, reason: "Zo."))
    }
    drafted.when(about([]), rejected: "points-needed")
    drafted.when(about(["R-001.99"]), rejected: "unknown-point")
    drafted.when(about(["R-001.1"], in: "wmo-koers"), rejected: "not-in-round")
    drafted.when(about(["R-001.1"], in: "nergens"), rejected: "unknown-round")
  }

  @Test func `is silenced for the points it was about, and for no others`() throws {
    let given = drafted.and(silence)
    #expect(try isSilenced(["R-001.1", "R-001.2"], in: given))
    #expect(try isSilenced(["R-001.2"], in: given))
    #expect(try !isSilenced(["R-001.1", "R-001.3"], in: given))
    #expect(try !isSilenced(["R-001.1"], of: .oneAnswer, in: given))
  }

  @Test func `about two points is not silenced by silencing each apart`() throws {
    func alone(_ point: PointNumber) -> Command {
      .silenceHint(
        SilenceHint(round: "jeugd-koers", lint: .noTarget, points: [point], reason: "Zo."))
    }
    let given = drafted.and(alone("R-001.1")).and(alone("R-001.2"))
    #expect(try isSilenced(["R-001.1"], in: given))
    #expect(try !isSilenced(["R-001.1", "R-001.2"], in: given))
  }

  @Test func `comes back when an answer is written anew`() throws {
    let given = drafted.and(silence).and(
      .draftAnswer(DraftAnswer(points: ["R-001.2"], text: "Wij nemen dit toch mee.")))
    #expect(try !isSilenced(["R-001.1", "R-001.2"], in: given))
    #expect(try isSilenced(["R-001.1"], in: given))
    #expect(try isSilenced(["R-001.1", "R-001.2"], in: given.and(silence)))
  }

  @Test func `comes back when a point is corrected`() throws {
    let given = drafted.and(silence).and(
      .correct(
        Correct(thing: .point("R-001.1"), field: .summary, to: "Anders.", reason: "Onjuist.")))
    #expect(try !isSilenced(["R-001.1"], in: given))
  }

  @Test func `comes back when a point is answered with others`() throws {
    let given = drafted.and(silence).and(
      .clusterPoints(ClusterPoints(points: ["R-001.1", "R-002.1"], title: "Wachttijd")))
    #expect(try !isSilenced(["R-001.1"], in: given))
    #expect(try isSilenced(["R-001.2"], in: given))
  }

  @Test func `stays silenced when the answer is approved`() throws {
    let given = Given(
      .withLetters,
      .recommend(
        Recommend(points: ["R-001.1"], disposition: .noted, answer: "Wij nemen dit mee.")),
      .silenceHint(
        SilenceHint(round: "jeugd-koers", lint: .noTarget, points: ["R-001.1"], reason: "Zo.")))
    #expect(
      try isSilenced(
        ["R-001.1"], in: given.and(.approve(Approve(points: ["R-001.1"])), by: "u-3")))
  }

  @Test func `is heeded again`() throws {
    let heed = Command.heedHint(
      HeedHint(round: "jeugd-koers", lint: .noTarget, points: ["R-001.2", "R-001.3"]))
    let given = drafted.and(silence)
    given.when(
      heed,
      then: [
        Decided(
          .round("jeugd-koers"),
          .hintHeeded(HintHeeded(lint: .noTarget, points: ["R-001.2"])))
      ])
    drafted.when(heed, then: [])
    let heeded = given.and(heed)
    heeded.when(heed, then: [])
    #expect(try !isSilenced(["R-001.1", "R-001.2"], in: heeded))
    #expect(try isSilenced(["R-001.1"], in: heeded))
  }

  @Test func `is silenced by who answers`() {
    drafted.when(silence, by: "u-3", rejected: "not-allowed")
    drafted.when(silence, by: "u-4", rejected: "not-allowed")
    drafted.when(
      .heedHint(HeedHint(round: "jeugd-koers", lint: .noTarget, points: ["R-001.1"])), by: "u-4",
      rejected: "not-allowed")
    #expect(
      Command.silenceHint(
        SilenceHint(round: "jeugd-koers", lint: .noTarget, points: [], reason: "")
      ).requiredRoles == [.handler, .secretariat])
  }
}
