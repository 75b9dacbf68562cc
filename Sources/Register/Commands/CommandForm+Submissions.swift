// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands that log what came in and split it into points.
  static let submissions: [CommandForm] = [
    receiveSubmission,
    CommandForm(
      "add-text", "Adds the text of a submission, or a better reading of it.",
      [
        submission,
        .optional("text", .text, "The text, typed or pasted."),
        .optional("file", .path, "A file of any format that weerklank read reads."),
      ],
      choices: [.exactlyOne("text", "file")],
      examples: [
        [
          "id": "tekst-raad", "do": "add-text", "submission": "R-002",
          "text": "De raad kan zich vinden in de koers.",
        ]
      ]),
    CommandForm(
      "withdraw-submission", "Records that a party took its submission back.",
      [submission, .required("reason", .text, "Why; it is sealed.")],
      examples: [
        [
          "id": "intrekking-raad", "do": "withdraw-submission", "submission": "R-002",
          "reason": "De griffier trok de brief op 16 februari in.",
        ]
      ]),
    CommandForm(
      "exclude-submission", "Leaves a submission out of account, in one round or in all.",
      [
        submission,
        .optional("round", .name, "The one round; else all of them."),
        .required("reason", .text, "Why; it is sealed."),
        .optional("passedTo", .text, "The organisation to which it was passed on."),
      ],
      examples: [
        [
          "id": "buiten-inwoner", "do": "exclude-submission", "submission": "R-003",
          "reason": "Het bericht gaat over het openbaar vervoer.", "passedTo": "Provincie",
        ]
      ]),
    recordPoint,
    CommandForm(
      "mark-no-point", "Marks passages of a letter as no point.",
      [
        submission,
        .optional("passages", .list(of: .object(passage)), "The passages."),
        .optional("rest", .boolean, "All of the text that is not in a point and not marked."),
        .required(
          "as", .choice(of: NoPointKind.self),
          "Why they are no point. A line with this command is always done by the caller."),
      ],
      choices: [.exactlyOne("passages", "rest")],
      examples: [
        [
          "id": "aanhef-asd", "do": "mark-no-point", "submission": "R-001",
          "passages": [["quote": "Geacht college,"]], "as": "salutation",
        ],
        [
          "id": "rest-asd", "do": "mark-no-point", "submission": "R-001", "rest": true,
          "as": "closing",
        ],
      ]),
    CommandForm(
      "withdraw-point", "Records that the party took a point back.",
      [
        .required("point", .point, "The point."),
        .required("reason", .text, "Why; it is sealed."),
      ],
      examples: [
        [
          "id": "intrekking-punt", "do": "withdraw-point", "point": "R-001.4",
          "reason": "De adviesraad trok dit punt op 3 maart in.",
        ]
      ]),
  ]

  private static let submission = CommandField.required(
    "submission", .submission, "The submission.")

  static let passage: [CommandField] = [
    .required(
      "quote", .text, "What stands there; only line breaks and hyphens at line ends may differ."),
    .optional(
      "offset", .wholeNumber(from: 0),
      "Its first Unicode scalar, from 0; needed where the quote occurs more than once."),
  ]

  private static let stance: [CommandField] = [
    .required("question", .id, "The question, of one of the submission's rounds."),
    .required("stance", .choice(of: Stance.self), "The answer."),
    .optional("quote", .text, "The passage that says so; it is sealed."),
  ]

  private static let receiveSubmission = CommandForm(
    "receive-submission", "Logs a submission; it gets the next number.",
    [
      .required("rounds", .list(of: .name), "The rounds in which it counts."),
      .optional(
        "party", .name,
        "Whose it is; left out of the report of a session that speaks for all who were there."),
      .required("channel", .choice(of: Channel.self), "By what way it came in."),
      .required("receivedOn", .day, "The day on which it was received."),
      .optional("text", .text, "Its text, typed or pasted; it is sealed."),
      .optional(
        "file", .path,
        "Its file; its text is read where weerklank read can, else it is kept unread."),
      .optional("nothingToAdd", .boolean, "The party says that it has nothing to add."),
      .optional("fileFollows", .boolean, "The file comes later, by add-text."),
      .optional("withoutText", .boolean, "There is no text: it was spoken."),
      .optional("datedOn", .day, "The date that it bears."),
      .optional("author", .text, "Who wrote it; it is sealed."),
      .optional("submitter", .text, "Who sent it; it is sealed."),
      .optional(
        "coSubmitters", .list(of: .text, least: 0),
        "Who signed with them: parties by id or name, for which it counts too; others are sealed."),
      .optional("standing", .choice(of: Standing.self), "On whose authority it speaks."),
      .optional("tenor", .choice(of: Tenor.self), "Its direction as a whole."),
      .optional(
        "stances", .list(of: .object(stance), least: 0), "Its answers to the round's questions."),
      .optional(
        "asked", .either(.choice(of: Asked.self), .boolean),
        "Whether it was asked for, where that is not whether its party was invited."),
      .optional(
        "supplements", .submission, "The submission of the same party that it adds to; both count."
      ),
      .optional(
        "replaces", .submission,
        "The submission of the same party whose place it takes; that one no longer counts."),
      .optional(
        "session", .id, "The session, of one of the rounds, of which it is the report."),
      .optional("references", .list(of: .text, least: 0), "Numbers that organisations gave it."),
      .optional(
        "reason", .text,
        "Why it is entered after a round closed, or replaces one that was answered; it is sealed."),
    ],
    choices: [.exactlyOne("text", "file", "nothingToAdd", "fileFollows", "withoutText")],
    examples: [
      [
        "id": "reactie-asd", "do": "receive-submission", "rounds": ["koers-advies"],
        "party": "asd-lindevoort", "channel": "letter", "receivedOn": "2026-02-10",
        "datedOn": "2026-02-06",
        "text": """
        Geacht college,
        Noem in hoofdstuk 2 een termijn van tien werkdagen.
        Wij willen meedenken over de tarieven.
        Leg uit wie de wachttijd meet.
        Schrap hoofdstuk 1.
        Met vriendelijke groet
        """, "standing": "adopted", "tenor": "positiveWithRemarks",
        "stances": [["question": "v1", "stance": "yesIf"]],
      ],
      [
        "id": "reactie-raad", "do": "receive-submission", "rounds": ["koers-advies"],
        "party": "raad-meerhoven", "channel": "email", "receivedOn": "2026-02-12",
        "fileFollows": true,
      ],
      [
        "id": "reactie-inwoner", "do": "receive-submission", "rounds": ["koers-advies"],
        "party": "inwoner-1", "channel": "phone", "receivedOn": "2026-02-13",
        "withoutText": true, "asked": "unasked",
      ],
      [
        "id": "aanvulling-asd", "do": "receive-submission", "rounds": ["koers-advies"],
        "party": "asd-lindevoort", "channel": "email", "receivedOn": "2026-02-16",
        "text": "Aanvulling: wij spraken met de cliëntenraad.", "supplements": "R-001",
      ],
      [
        "id": "aanvulling-asd-verbeterd", "do": "receive-submission", "rounds": ["koers-advies"],
        "party": "asd-lindevoort", "channel": "email", "receivedOn": "2026-02-17",
        "text": "Aanvulling: wij spraken met beide cliëntenraden.", "replaces": "R-004",
      ],
      [
        "id": "verslag-dialoogtafel", "do": "receive-submission", "rounds": ["koers-advies"],
        "party": "inwoner-1", "channel": "meeting", "receivedOn": "2026-02-05",
        "text": "Verslag: de deelnemers vragen om één vast gezicht.",
        "session": "dialoogtafel-thuis", "standing": "reportConfirmed",
      ],
      [
        "id": "verslag-dialoogtafel-allen", "do": "receive-submission",
        "rounds": ["koers-advies"], "channel": "meeting", "receivedOn": "2026-02-06",
        "text": "Verslag van allen: de deelnemers vragen om één vast gezicht.",
        "session": "dialoogtafel-thuis",
      ],
      [
        "id": "advies-samen", "do": "receive-submission", "rounds": ["koers-advies"],
        "party": "asd-lindevoort", "coSubmitters": ["raad-meerhoven", "de ouderenbond"],
        "channel": "email", "receivedOn": "2026-02-18", "nothingToAdd": true,
      ],
    ])

  private static let recordPoint = CommandForm(
    "record-point", "Records a point of a submission: a statement that can be answered by itself.",
    [
      submission,
      .optional(
        "passages", .list(of: .object(passage), least: 0),
        "Where it stands in the letter, at most nine."),
      .optional("wording", .text, "A wording of its own for outsiders; it is sealed."),
      .optional("summary", .text, "A summary; it is sealed."),
      .required("kind", .choice(of: PointKind.self), "What kind of statement it is."),
      .optional("theme", .name, "The theme."),
      .optional("part", .name, "The part of what is bought."),
      .optional("section", .text, "The place in the baseline: 4.2."),
      .optional("question", .id, "The consultation question to which it belongs."),
      .optional(
        "parent", .point,
        "The point under which it stands; else that of the proposal above its own."),
      .optional("proposedText", .text, "The text that the party proposes; it is sealed."),
      .optional(
        "rounds", .list(of: .name), "The rounds in which it is answered; else all of its letter."),
      .optional("addressee", .text, "The one municipality to which it is addressed."),
      .optional("row", .text, "The caller's own key for it in a sheet."),
      .optional(
        "proposals", numbers,
        "The proposals of which it is made, by number: one that is edited or split, or several that "
          + "are joined."),
    ],
    examples: [
      [
        "id": "punt-termijn", "do": "record-point", "submission": "R-001",
        "passages": [["quote": "Noem in hoofdstuk 2 een termijn van tien werkdagen."]],
        "summary": "Noem een termijn voor het eerste gesprek.", "kind": "advice",
        "theme": "toegang", "section": "2", "question": "v1",
      ],
      [
        "id": "punt-tarieven", "do": "record-point", "submission": "R-001",
        "passages": [["quote": "Wij willen meedenken over de tarieven."]],
        "kind": "involvement", "theme": "tarieven",
      ],
      [
        "id": "punt-wachttijd", "do": "record-point", "submission": "R-001",
        "passages": [["quote": "Leg uit wie de wachttijd meet."]], "kind": "question",
        "theme": "toegang",
      ],
      [
        "id": "punt-hoofdstuk", "do": "record-point", "submission": "R-001",
        "passages": [["quote": "Schrap hoofdstuk 1."]], "kind": "request", "section": "1",
      ],
      [
        "id": "punt-inwoner", "do": "record-point", "submission": "R-003",
        "summary": "Wie wacht, hoort niets.", "kind": "concern", "theme": "toegang",
      ],
      [
        "id": "punt-inwoner-2", "do": "record-point", "submission": "R-003",
        "summary": "Het duurt te lang.", "kind": "concern", "theme": "toegang",
      ],
      [
        "id": "punt-inwoner-3", "do": "record-point", "submission": "R-003",
        "summary": "Bel ook eens terug.", "kind": "request", "theme": "toegang",
      ],
    ])
}
