// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The reports as plain text for a terminal: UTF-8, at most ``width`` characters a line.
///
/// A line is longer only where a single word or a table of numbers leaves no choice. Whatever
/// parties and staff wrote comes out without control characters, so no text can command the
/// terminal on which it is read.
public enum ReportText {
  /// The longest line, in characters.
  public static let width = 100
}
