// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A rejection` {
  @Test func `says what, where and what to do`() {
    let rejection = Rejection.quoteAmbiguous("R-014", field: "passages[2]")
    #expect(rejection.code == "quote-ambiguous")
    #expect(
      rejection.message == "passages[2] stands in the text of submission R-014 more than once")
    #expect(rejection.hint == "quote more of it, or give its offset")
    #expect(rejection.description == "\(rejection.code): \(rejection.message)")
  }

  /// What was typed may be about a person; a refusal that repeats it would end up in a terminal.
  @Test func `repeats nothing that was typed`() {
    let secret = "Kwikmeer"
    let commands: [Command] = [
      .addUser(AddUser(user: "kwikmeer", name: secret, roles: [.reader])),
      .addParty(AddParty(party: "kwikmeer", name: secret, kind: .resident)),
      .addTheme(AddTheme(dossier: "wmo", theme: ThemeAdded(theme: "t", title: secret + "\u{0}"))),
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: secret)], kind: .concern)),
      .recordPoint(
        RecordPoint(submission: "R-001", summary: "x", kind: .concern, theme: secret)),
      .recordPoint(
        RecordPoint(submission: "R-001", summary: "x", kind: .concern, part: secret)),
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .deferred, answer: secret,
          deferral: DeferralInput(target: secret, owner: secret, due: "2026-10-30"))),
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .accepted, answer: secret,
          textChanges: [
            TextChangeInput(document: secret, section: secret, before: secret, after: "")
          ])),
      .correct(
        Correct(thing: .point("R-001.1"), field: .kind, to: secret, reason: secret)),
      .openRound(
        OpenRound(
          round: "r-1", dossier: "wmo", phase: secret, kind: .dialogue, title: secret,
          opensOn: "2026-03-01", closesOn: "2026-04-01")),
    ]
    for command in commands {
      do throws(Undecided) {
        var story = Story.withLetters
        try story.run(command)
        Issue.record("carried out: \(command)")
      } catch {
        guard case .rejected(let rejection) = error else {
          Issue.record("\(error)")
          continue
        }
        let said = "\(rejection.code) \(rejection.message) \(rejection.hint)".lowercased()
        #expect(!said.contains("kwikmeer"))
      }
    }
  }
}
