// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension Prose {
  /// By how many parties something was made, of those of their kind that reacted: `genoemd door 12
  /// van de 45 zorgaanbieders die reageerden`, and at how many sessions.
  func mentions(_ count: ThemeSummary.Count) -> String {
    let voices = voices(count)
    if voices.isEmpty { return "" }
    return
      (count.voices.isEmpty
      ? self("genoemd ", "mentioned ") : self("genoemd door ", "mentioned by ")) + voices
  }

  /// The same without that it was mentioned: `12 van de 45 zorgaanbieders die reageerden`.
  func voices(_ count: ThemeSummary.Count) -> String {
    let parts = PartyKind.allCases.compactMap { kind in
      count.voices[kind].map { voices($0, kind) }
    }
    let sessions = self.count(
      count.sessions, Words("bijeenkomst", "session"), Words("bijeenkomsten", "sessions"))
    let at = count.sessions == 0 ? [] : [self("op ", "at ") + sessions]
    return ([list(parts)].filter { !$0.isEmpty } + at).joined(separator: self(" en ", " and "))
  }

  private func voices(_ voices: ThemeSummary.Voices, _ kind: PartyKind) -> String {
    if voices.reacted == 1 {
      return self(
        "de enige \(kind.words.dutch) die reageerde", "the only \(kind.words.english) that reacted")
    }
    if voices.made == voices.reacted {
      return self(
        "alle \(number(voices.reacted)) \(kind.plural.dutch) die reageerden",
        "all \(number(voices.reacted)) \(kind.plural.english) that reacted")
    }
    let (made, reacted) = (number(voices.made), number(voices.reacted))
    return self(
      "\(made) van de \(reacted) \(kind.plural.dutch) die reageerden",
      "\(made) of the \(reacted) \(kind.plural.english) that reacted")
  }
}
