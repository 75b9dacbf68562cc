// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension MilestoneAdded: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      milestone: try data.value("milestone"),
      activity: try data.value("activity"),
      who: try data.optional("who"),
      on: try data.optional("on"),
      days: try data.optional("days") ?? [],
      period: try data.optional("period"),
      isOptional: try data.value("isOptional"))
  }

  func write(to data: inout DataWriter) {
    data.put("milestone", milestone)
    data.put("activity", activity)
    data.put("who", who)
    data.put("on", on)
    data.put("days", days.isEmpty ? nil : days)
    data.put("period", period)
    data.put("isOptional", isOptional)
  }
}

extension MilestoneMoved: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      milestone: try data.value("milestone"),
      on: try data.optional("on"),
      days: try data.optional("days") ?? [],
      period: try data.optional("period"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("milestone", milestone)
    data.put("on", on)
    data.put("days", days.isEmpty ? nil : days)
    data.put("period", period)
  }
}

extension MilestoneSettled: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      milestone: try data.value("milestone"),
      outcome: try data.value("outcome"),
      on: try data.optional("on"),
      texts: data.texts)
  }

  func write(to data: inout DataWriter) {
    data.put("milestone", milestone)
    data.put("outcome", outcome)
    data.put("on", on)
  }
}

extension PhaseClosed: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      phase: try data.value("phase"))
  }

  func write(to data: inout DataWriter) {
    data.put("phase", phase)
  }
}
