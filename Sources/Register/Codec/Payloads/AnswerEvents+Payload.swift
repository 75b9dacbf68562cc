// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension HandlerAssigned: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"), handler: try data.value("handler"),
      due: try data.optional("due"))
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("handler", handler)
    data.put("due", due)
  }
}

extension AnswerDrafted: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"), round: try data.value("round"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("round", round)
  }
}

extension AnswerRecommended: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"), round: try data.value("round"),
      disposition: try data.value("disposition"), textChanges: try data.list("textChanges"),
      coveredIn: try data.optional("coveredIn"), passedTo: try data.optional("passedTo"),
      deferral: try data.optional("deferral"), measure: try data.optional("measure"),
      hasRationale: try data.value("hasRationale"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("round", round)
    data.put("disposition", disposition)
    data.put("textChanges", list: textChanges)
    data.put("coveredIn", coveredIn)
    data.put("passedTo", passedTo)
    data.put("deferral", deferral)
    data.put("measure", measure)
    data.put("hasRationale", hasRationale)
  }
}

extension RecommendationApproved: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"), round: try data.value("round"))
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("round", round)
  }
}

extension RecommendationReturned: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"), round: try data.value("round"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("round", round)
  }
}
