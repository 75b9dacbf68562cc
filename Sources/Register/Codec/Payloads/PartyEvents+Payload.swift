// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension PartyAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"), kind: try data.value("kind"),
      name: try data.optional("name"), shortName: try data.optional("shortName"),
      municipality: try data.optional("municipality"), group: try data.optional("group"),
      adviceDuty: try data.optional("adviceDuty"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
    data.put("kind", kind)
    data.put("name", name)
    data.put("shortName", shortName)
    data.put("municipality", municipality)
    data.put("group", group)
    data.put("adviceDuty", adviceDuty)
  }
}

extension ShortNameTaken: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"), shortName: try data.value("shortName"))
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
    data.put("shortName", shortName)
  }
}
