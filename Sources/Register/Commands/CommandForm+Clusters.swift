// SPDX-License-Identifier: EUPL-1.2

import EventLog

extension CommandForm {
  /// The commands by which points are answered together, and a text change is withdrawn.
  static let clusters: [CommandForm] = [
    CommandForm(
      "cluster-points",
      "Lets points be answered together, in a new cluster or one that there is.",
      [
        .required(
          "points", .list(of: .point), "The points; none with an approved answer of its own."),
        .optional("title", .text, "The title of a new cluster; it gets the next number."),
        .optional(
          "cluster", .cluster,
          "The cluster that they join, in place of a title; not while its answer is approved."),
        .optional(
          "wording", .text, "What a new cluster says in words of its own; it is sealed."),
        .optional(
          "dossier", .name,
          "The dossier of a new cluster; needed where all the points are answered in several."),
      ],
      choices: [.exactlyOne("title", "cluster")],
      examples: [
        [
          "id": "gelijke-punten", "do": "cluster-points", "points": ["R-003.1", "R-003.2"],
          "title": "Wachttijd bij de toegang", "wording": "Inwoners wachten te lang op hulp.",
        ],
        [
          "id": "gelijk-punt-erbij", "do": "cluster-points", "points": ["R-003.3"],
          "cluster": "C-1",
        ],
      ]),
    CommandForm(
      "leave-cluster",
      "Lets a point be answered by itself again, from a copy of the shared answer.",
      [.required("point", .point, "The point.")],
      examples: [["id": "apart-punt", "do": "leave-cluster", "point": "R-003.3"]]),
    CommandForm(
      "withdraw-text-change",
      "Withdraws a text change; not the last one that shows an accepted point.",
      [
        .required("change", .textChange, "The text change."),
        .required("reason", .text, "Why; it is sealed."),
      ],
      examples: [
        [
          "id": "wijziging-vervalt", "do": "withdraw-text-change", "change": "W-2",
          "reason": "Het oude woord blijft staan.",
        ]
      ]),
  ]
}
