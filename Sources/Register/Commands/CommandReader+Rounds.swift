// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension CommandReader {
  func openRound() throws -> OpenRound {
    OpenRound(
      round: try body.id("round"), dossier: try dossier(), phase: try body.text("phase"),
      kind: try body.choice("kind"), title: try body.text("title"),
      opensOn: try body.day("opensOn"), closesOn: try body.day("closesOn"),
      questions: try body.objects("questions") { question throws(CommandError) in
        QuestionAdded(
          question: try question.id("question"), text: try question.text("text"),
          form: try question.choice(ifAny: "answers") ?? .stance)
      },
      baseline: try body.objects("baseline") { baseline throws(CommandError) in
        BaselineAdded(document: try baseline.id("document"), version: try baseline.text("version"))
      })
  }

  func invite() throws -> Invite {
    Invite(
      round: try round(), parties: try body.texts("parties").map(names.party(named:)),
      sentOn: try body.day(ifAny: "sentOn"), wantedBy: try body.day(ifAny: "wantedBy"),
      documents: try body.texts("documents"))
  }

  func establishSilence() throws -> EstablishSilence {
    EstablishSilence(
      round: try round(),
      parties: body.isTrue("rest") ? nil : try body.texts("parties").map(names.party(named:)),
      reason: try body.text(ifAny: "reason"))
  }

  func moveRound(to stage: Stage) throws -> MoveRound {
    MoveRound(round: try round(), to: stage, reason: try body.text(ifAny: "reason"))
  }
}
