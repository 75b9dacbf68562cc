// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension ProposalInput {
  /// What is proposed of one submission, as it is recorded: where it stands, and what it is.
  ///
  /// - Parameters:
  ///   - parts: What is proposed; one part, or all of a letter of one party.
  ///   - text: The text of the submission.
  ///   - start: Where that text begins in the file that was proposed from.
  ///   - themes: The themes of the dossier: a heading that is the title of one gives it to its points.
  /// - Returns: The points, in the order of the text.
  /// - Complexity: O(points × themes).
  public static func all(
    of parts: [ProposedSubmission], in text: SubmissionText, from start: Int = 0,
    themes: [ThemeAdded]
  ) -> [ProposalInput] {
    var all: [ProposalInput] = []
    for part in parts {
      let before = all.count
      for point in part.points {
        all.append(
          ProposalInput(
            passages: passages(of: point, in: text, from: start), kind: point.kind,
            theme: theme(of: point, among: themes),
            section: point.references.lazy.compactMap(\.section).first,
            question: point.question, parent: point.parent.map { before + $0 + 1 },
            wording: point.wordingRange.map { own($0, from: start) }))
      }
    }
    return all
  }

  /// At most nine passages; what is more goes with the last of them.
  private static func passages(
    of point: ProposedPoint, in text: SubmissionText, from start: Int
  ) -> [Range<Int>] {
    let all = point.passages.compactMap { text.trimmed(own($0, from: start)) }
    let most = TextField.quotes.count
    guard all.count > most, let last = all.last else { return all }
    return all.prefix(most - 1) + [all[most - 1].lowerBound..<last.upperBound]
  }

  private static func own(_ range: Range<Int>, from start: Int) -> Range<Int> {
    (range.lowerBound - start)..<(range.upperBound - start)
  }

  /// The theme of which a heading is the title, letter case and white space aside.
  private static func theme(of point: ProposedPoint, among themes: [ThemeAdded]) -> String? {
    guard let heading = point.theme.map(Stream.foldedShortName) else { return nil }
    return themes.first { Stream.foldedShortName($0.title) == heading }?.theme.rawValue
  }
}
