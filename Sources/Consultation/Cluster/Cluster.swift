// SPDX-License-Identifier: EUPL-1.2

/// Points of several parties that are answered together; each keeps its number and party.
public struct Cluster: Hashable, Sendable {
  /// The number.
  public internal(set) var number: ClusterNumber
  /// The dossier.
  public internal(set) var dossier: DossierID
  /// The title.
  public internal(set) var title: String
  /// Sealed: a wording of its own, where it has one.
  public internal(set) var texts: Texts
  /// Sealed: the wording as it was corrected last, as ``TextField/to``.
  public internal(set) var correctedWording: Texts?
  /// Its points, in the order of joining.
  public internal(set) var points: [PointNumber] = []
  /// How they are answered together, per round.
  public internal(set) var treatments: [RoundID: Treatment] = [:]
}
