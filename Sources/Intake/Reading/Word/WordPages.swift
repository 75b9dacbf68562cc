// SPDX-License-Identifier: EUPL-1.2

/// Counts the pages of a Word document, as far as the file tells them.
///
/// Word notes where pages began when it last laid them out; where it did not, only breaks that
/// somebody asked for are known, and without these no page is.
struct WordPages {
  private var number = 1
  private var isKnown = false
  private var isLaidOut = false

  init() {}

  /// Looks at the body of a document for what it tells.
  init(_ body: XMLTree) {
    isLaidOut = body.contains("lastRenderedPageBreak")
    isKnown = isLaidOut
  }

  /// The page that the next text stands on.
  var current: Int? { isKnown ? number : nil }

  /// Word began a page here.
  mutating func rendered() { number += 1 }

  /// Somebody asked for a page to begin here.
  ///
  /// - Returns: Whether the text before it stands on a page that only now is known to be the first.
  mutating func asked() {
    guard !isLaidOut else { return }
    number += 1
    isKnown = true
  }
}
