// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension RetentionClassDefined: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    let months: Int? = try data.optional("months")
    self.init(
      retentionClass: try data.value("class"),
      title: try data.value("title"),
      source: try data.value("source"),
      term: try months.map { months throws(UnreadableData) in
        RetentionTerm(months: months, start: try data.value("from"))
      })
  }

  func write(to data: inout DataWriter) {
    data.put("class", retentionClass)
    data.put("title", title)
    data.put("source", source)
    data.put("months", term?.months)
    data.put("from", term?.start)
  }
}

extension RetentionDefaultSet: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(kind: try data.value("kind"), retentionClass: try data.value("class"))
  }

  func write(to data: inout DataWriter) {
    data.put("kind", kind)
    data.put("class", retentionClass)
  }
}

extension RetentionStarted: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(start: try data.value("from"), on: try data.value("on"))
  }

  func write(to data: inout DataWriter) {
    data.put("from", start)
    data.put("on", on)
  }
}

extension RetentionClassAssigned: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(classes: try data.value("classes"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("classes", classes)
  }
}

extension DestructionRecorded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      number: try data.value("number"),
      on: try data.value("on"),
      position: try data.value("position"),
      subjects: try data.value("subjects"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("number", number)
    data.put("on", on)
    data.put("position", position)
    data.put("subjects", subjects)
  }
}

extension TextResealed: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(of: try data.value("of"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("of", of)
  }
}

extension SpanRedacted: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      submission: try data.value("submission"),
      point: try data.optional("point"),
      field: try data.value("field"),
      version: try data.optional("version"),
      place: try data.optional("in"),
      offset: try data.value("offset"),
      length: try data.value("length"),
      ground: try data.value("ground"),
      isDestroyed: try data.optional("destroyed") ?? false,
      lookedThrough: try data.optional("lookedThrough"),
      repeats: try data.list("repeats"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("submission", submission)
    data.put("point", point)
    data.put("field", field)
    data.put("version", version)
    data.put("in", place)
    data.put("offset", offset)
    data.put("length", length)
    data.put("ground", ground)
    data.put("destroyed", isDestroyed ? true : nil)
    data.put("lookedThrough", lookedThrough)
    data.put("repeats", list: repeats)
  }
}
