// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

/// What somebody typed is text in every format, in every place where it can stand.
@Suite struct `What somebody typed` {
  private static let script = #"</td><script>alert("x")</script>&amp; *a* |b| [c](d) \ ` # e"#

  /// A consultation in which every text that can be typed is hostile.
  private static let hostile: Story = {
    var story = Story()
    story.carryOut([
      .addUser(AddUser(user: "u-2", name: "Merel Wolkenveld", roles: [.handler])),
      .addUser(AddUser(user: "u-3", name: "Roos Zandstroom", roles: [.approver])),
      .openDossier(
        OpenDossier(
          dossier: "d", title: script, references: [script],
          phases: [
            PhaseAdded(phase: "p", title: script), PhaseAdded(phase: "q", title: script + "2"),
          ],
          parts: [PartAdded(part: "a", title: script)],
          themes: [ThemeAdded(theme: "t", title: script)])),
      .addVersion(
        AddVersion(
          dossier: "d", document: "v", version: script, title: script, date: "2026-03-02",
          role: .baseline,
          sections: [
            SectionAdded(document: "v", version: script, section: "1", title: script)
          ])),
      .addParty(
        AddParty(
          party: "b", name: script, shortName: "B", kind: .advisoryBoard, municipality: script)),
      .openRound(
        OpenRound(
          round: "r", dossier: "d", phase: "p", kind: .dialogue, title: script,
          opensOn: "2026-03-02", closesOn: "2026-04-24",
          questions: [QuestionAdded(question: "j", text: script)],
          baseline: [BaselineAdded(document: "v", version: script)])),
      .invite(Invite(round: "r", parties: ["b"], sentOn: "2026-03-02")),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["r"], party: "b", channel: .letter, receivedOn: "2026-03-02",
          content: .text(SubmissionText(script)),
          stances: [StanceInput(question: "j", stance: .yes)], references: [script])),
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: script)], summary: script,
          kind: .advice, theme: "t", part: "a", section: script, question: "j",
          proposedText: script, addressee: script)),
      .recordPoint(
        RecordPoint(submission: "R-001", wording: script, kind: .advice, section: "1")),
      .recordPoint(RecordPoint(submission: "R-001", summary: script, kind: .advice)),
      .setFourEyes(SetFourEyes(dossier: "d", on: false, reason: script)),
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .partlyAccepted, answer: script, rationale: script,
          textChanges: [
            TextChangeInput(document: script, section: script, before: script, after: "x")
          ], coveredIn: script, passedTo: script)),
      .recommend(
        Recommend(
          points: ["R-001.2"], disposition: .deferred, answer: script,
          deferral: DeferralInput(
            target: "q", document: script, owner: script, milestone: script))),
      .recordTextChange(
        RecordTextChange(
          dossier: "d",
          change: TextChangeInput(document: "v", section: "1", before: "x", after: script),
          origin: .amendment, reason: script)),
    ])
    story.carryOut([.approve(Approve(points: ["R-001.1", "R-001.2"]))], by: "u-3")
    story.carryOut([
      .settleObligation(
        SettleObligation(obligation: "V-1", on: "2026-03-02", evidence: script))
    ])
    return story
  }()

  private var presentations: [MatrixPresentation] {
    Language.allCases.map { language in
      MatrixPresentation(
        language: language, claim: .withOpen(reason: Self.script, by: Self.script),
        hash: Self.script)
    }
  }

  @Test(arguments: ResponseMatrix.Grouping.allCases)
  func `never becomes markup in a page`(grouping: ResponseMatrix.Grouping) throws {
    let matrix = try Self.hostile.matrix(
      of: "r", ResponseMatrix.Options(grouping: grouping, municipality: Self.script))
    for presentation in presentations {
      let page = text(MatrixPage.bytes(of: matrix, as: presentation))
      #expect(!page.contains("<script"))
      #expect(page.contains("&lt;/td&gt;&lt;script&gt;alert(&quot;x&quot;)"))
      // In the style sheet, which knows no entities, it stands in escapes of its own.
      let style = page[try #require(page.firstRange(of: "<style>")).upperBound...]
      #expect(!style.prefix(while: { $0 != "<" }).contains("alert(\""))
    }
  }

  @Test func `never becomes a table, link or tag in Markdown`() throws {
    let matrix = try Self.hostile.matrix(of: "r")
    for presentation in presentations {
      let markdown = text(MatrixMarkdown.bytes(of: matrix, as: presentation))
      #expect(!markdown.contains("<script"))
      #expect(!markdown.contains(" |b| ") && markdown.contains(#" \|b\| "#))
      #expect(!markdown.contains(" [c](d)") && markdown.contains(#" \[c\](d)"#))
      #expect(markdown.contains(##"\\ \` \# e"##))
    }
  }

  @Test func `never leaves its string in JSON`() throws {
    let json = text(JSONAnswer.matrix(try Self.hostile.matrix(of: "r"), language: .nl))
    #expect(!json.contains(#"alert("x")"#) && json.contains(#"alert(\"x\")"#))
    #expect(json.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ("\u{0}", "\u{FFFD}"), ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{7F}", "\u{FFFD}"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{8}b", "a\u{FFFD}b"),
  ])
  func `sends no control character to a terminal`(typed: String, printed: String) throws {
    var story = Story.consultation
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .letter,
          receivedOn: "2026-03-30", content: .withoutText)),
      .recordPoint(RecordPoint(submission: "R-001", summary: "x\(typed)", kind: .advice)),
    ])
    let printedText = text(
      MatrixText.bytes(of: try story.matrix(), as: MatrixPresentation(language: .nl)))
    #expect(printedText.contains("x\(printed)"))
    #expect(
      !printedText.unicodeScalars.contains {
        $0.properties.generalCategory == .control && $0 != "\n"
      })
  }

  @Test func `breaks at spaces so that no line is longer than 78 characters`() throws {
    let long = Array(repeating: "ondersteuning", count: 40).joined(separator: " ")
    var story = Story.consultation
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .letter,
          receivedOn: "2026-03-30", content: .withoutText)),
      .recordPoint(RecordPoint(submission: "R-001", summary: long, kind: .advice)),
    ])
    let lines = text(MatrixText.bytes(of: try story.matrix(), as: MatrixPresentation()))
      .split(separator: "\n")
    let broken = lines.filter { $0.contains("ondersteuning") }
    #expect(broken.count > 5 && broken.allSatisfy { $0.count <= 78 })
  }
}
