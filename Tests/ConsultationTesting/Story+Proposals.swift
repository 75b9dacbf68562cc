// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// A program proposes two more points of a letter, and they are none.
  static let proposing: [Command] = [
    .proposePoints(
      ProposePoints(
        submission: "R-005", by: "weerklank 1",
        points: [
          ProposalInput(passages: [0..<19], kind: .textProposal, wording: 0..<19),
          ProposalInput(passages: [5..<19], kind: .advice, theme: "toegang", parent: 1),
        ])),
    .dropProposals(DropProposals(submission: "R-005")),
  ]
}
