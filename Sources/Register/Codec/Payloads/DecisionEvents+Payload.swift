// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension DecisionRecorded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      decision: try data.value("decision"),
      body: try data.value("body"),
      edition: try data.optional("edition"),
      document: try data.optional("document"),
      version: try data.optional("version"),
      on: try data.value("on"),
      number: try data.optional("number"),
      verb: try data.value("verb"),
      result: try data.value("result"),
      mandate: try data.optional("mandate"),
      reservation: try data.optional("reservation"),
      exceptions: try data.value("exceptions"))
  }

  func write(to data: inout DataWriter) {
    data.put("decision", decision)
    data.put("body", body)
    data.put("edition", edition)
    data.put("document", document)
    data.put("version", version)
    data.put("on", on)
    data.put("number", number)
    data.put("verb", verb)
    data.put("result", result)
    data.put("mandate", mandate)
    data.put("reservation", reservation)
    data.put("exceptions", exceptions)
  }
}
