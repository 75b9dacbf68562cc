// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension DecisionExcepted: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"),
      round: try data.value("round"),
      body: try data.value("body"),
      decision: try data.value("decision"),
      edition: try data.optional("edition"),
      disposition: try data.value("disposition"),
      hasRationale: try data.value("hasRationale"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("round", round)
    data.put("body", body)
    data.put("decision", decision)
    data.put("edition", edition)
    data.put("disposition", disposition)
    data.put("hasRationale", hasRationale)
  }
}
