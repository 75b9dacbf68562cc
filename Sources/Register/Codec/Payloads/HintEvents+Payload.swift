// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension HintSilenced: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      lint: try data.value("lint"), points: try data.list("points"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("lint", lint)
    data.put("points", points)
  }
}

extension HintHeeded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(lint: try data.value("lint"), points: try data.list("points"))
  }

  func write(to data: inout DataWriter) {
    data.put("lint", lint)
    data.put("points", points)
  }
}
