// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension EditionIssued: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      edition: try data.value("edition"),
      title: try data.value("title"),
      purpose: try data.value("purpose"),
      meeting: try data.optional("meeting"),
      position: try data.value("position"),
      rows: try data.value("rows"),
      rowsRoot: try data.value("rowsRoot"),
      open: try data.value("open"),
      file: try data.file(),
      program: try data.optional("program"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("edition", edition)
    data.put("title", title)
    data.put("purpose", purpose)
    data.put("meeting", meeting)
    data.put("position", position)
    data.put("rows", rows)
    data.put("rowsRoot", rowsRoot)
    data.put("open", open)
    data.put("program", program)
  }
}

extension EditionFileAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      edition: try data.value("edition"),
      time: try data.value("time"),
      format: try data.value("format"),
      making: EditionMaking(
        position: try data.value("position"),
        program: try data.value("program"),
        engine: try data.optional("engine")),
      file: try data.file())
  }

  func write(to data: inout DataWriter) {
    data.put("edition", edition)
    data.put("time", time)
    data.put("format", format)
    data.put("position", making.position)
    data.put("program", making.program)
    data.put("engine", making.engine)
  }
}

extension EditionReleased: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      edition: try data.value("edition"),
      audience: try data.value("audience"),
      from: try data.value("from"),
      body: try data.optional("body"))
  }

  func write(to data: inout DataWriter) {
    data.put("edition", edition)
    data.put("audience", audience)
    data.put("from", from)
    data.put("body", body)
  }
}

extension AgreementRecorded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      by: try data.value("by"),
      on: try data.value("on"),
      document: try data.optional("document"),
      version: try data.optional("version"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("by", by)
    data.put("on", on)
    data.put("document", document)
    data.put("version", version)
  }
}

extension SecrecyRecorded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      body: try data.value("body"),
      on: try data.value("on"),
      ground: try data.value("ground"))
  }

  func write(to data: inout DataWriter) {
    data.put("body", body)
    data.put("on", on)
    data.put("ground", ground)
  }
}

extension TenderModeSet: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      on: try data.value("on"))
  }

  func write(to data: inout DataWriter) {
    data.put("on", on)
  }
}

extension DraftsMarked: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      weedOn: try data.value("weedOn"))
  }

  func write(to data: inout DataWriter) {
    data.put("weedOn", weedOn)
  }
}
