// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension PointSuperseded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"),
      how: try data.value("how"),
      into: try data.list("into"),
      opened: try data.list("opened"),
      openedCharacters: try data.value("openedCharacters"))
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("how", how)
    data.put("into", list: into)
    data.put("opened", list: opened)
    data.put("openedCharacters", openedCharacters)
  }
}

extension PointClustered: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"),
      cluster: try data.value("cluster"),
      rounds: try data.list("rounds"))
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("cluster", cluster)
    data.put("rounds", list: rounds)
  }
}

extension PointUnclustered: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"),
      cluster: try data.value("cluster"),
      rounds: try data.list("rounds"))
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("cluster", cluster)
    data.put("rounds", list: rounds)
  }
}

extension AudienceSet: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.optional("point"),
      audience: try data.value("audience"),
      spans: try data.list("spans"))
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("audience", audience)
    data.put("spans", list: spans)
  }
}
