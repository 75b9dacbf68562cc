// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension SubjectErasing: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      subject: try data.value("subject"), fingerprint: try data.value("fingerprint"),
      ground: try data.value("ground"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("subject", subject)
    data.put("fingerprint", fingerprint)
    data.put("ground", ground)
  }
}

extension SubjectErased: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      subject: try data.value("subject"), fingerprint: try data.value("fingerprint"),
      again: try data.optional("again") ?? false)
  }

  func write(to data: inout DataWriter) {
    data.put("subject", subject)
    data.put("fingerprint", fingerprint)
    if again { data.put("again", again) }
  }
}

extension LinkedTextSettled: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      linked: try data.value("linked"), link: try data.value("link"),
      choice: try data.value("choice"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("linked", linked)
    data.put("link", link)
    data.put("choice", choice)
  }
}

extension EditionReissued: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      edition: try data.value("edition"), time: try data.value("time"), file: try data.file(),
      program: try data.optional("program"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("edition", edition)
    data.put("time", time)
    data.put("program", program)
  }
}
