// SPDX-License-Identifier: EUPL-1.2

extension Inline {
  /// The words without what they are.
  var plain: String {
    switch self {
    case .text(let text), .strong(let text), .aside(let text), .absent(let text): text
    case .link(let text, _), .outcome(let text, _): text
    case .removed(let text): "[-\(text)-]"
    case .added(let text): "{+\(text)+}"
    }
  }
}

extension [Inline] {
  /// The words of them all.
  var plain: String { count == 1 ? self[0].plain : map(\.plain).joined() }
}

extension [Block] {
  /// The words of a cell, a line for each block.
  var plain: String { count == 1 ? self[0].plain : map(\.plain).joined(separator: "\n") }
}

extension Block {
  /// The words without what they are, tables aside; a line for each item of a list.
  var plain: String {
    switch self {
    case .paragraph(let inlines): inlines.plain
    case .words(let text), .quotation(let text), .heading(let text, _, _): text
    case .labelled(let label, let text): "\(label) \(text)"
    case .list(let items), .numbered(let items):
      items.map { "- " + $0.plain }.joined(separator: "\n")
    case .table: ""
    }
  }
}
