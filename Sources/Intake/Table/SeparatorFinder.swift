// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Tells the separator of a table from its headings.
enum SeparatorFinder {
  /// Which separators stand outside quotes in the first line that holds anything, in a fixed order.
  static func separators(of bytes: ArraySlice<UInt8>) -> [Table.Separator] {
    var found: Set<UInt8> = []
    var state = State.startOfCell
    var isBlank = true
    for byte in bytes {
      switch (state, byte) {
      case (.startOfCell, quote), (.afterQuote, quote): state = .quoted
      case (.quoted, quote): state = .afterQuote
      case (.quoted, _): break
      case (_, UInt8(ascii: "\n")), (_, UInt8(ascii: "\r")):
        if !isBlank { return ordered(found) }
        state = .startOfCell
      default:
        let separates = candidates.contains(byte)
        if separates { found.insert(byte) }
        state = separates ? .startOfCell : .plain
      }
      isBlank = isBlank && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"))
    }
    return ordered(found)
  }

  /// Where a byte stands.
  private enum State {
    case startOfCell, plain, quoted
    /// Behind a quote in a quoted cell: it closed the cell, or is the first of two.
    case afterQuote
  }

  private static let quote = UInt8(ascii: "\"")
  private static let candidates = Table.Separator.allCases.map(\.byte)

  private static func ordered(_ found: Set<UInt8>) -> [Table.Separator] {
    Table.Separator.allCases.filter { found.contains($0.byte) }
  }
}
