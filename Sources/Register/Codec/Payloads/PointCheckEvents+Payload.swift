// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension PointCheckAsked: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      askedOn: try data.value("askedOn"),
      until: try data.value("until"))
  }

  func write(to data: inout DataWriter) {
    data.put("askedOn", askedOn)
    data.put("until", until)
  }
}

extension PointCheckAnswered: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.optional("point"),
      verdict: try data.value("verdict"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("verdict", verdict)
  }
}

extension PointCheckSettled: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.optional("point"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
  }
}
