// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension Prose {
  /// By how many parties of which kinds the points of a cluster were made: `genoemd door 12 van de
  /// 45 gevraagde zorgaanbieders en 1 inwoner die niet gevraagd was`, and at how many sessions.
  func mentions(of line: Clusters.Line) -> String {
    let parts = PartyKind.allCases.flatMap { kind -> [String] in
      guard let mention = line.mentions[kind] else { return [] }
      return [asked(mention, kind), unasked(mention.unasked, kind)].compactMap(\.self)
    }
    let by = parts.isEmpty ? [] : [self("genoemd door ", "mentioned by ") + list(parts)]
    let at = line.sessions == 0 ? [] : [sessions(line.sessions, isFirst: parts.isEmpty)]
    return (by + at).joined(separator: self(" en ", " and "))
  }

  private func sessions(_ count: Int, isFirst: Bool) -> String {
    (isFirst ? self("genoemd op ", "mentioned at ") : self("op ", "at "))
      + self.count(
        count, Words("bijeenkomst", "session"), Words("bijeenkomsten", "sessions"))
  }

  private func asked(_ mention: Clusters.Mention, _ kind: PartyKind) -> String? {
    guard mention.mentioned > 0 else { return nil }
    guard mention.asked > 1 else {
      return self("de enige gevraagde \(kind.words.dutch)", "the only \(kind.words.english) asked")
    }
    let (mentioned, asked) = (number(mention.mentioned), number(mention.asked))
    return self(
      "\(mentioned) van de \(asked) gevraagde \(kind.plural.dutch)",
      "\(mentioned) of the \(asked) \(kind.plural.english) asked")
  }

  private func unasked(_ count: Int, _ kind: PartyKind) -> String? {
    guard count > 0 else { return nil }
    return self.count(
      count, Words("\(kind.words.dutch) die niet gevraagd was", "\(kind.words.english) not asked"),
      Words(
        "\(kind.plural.dutch) die niet gevraagd waren", "\(kind.plural.english) not asked"))
  }
}
