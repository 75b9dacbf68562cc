// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension RoundOpened: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.value("round"), dossier: try data.value("dossier"),
      phase: try data.value("phase"), kind: try data.value("kind"), title: try data.value("title"),
      opensOn: try data.value("opensOn"), closesOn: try data.value("closesOn"))
  }

  func write(to data: inout DataWriter) {
    data.put("round", round)
    data.put("dossier", dossier)
    data.put("phase", phase)
    data.put("kind", kind)
    data.put("title", title)
    data.put("opensOn", opensOn)
    data.put("closesOn", closesOn)
  }
}

extension QuestionAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      question: try data.value("question"), text: try data.value("text"),
      form: try data.optional("answers") ?? .stance)
  }

  func write(to data: inout DataWriter) {
    data.put("question", question)
    data.put("text", text)
    data.put("answers", form == .stance ? nil : form)
  }
}

extension BaselineAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      document: try data.value("document"), version: try data.value("version"))
  }

  func write(to data: inout DataWriter) {
    data.put("document", document)
    data.put("version", version)
  }
}

extension PartyInvited: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"), sentOn: try data.optional("sentOn"),
      wantedBy: try data.optional("wantedBy"), documents: try data.list("documents"))
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
    data.put("sentOn", sentOn)
    data.put("wantedBy", wantedBy)
    data.put("documents", list: documents)
  }
}

extension SubmissionEntered: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      submission: try data.value("submission"), party: try data.optional("party"),
      receivedOn: try data.value("receivedOn"), nothingToAdd: try data.value("nothingToAdd"),
      asked: try data.value("asked"), inPlaceOf: try data.list("inPlaceOf"),
      coSubmitters: try data.list("coSubmitters"))
  }

  func write(to data: inout DataWriter) {
    data.put("submission", submission)
    data.put("party", party)
    data.put("receivedOn", receivedOn)
    data.put("nothingToAdd", nothingToAdd)
    data.put("asked", asked)
    data.put("inPlaceOf", list: inPlaceOf)
    data.put("coSubmitters", list: coSubmitters)
  }
}

extension EntryWithdrawn: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      submission: try data.value("submission"))
  }

  func write(to data: inout DataWriter) {
    data.put("submission", submission)
  }
}

extension EntryExcluded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      submission: try data.value("submission"))
  }

  func write(to data: inout DataWriter) {
    data.put("submission", submission)
  }
}

extension SilenceEstablished: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      party: try data.value("party"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("party", party)
  }
}

extension RoundEnded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {}
}

extension RoundClosed: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {}
}

extension RoundCancelled: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {}
}
