// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension CommandReader {
  func silenceHint() throws -> SilenceHint {
    SilenceHint(
      round: try round(), lint: try body.choice("lint"), points: try body.points(),
      reason: try body.text("reason"))
  }

  func heedHint() throws -> HeedHint {
    HeedHint(round: try round(), lint: try body.choice("lint"), points: try body.points())
  }
}
