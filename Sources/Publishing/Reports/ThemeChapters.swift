// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// The themes of a round as chapters: the same in the summary as in the full note, so that one can
/// refer to the other by number.
struct ThemeChapters {
  /// A theme with its points.
  struct Chapter {
    /// The name of its anchor.
    let id: String
    let title: String
    /// Its number: the first chapter is about the whole.
    let number: Int
    /// What was counted of it.
    let theme: ThemeSummary.Theme
    /// Its points, as the matrix shows them.
    let group: ResponseMatrix.Group
  }

  /// The chapters, in the order of the themes.
  let all: [Chapter]
  private let prose: Prose

  /// The chapters of a matrix by theme.
  init(_ frame: ReportFrame, _ matrix: ResponseMatrix) {
    prose = frame.prose
    let themes = ThemeSummary(of: frame.request.books, round: frame.request.round)?.themes ?? []
    all = zip(themes, matrix.groups).enumerated().map { index, pair in
      Chapter(
        id: "theme-\(pair.0.theme?.rawValue ?? "none")",
        title: pair.1.subject.title(in: frame.prose.language, by: .theme), number: index + 2,
        theme: pair.0, group: pair.1)
    }
  }

  /// How many points there are of a theme, who made them, and which are answered elsewhere.
  func introduction(of chapter: Chapter) -> [String] {
    let theme = chapter.theme
    let points = prose.pointCount(theme.outcomes.points)
    let by = prose.mentions(theme.count)
    let first = by.isEmpty ? "\(points)." : "\(points), \(by)."
    let withdrawn =
      theme.outcomes.withdrawn == 0
      ? ""
      : prose(
        theme.outcomes.withdrawn == 1
          ? " Hiervan is er 1 ingetrokken."
          : " Hiervan zijn er \(prose.number(theme.outcomes.withdrawn)) ingetrokken.",
        " Of these, \(prose.number(theme.outcomes.withdrawn)) were taken back.")
    let elsewhere = theme.elsewhere.map { cluster in
      let home = all.first { $0.theme.mainPoints.contains { $0.cluster == cluster } }
      let place = home.map { prose(" in hoofdstuk \($0.number)", " in chapter \($0.number)") } ?? ""
      return prose(
        "Een deel is beantwoord bij hoofdpunt \(cluster)\(place).",
        "Part of it is answered with main point \(cluster)\(place).")
    }
    return [first + withdrawn] + elsewhere
  }
}
