// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension InvitationExtended: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"),
      until: try data.value("until"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
    data.put("until", until)
  }
}

extension InvitationReminded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"),
      on: try data.value("on"))
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
    data.put("on", on)
  }
}

extension InvitationDeclined: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"),
      on: try data.value("on"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
    data.put("on", on)
  }
}

extension GroupInvited: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      group: try data.value("group"),
      announced: try data.value("announced"),
      on: try data.value("on"),
      until: try data.value("until"),
      kinds: try data.value("kinds"),
      municipality: try data.optional("municipality"))
  }

  func write(to data: inout DataWriter) {
    data.put("group", group)
    data.put("announced", announced)
    data.put("on", on)
    data.put("until", until)
    data.put("kinds", kinds)
    data.put("municipality", municipality)
  }
}
