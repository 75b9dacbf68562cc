// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension TextChangeRecorded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      number: try data.value("number"), document: try data.value("document"),
      section: try data.value("section"), before: try data.value("before"),
      after: try data.value("after"), origin: try data.value("origin"),
      reason: try data.optional("reason"), round: try data.optional("round"),
      body: try data.optional("body"))
  }

  func write(to data: inout DataWriter) {
    data.put("number", number)
    data.put("document", document)
    data.put("section", section)
    data.put("before", before)
    data.put("after", after)
    data.put("origin", origin)
    data.put("reason", reason)
    data.put("round", round)
    data.put("body", body)
  }
}

extension TextChangeLinked: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      number: try data.value("number"), point: try data.value("point"),
      round: try data.value("round"))
  }

  func write(to data: inout DataWriter) {
    data.put("number", number)
    data.put("point", point)
    data.put("round", round)
  }
}

extension TextChangeWithdrawn: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(number: try data.value("number"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("number", number)
  }
}
