// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension PartyRenamed: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"),
      name: try data.optional("name"),
      shortName: try data.optional("shortName"),
      from: try data.optional("from"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
    data.put("name", name)
    data.put("shortName", shortName)
    data.put("from", from)
  }
}

extension PartySucceeded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"),
      by: try data.value("by"),
      on: try data.value("on"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
    data.put("by", by)
    data.put("on", on)
  }
}

extension ContactAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"),
      contact: try data.value("contact"),
      function: try data.value("function"),
      from: try data.value("from"),
      until: try data.optional("until"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
    data.put("contact", contact)
    data.put("function", function)
    data.put("from", from)
    data.put("until", until)
  }
}
