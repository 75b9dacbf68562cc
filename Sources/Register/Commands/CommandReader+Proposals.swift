// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandReader {
  func proposePoints() throws -> ProposePoints {
    ProposePoints(
      submission: try body.submission(), by: try body.text("by"),
      points: try body.objects("points") { point throws(CommandError) in
        ProposalInput(
          passages: try point.objects("passages", Self.place),
          kind: try point.choice("kind"), theme: try point.text(ifAny: "theme"),
          section: try point.text(ifAny: "section"), question: try point.id(ifAny: "question"),
          parent: try point.integer(ifAny: "parent"),
          wording: try point.object(ifAny: "wording", Self.place))
      })
  }

  func acceptProposals() throws -> AcceptProposals {
    AcceptProposals(
      submission: try body.submission(),
      proposals: body.isTrue("rest") ? nil : try body.integers("proposals"))
  }

  func dropProposals() throws -> DropProposals {
    DropProposals(
      submission: try body.submission(),
      proposals: body.isTrue("rest") ? nil : try body.integers("proposals"))
  }

  /// A stretch of a text, however far it reaches.
  private static func place(_ body: CommandBody) throws(CommandError) -> Range<Int> {
    let (offset, length) = (try body.integer("offset"), try body.integer("length"))
    let (end, isTooFar) = offset.addingReportingOverflow(length)
    return offset..<(isTooFar ? .max : end)
  }
}
