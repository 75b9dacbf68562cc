// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension SheetRow {
  /// The row with the marks of what is hidden as texts are compared with: a sheet that was written in
  /// English says the same as what is recorded.
  var withMarksAsRead: SheetRow {
    var row = self
    row.quotes = quotes.map(SpanRedacted.withDutchMarks)
    for text in [\SheetRow.summary, \.proposedText, \.answer, \.rationale, \.measure] {
      row[keyPath: text] = self[keyPath: text].map(SpanRedacted.withDutchMarks)
    }
    return row
  }
}
