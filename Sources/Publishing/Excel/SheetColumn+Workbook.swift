// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension SheetColumn {
  /// What its cells hold.
  var kind: WorkbookSheet.Kind {
    switch self {
    case .received, .dated, .due, .doneOn: .day
    case .number, .row, .submission, .rounds, .parent, .section, .question, .textSection,
      .handler, .reference:
      .code
    default: .text
    }
  }

  /// How wide it is, in characters.
  var width: Int {
    switch self {
    case .quote, .answer: 60
    case .summary, .proposedText, .rationale, .measure, .textBefore, .textAfter: 42
    case .party, .theme, .part, .target, .owner, .milestone, .passedTo, .coveredIn, .evidence,
      .textDocument:
      24
    case .disposition, .status, .standing, .tenor, .partyKind, .municipality: 18
    case .addressee, .channel, .pointKind, .section, .textSection, .handler, .reference: 15
    case .received, .dated, .due, .doneOn, .number: 12
    case .row, .submission, .rounds, .parent, .question, .nothingToAdd: 11
    }
  }
}

/// From what the cells of the points are chosen: a hidden sheet with a column for each list.
struct SheetChoices {
  private let lists: [(column: SheetColumn, values: [String], isStrict: Bool)]
  private let prose: Prose

  init(of matrix: ResponseMatrix, language: Language) {
    prose = Prose(language)
    let names = SheetNames(of: matrix)
    let dossier = matrix.dossier
    let own = dossier.phases.firstIndex { $0.phase == matrix.round.phase } ?? 0
    let lists: [(SheetColumn, [String], Bool)] = [
      (.partyKind, PartyKind.all(in: language), true),
      (.channel, Channel.all(in: language), true),
      (.standing, Standing.all(in: language), true),
      (.tenor, Tenor.all(in: language), true),
      (.nothingToAdd, YesNo.all(in: language), true),
      (.theme, dossier.themes.map { names.theme($0.theme) }, true),
      (.part, dossier.parts.map { names.part($0.part) }, true),
      (.question, matrix.round.questions.map(\.question.rawValue), true),
      (.pointKind, PointKind.all(in: language), true),
      (
        .disposition,
        Disposition.all(in: language) + [Response.withdrawn.word(in: language)], true
      ),
      (.target, dossier.phases.dropFirst(own + 1).map { names.phase($0.phase) }, false),
      (
        .milestone, dossier.milestones.map(\.id.rawValue), false
      ),
      (
        .textDocument,
        Array(Set(dossier.versions.map(\.added.document.rawValue))).sorted(), false
      ),
    ]
    self.lists = lists.filter { !$0.1.isEmpty }
  }

  /// From what a cell of a column is chosen; `nil` where it holds anything.
  func choice(for column: SheetColumn) -> WorkbookSheet.Choice? {
    guard let index = lists.firstIndex(where: { $0.column == column }) else { return nil }
    let letter = SheetWriter.letters(of: index)
    return WorkbookSheet.Choice(
      range: "\(name)!$\(letter)$2:$\(letter)$\(lists[index].values.count + 1)",
      isStrict: lists[index].isStrict,
      message: prose("Kies een van de woorden in de lijst.", "Choose one of the words in the list.")
    )
  }

  private var name: String { prose("Lijsten", "Lists") }

  /// The hidden sheet.
  var sheet: WorkbookSheet {
    let length = lists.map(\.values.count).max() ?? 0
    var sheet = WorkbookSheet.of(
      name, lists.map { .init($0.column.heading(in: prose.language), 24, .code) },
      (0..<length).map { row in
        WorkbookRow(
          lists.map { $0.values.indices.contains(row) ? .text($0.values[row]) : .empty })
      })
    sheet.isHidden = true
    return sheet
  }
}
