// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension Story {
  /// The text of the letter of the advisory board, `R-001` in ``withLetters``.
  public static let letter: SubmissionText = """
    Geachte colleges,

    Noem een termijn; wij adviseren zes weken.
    Volg bij de tarieven de lonen.
    Wij blijven graag betrokken.

    Met vriendelijke groet,
    de adviesraad
    """

  /// The consultation with three submissions, on 2 April 2026.
  ///
  /// `R-001` is the letter of `asd-vossenrade` in `jeugd-koers`, with points `R-001.1` to
  /// `R-001.3` and open passages around them; `R-002` the letter of `raad-elzenmeer` in both
  /// rounds, with point `R-002.1` in both; `R-003` a spoken reaction of `inwoner-1` without text,
  /// with point `R-003.1`.
  public static let withLetters: Story = {
    var story = consultation
    story.today = "2026-04-02"
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email,
          receivedOn: "2026-03-31", content: .text(letter), datedOn: "2026-03-30",
          author: "de secretaris", standing: .adopted, tenor: .positiveWithRemarks,
          stances: [StanceInput(question: "j1", stance: .yesIf)], references: ["ASD 26-11"])),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers", "wmo-koers"], party: "raad-elzenmeer", channel: .post,
          receivedOn: "2026-04-02",
          content: .text("De raad vraagt om een rapport per half jaar."))),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "inwoner-1", channel: .meeting,
          receivedOn: "2026-04-02", content: .withoutText)),
    ])
    story.carryOut(points, by: "u-2")
    return story
  }()

  private static let points: [Command] = [
    .recordPoint(
      RecordPoint(
        submission: "R-001",
        passages: [PassageInput(quote: "Noem een termijn; wij adviseren zes weken.")],
        summary: "Noem een termijn.", kind: .advice, theme: "toegang", section: "1",
        question: "j2")),
    .recordPoint(
      RecordPoint(
        submission: "R-001", passages: [PassageInput(quote: "Volg bij de tarieven de lonen.")],
        kind: .request, theme: "Tarieven", part: "ambulant")),
    .recordPoint(
      RecordPoint(
        submission: "R-001", passages: [PassageInput(quote: "Wij blijven graag betrokken.")],
        kind: .involvement)),
    .recordPoint(
      RecordPoint(
        submission: "R-002",
        passages: [PassageInput(quote: "een rapport per half jaar")], kind: .request)),
    .recordPoint(
      RecordPoint(
        submission: "R-003", summary: "Wie wacht, hoort niets.", kind: .concern,
        theme: "toegang")),
  ]
}
