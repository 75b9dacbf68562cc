// SPDX-License-Identifier: EUPL-1.2

/// What the reports of a round are called, unless who prints one calls it otherwise; one report
/// refers to another by this name.
struct ReportTitles {
  let prose: Prose

  var summary: String { prose("Samenvatting per thema", "Summary by theme") }
  var replyNote: String { prose("Nota van beantwoording", "Reply note") }
  var byNumber: String { prose("Waar staat welke reactie", "Where each submission is answered") }
  var consultationReport: String {
    prose("Eindverslag van de consultatie", "Report of the consultation")
  }
  var sessions: String { prose("Overzicht van bijeenkomsten", "Overview of sessions") }
  var planning: String { prose("Planning", "Planning") }
  var clarifications: String { prose("Nota van inlichtingen", "Clarification") }
  var deviations: String { prose("Afwijkingenlijst", "List of deviations") }
  var councilLetter: String { prose("Raadsinformatiebrief", "Letter to the council") }
  var obligations: String { prose("Lijst van vervolgpunten", "List of obligations") }
}

extension Prose {
  /// What reports are called in this language.
  var titles: ReportTitles { ReportTitles(prose: self) }
}
