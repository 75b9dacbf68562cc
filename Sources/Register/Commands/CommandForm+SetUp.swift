// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands that set up users, dossiers and parties.
  static let setUp: [CommandForm] = [
    CommandForm(
      "add-user",
      "Lets a member of staff work in the register, or gives more roles to one who does.",
      [
        .required("user", .id, "The user's id; no personal data in it."),
        .required("name", .text, "The user's name; it is sealed."),
        .required("roles", .list(of: .choice(of: Role.self)), "The roles to give."),
        .optional("dossier", .name, "The only dossier for which they hold."),
        .optional("municipality", .text, "The only municipality for which they hold."),
      ],
      examples: [
        [
          "id": "user-2", "do": "add-user", "user": "u-2", "name": "Sanne Voorbeeld",
          "roles": ["handler", "approver"],
        ],
        [
          "id": "user-3", "do": "add-user", "user": "u-3", "name": "Femke Voorbeeld",
          "roles": ["publisher"],
        ],
      ]),
    CommandForm(
      "open-dossier", "Opens a subject of consultation with its phases.",
      [
        .required("dossier", .id, "Its id."),
        .required("title", .text, "Its title."),
        .optional("references", .list(of: .text, least: 0), "Numbers that organisations gave it."),
        .required("phases", .list(of: .object(phase)), "Its phases, in order."),
        .optional(
          "parts", .list(of: .either(.object(part), .text), least: 0),
          "The parts of what is bought; a title alone makes its own id."),
        .optional("themes", .list(of: .object(theme), least: 0), "Its themes."),
        .optional("bodies", .list(of: .object(body), least: 0), "Its deciding bodies."),
      ],
      examples: [
        [
          "id": "dossier-wmo", "do": "open-dossier", "dossier": "wmo-2028",
          "title": "Inkoop Wmo-ondersteuning 2028", "references": ["Z-2026-0412"],
          "phases": [
            ["phase": "koers", "title": "Koersdocument"],
            ["phase": "overeenkomst", "title": "Overeenkomst"],
          ],
          "parts": [["part": "begeleiding", "title": "Begeleiding thuis"]],
          "themes": [["theme": "toegang", "title": "Toegang"]],
          "bodies": [
            [
              "body": "college-lindevoort", "title": "College van Lindevoort",
              "municipality": "Lindevoort",
            ]
          ],
        ]
      ]),
    adding(
      "add-phase", "Adds a phase after those there are.", phase,
      ["phase": "evaluatie", "title": "Evaluatie"]),
    adding(
      "add-part", "Adds a part of what is bought.", part,
      ["part": "dagbesteding", "title": "Dagbesteding"]),
    adding("add-theme", "Adds a theme.", theme, ["theme": "tarieven", "title": "Tarieven"]),
    adding(
      "add-body", "Adds a deciding body.", body,
      [
        "body": "college-meerhoven", "title": "College van Meerhoven",
        "municipality": "Meerhoven",
      ]),
    CommandForm(
      "add-version", "Adds a version of a document, with its sections or its file.",
      [
        .required("dossier", .name, "The dossier."),
        .required("document", .id, "The document's id."),
        .required("title", .text, "The document's title in this version."),
        .required("version", .text, "The version as people write it."),
        .required("date", .day, "The date of the version."),
        .required(
          "role", .choice(of: VersionRole.self), "What it is in the course of the dossier."),
        .optional("sections", .list(of: .object(section)), "Its sections, in order."),
        .optional(
          "file", .path, "Its file; where no sections are given they are read in it."),
      ],
      choices: [.atLeastOne("sections", "file")],
      examples: [
        [
          "id": "versie-koers", "do": "add-version", "dossier": "wmo-2028",
          "document": "koersdocument", "title": "Koersdocument Wmo", "version": "0.9",
          "date": "2026-01-05", "role": "baseline",
          "sections": [
            ["section": "1", "title": "Inleiding", "text": "Vanaf 2028 gelden nieuwe afspraken."],
            [
              "section": "2", "title": "Toegang",
              "text": "Wie zich meldt, krijgt zo snel mogelijk een gesprek.",
            ],
          ],
        ]
      ]),
    CommandForm(
      "add-party", "Adds a body or person that may react.",
      [
        .required("party", .id, "Its id; no personal data in it."),
        .required("name", .text, "Its name; that of a natural person is sealed."),
        .optional("shortName", .text, "Its short name, which no other party has."),
        .required("kind", .choice(of: PartyKind.self), "What kind of party it is."),
        .optional("municipality", .text, "Its municipality."),
        .optional("group", .text, "The group under which it is listed."),
        .optional("adviceDuty", .object(adviceDuty), "The rule by which it must be asked."),
      ],
      examples: [
        [
          "id": "partij-asd", "do": "add-party", "party": "asd-lindevoort",
          "name": "Adviesraad Sociaal Domein Lindevoort", "shortName": "ASD Lindevoort",
          "kind": "advisoryBoard", "municipality": "Lindevoort",
          "adviceDuty": [
            "rule": "Verordening adviesraad Lindevoort, artikel 4", "adviceDays": 42,
            "answerDays": 28, "reasoned": true,
          ],
        ],
        [
          "id": "partij-raad", "do": "add-party", "party": "raad-meerhoven",
          "name": "Gemeenteraad van Meerhoven", "shortName": "Raad Meerhoven", "kind": "council",
          "municipality": "Meerhoven",
        ],
        [
          "id": "partij-zorghoeve", "do": "add-party", "party": "zorghoeve",
          "name": "Zorghoeve De Linde", "kind": "provider", "group": "Aanbieders",
        ],
        [
          "id": "partij-inwoner", "do": "add-party", "party": "inwoner-1",
          "name": "Anna Voorbeeld", "kind": "resident", "municipality": "Lindevoort",
        ],
        [
          "id": "partij-sociale-raad", "do": "add-party", "party": "sociale-raad",
          "name": "Sociale Raad Lindevoort", "kind": "advisoryBoard",
          "municipality": "Lindevoort",
        ],
      ]),
  ]

  private static let phase: [CommandField] = [
    .required("phase", .id, "The phase's id, unique in its dossier."),
    .required("title", .text, "Its title."),
  ]

  private static let part: [CommandField] = [
    .required("part", .id, "The part's id, unique in its dossier."),
    .required("title", .text, "Its title."),
  ]

  private static let theme: [CommandField] = [
    .required("theme", .id, "The theme's id, unique in its dossier."),
    .required("title", .text, "Its title."),
  ]

  private static let body: [CommandField] = [
    .required("body", .id, "The body's id, unique in its dossier."),
    .required("title", .text, "Its title."),
    .optional("municipality", .text, "The municipality whose body it is."),
  ]

  private static let section: [CommandField] = [
    .required("section", .text, "The place as it is numbered: 4.2."),
    .required("title", .text, "Its heading."),
    .optional("text", .textOrEmpty, "Its text."),
  ]

  private static let adviceDuty: [CommandField] = [
    .required("rule", .text, "The article of the law or ordinance."),
    .optional("adviceDays", .wholeNumber(from: 0), "Days that the party has for its advice."),
    .optional("answerDays", .wholeNumber(from: 0), "Days that the college has for its answer."),
    .optional("reasoned", .boolean, "Whether deviation from the advice must be reasoned."),
  ]

  /// A command that adds one thing to a dossier.
  private static func adding(
    _ name: String, _ doc: String, _ fields: [CommandField], _ example: JSON
  ) -> CommandForm {
    let head: [JSON.Member] = [
      JSON.Member("id", .string(name.replacing("add-", with: "extra-"))),
      JSON.Member("do", .string(name)), JSON.Member("dossier", "wmo-2028"),
    ]
    return CommandForm(
      name, doc, [.required("dossier", .name, "The dossier.")] + fields,
      examples: [.object(head + (example.objectValue ?? []))])
  }
}
