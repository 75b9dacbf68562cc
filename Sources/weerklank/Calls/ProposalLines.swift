// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Intake

/// Lines for `apply` that record the proposed points of a submission, for a person to edit.
///
/// What is recorded as proposed already is not proposed again. Each line has an id of its own, so a
/// file that is applied twice records nothing twice.
struct ProposalLines {
  private let known: Submission
  private let text: SubmissionText
  private let inputs: [ProposalInput]

  /// Prepares the lines: of what was proposed of the newest text, else of `inputs`.
  init(of known: Submission, text: SubmissionText, orElse inputs: [ProposalInput]) {
    self.known = known
    self.text = text
    let newest = known.texts.last?.added.version
    let isProposed = known.proposals.contains { $0.proposed.spans.first?.version == newest }
    self.inputs = isProposed ? [] : inputs
  }

  /// The lines, in the order in which they are applied.
  var all: [JSON] {
    guard inputs.isEmpty else {
      let first = known.proposals.count
      return [proposing] + inputs.enumerated().map { record($1, as: first + $0 + 1) }
    }
    let newest = known.texts.last?.added.version
    return known.proposals.filter { proposal in
      proposal.points.isEmpty && !proposal.isDropped
        && proposal.proposed.spans.first?.version == newest
    }.map { record($0.proposed.input, as: $0.proposed.proposal) }
  }

  private var submission: JSON { .string(known.received.submission.description) }

  /// The id of a line: the text version too, for a better reading is proposed from anew.
  private func id(_ what: String) -> JSON {
    let number = known.received.submission.description.lowercased()
    return .string("\(number)-t\(known.texts.count)-\(what)")
  }

  private var proposing: JSON {
    .object([
      .init("id", id("voorstel-\(known.proposals.count + 1)")),
      .init("do", .string("propose-points")),
      .init("submission", submission), .init("by", .string(Proposer.name)),
      .init("points", .array(inputs.map(\.json))),
    ])
  }

  private func record(_ input: ProposalInput, as number: Int) -> JSON {
    .object(
      [
        .init("id", id("punt-\(number)")), .init("do", .string("record-point")),
        .init("submission", submission), .init("proposals", .array([.integer(number)])),
        .init("passages", .array(input.passages.map(quote))),
      ] + input.kinds
        + [
          input.wording.map {
            JSON.Member(
              "proposedText", .string(TextNormalisation(text.scalars).text(of: [$0])))
          }
        ].compactMap(\.self))
  }

  private func quote(_ range: Range<Int>) -> JSON {
    let range = range.clamped(to: text.scalars.indices)
    return .object([
      .init("quote", .string(String(String.UnicodeScalarView(text.scalars[range])))),
      .init("offset", .integer(range.lowerBound)),
    ])
  }
}

extension ProposalInput {
  /// Kind, theme, section and question, as members of a line.
  fileprivate var kinds: [JSON.Member] {
    [
      JSON.Member("kind", .string(kind.rawValue)),
      theme.map { .init("theme", .string($0)) }, section.map { .init("section", .string($0)) },
      question.map { .init("question", .string($0.rawValue)) },
    ].compactMap(\.self)
  }

  fileprivate var json: JSON {
    .object(
      [.init("passages", .array(passages.map(\.place)))] + kinds
        + [
          parent.map { JSON.Member("parent", .integer($0)) },
          wording.map { JSON.Member("wording", $0.place) },
        ].compactMap(\.self))
  }
}

extension Range<Int> {
  fileprivate var place: JSON {
    .object([.init("offset", .integer(lowerBound)), .init("length", .integer(count))])
  }
}

extension PointProposed {
  /// What was proposed, as it was given; of what it stands under the point tells.
  fileprivate var input: ProposalInput {
    ProposalInput(
      passages: spans.map { $0.offset..<$0.end }, kind: kind, theme: theme?.rawValue,
      section: section, question: question, wording: wording.map { $0.offset..<$0.end })
  }
}
