// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension ObligationPassedOn: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      number: try data.value("number"),
      terms: try data.value("terms"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("number", number)
    data.put("terms", terms)
  }
}
