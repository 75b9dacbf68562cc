// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension LetterSent: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      letter: try data.value("letter"),
      party: try data.value("party"),
      on: try data.value("on"),
      obligation: try data.optional("obligation"))
  }

  func write(to data: inout DataWriter) {
    data.put("letter", letter)
    data.put("party", party)
    data.put("on", on)
    data.put("obligation", obligation)
  }
}
