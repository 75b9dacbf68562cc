// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension ProposalChange: WireValue {}

extension PointProposed: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      proposal: try data.value("proposal"), by: try data.value("by"),
      spans: try data.value("spans"), kind: try data.value("kind"),
      theme: try data.optional("theme"), section: try data.optional("section"),
      question: try data.optional("question"), parent: try data.optional("parent"),
      wording: try data.optional("wording"))
  }

  func write(to data: inout DataWriter) {
    data.put("proposal", proposal)
    data.put("by", by)
    data.put("spans", spans)
    data.put("kind", kind)
    data.put("theme", theme)
    data.put("section", section)
    data.put("question", question)
    data.put("parent", parent)
    data.put("wording", wording)
  }
}

extension ProposalDropped: EventPayload {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(proposal: try data.value("proposal"))
  }

  func write(to data: inout DataWriter) {
    data.put("proposal", proposal)
  }
}

extension ProposalOrigin: WireObject {
  init(reading data: DataReader) throws(UnreadableData) {
    self.init(
      by: try data.value("by"), proposals: try data.value("proposals"),
      changes: try data.list("changes"))
  }

  func write(to data: inout DataWriter) {
    data.put("by", by)
    data.put("proposals", proposals)
    data.put("changes", list: changes)
  }
}
