// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// How a consultation went, what came in and what was done with it: *eindverslag*.
struct ConsultationReport {
  let frame: ReportFrame
  let words: MatrixDocument
  var prose: Prose { frame.prose }
  var matrix: ResponseMatrix { frame.matrix }

  init(_ frame: ReportFrame) {
    self.frame = frame
    let numbers =
      frame.matrix.textChanges.map(\.recorded.number.description)
      + frame.matrix.obligations.map(\.number.description)
    words = frame.words(
      title: frame.prose.titles.consultationReport, anchors: Set(numbers))
  }

  var document: Document {
    frame.document(
      title: prose.titles.consultationReport, notice: frame.notice,
      sections: [
        whole, process, input, outcome, words.obligations, deviations, decisions, words.rollCall,
      ])
  }

  private var whole: Document.Section {
    let sentences: [[Inline]] = [
      [.text(words.reactions)], [.text(words.pointCounts)], words.changesSentence(),
      words.obligationsSentence(), [.text(words.openSentence)],
    ]
    let decided = matrix.decisions.lines.isEmpty ? [] : [[Inline.text(words.adoption)]]
    return Document.Section(
      id: "whole", title: prose("In het kort", "In short"),
      blocks: (sentences + decided).map(Block.paragraph))
  }

  /// Chapter 4: what became of the points, and what changes in the text.
  private var outcome: Document.Section {
    var blocks: [Block] = [
      .paragraph([
        .text(
          prose(
            "Elk punt kreeg een antwoord. Alle antwoorden staan in de nota van beantwoording.",
            "Every point got an answer. All answers stand in the reply note."))
      ])
    ]
    if matrix.totals.open > 0 {
      blocks = words.nothing(
        "Nog niet elk punt heeft een vastgesteld antwoord. De antwoorden die er zijn, staan in de "
          + "nota van beantwoording.",
        "Not every point has an approved answer yet. Those that do are answered in the reply note.")
    }
    if matrix.totals.points > 0 {
      blocks.append(.table(words.outcomes))
    } else {
      blocks = words.nothing("Er waren geen punten.", "There were no points.")
    }
    return Document.Section(
      id: "changes", title: prose("Wat we ermee deden", "What we did with it"),
      blocks: blocks + [.heading(words.textChangesTitle, id: "changes-text")]
        + words.textChanges.blocks)
  }

  private var deviations: Document.Section {
    let advisers = Deviations(of: frame.request.books, round: matrix.round.id)?.advisers ?? []
    let shown = advisers.filter { adviser in
      matrix.rollCall.lines.contains { $0.party.id == adviser.party.id }
    }
    let items = shown.map { adviser -> [Inline] in
      let name = prose.capitalised(prose.name(of: adviser.party))
      let all = prose.pointCount(adviser.outcomes.points)
      return [
        .text(
          prose(
            "\(name): \(all), waarvan \(prose.number(adviser.points.count)) niet of deels "
              + "overgenomen",
            "\(name): \(all), of which \(prose.number(adviser.points.count)) not or partly accepted"
          ))
      ]
    }
    let list = prose.titles.deviations
    let blocks =
      items.isEmpty
      ? words.nothing(
        "In deze ronde is er geen partij met een adviesrecht.",
        "No party in this round has the right to advise.")
      : words.nothing(
        "Deze partijen hebben een adviesrecht. Bij welk punt we afwijken en waarom, staat in de "
          + "\(list.lowercased()).",
        "These parties have the right to advise. Where we deviate and why stands in the \(list).")
        + [.list(items)]
    return Document.Section(
      id: "deviations",
      title: prose("Waar we een advies niet volgen", "Where advice is not followed"),
      blocks: blocks)
  }

  /// What was decided so far, and what is still to come.
  private var decisions: Document.Section {
    let decided =
      words.decisions?.blocks
      ?? words.nothing("Er is nog niets besloten.", "Nothing was decided yet.")
    let next = PlanningReport(frame).stillToCome.map { table -> [Block] in
      [.heading(prose("Hoe het verder gaat", "What comes next"), id: "next"), .table(table)]
    }
    return Document.Section(
      id: "decisions", title: prose("Besluiten tot nu toe", "Decisions so far"),
      blocks: decided + (next ?? []))
  }
}
