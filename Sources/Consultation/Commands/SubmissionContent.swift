// SPDX-License-Identifier: EUPL-1.2

/// What came in with a submission.
public enum SubmissionContent: Hashable, Sendable {
  /// A text that was typed or pasted.
  case text(SubmissionText)
  /// A file, with its text where a reader could read it.
  case file(IncomingFile, SubmissionText?)
  /// The party says that it has nothing to add.
  case nothingToAdd
  /// The file comes later.
  case fileFollows
  /// There is no text: spoken, or logged from a sheet.
  case withoutText
}

/// What can be corrected.
public enum CorrectableThing: Hashable, Sendable {
  /// A user.
  case user(UserID)
  /// A party.
  case party(PartyID)
  /// A dossier.
  case dossier(DossierID)
  /// A round.
  case round(RoundID)
  /// A submission.
  case submission(SubmissionNumber)
  /// A point.
  case point(PointNumber)
  /// A text change, of a dossier.
  case textChange(TextChangeNumber, DossierID)
  /// A cluster.
  case cluster(ClusterNumber)
}
