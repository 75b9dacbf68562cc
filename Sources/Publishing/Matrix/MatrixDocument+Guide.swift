// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// Chapter 2: how the document is to be read.
  var guide: Document.Section {
    var blocks: [Block] = [.paragraph([.text(howToRead)])]
    if matrix.groups.contains(where: { $0.points.contains { !$0.party.isPerson } }) {
      blocks.append(.paragraph([.text(howPointsStand)]))
    }
    if !matrix.clusters.isEmpty {
      blocks += nothing(
        "Punten die op hetzelfde neerkomen, beantwoorden we samen. Zij staan bij elkaar aan het "
          + "begin van hoofdstuk 3, met een nummer zoals C-1; elk punt houdt zijn eigen nummer.",
        "Points that come down to the same are answered together. They stand together at the "
          + "beginning of chapter 3, with a number such as C-1; every point keeps its own number.")
    }
    if matrix.rollCall.linesOfParties.contains(where: { $0.party.kind.isNaturalPerson }) {
      blocks += nothing(
        "Inwoners en ervaringsdeskundigen staan hier niet met hun naam, maar met een nummer.",
        "Residents and experts by experience are not named here; they have a number.")
    }
    if !matrix.round.questions.isEmpty {
      blocks += nothing("Dit vroegen we aan alle partijen:", "This is what we asked all parties:")
      blocks.append(.numbered(matrix.round.questions.map { [.text($0.text)] }))
    }
    blocks.append(.table(meanings))
    return Document.Section(
      id: "guide", title: prose("Leeswijzer", "How to read this"), blocks: blocks)
  }

  private var howToRead: String {
    prose(
      "Hoofdstuk 3 laat elk punt uit de reacties zien, met het antwoord erop en wat ermee gebeurt. "
        + "Hoofdstuk 4 noemt elke wijziging van de tekst, hoofdstuk 5 elk punt dat later terugkomt. "
        + "Hoofdstuk 6 laat zien wie gevraagd is en wie reageerde.",
      "Chapter 3 shows every point in the submissions with its answer and what becomes of it. "
        + "Chapter 4 lists every change to the text, chapter 5 every point that comes back later. "
        + "Chapter 6 shows who was asked and who reacted.")
  }

  /// How points are printed and numbered.
  var howPointsStand: String {
    prose(
      "Een punt staat hier zoals het in de reactie staat, tenzij erbij staat dat het is samengevat. "
        + "Elk punt heeft een eigen nummer: R-014.3 is het derde punt uit reactie R-014. Een nummer "
        + "wordt nooit opnieuw gebruikt.",
      "A point is printed as it stands in the submission, unless it is marked as summarised. Every "
        + "point has its own number: R-014.3 is the third point of submission R-014. A number is "
        + "never used again.")
  }

  /// What each outcome means.
  var meanings: Table {
    var rows = Disposition.allCases.map { disposition in
      Table.Row(cells: [
        [
          .paragraph([
            .outcome(prose.capitalised(disposition.word(in: language)), disposition.tone)
          ])
        ],
        [.paragraph([.text(meaning(of: disposition))])],
      ])
    }
    if matrix.totals.withdrawn > 0 {
      rows.append(
        Table.Row([
          prose("Ingetrokken", "Withdrawn"),
          prose("De partij heeft het punt ingetrokken.", "The party took the point back."),
        ]))
    }
    return Table(
      caption: prose("Wat de uitkomsten betekenen", "What the outcomes mean"),
      columns: [
        Table.Column(prose("Uitkomst", "Outcome")), Table.Column(prose("Betekenis", "Meaning")),
      ], rows: rows)
  }

  private func meaning(of disposition: Disposition) -> String {
    switch disposition {
    case .accepted:
      prose(
        "We nemen het punt over. De wijziging van de tekst of de maatregel staat erbij.",
        "We take the point over. The change to the text or the measure is named.")
    case .partlyAccepted:
      prose(
        "We nemen een deel over. Het antwoord zegt welk deel; de motivering zegt waarom de rest niet.",
        "We take part of it over. The answer says which part, and why not the rest.")
    case .notAccepted:
      prose(
        "We nemen het punt niet over. De reden staat erbij.",
        "We do not take the point over. The reason is given.")
    case .noted:
      prose(
        "We hebben het punt gelezen. Het vraagt niet om een wijziging of een besluit.",
        "We have read the point. It asks for no change or decision.")
    case .answered:
      prose(
        "Het punt is een vraag. Het antwoord staat erbij.",
        "The point is a question. The answer is given.")
    case .alreadyCovered:
      prose(
        "Het punt staat al in de tekst. De vindplaats staat erbij.",
        "The text says so already. The place is named.")
    case .deferred:
      prose(
        "Het punt komt later terug. Erbij staat waarin, wie ervoor zorgt en wanneer.",
        "The point comes back later. In what, by whom and when is named.")
    case .outOfScope:
      prose(
        "Het punt hoort niet bij dit traject. Erbij staat aan wie we het hebben doorgegeven.",
        "The point is outside this subject. It is named to whom we passed it on.")
    }
  }
}

extension Disposition {
  /// What it comes down to, for a mark beside its word.
  var tone: Inline.Tone {
    switch self {
    case .accepted: .taken
    case .partlyAccepted: .partly
    case .notAccepted: .refused
    case .deferred: .later
    case .noted, .answered, .alreadyCovered, .outOfScope: .neutral
    }
  }
}
