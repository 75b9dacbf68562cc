// SPDX-License-Identifier: EUPL-1.2

/// The table of figures, as it stands in the documentation.
enum Figures {
  /// A row for each shape of the letters that were looked at, and one for either part as a whole.
  static let rows: [String] = {
    let shapes = Dictionary(grouping: Corpus.seen, by: \.answer.shape)
    return shapes.keys.sorted().map { row($0, Score(shapes[$0] ?? [])) }
      + [row("**seen**", Score(Corpus.seen)), row("**held out**", Score(Corpus.heldOut))]
  }()

  private static func row(_ name: String, _ score: Score) -> String {
    let cells = [
      name, "\(score.wanted)", percent(score.precision), percent(score.recall),
      percent(score.exactness), percent(Score.share(score.themes, score.exact)),
      percent(Score.share(score.kinds, score.exact)),
      percent(Score.share(score.marked, score.unmarked)),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded(.down)))%" }
}
