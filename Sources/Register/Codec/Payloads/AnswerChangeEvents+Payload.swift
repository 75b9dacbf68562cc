// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension AnswerConsulted: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"),
      round: try data.value("round"),
      with: try data.value("with"),
      until: try data.value("until"))
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("round", round)
    data.put("with", with)
    data.put("until", until)
  }
}

extension AnswerAdditionGiven: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"),
      round: try data.value("round"),
      municipality: try data.value("municipality"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("round", round)
    data.put("municipality", municipality)
  }
}

extension ReplyGiven: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.value("round"),
      edition: try data.value("edition"),
      point: try data.value("point"),
      verdict: try data.value("verdict"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("round", round)
    data.put("edition", edition)
    data.put("point", point)
    data.put("verdict", verdict)
  }
}
