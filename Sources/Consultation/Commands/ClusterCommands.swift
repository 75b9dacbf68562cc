// SPDX-License-Identifier: EUPL-1.2

/// Lets points be answered together, in a new cluster or one that there is.
public struct ClusterPoints: Hashable, Sendable {
  /// The points.
  public var points: [PointNumber]
  /// The cluster that they join; else a new one is formed.
  public var cluster: ClusterNumber?
  /// The dossier of a new cluster; needed where the points share several.
  public var dossier: DossierID?
  /// The title of a new cluster.
  public var title: String?
  /// What a new cluster says in words of its own.
  public var wording: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    points: [PointNumber] = [],
    cluster: ClusterNumber? = nil,
    dossier: DossierID? = nil,
    title: String? = nil,
    wording: String? = nil
  ) {
    self.points = points
    self.cluster = cluster
    self.dossier = dossier
    self.title = title
    self.wording = wording
  }
}

/// Lets a point be answered by itself again.
public struct LeaveCluster: Hashable, Sendable {
  /// The point.
  public var point: PointNumber

  /// The point that leaves.
  public init(point: PointNumber) {
    self.point = point
  }
}

/// Withdraws a text change: it will not be made.
public struct WithdrawTextChange: Hashable, Sendable {
  /// The text change.
  public var change: TextChangeNumber
  /// The dossier that has it.
  public var dossier: DossierID
  /// Why.
  public var reason: String

  /// All fields, in order.
  public init(change: TextChangeNumber, dossier: DossierID, reason: String) {
    self.change = change
    self.dossier = dossier
    self.reason = reason
  }
}
