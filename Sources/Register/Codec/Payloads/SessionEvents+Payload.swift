// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension SessionHeld: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      session: try data.value("session"),
      title: try data.value("title"),
      on: try data.optional("on"),
      kind: try data.value("kind"),
      place: try data.optional("place"),
      part: try data.optional("part"),
      question: try data.optional("question"),
      present: try data.list("present"),
      residents: try data.optional("residents"),
      period: try data.optional("period"),
      partyKind: try data.optional("partyKind"),
      inPlaceOf: try data.list("inPlaceOf"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("session", session)
    data.put("title", title)
    data.put("on", on)
    data.put("kind", kind)
    data.put("place", place)
    data.put("part", part)
    data.put("question", question)
    data.put("present", list: present)
    data.put("residents", residents)
    data.put("period", period)
    data.put("partyKind", partyKind)
    data.put("inPlaceOf", list: inPlaceOf)
  }
}

extension SessionToldBack: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      session: try data.value("session"),
      on: try data.value("on"))
  }

  func write(to data: inout DataWriter) {
    data.put("session", session)
    data.put("on", on)
  }
}
