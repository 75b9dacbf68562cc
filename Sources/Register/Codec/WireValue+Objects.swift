// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// A value that stands in the log as an object of its own.
protocol WireObject: WireValue {
  init(reading data: DataReader) throws(UnreadableData)
  func write(to data: inout DataWriter)
}

extension WireObject {
  init?(wire: JSON) {
    guard case .object(let members) = wire else { return nil }
    do throws(UnreadableData) {
      try self.init(reading: DataReader(members))
    } catch {
      return nil
    }
  }

  var wire: JSON {
    var data = DataWriter()
    write(to: &data)
    return .object(data.members)
  }
}

extension Span: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      version: try data.value("version"), offset: try data.value("offset"),
      length: try data.value("length"))
  }

  func write(to data: inout DataWriter) {
    data.put("version", version)
    data.put("offset", offset)
    data.put("length", length)
  }
}

extension SealedField: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(sequence: try data.value("sequence"), field: try data.value("field"))
  }

  func write(to data: inout DataWriter) {
    data.put("sequence", sequence)
    data.put("field", field)
  }
}

extension SealedSpan: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      place: try SealedField(reading: data), offset: try data.value("offset"),
      length: try data.value("length"))
  }

  func write(to data: inout DataWriter) {
    place.write(to: &data)
    data.put("offset", offset)
    data.put("length", length)
  }
}

extension RecordedFile: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      name: try data.value("name"), sizeInBytes: try data.value("sizeInBytes"),
      letter: try data.value("letter"))
  }

  func write(to data: inout DataWriter) {
    data.put("name", name)
    data.put("sizeInBytes", sizeInBytes)
    data.put("letter", letter)
  }
}

extension AdviceDuty: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      rule: try data.value("rule"), adviceDays: try data.optional("adviceDays"),
      answerDays: try data.optional("answerDays"), reasoned: try data.optional("reasoned"))
  }

  func write(to data: inout DataWriter) {
    data.put("rule", rule)
    data.put("adviceDays", adviceDays)
    data.put("answerDays", answerDays)
    data.put("reasoned", reasoned)
  }
}

extension DeferralTerms: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      target: try data.value("target"), round: try data.optional("round"),
      document: try data.optional("document"),
      owner: try data.value("owner"), due: try data.optional("due"),
      milestone: try data.optional("milestone"))
  }

  func write(to data: inout DataWriter) {
    data.put("target", target)
    data.put("round", round)
    data.put("document", document)
    data.put("owner", owner)
    data.put("due", due)
    data.put("milestone", milestone)
  }
}

extension Measure: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      owner: try data.optional("owner"), due: try data.optional("due"),
      doneOn: try data.optional("doneOn"), evidence: try data.optional("evidence"))
  }

  func write(to data: inout DataWriter) {
    data.put("owner", owner)
    data.put("due", due)
    data.put("doneOn", doneOn)
    data.put("evidence", evidence)
  }
}

extension AnswerLeft: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      round: try data.value("round"), deferral: try data.optional("deferral"),
      writers: try data.list("writers"))
  }

  func write(to data: inout DataWriter) {
    data.put("round", round)
    data.put("deferral", deferral)
    data.put("writers", list: writers)
  }
}

extension DeferralTarget: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    if let phase: PhaseID = try data.optional("phase") {
      self = .phase(phase)
    } else if let dossier: DossierID = try data.optional("dossier") {
      self = .dossier(dossier)
    } else {
      self = .organisation(try data.value("organisation"))
    }
  }

  func write(to data: inout DataWriter) {
    switch self {
    case .phase(let phase): data.put("phase", phase)
    case .dossier(let dossier): data.put("dossier", dossier)
    case .organisation(let party): data.put("organisation", party)
    }
  }
}
