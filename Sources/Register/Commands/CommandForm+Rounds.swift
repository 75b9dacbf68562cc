// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands that open a round and ask parties.
  static let rounds: [CommandForm] = [
    CommandForm(
      "open-round", "Plans a consultation round.",
      [
        .required("round", .id, "Its id, unique in the register."),
        .required("dossier", .name, "The dossier."),
        .required("phase", .name, "The phase of the dossier."),
        .required("kind", .choice(of: RoundKind.self), "What kind of consultation it is."),
        .required("title", .text, "Its title."),
        .required("opensOn", .day, "The first day."),
        .required("closesOn", .day, "The last day on which a submission is in time."),
        .optional("questions", .list(of: .object(question), least: 0), "What it asks."),
        .optional(
          "baseline", .list(of: .object(baseline), least: 0),
          "The versions on which it asks comments."),
      ],
      examples: [
        [
          "id": "ronde-koers", "do": "open-round", "round": "koers-advies", "dossier": "wmo-2028",
          "phase": "koers", "kind": "adviceRequest", "title": "Adviesaanvraag koersdocument",
          "opensOn": "2026-01-12", "closesOn": "2026-02-20",
          "questions": [
            ["question": "v1", "text": "Kunt u zich vinden in de koers?"],
            ["question": "v2", "text": "Wat mist u?", "answers": "open"],
          ],
          "baseline": [["document": "koersdocument", "version": "0.9"]],
        ],
        [
          "id": "ronde-markt", "do": "open-round", "round": "koers-markt", "dossier": "wmo-2028",
          "phase": "koers", "kind": "marketConsultation", "title": "Marktconsultatie",
          "opensOn": "2026-01-12", "closesOn": "2026-02-20",
        ],
      ]),
    CommandForm(
      "invite", "Asks parties to react in a round.",
      [
        .required("round", .name, "The round."),
        .required("parties", .list(of: .name), "The parties."),
        .optional("sentOn", .day, "The day on which the invitations were sent."),
        .optional("wantedBy", .day, "The last day for these parties, where it is not the round's."),
        .optional("documents", .list(of: .text, least: 0), "What was sent along, by title."),
      ],
      examples: [
        [
          "id": "uitnodiging-koers", "do": "invite", "round": "koers-advies",
          "parties": ["asd-lindevoort", "raad-meerhoven", "zorghoeve"], "sentOn": "2026-01-12",
        ],
        [
          "id": "uitnodiging-markt", "do": "invite", "round": "koers-markt",
          "parties": ["zorghoeve"], "sentOn": "2026-01-12", "wantedBy": "2026-02-13",
          "documents": ["Koersdocument Wmo, versie 0.9", "Vragenlijst marktconsultatie"],
        ],
      ]),
  ]

  /// The commands that bring a round to its end, and those that may come at any time.
  static let closing: [CommandForm] = [
    moving(
      "end-round", "Says that the term passed; what comes in later is late.", "koers-advies",
      reason: nil),
    moving(
      "close-round", "Closes a round; it takes new entries only with a reason.", "koers-advies",
      reason: nil),
    moving(
      "cancel-round", "Cancels a round.", "koers-markt",
      reason: "De marktconsultatie is verschoven naar de volgende fase."),
    CommandForm(
      "establish-silence", "Establishes that invited parties did not react.",
      [
        .required("round", .name, "The round."),
        .optional("parties", .list(of: .name), "The parties."),
        .optional("rest", .boolean, "All parties that are awaited."),
        .optional("reason", .text, "A reason or remark; it is sealed."),
      ],
      choices: [.exactlyOne("parties", "rest")],
      examples: [
        [
          "id": "stilte-koers", "do": "establish-silence", "round": "koers-advies", "rest": true,
          "reason": "Na een rappel op 23 februari kwam er geen reactie.",
        ]
      ]),
    CommandForm(
      "set-four-eyes", "Switches approval by a second person on or off for a dossier.",
      [
        .required("dossier", .name, "The dossier."),
        .optional("on", .boolean, "Approval by a second person is needed from now on."),
        .optional("off", .boolean, "It is not needed from now on."),
        .required("reason", .text, "Why; the edition prints it."),
      ],
      choices: [.exactlyOneOrNot("on", "off")],
      examples: [
        [
          "id": "vier-ogen", "do": "set-four-eyes", "dossier": "wmo-2028", "off": true,
          "reason": "In de evaluatie werkt er maar één medewerker aan dit dossier.",
        ]
      ]),
    CommandForm(
      "correct", "Corrects a field, with a reason; what stood there before stays in the log.",
      [
        .required(
          "thing", .text,
          """
          What is corrected: R-014, R-014.3, W-1, C-1, or the id of a party, round, dossier or user; \
          where several have that id: party/…, round/…, dossier/… or user/…
          """),
        .required("field", .choice(of: CorrectableField.self), "The field."),
        .required("to", .textOrEmpty, "What it holds from now on."),
        .required("reason", .text, "Why; it is sealed."),
      ],
      examples: [
        [
          "id": "correctie-ontvangst", "do": "correct", "thing": "R-001", "field": "receivedOn",
          "to": "2026-02-09", "reason": "Typefout: de ontvangststempel is van 9 februari.",
        ],
        [
          "id": "correctie-titel", "do": "correct", "thing": "round/koers-advies",
          "field": "title", "to": "Adviesaanvraag koersdocument Wmo",
          "reason": "De titel noemde de wet niet.",
        ],
      ]),
  ]

  private static let question: [CommandField] = [
    .required("question", .id, "The question's id, unique in its round."),
    .required("text", .text, "The question."),
    .optional(
      "answers", .choice(of: QuestionForm.self),
      "Whether it asks for a stance or is open; else for a stance."),
  ]

  private static let baseline: [CommandField] = [
    .required("document", .id, "The document."),
    .required("version", .text, "The version."),
  ]

  private static func moving(
    _ name: String, _ doc: String, _ round: String, reason: String?
  ) -> CommandForm {
    var example: [JSON.Member] = [
      JSON.Member("id", .string("\(name)-\(round)")), JSON.Member("do", .string(name)),
      JSON.Member("round", .string(round)),
    ]
    if let reason { example.append(JSON.Member("reason", .string(reason))) }
    return CommandForm(
      name, doc,
      [
        .required("round", .name, "The round."),
        .optional("reason", .text, "Why; it is sealed."),
      ],
      examples: [.object(example)])
  }
}
