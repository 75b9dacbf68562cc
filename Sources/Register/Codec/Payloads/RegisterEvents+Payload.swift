// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension RegisterCreated: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      organisation: try data.value("organisation"), oin: try data.optional("oin"),
      register: try data.value("register"), origin: try data.value("origin"),
      format: try data.value("format"))
  }

  func write(to data: inout DataWriter) {
    data.put("organisation", organisation)
    data.put("oin", oin)
    data.put("register", register)
    data.put("origin", origin)
    data.put("format", format)
  }
}

extension NumberTaken: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      number: try data.value("number"), dossier: try data.optional("dossier"))
  }

  func write(to data: inout DataWriter) {
    data.put("number", number)
    data.put("dossier", dossier)
  }
}

extension SubjectOpened: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      subject: try data.value("subject"), fingerprint: try data.value("fingerprint"))
  }

  func write(to data: inout DataWriter) {
    data.put("subject", subject)
    data.put("fingerprint", fingerprint)
  }
}

extension SigningKeyAnnounced: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(key: try data.value("key"), signature: try data.optional("signature"))
  }

  func write(to data: inout DataWriter) {
    data.put("key", key)
    data.put("signature", signature)
  }
}

extension HistoryLost: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      from: try data.optional("from"), through: try data.value("through"),
      root: try data.value("root"))
  }

  func write(to data: inout DataWriter) {
    data.put("from", from)
    data.put("through", through)
    data.put("root", root)
  }
}

extension Corrected: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      thing: try data.value("thing"), field: try data.value("field"),
      was: try data.optional("was"), to: try data.optional("to"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("thing", thing)
    data.put("field", field)
    data.put("was", was)
    data.put("to", to)
  }
}
