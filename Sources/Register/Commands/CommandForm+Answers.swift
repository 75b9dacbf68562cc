// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands that answer points.
  static let answers: [CommandForm] = [
    CommandForm(
      "assign", "Gives points to a handler.",
      [
        .required("points", .list(of: .point), "The points."),
        .required("handler", .id, "The user who prepares the answer."),
        .optional("due", .day, "By when."),
      ],
      examples: [
        [
          "id": "toewijzing", "do": "assign", "points": ["R-001.1", "R-001.2", "R-001.3"],
          "handler": "u-2", "due": "2026-03-06",
        ]
      ]),
    CommandForm(
      "draft-answer", "Hands over a draft of an answer.",
      [points, cluster, round, .required("text", .text, "The answer; it is sealed.")],
      choices: [.exactlyOne("points", "cluster")],
      examples: [
        [
          "id": "concept-wachttijd", "do": "draft-answer", "points": ["R-001.3"],
          "text": "De toegang meet de wachttijd. Nog navragen: hoe vaak?",
        ]
      ]),
    recommend,
    CommandForm(
      "approve", "Approves recommendations; who wrote one since the last approval cannot.",
      [
        points, cluster,
        .optional(
          "round", .name,
          "The round; alone, it is for all in it that waits for approval."),
      ],
      choices: [.atLeastOne("points", "cluster", "round")],
      examples: [
        [
          "id": "akkoord", "do": "approve", "as": "u-2", "points": ["R-001.1", "R-001.2"],
        ]
      ]),
    CommandForm(
      "return", "Sends recommendations back to who wrote them.",
      [points, cluster, round, .required("reason", .text, "Why; it is sealed.")],
      choices: [.exactlyOne("points", "cluster")],
      examples: [
        [
          "id": "terug", "do": "return", "as": "u-2", "points": ["R-001.3"],
          "reason": "Noem ook hoe vaak er wordt gemeten.",
        ]
      ]),
    CommandForm(
      "consult", "Puts answers to others on the staff before they are approved.",
      [
        points, cluster, round,
        .required("users", .list(of: .id), "The users who are asked."),
        .required("until", .day, "The last day for their remarks; nothing waits for them."),
      ],
      choices: [.exactlyOne("points", "cluster")],
      examples: [
        [
          "id": "afstemming-wachttijd", "do": "consult", "points": ["R-001.3"],
          "users": ["u-2"], "until": "2026-03-10",
        ]
      ]),
    CommandForm(
      "record-text-change", "Records a change to the text, for points or of another origin.",
      textChange + [
        .optional("dossier", .name, "The dossier; else the one that has the document or points."),
        .optional("points", .list(of: .point), "The points that it answers."),
        .optional(
          "origin", .choice(Origin.allCases.filter { $0 != .points }.map(\.rawValue)),
          "Where it comes from, where that is not points."),
        .optional("reason", .text, "Why; it is printed."),
        .optional("round", .name, "The round in whose matrix it is printed; not with points."),
        .optional("body", .id, "The body of which it is; for an amendment or the college."),
      ],
      choices: [.exactlyOne("points", "origin")],
      examples: [
        [
          "id": "wijziging-inleiding", "do": "record-text-change", "document": "koersdocument",
          "section": "1", "before": "nieuwe afspraken", "after": "nieuwe overeenkomsten",
          "origin": "exOfficio", "reason": "Dat is het woord in de wet.",
        ]
      ]),
    passOnObligation,
    CommandForm(
      "settle-obligation", "Settles an obligation: met, with evidence, or lapsed.",
      [
        .required("obligation", .obligation, "The obligation."),
        .optional("points", .list(of: .point), "The points for which it is; else all."),
        .required("on", .day, "The day."),
        .optional("evidence", .text, "Where it can be seen that it was met."),
        .optional("lapsed", .text, "Why it lapsed."),
      ],
      choices: [.exactlyOne("evidence", "lapsed")],
      examples: [
        [
          "id": "afgedaan", "do": "settle-obligation", "obligation": "V-1", "on": "2026-04-10",
          "evidence": "Verslag van de bijeenkomst over tarieven, kenmerk Z-2026-0412-7.",
        ]
      ]),
  ]

  private static let points = CommandField.optional("points", .list(of: .point), "The points.")

  private static let cluster = CommandField.optional(
    "cluster", .cluster, "The cluster whose points they are, in place of points.")

  private static let round = CommandField.optional(
    "round", .name, "The round; needed where a point or cluster is answered in several.")

  private static let textChange: [CommandField] = [
    .required("document", .name, "The document."),
    .required("section", .text, "The place as it is numbered: 4.2."),
    .required("before", .textOrEmpty, "What stood there; empty for an addition."),
    .required("after", .textOrEmpty, "What it becomes; empty for a deletion."),
  ]

  private static let deferral: [CommandField] = [
    .required(
      "target", .name,
      "A later phase or round of the dossier, another dossier, or a party; the phase itself where "
        + "document names what comes after the round."),
    .optional("document", .text, "The document or session in which it comes back."),
    .required("owner", .text, "The function that sees to it; never a person's name."),
    .optional("due", .day, "The last day."),
    .optional("milestone", .text, "The milestone on which it hangs, in place of a day."),
  ]

  private static let measure: [CommandField] = [
    .required("what", .text, "What it is; it is sealed."),
    .optional("owner", .text, "The function that sees to it; never a person's name."),
    .optional("due", .day, "The last day, where it is still to be done; then with an owner."),
    .optional("doneOn", .day, "The day on which it was done, in place of due."),
    .optional("evidence", .text, "Where it can be seen that it was done."),
  ]

  private static let addition: [CommandField] = [
    .required("municipality", .text, "The municipality."),
    .required("text", .text, "What its answer says beside the regional one; it is sealed."),
  ]

  private static let recommend = CommandForm(
    "recommend", "Recommends an answer to points; what the disposition demands is checked.",
    [
      points, cluster, round,
      .required("disposition", .choice(of: Disposition.self), "What becomes of the points."),
      .required("answer", .textOrEmpty, "The answer; it is sealed. Empty only for noted."),
      .optional("rationale", .text, "Why; it is sealed."),
      .optional(
        "textChanges", .list(of: .object(textChange), least: 0),
        "The changes that show it; for accepted and partlyAccepted one, or a measure."),
      .optional(
        "measure", .object(measure),
        "What is done outside the text; for accepted and partlyAccepted. What is still to be done "
          + "becomes an obligation on approval."),
      .optional("coveredIn", .text, "Where it stands already; for alreadyCovered."),
      .optional("deferral", .object(deferral), "In what the points come back; for deferred."),
      .optional("passedTo", .text, "To whom they were passed on; for outOfScope."),
      .optional(
        "additions", .list(of: .object(addition), least: 0), "What single municipalities add."),
    ],
    choices: [.exactlyOne("points", "cluster")],
    examples: [
      [
        "id": "antwoord-termijn", "do": "recommend", "points": ["R-001.1"],
        "disposition": "accepted", "answer": "Wij noemen voortaan een termijn.",
        "textChanges": [
          [
            "document": "koersdocument", "section": "2", "before": "zo snel mogelijk",
            "after": "binnen tien werkdagen",
          ]
        ],
      ],
      [
        "id": "antwoord-brief", "do": "recommend", "points": ["R-001.1"],
        "disposition": "accepted",
        "answer": "Wij noemen een termijn, ook in de brief aan gezinnen.",
        "measure": [
          "what": "De standaardbrief noemt de termijn.", "doneOn": "2026-03-02",
          "evidence": "Standaardbrief, versie van maart 2026",
        ],
      ],
      [
        "id": "antwoord-tarieven", "do": "recommend", "points": ["R-001.2"],
        "disposition": "deferred", "answer": "Wij nodigen u uit als de tarieven aan bod komen.",
        "deferral": [
          "target": "overeenkomst", "document": "Bijlage tarieven",
          "owner": "projectleider inkoop", "due": "2026-06-30",
        ],
      ],
      [
        "id": "antwoord-wachttijd", "do": "recommend", "points": ["R-001.3"],
        "disposition": "answered", "answer": "De toegang meet de wachttijd.",
        "additions": [
          ["municipality": "Meerhoven", "text": "Bij ons meet het wijkteam de wachttijd."]
        ],
      ],
    ])
}
