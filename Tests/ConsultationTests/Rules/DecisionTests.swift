// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A decision` {
  private func decide(
    _ body: BodyID = "college-vossenrade", edition: Int = 2,
    result: DecisionResult = .unchanged, except: [RecordDecision.Exception] = [],
    on day: Day = "2026-07-01"
  ) -> Command {
    .recordDecision(
      RecordDecision(
        body: body, matter: .edition("jeugd-koers", edition), on: day, verb: .adopt,
        result: result, except: except))
  }

  private func decide(version: String, document: DocumentID = "koersdocument") -> Command {
    .recordDecision(
      RecordDecision(
        body: "college-elzenmeer", matter: .version("jeugd", document, version),
        on: "2026-07-01", verb: .adopt, result: .unchanged))
  }

  private func otherwise(
    _ point: PointNumber, _ disposition: Disposition = .notAccepted, answer: String = "Nee.",
    rationale: String? = "Te duur."
  ) -> RecordDecision.Exception {
    RecordDecision.Exception(
      point: point, disposition: disposition, answer: answer, rationale: rationale)
  }

  @Test func `is one act on an edition, that names only what deviates`() {
    Given(.campaign).when(
      decide(result: .changed, except: [otherwise("R-001.2")]), by: "u-3",
      then: [
        Decided(
          .round("jeugd-koers"),
          .decisionRecorded(
            DecisionRecorded(
              decision: 2, body: "college-vossenrade", edition: 2, on: "2026-07-01",
              verb: .adopt, result: .changed, exceptions: 1))),
        Decided(
          .submission("R-001"),
          .decisionExcepted(
            DecisionExcepted(
              point: "R-001.2", round: "jeugd-koers", body: "college-vossenrade", decision: 2,
              edition: 2, disposition: .notAccepted, hasRationale: true,
              texts: .typed([.answer: "Nee.", .rationale: "Te duur."])))),
      ])
  }

  @Test func `is on an edition that there is, made for those who decide`() {
    Given(.campaign).when(decide(edition: 3), by: "u-3", rejected: "unknown-edition")
    Given(.campaign).when(decide(edition: 1), by: "u-3", rejected: "not-for-deciding")
  }

  @Test func `is on a version that is proposed or adopted`() {
    Given(.campaign).when(
      decide(version: "1.0"), by: "u-3",
      then: [
        Decided(
          .dossier("jeugd"),
          .decisionRecorded(
            DecisionRecorded(
              decision: 2, body: "college-elzenmeer", document: "koersdocument", version: "1.0",
              on: "2026-07-01", verb: .adopt, result: .unchanged)))
      ])
    Given(.campaign).when(decide(version: "2.0"), by: "u-3", rejected: "unknown-version")
  }

  @Test func `on a version about which is asked releases it, and covers no point`() {
    Given(.campaign).when(
      decide(version: "0.9"), by: "u-3",
      happens: [
        .decisionRecorded(
          DecisionRecorded(
            decision: 2, body: "college-elzenmeer", document: "koersdocument", version: "0.9",
            on: "2026-07-01", verb: .adopt, result: .unchanged))
      ])
    Given(.campaign).when(
      .recordDecision(
        RecordDecision(
          body: "college-elzenmeer", matter: .version("jeugd", "koersdocument", "0.9"),
          on: "2026-07-01", verb: .adopt, result: .changed, except: [otherwise("R-001.2")])),
      by: "u-3", rejected: "not-laid-before")
  }

  @Test func `is of a body of the dossier, recorded by an approver`() {
    Given(.campaign).when(decide("raad"), by: "u-3", rejected: "unknown-body")
    Given(.campaign).when(decide(), by: "u-1", rejected: "not-allowed")
    Given(.campaign).when(decide(on: "2031-01-01"), by: "u-3", rejected: "in-future")
  }

  @Test func `is recorded by an approver of the body's own municipality`() {
    let local = Given(
      .campaign,
      .addUser(
        AddUser(
          user: "u-7", name: "Ilse Duinveld", roles: [.approver], municipality: "Elzenmeer")))
    local.when(decide("college-vossenrade"), by: "u-7", rejected: "not-allowed")
    local.when(decide("college-elzenmeer"), by: "u-7", rejected: "already-decided")
  }

  @Test func `is taken once; the same again changes nothing, another is refused`() {
    let decided = Given(.campaign).and(
      decide(result: .changed, except: [otherwise("R-001.2")]), by: "u-3")
    decided.when(
      decide(result: .changed, except: [otherwise("R-001.2")]), by: "u-3", happens: [])
    decided.when(decide(), by: "u-3", rejected: "already-decided")
    decided.when(
      decide(result: .changed, except: [otherwise("R-001.3")]), by: "u-3",
      rejected: "already-decided")
    decided.when(
      decide(result: .changed, except: [otherwise("R-001.2"), otherwise("R-001.3")]), by: "u-3",
      rejected: "already-decided")
  }

  @Test func `may follow what was held over`() {
    let held = Given(.campaign).and(decide(result: .held), by: "u-3")
    held.when(decide(result: .held), by: "u-3", happens: [])
    held.when(
      decide(on: "2026-07-08"), by: "u-3",
      happens: [
        .decisionRecorded(
          DecisionRecorded(
            decision: 3, body: "college-vossenrade", edition: 2, on: "2026-07-08", verb: .adopt,
            result: .unchanged))
      ])
    let decided = held.and(decide(on: "2026-07-08"), by: "u-3")
    decided.when(decide(result: .held), by: "u-3", rejected: "already-decided")
  }

  @Test func `names exceptions only where its result is changed, each once`() {
    for result in [DecisionResult.unchanged, .held, .rejected] {
      Given(.campaign).when(
        decide(result: result, except: [otherwise("R-001.2")]), by: "u-3",
        rejected: "no-exceptions")
    }
    Given(.campaign).when(
      decide(result: .changed, except: [otherwise("R-001.2"), otherwise("R-001.2")]), by: "u-3",
      rejected: "double-id")
  }

  @Test func `gives an answer to an exception, and a reason where it refuses something`() {
    for disposition in [Disposition.notAccepted, .partlyAccepted] {
      Given(.campaign).when(
        decide(result: .changed, except: [otherwise("R-001.2", disposition, rationale: nil)]),
        by: "u-3", rejected: "reason-needed")
    }
    Given(.campaign).when(
      decide(result: .changed, except: [otherwise("R-001.2", answer: "")]), by: "u-3",
      rejected: "answer-needed")
    let noted = otherwise("R-001.2", .noted, answer: "", rationale: nil)
    #expect(
      Given(.campaign).and(decide(result: .changed, except: [noted]), by: "u-3")
        .story.state.submissions["R-001"]?.points[1].treatments["jeugd-koers"]?.exceptions.count
        == 1)
  }

  @Test func `excepts points of the edition only`() {
    var late = RecordPoint(submission: "R-001", summary: "Nog een punt.", kind: .question)
    late.rounds = ["jeugd-koers"]
    Given(.campaign, .recordPoint(late)).when(
      decide(result: .changed, except: [otherwise("R-001.5")]), by: "u-3",
      rejected: "not-laid-before")
    Given(.campaign).when(
      decide(result: .changed, except: [otherwise("R-001.9")]), by: "u-3",
      rejected: "unknown-point")
    Given(.campaign).when(
      decide(result: .changed, except: [otherwise("R-003.2")]), by: "u-3",
      rejected: "point-withdrawn")
  }

  @Test func `leaves a local point to the body of its municipality`() {
    let local = Given(
      .campaign,
      .recordPoint(
        RecordPoint(
          submission: "R-001", summary: "Het loket.", kind: .request, addressee: "ELZENMEER")),
      .issueEdition(
        IssueEdition(
          round: "jeugd-koers", title: "Nota", purpose: .council, withOpen: "Lokaal punt.")))
    local.when(
      decide(edition: 3, result: .changed, except: [otherwise("R-001.5")]), by: "u-3",
      rejected: "local-point")
    #expect(
      local.and(
        decide(
          "college-elzenmeer", edition: 3, result: .changed, except: [otherwise("R-001.5")]),
        by: "u-3"
      ).story.state.rounds["jeugd-koers"]?.decisions.count == 2)
  }

  @Test func `covers what was approved at the position of its edition`() throws {
    let again = Given(.campaign).and(
      .recommend(
        Recommend(points: ["R-001.3"], disposition: .answered, answer: "Toch niet.")), by: "u-2")
    let round = try #require(again.story.state.rounds["jeugd-koers"])
    let treatment = try #require(
      again.story.state.submissions["R-001"]?.points[2].treatments["jeugd-koers"])
    let position = try #require(round.edition(2)).issued.position
    #expect(treatment.disposition(asOf: position) == .noted)
    #expect(treatment.disposition(asOf: again.story.recorded.count) == nil)
    #expect(treatment.disposition(asOf: 0) == nil)
  }
}
