// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension PassageMarked: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      span: try data.value("span"), kind: try data.value("kind"),
      newCharacters: try data.value("newCharacters"))
  }

  func write(to data: inout DataWriter) {
    data.put("span", span)
    data.put("kind", kind)
    data.put("newCharacters", newCharacters)
  }
}

extension PointRecorded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"), kind: try data.value("kind"), spans: try data.list("spans"),
      newCharacters: try data.value("newCharacters"), theme: try data.optional("theme"),
      part: try data.optional("part"), section: try data.optional("section"),
      question: try data.optional("question"), parent: try data.optional("parent"),
      rounds: try data.value("rounds"), addressee: try data.optional("addressee"),
      row: try data.optional("row"), proposed: try data.optional("proposed"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
    data.put("kind", kind)
    data.put("spans", list: spans)
    data.put("newCharacters", newCharacters)
    data.put("theme", theme)
    data.put("part", part)
    data.put("section", section)
    data.put("question", question)
    data.put("parent", parent)
    data.put("rounds", rounds)
    data.put("addressee", addressee)
    data.put("row", row)
    data.put("proposed", proposed)
  }
}

extension PointWithdrawn: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      point: try data.value("point"), texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("point", point)
  }
}
