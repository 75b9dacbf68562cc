// SPDX-License-Identifier: EUPL-1.2

extension Cluster {
  /// The cluster as it was formed.
  init(_ formed: ClusterFormed) {
    self.init(
      number: formed.cluster, dossier: formed.dossier, title: formed.title, texts: formed.texts)
  }

  /// Takes an event of the cluster's stream.
  mutating func evolve(by recorded: Recorded) {
    switch recorded.event {
    case .clusterJoined(let joined): points.append(joined.point)
    case .clusterLeft(let left): points.removeAll { $0 == left.point }
    default: break
    }
  }
}
