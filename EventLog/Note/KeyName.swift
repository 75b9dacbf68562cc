// SPDX-License-Identifier: EUPL-1.2

/// The name of a key in a signed note: of a log, its origin.
enum KeyName {
  /// Whether it is not empty and has no white space of Unicode and no `+` (C2SP signed-note).
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && $0.value >= 0x20
      }
  }
}
