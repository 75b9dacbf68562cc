// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections

extension Story {
  /// The history of a point.
  func history(of point: PointNumber) -> History {
    var history = History(of: point)
    history.apply(recorded)
    return history
  }
}

/// A report as it stands on a terminal.
func printed(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
