// SPDX-License-Identifier: EUPL-1.2

extension Document {
  /// What stands at the foot of every page, before its number.
  var foot: [String] { kicker + [notice.title] }
}

extension Document.Section {
  /// Whether it begins on a new page.
  var opensPage: Bool { ["summary", "points"].contains(id) }

  /// Whether its pages lie across: it has a table of running text.
  var liesAcross: Bool {
    blocks.contains { if case .table(let table) = $0 { table.isWide } else { false } }
  }
}
