// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing

extension Story {
  /// A report of a round, made on 4 May 2026.
  func report(
    _ name: ReportName, of round: RoundID = "jeugd-koers", audience: Audience = .staff,
    party: PartyID? = nil, language: Language = .nl, texts: (any TextSource)? = nil,
    head: MatrixPresentation.Head = .init()
  ) throws(ReportError) -> Report {
    try Report(
      name,
      asking: ReportRequest(
        of: books, round: round, texts: texts ?? self.texts, audience: audience, party: party,
        language: language, madeOn: "2026-05-04", hash: "3f1c9f0b6c1d4a8e", head: head))
  }

  /// ``withAnswers`` with two points of two kinds of party answered together, and a second board
  /// that reacted and made no point.
  ///
  /// `C-1` is *Wachttijd*, of `R-001.3` and `R-003.2`; it is not taken over.
  static let withMainPoint: Story = {
    let story = withAnswers.after(
      .addParty(
        AddParty(party: "asd-elzenmeer", name: "ASD Elzenmeer", kind: .advisoryBoard)),
      .invite(Invite(round: "jeugd-koers", parties: ["asd-elzenmeer"])),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "asd-elzenmeer", channel: .email,
          receivedOn: "2026-04-20", content: .nothingToAdd)),
      .recordPoint(
        RecordPoint(
          submission: "R-003", summary: "Het wachten duurt lang.", kind: .concern,
          theme: "toegang")),
      .clusterPoints(
        ClusterPoints(
          points: ["R-001.3", "R-003.2"], title: "Wachttijd", wording: "De wachttijd is te lang."))
    )
    return story.after(
      .recommend(
        Recommend(
          cluster: "C-1", disposition: .notAccepted, answer: "Dat kan niet. Wij meten wel.",
          rationale: "Er is geen geld.")), by: "u-2"
    ).after(.approve(Approve(cluster: "C-1")), by: "u-3")
  }()

  /// Every text of these texts is erased or lost.
  func unreadable(_ change: (inout TypedTexts, Int) -> Void) -> TypedTexts {
    var texts = self.texts
    for sequence in 1...recorded.count { change(&texts, sequence) }
    return texts
  }
}

extension Report {
  /// Its table, as rows of cells.
  func rows(table number: Int = 0) -> [[String]] {
    let tables = document.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    guard tables.indices.contains(number) else { return [] }
    return tables[number].groups.flatMap(\.rows).map { row in
      row.cells.map { cell in cell.map(\.shownPlain).joined(separator: "\n") }
    }
  }
}

extension Block {
  fileprivate var shownPlain: String {
    switch self {
    case .paragraph(let inlines):
      inlines.map { inline in
        switch inline {
        case .text(let text), .strong(let text), .aside(let text), .absent(let text): text
        case .link(let text, _), .outcome(let text, _): text
        case .removed(let text): "[-\(text)-]"
        case .added(let text): "{+\(text)+}"
        }
      }.joined()
    case .words(let text), .quotation(let text), .heading(let text, _, _): text
    case .labelled(let label, let text): "\(label) \(text)"
    case .list, .numbered, .table: ""
    }
  }
}
