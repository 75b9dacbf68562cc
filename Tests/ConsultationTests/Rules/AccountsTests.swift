// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `The books` {
  private func submission(_ number: SubmissionNumber, in given: Given) throws -> Submission {
    try #require(given.story.state.submissions[number])
  }

  @Test func `are closed of a submission with points, or nothing to add`() throws {
    let given = Given(
      .withLetters,
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .email,
          receivedOn: "2026-04-02", content: .nothingToAdd)),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "samen-leren", channel: .email,
          receivedOn: "2026-04-02", content: .text("Noem de school."))))
    #expect(try submission("R-001", in: given).isClosed(in: "jeugd-koers"))
    #expect(try submission("R-004", in: given).isClosed(in: "jeugd-koers"))
    #expect(try !submission("R-005", in: given).isClosed(in: "jeugd-koers"))
  }

  @Test func `are closed of what is left out, with its letter and points`() throws {
    let excluded = Given(
      .withLetters,
      .excludeSubmission(
        ExcludeSubmission(submission: "R-002", round: "wmo-koers", reason: "Te laat.")))
    let council = try submission("R-002", in: excluded)
    let state = excluded.story.state
    #expect(state.isClosed(council.points[0], of: council, in: "wmo-koers"))
    #expect(!state.isClosed(council.points[0], of: council, in: "jeugd-koers"))
    #expect(council.coverage(in: "wmo-koers")?.open == 0)
    #expect(council.coverage(in: "jeugd-koers") == council.coverage)
    #expect(state.status(of: council.points[0], of: council, in: "wmo-koers") == .open)

    let given = Given(
      .withLetters,
      .withdrawSubmission(WithdrawSubmission(submission: "R-001", reason: "Vergissing.")))
    let withdrawn = try submission("R-001", in: given)
    for point in withdrawn.points {
      #expect(given.story.state.status(of: point, of: withdrawn, in: "jeugd-koers") == .withdrawn)
    }
    #expect(withdrawn.coverage(in: "jeugd-koers")?.open == 0)
  }

  @Test func `are closed of a point that was taken back or has an approved answer`() throws {
    let state = Story.campaign.state
    for submission in state.submissions.values {
      for point in submission.points where point.recorded.rounds.contains("jeugd-koers") {
        #expect(state.isClosed(point, of: submission, in: "jeugd-koers"))
      }
    }
    let council = try #require(state.submissions["R-002"])
    #expect(state.status(of: council.points[0], of: council, in: "jeugd-koers") == .approved)
    #expect(state.status(of: council.points[0], of: council, in: "wmo-koers") == .open)
    #expect(!state.isClosed(council.points[0], of: council, in: "wmo-koers"))
  }

  @Test func `of a round hold no open point of another`() throws {
    let state = Story.withLetters.state
    let letter = try #require(state.submissions["R-001"])
    #expect(state.isClosed(letter.points[0], of: letter, in: "wmo-koers"))
    #expect(!state.isClosed(letter.points[0], of: letter, in: "jeugd-koers"))
  }

  @Test func `have no characters of a submission without text`() throws {
    #expect(try submission("R-003", in: Given(.withLetters)).coverage == nil)
  }

  @Test func `show the draft where that is the last word`() throws {
    let drafted = Given(
      .withLetters, .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Concept.")))
    let recommended = drafted.and(
      .recommend(Recommend(points: ["R-001.1"], disposition: .answered, answer: "Antwoord.")))
    let returned = recommended.and(
      .returnRecommendations(Return(points: ["R-001.1"], reason: "Nee.")), by: "u-3")
    for (given, answer) in [
      (drafted, "Concept."), (recommended, "Antwoord."), (returned, "Antwoord."),
    ] {
      let treatment = try submission("R-001", in: given).points[0].treatments["jeugd-koers"]
      guard case .sealed(let sequence) = treatment?.answerTexts else {
        Issue.record("no answer")
        return
      }
      #expect(given.story.texts.texts(at: sequence)[.answer]?.text == answer)
    }
  }
}

@Suite struct `Stretches of a text` {
  @Test(arguments: 0..<200) func `are what an array of flags says`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var stretches = Stretches()
    var flags = Array(repeating: false, count: 60)
    for _ in 0..<20 {
      let start = Int.random(in: 0..<60, using: &random)
      let range = start..<Int.random(in: start...60, using: &random)
      let new = stretches.insert(range)
      #expect(new.flatMap { Array($0) } == range.filter { !flags[$0] })
      for index in range { flags[index] = true }
      #expect(stretches.ranges.flatMap { Array($0) } == flags.indices.filter { flags[$0] })
      #expect(
        stretches.gaps(in: 0..<60).flatMap { Array($0) } == flags.indices.filter { !flags[$0] })
      for (left, right) in zip(stretches.ranges, stretches.ranges.dropFirst()) {
        #expect(left.upperBound < right.lowerBound)
      }
    }
  }

  /// Against a set of single scalars, which needs no care for ends and overlaps.
  @Test(arguments: 0..<20) func `hold what was put in and not taken out`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var stretches = Stretches()
    var scalars: Set<Int> = []
    for _ in 0..<60 {
      let start = Int.random(in: 0..<40, using: &random)
      let range = start..<(start + Int.random(in: 0..<8, using: &random))
      if Bool.random(using: &random) {
        stretches.insert(range)
        scalars.formUnion(range)
      } else {
        stretches.remove(range)
        scalars.subtract(range)
      }
      #expect(Set(stretches.ranges.flatMap { Array($0) }) == scalars)
      for (one, next) in zip(stretches.ranges, stretches.ranges.dropFirst()) {
        #expect(one.upperBound < next.lowerBound)
      }
    }
  }
}
