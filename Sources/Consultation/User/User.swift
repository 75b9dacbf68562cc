// SPDX-License-Identifier: EUPL-1.2

/// A member of staff who works in the register.
public struct User: Hashable, Sendable {
  /// The id.
  public internal(set) var id: UserID
  /// The sequence at which the user was added.
  public internal(set) var addedAt: Int
  /// Sealed: the name.
  public internal(set) var texts: Texts
  /// Sealed, where the name was corrected: it is ``TextField/to`` in these texts.
  public internal(set) var correctedName: Texts?
  /// The roles, in the order in which they were given.
  public internal(set) var roles: [RoleGranted] = []
}
