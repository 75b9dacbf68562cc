// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension SubmissionReceived: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      submission: try data.value("submission"), party: try data.optional("party"),
      coSubmitters: try data.list("coSubmitters"),
      rounds: try data.value("rounds"), receivedOn: try data.value("receivedOn"),
      datedOn: try data.optional("datedOn"), channel: try data.value("channel"),
      form: try data.value("form"), standing: try data.optional("standing"),
      tenor: try data.optional("tenor"), asked: try data.value("asked"),
      supplements: try data.optional("supplements"), replaces: try data.optional("replaces"),
      session: try data.optional("session"), file: try data.file(),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("submission", submission)
    data.put("party", party)
    data.put("coSubmitters", list: coSubmitters)
    data.put("rounds", rounds)
    data.put("receivedOn", receivedOn)
    data.put("datedOn", datedOn)
    data.put("channel", channel)
    data.put("form", form)
    data.put("standing", standing)
    data.put("tenor", tenor)
    data.put("asked", asked)
    data.put("supplements", supplements)
    data.put("replaces", replaces)
    data.put("session", session)
  }
}

extension StanceGiven: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.value("round"), question: try data.value("question"),
      stance: try data.value("stance"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("round", round)
    data.put("question", question)
    data.put("stance", stance)
  }
}

extension TextAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      version: try data.value("version"), reader: try data.value("reader"),
      readerVersion: try data.value("readerVersion"), scalars: try data.value("scalars"),
      lines: try data.value("lines"), characters: try data.value("characters"),
      file: try data.file(), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("version", version)
    data.put("reader", reader)
    data.put("readerVersion", readerVersion)
    data.put("scalars", scalars)
    data.put("lines", lines)
    data.put("characters", characters)
  }
}

extension SubmissionWithdrawn: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {}
}

extension SubmissionExcluded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.optional("round"), passedTo: try data.optional("passedTo"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("round", round)
    data.put("passedTo", passedTo)
  }
}
