// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension EntryReplaced: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      submission: try data.value("submission"),
      by: try data.value("by"))
  }

  func write(to data: inout DataWriter) {
    data.put("submission", submission)
    data.put("by", by)
  }
}
