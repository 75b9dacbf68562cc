// SPDX-License-Identifier: EUPL-1.2

extension String {
  /// The text with every line ending, CR LF or CR alone, as one line feed; nothing else changes.
  ///
  /// This is the one normalisation that texts and quotes get. Composed and decomposed letters stay
  /// as they came in, so that offsets count what the party wrote.
  ///
  /// - Complexity: O(length).
  package var withLineFeeds: String {
    guard utf8.contains(0x0D) else { return self }
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if !(scalar == "\n" && afterReturn) {
        scalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(scalars)
  }
}
