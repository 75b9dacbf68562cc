// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension DeferralProposed: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      deferral: try data.value("deferral"), round: try data.value("round"),
      terms: try data.value("terms"), isMeasure: try data.optional("measure") ?? false)
  }

  func write(to data: inout DataWriter) {
    data.put("deferral", deferral)
    data.put("round", round)
    data.put("terms", terms)
    data.put("measure", isMeasure ? true : nil)
  }
}

extension ObligationOpened: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      number: try data.value("number"), deferral: try data.value("deferral"))
  }

  func write(to data: inout DataWriter) {
    data.put("number", number)
    data.put("deferral", deferral)
  }
}

extension ObligationPointAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      number: try data.value("number"), point: try data.value("point"))
  }

  func write(to data: inout DataWriter) {
    data.put("number", number)
    data.put("point", point)
  }
}

extension ObligationSettled: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      number: try data.value("number"), point: try data.optional("point"),
      on: try data.value("on"), evidence: try data.optional("evidence"),
      lapsed: try data.optional("lapsed"))
  }

  func write(to data: inout DataWriter) {
    data.put("number", number)
    data.put("point", point)
    data.put("on", on)
    data.put("evidence", evidence)
    data.put("lapsed", lapsed)
  }
}
