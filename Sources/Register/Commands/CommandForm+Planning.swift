// SPDX-License-Identifier: EUPL-1.2

import EventLog

extension CommandForm {
  /// The commands that make a planning.
  static let planning: [CommandForm] = [
    CommandForm(
      "add-milestone", "Adds a moment to the planning of a dossier.",
      [
        dossier,
        .required("milestone", .id, "Its id, unique in its dossier."),
        .required("activity", .text, "What is to happen."),
        .optional("who", .text, "Who sees to it: a body or function, never a person's name."),
      ] + time + [.optional("optional", .boolean, "Whether it may be left out.")],
      choices: [.exactlyOne("on", "days", "period", "open")],
      examples: [
        [
          "id": "mijlpaal-besluit", "do": "add-milestone", "dossier": "wmo-2028",
          "milestone": "besluit-koers", "activity": "Colleges stellen het koersdocument vast",
          "who": "colleges", "on": "2026-05-12",
        ],
        [
          "id": "mijlpaal-tarieven", "do": "add-milestone", "dossier": "wmo-2028",
          "milestone": "tarieven", "activity": "Bijeenkomst over de tarieven",
          "who": "projectleider inkoop", "period": "najaar 2026", "optional": true,
        ],
        [
          "id": "mijlpaal-start", "do": "add-milestone", "dossier": "wmo-2028",
          "milestone": "start", "activity": "Start van de overeenkomsten", "open": true,
        ],
        [
          "id": "mijlpaal-dialoog", "do": "add-milestone", "dossier": "wmo-2028",
          "milestone": "dialoog", "activity": "Dialoogtafels met aanbieders",
          "days": ["2026-02-17", "2026-02-19"], "optional": true,
        ],
      ]),
    CommandForm(
      "move-milestone", "Gives a milestone another day; the days that it had are kept.",
      [
        dossier,
        .required("milestone", .name, "The milestone: its id or exact activity."),
      ] + time + [.required("reason", .text, "Why; it is sealed.")],
      choices: [.exactlyOne("on", "days", "period", "open")],
      examples: [
        [
          "id": "verzetten-besluit", "do": "move-milestone", "dossier": "wmo-2028",
          "milestone": "besluit-koers", "on": "2026-06-09",
          "reason": "De adviesraad kreeg twee weken uitstel.",
        ]
      ]),
    CommandForm(
      "settle-milestone",
      "Says that a milestone took place, or was dropped; what hangs on a dropped one has no day.",
      [
        dossier,
        .required("milestone", .name, "The milestone: its id or exact activity."),
        .optional("on", .day, "The day on which it took place."),
        .optional("dropped", .text, "Why it does not take place; it is sealed."),
      ],
      choices: [.exactlyOne("on", "dropped")],
      examples: [
        [
          "id": "dialoog-geweest", "do": "settle-milestone", "dossier": "wmo-2028",
          "milestone": "dialoog", "on": "2026-02-19",
        ],
        [
          "id": "start-vervalt", "do": "settle-milestone", "dossier": "wmo-2028",
          "milestone": "start", "dropped": "De start staat in elke overeenkomst zelf.",
        ],
      ]),
  ]

  /// Hands on an obligation.
  static let passOnObligation = CommandForm(
    "pass-on-obligation",
    "Hands on what is open of an obligation: it comes back elsewhere or later, and that is counted.",
    [
      .required("obligation", .obligation, "The obligation."),
      .required(
        "target", .name, "A later phase or round of the dossier, another dossier, or a party."),
      .optional(
        "document", .text, "The document or session in which it comes back; left out, it stays."),
      .required("owner", .text, "The function that sees to it; never a person's name."),
      .optional("due", .day, "The last day."),
      .optional("milestone", .text, "The milestone on which it hangs, in place of a day."),
      .required("reason", .text, "Why; it is sealed."),
    ],
    choices: [.atLeastOne("due", "milestone")],
    examples: [
      [
        "id": "doorschuiven", "do": "pass-on-obligation", "obligation": "V-1",
        "target": "overeenkomst", "document": "Bijlage tarieven",
        "owner": "projectleider inkoop", "milestone": "tarieven",
        "reason": "Het onderzoek naar de tarieven is nog niet af.",
      ]
    ])

  /// The commands by which parties change, and a phase is done.
  static let changes: [CommandForm] = [
    CommandForm(
      "rename-party", "Gives a party another name; the names that it had are kept.",
      [
        party,
        .required("name", .text, "Its name from now on; that of a natural person is sealed."),
        .optional("shortName", .text, "Its short name, where that changes too."),
        .optional("from", .day, "The day from which it is called so."),
      ],
      examples: [
        [
          "id": "naam-zorghoeve", "do": "rename-party", "party": "zorghoeve",
          "name": "Zorghoeve Lindevoort", "from": "2026-07-01",
        ]
      ]),
    CommandForm(
      "succeed-party", "Says that another party took the place of a party.",
      [
        party,
        .required("by", .name, "The party that takes its place."),
        .required("on", .day, "The day from which it does."),
        .optional("reason", .text, "Why; it is sealed."),
      ],
      examples: [
        [
          "id": "opvolger-asd", "do": "succeed-party", "party": "asd-lindevoort",
          "by": "sociale-raad", "on": "2026-07-01", "reason": "De raden zijn samengegaan.",
        ]
      ]),
    CommandForm(
      "add-contact", "Says who speaks for a party in a function.",
      [
        party,
        .required("name", .text, "The name; it is sealed."),
        .required("function", .text, "The function; never a name."),
        .required("from", .day, "The first day."),
        .optional("until", .day, "The last day, where it is known."),
      ],
      examples: [
        [
          "id": "contact-sociale-raad", "do": "add-contact", "party": "sociale-raad",
          "name": "Jip Voorbeeld", "function": "ambtelijk secretaris", "from": "2026-07-01",
        ]
      ]),
    CommandForm(
      "close-phase", "Closes a phase in which no obligation and no round is open.",
      [
        dossier,
        .required("phase", .name, "The phase: nothing comes back in it from now on."),
      ],
      examples: [
        [
          "id": "fase-koers-klaar", "do": "close-phase", "dossier": "wmo-2028", "phase": "koers",
        ]
      ]),
  ]

  private static let dossier = CommandField.required("dossier", .name, "The dossier.")

  private static let party = CommandField.required("party", .name, "The party.")

  /// When something of a planning is to happen.
  private static let time: [CommandField] = [
    .optional("on", .day, "The day."),
    .optional(
      "days", .list(of: .day, least: 2),
      "Its days, where it has several; what hangs on it is due on the last."),
    .optional("period", .text, "A period in words, where there is no day yet."),
    .optional("open", .boolean, "That nobody knows yet."),
  ]
}
