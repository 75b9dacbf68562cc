// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandReader {
  func clusterPoints() throws -> ClusterPoints {
    ClusterPoints(
      points: try body.points(), cluster: try body.cluster(),
      dossier: try dossier(ifAny: "dossier"), title: try body.text(ifAny: "title"),
      wording: try body.text(ifAny: "wording"))
  }

  func leaveCluster() throws -> LeaveCluster {
    LeaveCluster(point: try body.point("point"))
  }

  func withdrawTextChange() throws -> WithdrawTextChange {
    let change = try body.required("change") {
      $0.stringValue.flatMap { TextChangeNumber(parsing: $0) }
    }
    return WithdrawTextChange(
      change: change, dossier: try names.dossier(of: change), reason: try body.text("reason"))
  }
}
