// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Finds what a command names by id or exact name.
///
/// An id comes before a name. A name that several things have is refused, never guessed.
public protocol NameResolver {
  /// The party with this id, name or short name.
  func party(named name: String) throws -> PartyID
  /// The round with this id or title.
  func round(named name: String) throws -> RoundID
  /// The round that has a session with this id.
  func round(ofSession session: SessionID) throws -> RoundID
  /// The dossier with this id or title.
  func dossier(named name: String) throws -> DossierID
  /// The dossier in which a text change was recorded.
  func dossier(of textChange: TextChangeNumber) throws -> DossierID
  /// The dossier whose document this is (by id or title), else the one in which the points stand.
  func dossier(ofDocument document: String, points: [PointNumber]) throws -> DossierID
  /// The users, parties, dossiers and rounds with exactly this id.
  func things(withID id: String) throws -> [CorrectableThing]
}

extension NameResolver {
  /// The party with this id, name or short name; `nil` where there is none.
  func party(ifNamed name: String) throws -> PartyID? {
    do { return try party(named: name) } catch let error as CommandError
      where error.code == .unknownParty
    {
      return nil
    }
  }
}
