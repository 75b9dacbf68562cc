// SPDX-License-Identifier: EUPL-1.2

/// A column of a planning; the raw value is its English heading.
enum PlanningColumn: String, Hashable, CaseIterable {
  case milestone, activity, who, when, optional, reason

  /// Reads a heading of either language, whatever its case and spacing.
  init?(reading text: String) {
    guard let found = Self.columns[Self.folded(text)] else { return nil }
    self = found
  }

  private static let columns: [String: PlanningColumn] = {
    var columns: [String: PlanningColumn] = [:]
    for column in allCases {
      for heading in [column.rawValue] + column.others { columns[folded(heading)] = column }
    }
    return columns
  }()

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }

  /// The heading in Dutch, which comes first, and what else people call it.
  private var others: [String] {
    switch self {
    case .milestone: ["mijlpaal"]
    case .activity: ["activiteit"]
    case .who: ["wie"]
    case .when: ["datum/periode", "datum", "periode", "wanneer", "date/period", "date", "period"]
    case .optional: ["optioneel"]
    case .reason: ["reden"]
    }
  }

  /// The heading in Dutch.
  var dutch: String { others[0] }
}
