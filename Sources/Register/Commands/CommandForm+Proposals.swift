// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands about points that a program proposes.
  static let proposals: [CommandForm] = [
    CommandForm(
      "propose-points", "Records which points a program proposes; none of them is a point by that.",
      [
        .required("submission", .submission, "The submission."),
        .required("by", .text, "The program, with its version."),
        .required(
          "points", .list(of: .object(proposedPoint)),
          "The points, in the order of the text; each gets the next number of its submission."),
      ],
      examples: [
        [
          "id": "voorstel-asd", "do": "propose-points", "submission": "R-001",
          "by": "voorbeeldlezer 1.0",
          "points": [
            ["passages": [["offset": 16, "length": 51]], "kind": "advice"],
            ["passages": [["offset": 68, "length": 38]], "kind": "involvement", "parent": 1],
          ],
        ]
      ]),
    CommandForm(
      "accept-proposals", "Records proposed points as they are proposed.",
      [
        .required("submission", .submission, "The submission."),
        .optional("proposals", numbers, "The proposals, by number."),
        .optional("rest", .boolean, "All of the newest text of which nothing became yet."),
      ],
      choices: [.exactlyOne("proposals", "rest")],
      examples: [
        [
          "id": "voorstel-overnemen", "do": "accept-proposals", "submission": "R-001",
          "proposals": [1],
        ]
      ]),
    CommandForm(
      "drop-proposals", "Records that proposed points are none.",
      [
        .required("submission", .submission, "The submission."),
        .optional("proposals", numbers, "The proposals, by number."),
        .optional("rest", .boolean, "All of which nothing became yet."),
      ],
      choices: [.exactlyOne("proposals", "rest")],
      examples: [
        [
          "id": "voorstel-vervallen", "do": "drop-proposals", "submission": "R-001",
          "rest": true,
        ]
      ]),
  ]

  /// Proposals of one submission, by number.
  static let numbers = CommandValue.list(of: .wholeNumber(from: 1))

  private static let place: [CommandField] = [
    .required("offset", .wholeNumber(from: 0), "Its first Unicode scalar in the text, from 0."),
    .required("length", .wholeNumber(from: 1), "Its length in Unicode scalars."),
  ]

  private static let proposedPoint: [CommandField] = [
    .required("passages", .list(of: .object(place)), "Its passages, at most nine."),
    .required("kind", .choice(of: PointKind.self), "What kind of statement it is."),
    .optional("theme", .name, "The theme."),
    .optional("section", .text, "The place in the baseline: 4.2."),
    .optional("question", .id, "The consultation question to which it belongs."),
    .optional(
      "parent", .wholeNumber(from: 1),
      "Which of the points in this line, from 1, it stands under; one before it."),
    .optional("wording", .object(place), "Where the text stands that the party proposes."),
  ]
}
