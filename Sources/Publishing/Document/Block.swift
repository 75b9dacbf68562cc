// SPDX-License-Identifier: EUPL-1.2

/// A piece of running text, a list or a table.
package enum Block: Hashable, Sendable {
  /// A heading inside a chapter, with the name of its anchor, empty for none; its level is 2 right under the
  /// chapter, 3 and 4 below that.
  case heading(String, id: String, level: Int = 2)
  /// A paragraph of the report itself.
  case paragraph([Inline])
  /// A paragraph in somebody's own words, exactly as they stand in the record.
  case words(String)
  /// What a party said, word for word.
  case quotation(String)
  /// Somebody's own words under a label: *Motivering*.
  case labelled(String, String)
  /// A list without order.
  case list([[Inline]])
  /// A numbered list.
  case numbered([[Inline]])
  /// A table.
  case table(Table)
}

/// A run of text in a paragraph.
package enum Inline: Hashable, Sendable {
  case text(String)
  case strong(String)
  /// A remark beside the matter itself: *(samengevat)*.
  case aside(String)
  /// Where something is missing: an erased text, an answer that is not there yet.
  case absent(String)
  /// A reference to an anchor in the document.
  case link(String, to: String)
  /// What became of a point.
  case outcome(String, Tone)
  /// Words that went from a text; signs around them say so where they cannot be struck.
  case removed(String)
  /// Words that came into a text; signs around them say so too.
  case added(String)

  /// What an outcome comes down to, for a mark beside its word.
  package enum Tone: String, Hashable, Sendable {
    case taken, partly, refused, later, neutral, open
  }
}

extension Inline: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}
