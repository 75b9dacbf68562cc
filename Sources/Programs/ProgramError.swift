// SPDX-License-Identifier: EUPL-1.2

/// Why a program of others did not come to its end.
package struct ProgramError: Error, Hashable, Sendable {
  /// Why.
  package enum Code: Hashable, Sendable {
    /// It took longer than ``ProgramBounds/seconds``, and was ended.
    case tooSlow
    /// It wrote more than ``ProgramBounds/outputBytes``, and was ended.
    case tooMuchOutput
    /// It could not be started, or its output could not be read.
    case failed
  }

  /// Why.
  package let code: Code
  /// The program, by its name or path.
  package let name: String

  /// Both fields.
  package init(_ code: Code, of name: String) {
    self.code = code
    self.name = name
  }
}
