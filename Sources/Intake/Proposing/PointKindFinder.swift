// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Tells what kind of point a text is.
enum PointKindFinder {
  /// The kind of a point by its words and by how its sentences end.
  ///
  /// In this order: a text proposal, a question, a wish to stay involved, a condition, an
  /// objection, a concern, a request, support; else advice.
  static func kind(of passages: [Range<Int>], in scalars: [Unicode.Scalar]) -> PointKind {
    let sentences = passages.flatMap { Sentences.ranges(of: $0, in: scalars) }
    let words = sentences.map { scalars[$0].foldedWords }
    if words.contains(where: Phrases.textProposal.stand) { return .textProposal }
    if words.contains(where: Phrases.askedToDo.stand) { return .request }
    if sentences.contains(where: { isAsked($0, in: scalars) }) { return .question }
    if words.contains(where: Phrases.askedIndirectly.stand) { return .question }
    let inOrder: [(Phrases, PointKind)] = [
      (.involvement, .involvement), (.condition, .condition), (.objection, .objection),
    ]
    for (phrases, kind) in inOrder where words.contains(where: phrases.stand) { return kind }
    // The first sentence says what it is about; what follows gives reasons.
    for (index, sentence) in words.enumerated() {
      let isFollowed = words.count > 1 && isAdvice(words.last ?? [])
      if Phrases.concern.stand(in: sentence) { return isFollowed ? .advice : .concern }
      if Phrases.request.stand(in: sentence) { return isFollowed ? .advice : .request }
      if index == 0, Phrases.support.stand(in: sentence) { return .support }
    }
    return .advice
  }

  /// Whether a stretch says what its party thinks, apart from advice.
  static func isStance(_ words: [FoldedWord]) -> Bool {
    [Phrases.objection, .concern, .request, .support, .condition, .involvement, .textProposal]
      .contains { $0.stand(in: words) } || isAdvice(words)
  }

  /// Whether somebody is told what to do.
  static func isAdvice(_ words: [FoldedWord]) -> Bool { advice.stand(in: words) }

  private static let advice = Phrases(
    """
    ^adviseren|adviseert|adviseer
    adviseren|adviseert|adviseer wij|u|om|het
    wij|we|ik adviseren|adviseer
    ^houd|maak|zorg|regel|neem|noem|leg|verleng|spreek|begin|geef|kies
    should
    dient|dienen * te
    """)

  private static func isAsked(_ sentence: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[sentence].last { !"\"'”’)] ".unicodeScalars.contains($0) } == "?"
  }
}
