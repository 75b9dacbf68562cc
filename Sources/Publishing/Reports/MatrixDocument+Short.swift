// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// A point in a few sentences: its public wording or summary, else its own words.
  func shortWords(of point: MatrixPoint, within limit: Int = 280) -> [Block] {
    guard point.isShown || point.wording != nil else { return notPublic }
    if let shown = point.wording ?? point.summary { return short(shown, within: limit) }
    return point.quotes.first.map { short($0, within: limit, isAll: point.quotes.count == 1) }
      ?? [.paragraph([.aside(prose("(geen tekst)", "(no text)"))])]
  }

  /// The first sentences of the approved answer to a point.
  func shortAnswer(to point: MatrixPoint, within limit: Int = 220) -> [Block] {
    guard point.status == .approved else { return answer(to: point) }
    guard point.isShown || point.wording != nil else { return notPublic }
    return point.answer?.text.map { short($0, within: limit) } ?? []
  }

  /// The first sentences of the approved answer to points that are alike.
  func shortAnswer(to cluster: MatrixCluster, within limit: Int = 320) -> [Block] {
    guard cluster.line.status == .approved else { return answer(to: cluster) }
    return cluster.answer?.text.map { short($0, within: limit) } ?? notPublic
  }

  /// Why a point or part of it was not taken over, in a few sentences.
  func shortReason(of answer: MatrixAnswer?, within limit: Int = 280) -> [Block] {
    (answer?.rationale ?? answer?.text).map { short($0, within: limit) } ?? []
  }

  /// The first sentences of a text, with a mark where more follows; what cannot be read says why.
  private func short(_ shown: ShownText, within limit: Int, isAll: Bool = true) -> [Block] {
    guard let text = shown.text else { return [.paragraph([.absent(prose.text(shown))])] }
    let short = Sentence.first(of: text, within: limit)
    return [.words(short.text + (short.isAll && isAll ? "" : " […]"))]
  }
}
