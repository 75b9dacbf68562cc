// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A cluster with its answer, as a matrix shows it.
public struct MatrixCluster: Hashable, Sendable {
  /// Its number, title and points, and how many made them.
  public let line: Clusters.Line
  /// A wording of its own.
  public let wording: ShownText?
  /// The shared answer: the approved one, or what there is of it where that was asked for.
  public let answer: MatrixAnswer?
}

extension PointSource {
  /// Clusters with their texts.
  ///
  /// An answer is shown where the audience may see one of the points, or the cluster has a wording
  /// of its own; else only what becomes of them.
  func matrixClusters(_ lines: [Clusters.Line], of seats: [Seat]) -> [MatrixCluster] {
    let seen = Set(
      seats.lazy.filter { $0.audience >= viewer.audience }.compactMap {
        $0.point.cluster(in: round)
      })
    return lines.map { line in
      let wording = state.clusters[line.number].flatMap { cluster in
        cluster.correctedWording.map { open($0)[.to] } ?? open(cluster.texts)[.wording]
      }
      let answer = answer(of: line.number)
      return MatrixCluster(
        line: line, wording: wording,
        answer: wording != nil || seen.contains(line.number) ? answer : answer?.withoutTexts)
    }
  }
}
