// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension UserAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      user: try data.value("user"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("user", user)
  }
}

extension RoleGranted: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      user: try data.value("user"), role: try data.value("role"),
      dossier: try data.optional("dossier"), municipality: try data.optional("municipality"))
  }

  func write(to data: inout DataWriter) {
    data.put("user", user)
    data.put("role", role)
    data.put("dossier", dossier)
    data.put("municipality", municipality)
  }
}
