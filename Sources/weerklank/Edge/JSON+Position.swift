// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Register

extension JSON.Member {
  /// The member that says where in the log an answer was made; without a register, before the first
  /// event.
  static func position(
    _ sequence: Int = 0, at time: Instant? = nil, isIncomplete: Bool = false
  ) -> JSON.Member {
    JSON.Member(
      "position",
      .object([
        JSON.Member("sequence", .integer(sequence)),
        JSON.Member("time", time.map { .string($0.description) } ?? .null),
        JSON.Member("incomplete", .bool(isIncomplete)),
      ]))
  }
}
