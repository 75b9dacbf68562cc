// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension DossierOpened: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      dossier: try data.value("dossier"), title: try data.value("title"))
  }

  func write(to data: inout DataWriter) {
    data.put("dossier", dossier)
    data.put("title", title)
  }
}

extension ReferenceAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      reference: try data.value("reference"))
  }

  func write(to data: inout DataWriter) {
    data.put("reference", reference)
  }
}

extension PhaseAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      phase: try data.value("phase"), title: try data.value("title"))
  }

  func write(to data: inout DataWriter) {
    data.put("phase", phase)
    data.put("title", title)
  }
}

extension PartAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      part: try data.value("part"), title: try data.value("title"))
  }

  func write(to data: inout DataWriter) {
    data.put("part", part)
    data.put("title", title)
  }
}

extension ThemeAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      theme: try data.value("theme"), title: try data.value("title"))
  }

  func write(to data: inout DataWriter) {
    data.put("theme", theme)
    data.put("title", title)
  }
}

extension BodyAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      body: try data.value("body"), title: try data.value("title"),
      municipality: try data.optional("municipality"))
  }

  func write(to data: inout DataWriter) {
    data.put("body", body)
    data.put("title", title)
    data.put("municipality", municipality)
  }
}

extension VersionAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      document: try data.value("document"), version: try data.value("version"),
      title: try data.value("title"), date: try data.value("date"), role: try data.value("role"),
      file: try data.file())
  }

  func write(to data: inout DataWriter) {
    data.put("document", document)
    data.put("version", version)
    data.put("title", title)
    data.put("date", date)
    data.put("role", role)
  }
}

extension SectionAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      document: try data.value("document"), version: try data.value("version"),
      section: try data.value("section"), title: try data.value("title"),
      text: try data.optional("text"))
  }

  func write(to data: inout DataWriter) {
    data.put("document", document)
    data.put("version", version)
    data.put("section", section)
    data.put("title", title)
    data.put("text", text)
  }
}

extension FourEyesSet: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      on: try data.value("on"), reason: try data.value("reason"))
  }

  func write(to data: inout DataWriter) {
    data.put("on", on)
    data.put("reason", reason)
  }
}
