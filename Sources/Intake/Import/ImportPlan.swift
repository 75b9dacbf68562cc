// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What a file asks for: commands in order, to be decided and recorded as one.
public struct ImportPlan: Hashable, Sendable {
  /// A command, and the line of the file that asks for it.
  public struct Step: Hashable, Sendable {
    /// The command.
    public let command: Command
    /// The line, from 1, that a refusal of it is about.
    public let line: Int

    /// A command that a line asks for.
    public init(_ command: Command, line: Int) {
      self.command = command
      self.line = line
    }
  }

  /// The commands in order.
  ///
  /// Numbers of new submissions and points in them are those that the register gives next, so a
  /// plan holds for the state it was made of and no other.
  public internal(set) var steps: [Step] = []
  /// What was assumed where the file says nothing, each in a sentence.
  public internal(set) var assumptions: [String] = []

  /// The commands alone.
  public var commands: [Command] { steps.map(\.command) }
}
