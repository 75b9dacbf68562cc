// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandReader {
  func splitPoint() throws -> SplitPoint {
    SplitPoint(
      point: try body.point("point"),
      into: try body.objects("into") { part throws(CommandError) in
        PartInput(
          passages: try Self.passages(of: part), summary: try part.text(ifAny: "summary"))
      })
  }

  func mergePoints() throws -> MergePoints {
    MergePoints(points: try body.points(), summary: try body.text(ifAny: "summary"))
  }

  static func passages(of body: CommandBody) throws(CommandError) -> [PassageInput] {
    try body.objects("passages") { passage throws(CommandError) in
      PassageInput(quote: try passage.text("quote"), offset: try passage.integer(ifAny: "offset"))
    }
  }
}
