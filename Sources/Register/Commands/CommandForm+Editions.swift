// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands that issue and release editions, and record what was agreed and decided on them.
  static let editions: [CommandForm] = [
    CommandForm(
      "issue-edition", "Freezes the matrix of a round as its next edition; it is not released.",
      [
        round,
        .required("title", .text, "Its title, such as Reactienota."),
        .required("purpose", .choice(of: EditionPurpose.self), "For whom it is made."),
        .optional("meeting", .day, "The day of the meeting for which it is made."),
        .optional(
          "withOpen", .text,
          "Why it may have open items; needed where something is open, and sealed."),
        .optional(
          "formats", .list(of: .choice(EditionFormat.ownMaking.map(\.rawValue)), least: 0),
          "The files that are kept: json always; by default all. PDF is added by edition add."),
      ],
      examples: [
        [
          "id": "uitgave-college", "do": "issue-edition", "round": "koers-advies",
          "title": "Reactienota koersdocument", "purpose": "college", "meeting": "2026-03-24",
          "withOpen": "De wachttijd wordt nog nagevraagd.",
        ]
      ]),
    CommandForm(
      "agree",
      "Records that answers, or a version of a document, were agreed in the region, which decides "
        + "nothing.",
      [
        .optional("round", .name, "The round whose answers were agreed."),
        .optional("dossier", .name, "The dossier, where a version of a document was agreed."),
        .optional("document", .id, "The document."),
        .optional("version", .text, "The version."),
        .required("by", .text, "Who agreed: a meeting or function, never a person's name."),
        .required("on", .day, "The day."),
        .optional("remarks", .text, "Remarks; they are sealed."),
      ],
      choices: [.exactlyOne("round", "document")],
      examples: [
        [
          "id": "akkoord-stuk", "do": "agree", "as": "u-2", "dossier": "wmo-2028",
          "document": "koersdocument", "version": "0.9", "by": "Portefeuillehoudersoverleg",
          "on": "2026-01-22",
        ],
        [
          "id": "akkoord-regio", "do": "agree", "as": "u-2", "round": "koers-advies",
          "by": "Portefeuillehoudersoverleg", "on": "2026-03-17",
        ],
      ]),
    CommandForm(
      "record-secrecy", "Records that a body imposed secrecy; the program imposes nothing.",
      [
        round,
        body,
        .required("on", .day, "The day of its decision."),
        .required("ground", .text, "The ground in the law."),
      ],
      examples: [
        [
          "id": "geheimhouding", "do": "record-secrecy", "round": "koers-advies",
          "body": "college-lindevoort", "on": "2026-03-17", "ground": "Gemeentewet, artikel 87",
        ]
      ]),
    CommandForm(
      "release", "Lets an audience see an edition from a day on; several releases widen.",
      [
        round,
        edition(.required),
        .required(
          "audience", .choice(of: Audience.self), "Who may see it; each includes those before it."),
        .required("from", .day, "The first day; until then it is under embargo."),
        .optional("body", .id, "The body whose decisions it shows, where it is not all."),
      ],
      examples: [
        [
          "id": "vrijgave", "do": "release", "as": "u-3", "round": "koers-advies", "edition": 1,
          "audience": "ownParty", "from": "2026-03-25",
        ]
      ]),
    decide,
  ]

  private static let round = CommandField.required("round", .name, "The round.")

  private static let body = CommandField.required("body", .id, "The body of the dossier.")

  private enum Need { case required, optional }

  private static func edition(_ need: Need) -> CommandField {
    switch need {
    case .required: .required("edition", .wholeNumber(from: 1), "The edition.")
    case .optional: .optional("edition", .wholeNumber(from: 1), "The edition, with round.")
    }
  }

  private static let exception: [CommandField] = [
    .required("point", .point, "The point."),
    .required("disposition", .choice(of: Disposition.self), "What becomes of it."),
    .required("answer", .textOrEmpty, "The answer; it is sealed. Empty only for noted."),
    .optional("rationale", .text, "Why; it is sealed. For partlyAccepted and notAccepted."),
  ]

  private static let decide = CommandForm(
    "decide",
    """
    Records the decision of a body on an edition or a version: on every point in it, but for those \
    that are named.
    """,
    [
      body,
      .optional("round", .name, "The round, with edition."),
      edition(.optional),
      .optional("dossier", .name, "The dossier, with document and version."),
      .optional("document", .id, "The document."),
      .optional(
        "version", .text, "Its version; a decision on a baseline releases it and covers no point."),
      .required("on", .day, "The day of the meeting."),
      .optional("number", .text, "The number of the decision."),
      .required("verb", .choice(of: DecisionVerb.self), "What the body does."),
      .required("result", .choice(of: DecisionResult.self), "What came of it."),
      .optional("mandate", .text, "Under which mandate, where it does not decide itself."),
      .optional("reservation", .text, "What it reserves."),
      .optional(
        "except", .list(of: .object(exception), least: 0),
        "The points on which it decides otherwise than was recommended."),
    ],
    choices: [
      .exactlyOne("round", "dossier"), .exactlyOne("round", "document"),
      .exactlyOne("round", "version"), .exactlyOne("edition", "dossier"),
    ],
    examples: [
      [
        "id": "besluit-lindevoort", "do": "decide", "as": "u-2", "body": "college-lindevoort",
        "round": "koers-advies", "edition": 1, "on": "2026-03-24", "number": "2026-118",
        "verb": "adopt", "result": "changed",
        "except": [
          [
            "point": "R-001.2", "disposition": "notAccepted",
            "answer": "Lindevoort stelt de tarieven zelf vast.",
            "rationale": "De raad heeft dat zo bepaald.",
          ]
        ],
      ]
    ])
}
