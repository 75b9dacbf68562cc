// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Testing

@Suite struct `A sheet of what was typed with white space around it` {
  /// Words in cells are read without white space around them; what was typed with it is the same.
  @Test func `changes nothing`() throws {
    var story = Story.withLetters
    try story.run(
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .email, receivedOn: "2026-04-02",
          content: .withoutText, references: ["Z-1; Z-2", " Z-3"])))
    try story.run(
      .recordPoint(
        RecordPoint(
          submission: "R-004", passages: [PassageInput(quote: "een\r\ntwee")], kind: .request,
          section: " 2.1 ", addressee: "Elzenmeer ")))
    try story.run(
      .recommend(
        Recommend(
          points: ["R-004.1"], disposition: .partlyAccepted, answer: "Deels.\r\n", rationale: "Ja.",
          textChanges: [
            TextChangeInput(
              document: "koersdocument", section: " 1", before: "a\nb", after: " ")
          ])))
    try story.run(
      .recommend(
        Recommend(
          points: ["R-001.1"], round: "jeugd-koers", disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(
            target: "toelating", document: "bijlage", owner: " projectleider",
            due: "2026-10-01", milestone: "besluit "))))
    let sheet = """
      number,party,received,section,addressee,quote,reference,answer,disposition,rationale,target,\
      owner,due,milestone,textDocument,textSection,textBefore,textAfter
      R-004.1,Stichting Wilgenkade,2026-04-02, 2.1 ,Elzenmeer ,"een
      twee",Z-1; Z-2;  Z-3,"Deels.
      ",deels overgenomen,Ja.,,,,,koersdocument, 1,"a
      b", \

      R-001.1,asd-vossenrade,2026-03-31,1,,,,Later.,komt terug,,Toelatingsdocumenten,\
       projectleider,1-10-2026,besluit ,,,,
      """
    #expect(try story.plan(sheet).steps == [])
  }
}
