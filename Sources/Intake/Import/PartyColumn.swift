// SPDX-License-Identifier: EUPL-1.2

/// A column of a list of parties; the raw value is its English heading.
enum PartyColumn: String, Hashable, CaseIterable {
  case party, name, kind, municipality, shortName, group

  /// Reads a heading of either language, whatever its case and spacing.
  init?(reading text: String) {
    let folded = text.lowercased().filter { !$0.isWhitespace }
    let found = Self.allCases.first { column in
      [column.rawValue, column.dutch].contains { heading in
        heading.lowercased().filter { !$0.isWhitespace } == folded
      }
    }
    guard let found else { return nil }
    self = found
  }

  private var dutch: String {
    switch self {
    case .party: "partij"
    case .name: "naam"
    case .kind: "soort"
    case .municipality: "gemeente"
    case .shortName: "korte naam"
    case .group: "groep"
    }
  }
}
