// SPDX-License-Identifier: EUPL-1.2

package import Programs

/// Why a file could not be made that a program of others has to make.
///
/// It repeats nothing of what was to be written, for that may be personal data.
public struct EngineError: Error, Hashable, Sendable {
  /// Why; the raw values are the stable codes that callers see.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// No program is installed that makes this format.
    case missing = "engine-missing"
    /// The program that makes this format could not make the file.
    case failed = "engine-failed"
    /// The program that makes this format took too long.
    case tooSlow = "engine-too-slow"
    /// The file that was made is larger than is taken.
    case tooLarge = "engine-output-too-large"
    /// The document has no page of that number.
    case noPage = "no-page"
  }

  /// Why.
  public let code: Code
  /// What is wrong, in a sentence without a full stop.
  public let message: String
  /// What to do, in a sentence.
  public let hint: String

  /// All fields, in order.
  public init(_ code: Code, _ message: String, hint: String) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// What a program did instead of making the file.
  package init(_ error: ProgramError, within bounds: ProgramBounds) {
    switch error.code {
    case .tooSlow:
      self.init(
        .tooSlow, "\(error.name) took longer than \(bounds.seconds) seconds",
        hint: "Print fewer points, with --municipality for one, or ask for HTML.")
    case .tooMuchOutput:
      self.init(
        .tooLarge, "\(error.name) made a file of more than \(bounds.outputBytes >> 20) MiB",
        hint: "Print fewer points, with --municipality for one, or ask for HTML.")
    case .failed: self = .failed(error.name)
    }
  }

  /// A program that ended without making the file.
  package static func failed(_ name: String) -> EngineError {
    EngineError(
      .failed, "\(name) could not make the file",
      hint: "Try again, ask for HTML, or install another version of \(name).")
  }
}
