// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands about what becomes of invitations, about open groups and about sessions.
  static let invitations: [CommandForm] = [
    CommandForm(
      "extend", "Gives invited parties more time; what comes in until then is in time.",
      [
        round, oneParty, parties,
        .optional(
          "rest", .boolean, "All parties that are awaited and have until an earlier day."),
        .required("until", .day, "Their last day from now on, later than it was."),
        .required("reason", .text, "Why; it is sealed."),
      ],
      choices: [.exactlyOne("party", "parties", "rest")],
      examples: [
        [
          "id": "uitstel-zorghoeve", "do": "extend", "round": "koers-advies",
          "party": "zorghoeve", "until": "2026-03-06",
          "reason": "De bestuurder is met verlof tot 23 februari.",
        ],
        [
          "id": "uitstel-rest", "do": "extend", "round": "koers-markt", "rest": true,
          "until": "2026-02-20", "reason": "De vragenlijst kwam een week later.",
        ],
      ]),
    CommandForm(
      "remind", "Records that invited parties were reminded; that may be several times.",
      [
        round, oneParty, parties,
        .optional("rest", .boolean, "All parties that are awaited and were asked by then."),
        .required("on", .day, "The day on which the reminders were sent."),
      ],
      choices: [.exactlyOne("party", "parties", "rest")],
      examples: [
        [
          "id": "rappel-zorghoeve", "do": "remind", "round": "koers-advies",
          "party": "zorghoeve", "on": "2026-02-23",
        ],
        [
          "id": "rappel-velen", "do": "remind", "round": "koers-advies",
          "parties": ["zorghoeve", "raad-meerhoven"], "on": "2026-02-09",
        ],
      ]),
    CommandForm(
      "decline", "Records that an invited party will not advise.",
      [
        round, party,
        .required("on", .day, "The day on which it said so."),
        .optional("reason", .text, "Why; it is sealed."),
      ],
      examples: [
        [
          "id": "afzien-zorghoeve", "do": "decline", "round": "koers-markt",
          "party": "zorghoeve", "on": "2026-01-20",
          "reason": "De zorghoeve ziet af van deelname aan de marktconsultatie.",
        ]
      ]),
    CommandForm(
      "invite-group",
      "Asks an open group, such as the residents; what its parties send counts as asked.",
      [
        round,
        .required("group", .text, "What the group is called: de inwoners."),
        .required("announced", .text, "Where that was announced."),
        .required("on", .day, "The first day."),
        .required("until", .day, "The last day on which what they send is in time."),
        .optional(
          "kinds", .list(of: .choice(of: PartyKind.self)),
          "The kinds of party that belong to it; else residents and experts by experience."),
        .optional(
          "municipality", .text, "The municipality of those parties, where it is not all."),
      ],
      examples: [
        [
          "id": "inspraak-inwoners", "do": "invite-group", "round": "koers-advies",
          "group": "de inwoners", "announced": "Nieuwsblad De Linde en de gemeentelijke websites",
          "on": "2026-01-14", "until": "2026-02-20",
        ]
      ]),
    CommandForm(
      "hold-session",
      "Records that a session was held; its report is a submission. Who was there reacted.",
      [
        round,
        .required("session", .id, "Its id, unique in its round."),
        .required("title", .text, "Its title."),
        .optional("on", .day, "The day."),
        .optional("period", .text, "When it was, where the day is not known: voorjaar 2019."),
        .required("kind", .text, "What kind of session it was: dialoogtafel, marktconsultatie."),
        .optional("place", .text, "Where."),
        .optional("part", .name, "The part it was about."),
        .optional("question", .text, "What was asked there."),
        .optional(
          "present", .list(of: .text, least: 0),
          "Who was there: parties by id or name, and residents as a number: 14 inwoners."),
        .optional(
          "partyKind", .choice(of: PartyKind.self),
          "The kind of party for which it was; else it is told from who was there."),
        .optional(
          "reason", .text,
          "Why what was said before of the same session is corrected; it is sealed."),
      ],
      choices: [.exactlyOne("on", "period")],
      examples: [
        [
          "id": "dialoogtafel-thuis", "do": "hold-session", "round": "koers-advies",
          "session": "dialoogtafel-thuis", "title": "Dialoogtafel begeleiding thuis",
          "on": "2026-02-03", "kind": "dialoogtafel", "place": "Dorpshuis Lindevoort",
          "part": "begeleiding", "question": "Wat helpt u om langer thuis te wonen?",
          "present": ["asd-lindevoort", "14 inwoners"],
        ],
        [
          "id": "gesprekken-2025", "do": "hold-session", "round": "koers-advies",
          "session": "gesprekken-2025", "title": "Gesprekken met mantelzorgers",
          "period": "najaar 2025", "kind": "gesprek", "partyKind": "expertByExperience",
        ],
        [
          "id": "gesprekken-2025-verbeterd", "do": "hold-session", "round": "koers-advies",
          "session": "gesprekken-2025", "title": "Gesprekken met mantelzorgers",
          "period": "najaar 2025", "kind": "gesprek", "partyKind": "expertByExperience",
          "present": ["9 inwoners"], "reason": "De aanwezigen stonden er nog niet bij.",
        ],
      ]),
    CommandForm(
      "tell-back", "Records that who was at a session was told what became of it.",
      [
        .required("session", .id, "The session."),
        .required("on", .day, "The day."),
        .optional("round", .name, "Its round; needed where several rounds have such a session."),
      ],
      examples: [
        [
          "id": "terug-dialoogtafel", "do": "tell-back", "session": "dialoogtafel-thuis",
          "on": "2026-06-01",
        ]
      ]),
    CommandForm(
      "set-tender-mode",
      "Closes links and replies of providers in a round for a tender, or opens them again.",
      [
        round,
        .optional("on", .boolean, "They are closed from now on."),
        .optional("off", .boolean, "They are open from now on."),
      ],
      choices: [.exactlyOneOrNot("on", "off")],
      examples: [
        [
          "id": "aanbesteding-markt", "do": "set-tender-mode", "round": "koers-markt",
          "on": true,
        ]
      ]),
  ]

  private static let round = CommandField.required("round", .name, "The round.")
  private static let oneParty = CommandField.optional("party", .name, "One party, invited by name.")
  private static let parties = CommandField.optional(
    "parties", .list(of: .name), "Parties, invited by name.")
  private static let party = CommandField.required("party", .name, "The party, invited by name.")
}
