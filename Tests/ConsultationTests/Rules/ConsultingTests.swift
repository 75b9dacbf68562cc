// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `An answer that is put to others` {
  private let draft = Command.draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Zes weken."))
  private let recommend = Command.recommend(
    Recommend(points: ["R-001.1"], disposition: .noted, answer: "Goed."))

  private func consult(_ users: UserID..., until: Day = "2026-04-10") -> Command {
    .consult(Consult(points: ["R-001.1"], users: users, until: until))
  }

  private func consultations(_ given: Given) throws -> [ConsultedUser] {
    let point = try #require(given.story.state.submissions["R-001"]?.point("R-001.1"))
    return point.treatments["jeugd-koers"]?.consultations ?? []
  }

  @Test func `waits for each of them`() throws {
    let given = Given(.withLetters, draft, consult("u-5", "u-3", "u-5"), by: "u-2")
    #expect(try consultations(given).map(\.consulted.with) == ["u-5", "u-3"])
    #expect(try consultations(given).allSatisfy { !$0.isAnswered })
    given.when(consult("u-5"), by: "u-2", then: [])
  }

  @Test func `waits no more for who drafts, recommends or sends it back`() throws {
    let given = Given(.withLetters, recommend, consult("u-5", "u-3", "u-1"), by: "u-2")
    let answered = given.and(draft, by: "u-5").and(
      .returnRecommendations(Return(points: ["R-001.1"], reason: "Korter.")), by: "u-3"
    ).and(recommend)
    #expect(try consultations(answered).allSatisfy(\.isAnswered))
    #expect(try consultations(given.and(draft, by: "u-2")).allSatisfy { !$0.isAnswered })
  }

  @Test func `is there, and not approved yet`() {
    Given(.withLetters).when(consult("u-5"), by: "u-2", rejected: "nothing-drafted")
    Given(.withLetters, recommend, by: "u-2")
      .and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
      .when(consult("u-5"), by: "u-2", rejected: "already-approved")
  }

  @Test func `is put to users, until a day that can be`() {
    let given = Given(.withLetters, draft, by: "u-2")
    given.when(consult(), by: "u-2", rejected: "users-needed")
    given.when(consult("u-99"), by: "u-2", rejected: "unknown-user")
    given.when(consult("u-5", until: "2062-04-10"), by: "u-2", rejected: "in-future")
  }

  @Test func `can be approved whoever was asked`() {
    Given(.withLetters, recommend, consult("u-5"), by: "u-2").when(
      .approve(Approve(points: ["R-001.1"])), by: "u-3",
      happens: [
        .recommendationApproved(RecommendationApproved(point: "R-001.1", round: "jeugd-koers"))
      ])
  }
}

@Suite struct `What a municipality adds to an answer` {
  private func recommend(_ additions: (String, String)...) -> Command {
    .recommend(
      Recommend(
        points: ["R-001.1"], disposition: .noted, answer: "Goed.",
        additions: additions.map { AdditionInput(municipality: $0.0, text: $0.1) }))
  }

  private func additions(_ given: Given) -> [String] {
    let point = given.story.state.submissions["R-001"]?.point("R-001.1")
    return point?.treatments["jeugd-koers"]?.additions.map(\.municipality) ?? []
  }

  @Test func `stands beside the recommendation until the next one`() {
    let given = Given(
      .withLetters, recommend(("Elzenmeer", "Ook wij."), ("Vossenrade", "Wij niet.")), by: "u-2")
    #expect(additions(given) == ["Elzenmeer", "Vossenrade"])
    #expect(
      additions(given.and(recommend(("Vossenrade", "Toch wel.")), by: "u-2")) == ["Vossenrade"])
    #expect(additions(given.and(recommend(), by: "u-2")).isEmpty)
  }

  @Test func `is one thing`() {
    Given(.withLetters).when(
      recommend(("Elzenmeer", "Ja."), ("Elzenmeer", "Nee.")), by: "u-2",
      rejected: "double-municipality")
    Given(.withLetters).when(
      recommend(("Elzenmeer", " ")), by: "u-2", rejected: "empty-text")
    Given(.withLetters).when(recommend(("", "Ja.")), by: "u-2", rejected: "empty-text")
  }
}

@Suite struct `The drafts of a round` {
  private let mark = Command.markDrafts(MarkDrafts(round: "jeugd-koers", weedOn: "2027-04-01"))

  @Test func `are weeded after it is closed`() throws {
    Given(.withLetters).when(mark, rejected: "round-not-closed")
    Given(.withLetters, .moveRound(MoveRound(round: "jeugd-koers", to: .ended)))
      .when(mark, rejected: "round-not-closed")
    let closed = Given(.withLetters, .moveRound(MoveRound(round: "jeugd-koers", to: .closed)))
    closed.when(
      mark,
      then: [Decided(.round("jeugd-koers"), .draftsMarked(DraftsMarked(weedOn: "2027-04-01")))])
    let marked = closed.and(mark)
    marked.when(mark, then: [])
    let later = marked.and(
      .markDrafts(MarkDrafts(round: "jeugd-koers", weedOn: "2028-04-01")))
    #expect(later.story.state.rounds["jeugd-koers"]?.draftsWeededOn == "2028-04-01")
  }

  @Test func `are not weeded before the last decision on the round`() {
    let given = Given(.campaign)
    let before = Command.markDrafts(MarkDrafts(round: "jeugd-koers", weedOn: "2026-06-29"))
    given.when(before, rejected: "before-decision")
  }

  @Test func `are weeded of a round that is settled too`() {
    Given(
      .withLetters, .moveRound(MoveRound(round: "jeugd-koers", to: .closed)),
      .issueEdition(
        IssueEdition(
          round: "jeugd-koers", title: "Reactienota", purpose: .college,
          withOpen: "De stand van nu."))
    ).when(
      mark,
      then: [Decided(.round("jeugd-koers"), .draftsMarked(DraftsMarked(weedOn: "2027-04-01")))])
  }

  @Test func `are marked by the secretariat`() {
    Given(.withLetters, .moveRound(MoveRound(round: "jeugd-koers", to: .closed)))
      .when(mark, by: "u-2", rejected: "not-allowed")
  }
}

@Suite struct `An answer of a cluster` {
  private let cluster = Command.clusterPoints(
    ClusterPoints(points: ["R-001.1", "R-003.1"], title: "Wachten", wording: "Wachten duurt lang."))

  private func consult(_ users: [UserID] = ["u-3"]) -> Command {
    .consult(Consult(cluster: "C-1", users: users, until: "2026-04-20"))
  }

  private func draft(_ text: String = "Concept.") -> Command {
    .draftAnswer(DraftAnswer(cluster: "C-1", text: text))
  }

  @Test func `is put to others once for all its points`() {
    let given = Given(.withLetters, cluster, draft())
    given.when(
      consult(),
      then: [
        Decided(
          .cluster("C-1"),
          .answerConsulted(
            AnswerConsulted(
              point: "R-001.1", round: "jeugd-koers", with: "u-3", until: "2026-04-20")))
      ])
    let consulted = given.and(consult())
    consulted.when(consult(), then: [])
    let treatment = consulted.story.state.clusters["C-1"]?.treatments["jeugd-koers"]
    #expect(treatment?.consultations.count == 1)
    Given(.withLetters, cluster).when(consult(), rejected: "nothing-drafted")
    given.when(
      .consult(Consult(points: ["R-001.1"], cluster: "C-1", users: ["u-3"], until: "2026-04-20")),
      rejected: "points-or-cluster")
  }

  @Test func `has a title and a wording that are corrected with a reason`() throws {
    let given = Given(.withLetters, cluster)
    let correct = { (field: CorrectableField, to: String) in
      Command.correct(Correct(thing: .cluster("C-1"), field: field, to: to, reason: "Scherper."))
    }
    given.when(
      correct(.title, "Wachttijd"),
      happens: [
        .corrected(
          Corrected(
            thing: "C-1", field: .title, was: "Wachten", to: "Wachttijd",
            texts: .typed([.reason: "Scherper."])))
      ])
    let corrected = given.and(correct(.title, "Wachttijd")).and(correct(.wording, "Te lang."))
    let found = try #require(corrected.story.state.clusters["C-1"])
    #expect(found.title == "Wachttijd" && found.correctedWording != nil)
    corrected.when(correct(.title, "Wachttijd"), then: [])
    given.when(correct(.kind, "advice"), rejected: "not-correctable")
    given.when(correct(.title, " "), rejected: "empty-text")
  }
}
