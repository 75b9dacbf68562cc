// SPDX-License-Identifier: EUPL-1.2

/// Why a command is refused: the rule broken, and what it is about.
public enum Rejection: Error, Hashable, Sendable {
  /// There is no party with this id or name.
  case unknownParty(String)
}
