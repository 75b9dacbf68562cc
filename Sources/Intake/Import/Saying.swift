// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// What a row or point says: by this a row without number and key is known again.
struct Saying: Hashable {
  private let quotes: [String]
  private let summary: String?

  /// The quotes in any order; the summary counts only where there is no quote.
  ///
  /// `nil` where there is neither, for then it cannot be known again.
  init?(quotes: [String], summary: String?) {
    guard !quotes.isEmpty || summary != nil else { return nil }
    self.quotes = quotes.map(\.withoutWraps).sorted()
    self.summary = quotes.isEmpty ? summary : nil
  }
}

extension String {
  /// What stays the same however a text is wrapped: all of it but white space and hyphens.
  var withoutWraps: String {
    String(
      String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank && $0 != "-" && $0 != "\u{AD}" })
    )
  }
}

extension SheetRow {
  var saying: Saying? { Saying(quotes: quotes, summary: summary) }
}

extension TextOpener {
  /// What a point says; `nil` where its texts cannot be read any more.
  func saying(of point: Point) -> Saying? {
    guard let quotes = quotes(of: point) else { return nil }
    return Saying(
      quotes: quotes, summary: quotes.isEmpty ? text(.summary, of: point)?.text : nil)
  }
}
