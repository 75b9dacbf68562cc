// SPDX-License-Identifier: EUPL-1.2

/// A member of staff may work in the register.
public struct UserAdded: Hashable, Sendable {
  /// The user's id.
  public var user: UserID
  /// Sealed: the name.
  public var texts: Texts

  /// All fields, in order.
  public init(user: UserID, texts: Texts = .none) {
    self.user = user
    self.texts = texts
  }
}

/// A user got a role.
public struct RoleGranted: Hashable, Sendable {
  /// The user.
  public var user: UserID
  /// The role.
  public var role: Role
  /// The only dossier for which it holds; else all.
  public var dossier: DossierID?
  /// The only municipality for which it holds; else all.
  public var municipality: String?

  /// All fields, in order.
  public init(user: UserID, role: Role, dossier: DossierID? = nil, municipality: String? = nil) {
    self.user = user
    self.role = role
    self.dossier = dossier
    self.municipality = municipality
  }
}
