// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension ClusterFormed: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      cluster: try data.value("cluster"),
      dossier: try data.value("dossier"),
      title: try data.value("title"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("cluster", cluster)
    data.put("dossier", dossier)
    data.put("title", title)
  }
}

extension ClusterJoined: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"))
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
  }
}

extension ClusterLeft: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"))
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
  }
}

extension ClusterAnswerDrafted: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.value("round"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("round", round)
  }
}

extension ClusterAnswerRecommended: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.value("round"),
      disposition: try data.value("disposition"),
      textChanges: try data.list("textChanges"),
      coveredIn: try data.optional("coveredIn"),
      passedTo: try data.optional("passedTo"),
      deferral: try data.optional("deferral"),
      measure: try data.optional("measure"),
      hasRationale: try data.value("hasRationale"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
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

extension ClusterRecommendationApproved: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.value("round"))
  }

  func write(to data: inout DataWriter) {
    data.put("round", round)
  }
}

extension ClusterRecommendationReturned: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.value("round"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("round", round)
  }
}

extension ClusterAdditionGiven: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.value("round"),
      municipality: try data.value("municipality"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("round", round)
    data.put("municipality", municipality)
  }
}
