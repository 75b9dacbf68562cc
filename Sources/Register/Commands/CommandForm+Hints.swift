// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands about hints that `lint` gives.
  static let hints: [CommandForm] = [
    CommandForm(
      "silence-hint",
      "Silences a hint of lint about points, until one of them or its answer changes.",
      [
        .required("round", .name, "The round."),
        .required("lint", .choice(of: Lint.self), "The kind of hint."),
        .required("points", .list(of: .point, least: 1), "The points that the hint is about."),
        .required("reason", .text, "Why it is right as it is; it is sealed with the drafts."),
      ],
      examples: [
        [
          "id": "stil-koers", "do": "silence-hint", "round": "koers-advies",
          "lint": "baseline-unchanged", "points": ["R-001.1"],
          "reason": "De wijziging staat in de bijlage.",
        ]
      ]),
    CommandForm(
      "heed-hint", "Takes it back that hints of lint about points are silenced.",
      [
        .required("round", .name, "The round."),
        .required("lint", .choice(of: Lint.self), "The kind of hint."),
        .required(
          "points", .list(of: .point, least: 1),
          "The points; every hint of that kind about any of them is given again."),
      ],
      examples: [
        [
          "id": "weer-koers", "do": "heed-hint", "round": "koers-advies",
          "lint": "baseline-unchanged", "points": ["R-001.1"],
        ]
      ]),
  ]
}
