// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Opens texts of the state, typed or sealed.
struct TextOpener {
  private let source: any TextSource

  init(_ source: any TextSource) { self.source = source }

  func open(_ texts: Texts) -> OpenedTexts { texts.opened(by: source) }

  /// One text of a point, as it was corrected last.
  func text(_ field: TextField, of point: Point) -> ShownText? {
    if let corrected = point.correctedTexts[field] { return open(corrected)[.to] }
    return open(point.recorded.texts)[field]
  }

  /// The quotes of a point in the order of its passages; `nil` where they cannot be read any more.
  func quotes(of point: Point) -> [String]? {
    guard case .texts(let texts) = open(point.recorded.texts) else { return nil }
    return TextField.quotes.compactMap { texts[$0]?.withLineFeeds }
  }

  /// The name of a natural person, as it was corrected last.
  func name(of party: Party) -> String? {
    if let corrected = party.correctedName { return open(corrected)[.to]?.text }
    return open(party.texts)[.name]?.text
  }
}
