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
          "Its parts; what else was said of the point goes along to each."),
      ],
      examples: [
        [
          "id": "splitsing-wachttijd", "do": "split-point", "point": "R-001.3",
          "into": [
            ["passages": [["quote": "Leg uit wie"]], "summary": "Wie meet de wachttijd?"],
            ["passages": [["quote": "de wachttijd meet."]], "summary": "Hoe wordt gemeten?"],
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
  ]

  private static let part: [CommandField] = [
    .optional(
      "passages", .list(of: .object(CommandForm.passage), least: 0),
      "Its passages, at most nine, each within those of the point."),
    .optional("summary", .text, "A summary; it is sealed."),
  ]
}
