// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The rows of one submission.
struct SubmissionGroup {
  /// The indices of its rows, in order, at least one.
  var rows: [Int]
  /// Who speaks in it.
  var sender: Sender
  /// Its number: the one it has, or the one that it gets.
  var number: SubmissionNumber
  /// Whether it is made by the sheet.
  var isNew: Bool
}
