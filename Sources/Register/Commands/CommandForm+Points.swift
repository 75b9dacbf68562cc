// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands that divide points otherwise.
  static let division: [CommandForm] = [
    CommandForm(
      "split-point", "Splits a point into several; its number stays and says where it went.",
      [
        .required("point", .point, "The point; without an approved answer."),
        .required(
          "into", .list(of: .object(part), least: 2),
          "Its parts; what a part does not say of itself is as it was of the point."),
      ],
      examples: [
        [
          "id": "splitsing-wachttijd", "do": "split-point", "point": "R-001.3",
          "into": [
            ["passages": [["quote": "Leg uit wie"]], "summary": "Wie meet de wachttijd?"],
            [
              "passages": [["quote": "de wachttijd meet."]], "summary": "Hoe wordt gemeten?",
              "kind": "advice", "section": "2",
            ],
          ],
        ]
      ]),
    CommandForm(
      "merge-points",
      "Merges points of one submission; their numbers stay and say where they went.",
      [
        .required(
          "points", .list(of: .point, least: 2),
          "The points; the new one has all their passages, and is for the rest as the first."),
        .optional("summary", .text, "A summary; it is sealed."),
      ],
      examples: [
        [
          "id": "samenvoeging-wachttijd", "do": "merge-points", "points": ["R-001.5", "R-001.6"],
          "summary": "Wie meet de wachttijd, en hoe?",
        ]
      ]),
    CommandForm(
      "check-points", "Records that a party was shown how its submission was split.",
      [
        .required("submission", .submission, "The submission."),
        .required("askedOn", .day, "The day on which the party was asked whether that is right."),
        .required("until", .day, "The last day for its answer; without one nothing waits."),
      ],
      examples: [
        [
          "id": "puntencontrole-asd", "do": "check-points", "submission": "R-001",
          "askedOn": "2026-02-16", "until": "2026-02-20",
        ]
      ]),
    CommandForm(
      "answer-check", "Records what a party says of how its submission was split.",
      [
        .required("submission", .submission, "The submission."),
        .optional("point", .point, "The point; else the submission as a whole."),
        .required("verdict", .choice(of: PointCheckVerdict.self), "What it says."),
        .optional("text", .text, "What is missing or meant; it is sealed."),
      ],
      examples: [
        [
          "id": "puntencontrole-antwoord", "do": "answer-check", "submission": "R-001",
          "point": "R-001.2", "verdict": "meantDifferently",
          "text": "Wij bedoelen ook de tarieven van vervoer.",
        ]
      ]),
    CommandForm(
      "settle-check", "Says why a party's remark on its points changed nothing.",
      [
        .required("submission", .submission, "The submission."),
        .optional("point", .point, "The point of which the party said it; else the whole."),
        .required("reason", .text, "Why; it is sealed."),
      ],
      examples: [
        [
          "id": "puntencontrole-afgedaan", "do": "settle-check", "submission": "R-001",
          "point": "R-001.2", "reason": "Vervoer hoort bij dezelfde tarieven.",
        ]
      ]),
    CommandForm(
      "set-audience", "Says who may see a submission, passages of it, or a point.",
      [
        .optional("submission", .submission, "The submission."),
        .optional("point", .point, "The point; it goes before what is said of its passages."),
        .required("audience", .choice(of: Audience.self), "Who may see it."),
        .optional(
          "passages", .list(of: .object(passage), least: 0),
          "The passages of the submission that are meant; else the whole."),
      ],
      choices: [.exactlyOne("submission", "point")],
      examples: [
        [
          "id": "zichtbaar-passage", "do": "set-audience", "submission": "R-001",
          "audience": "bodies", "passages": [["quote": "Schrap hoofdstuk 1."]],
        ],
        [
          "id": "zichtbaar-punt", "do": "set-audience", "point": "R-001.1",
          "audience": "allParties",
        ],
      ]),
  ]

  /// What comes after the answers were published.
  static let afterwards: [CommandForm] = [
    CommandForm(
      "reply", "Records what a party thinks of the answer to its point; it reopens nothing.",
      [
        .required("party", .name, "The party that made the point."),
        .required("round", .name, "The round."),
        .required(
          "edition", .wholeNumber(from: 1),
          "The edition in which it read the answer; it was released to its party."),
        .required("point", .point, "The point."),
        .required("verdict", .choice(of: ReplyVerdict.self), "What the party thinks."),
        .optional("text", .text, "Its remark; it is sealed."),
      ],
      examples: [
        [
          "id": "oordeel-termijn", "do": "reply", "party": "asd-lindevoort",
          "round": "koers-advies", "edition": 1, "point": "R-001.1", "verdict": "answered",
          "text": "Dank, zo bedoelden wij het.",
        ]
      ]),
    CommandForm(
      "mark-drafts", "Says from when the drafts and internal remarks of a round may be erased.",
      [
        .required("round", .name, "The round; it is closed, and decided on where bodies decide."),
        .required("weedOn", .day, "The first day; nothing is erased by this alone."),
      ],
      examples: [
        [
          "id": "opschonen-koers", "do": "mark-drafts", "round": "koers-advies",
          "weedOn": "2027-03-01",
        ]
      ]),
    CommandForm(
      "record-letters", "Records that letters of one kind were sent.",
      [
        .required("round", .name, "The round."),
        .optional("party", .name, "The party to which one was sent."),
        .optional("parties", .list(of: .name), "The parties to which they were sent."),
        .required("letter", .choice(of: LetterKind.self), "What they are about."),
        .required("on", .day, "The day on which they were sent."),
        .optional("obligation", .obligation, "Of a settlement: the obligation of which it tells."),
      ],
      choices: [.exactlyOne("party", "parties")],
      examples: [
        [
          "id": "ontvangst-velen", "do": "record-letters", "round": "koers-advies",
          "letter": "acknowledgement", "parties": ["asd-lindevoort"], "on": "2026-02-10",
        ],
        [
          "id": "afgedaan-brief", "do": "record-letters", "round": "koers-advies",
          "letter": "settlement", "party": "asd-lindevoort", "obligation": "V-1",
          "on": "2026-04-14",
        ],
      ]),
  ]

  private static let part: [CommandField] = [
    .optional(
      "passages", .list(of: .object(CommandForm.passage), least: 0),
      "Its passages, at most nine, each within those of the point."),
    .optional("summary", .text, "A summary; it is sealed."),
    .optional("kind", .choice(of: PointKind.self), "What kind of statement it is."),
    .optional("theme", .name, "The theme."),
    .optional("part", .name, "The part of what is bought."),
    .optional("section", .text, "The place in the baseline: 4.2."),
    .optional("question", .id, "The consultation question to which it belongs."),
  ]
}
