// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `An obligation before the bodies` {
  /// Deferred points `R-001.1` and `R-001.2`, in edition 1 of the round; `R-003.1` taken over by a
  /// measure.
  private let story: Story = {
    var story = Story.withLetters
    story.carryOut([
      .addBody(
        AddBody(
          dossier: "jeugd",
          body: BodyAdded(
            body: "college-zuid", title: "College van Zuid", municipality: "Zuid"))),
      .recommend(
        Recommend(
          points: ["R-001.1", "R-001.2"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30"))),
      .recommend(
        Recommend(
          points: ["R-003.1"], disposition: .accepted, answer: "Dat doen wij.",
          measure: MeasureInput(what: "Brief", owner: "inkoop", due: "2026-10-30"))),
    ])
    story.carryOut([.approve(Approve(points: ["R-001.1", "R-001.2", "R-003.1"]))], by: "u-3")
    story.carryOut([
      .issueEdition(
        IssueEdition(
          round: "jeugd-koers", title: "Nota", purpose: .college, withOpen: "Er is nog werk."))
    ])
    return story
  }()

  private func decide(
    _ body: BodyID, result: DecisionResult = .unchanged,
    otherwise: [(PointNumber, Disposition)] = []
  ) -> Command {
    .recordDecision(
      RecordDecision(
        body: body, matter: .edition("jeugd-koers", 1), on: "2026-04-20", verb: .adopt,
        result: result,
        except: otherwise.map {
          RecordDecision.Exception(point: $0, disposition: $1, answer: "Nee.", rationale: "Nu.")
        }))
  }

  private func decidedBy(_ number: ObligationNumber, _ story: Story) -> [DecidedObligation]? {
    Obligations(of: story.books).lines.first { $0.number == number }?.decidedBy
  }

  private func decided(_ commands: Command...) -> Story {
    var story = story
    story.today = "2026-05-01"
    story.carryOut(commands, by: "u-3")
    return story
  }

  @Test func `says nothing of a body that did not decide`() {
    #expect(decidedBy("V-1", story)?.isEmpty == true)
  }

  @Test func `is confirmed by a body that follows the answers`() {
    let story = decided(decide("college-zuid"))
    for number: ObligationNumber in ["V-1", "V-2"] {
      #expect(decidedBy(number, story)?.map(\.outcome) == [.confirmed])
      #expect(decidedBy(number, story)?.first?.on == "2026-04-20")
    }
  }

  @Test func `is changed or cancelled by a body that decides otherwise on some or all points`() {
    let some = decided(
      decide("college-zuid", result: .changed, otherwise: [("R-001.1", .notAccepted)]))
    #expect(decidedBy("V-1", some)?.map(\.outcome) == [.changed])
    #expect(decidedBy("V-2", some)?.map(\.outcome) == [.confirmed])
    let all = decided(
      decide(
        "college-zuid", result: .changed,
        otherwise: [("R-001.1", .notAccepted), ("R-001.2", .notAccepted)]))
    #expect(decidedBy("V-1", all)?.map(\.outcome) == [.cancelled])
  }

  @Test func `is not touched by a decision that is held over`() {
    #expect(decidedBy("V-1", decided(decide("college-zuid", result: .held)))?.isEmpty == true)
  }
}
