// SPDX-License-Identifier: EUPL-1.2

/// How long a program of others may run, and how much it may write.
package struct ProgramBounds: Hashable, Sendable {
  /// The most seconds that it may take.
  package var seconds: Int
  /// The most bytes that it may write to its output.
  package var outputBytes: Int

  /// Bounds of time and output.
  package init(seconds: Int, outputBytes: Int) {
    self.seconds = seconds
    self.outputBytes = outputBytes
  }
}
