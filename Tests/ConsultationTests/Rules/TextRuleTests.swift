// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A text` {
  private func theme(_ title: String) -> Command {
    .addTheme(AddTheme(dossier: "wmo", theme: ThemeAdded(theme: "t-1", title: title)))
  }

  private func draft(_ text: String) -> Command {
    .draftAnswer(DraftAnswer(points: ["R-001.1"], text: text))
  }

  private func change(_ after: String) -> Command {
    .recordTextChange(
      RecordTextChange(
        dossier: "wmo",
        change: TextChangeInput(document: "nota", section: "1", before: "", after: after),
        origin: .college))
  }

  @Test func `that is kept readable has at most 4,000 scalars`() {
    Given().when(theme(String(repeating: "é", count: 4001)), rejected: "too-long")
    let longest = theme(String(repeating: "é", count: 4000))
    Given(.consultation, longest).when(longest, then: [])
  }

  @Test func `that is sealed has at most a mebibyte`() {
    Given(.withLetters).when(
      draft(String(repeating: "a", count: 1_048_577)), rejected: "too-long")
    let given = Given(.withLetters, draft(String(repeating: "a", count: 1_048_576)))
    #expect(given.story.recorded.count > Story.withLetters.recorded.count)
  }

  @Test func `of a document has at most 16 kibibytes`() {
    Given().when(change(String(repeating: "a", count: 16_385)), rejected: "too-long")
    let longest = change(String(repeating: "a", count: 16_384))
    Given(.consultation, longest).when(longest, then: [])
  }

  @Test(arguments: ["\u{0}", "a\u{7}", "a\rb", "\u{9b}x"])
  func `that is kept readable has no control characters`(title: String) {
    Given().when(theme(title), rejected: "bad-text")
    Given().when(change(title), rejected: "bad-text")
  }

  @Test func `that is kept readable may have lines and tabs, a name may not`() {
    let lines = theme("a\n\tb")
    Given(.consultation, lines).when(lines, then: [])
    Given().when(
      .addParty(AddParty(party: "p-1", name: "a\nb", kind: .provider)), rejected: "bad-text")
  }

  @Test(arguments: ["", " ", "\n\t"]) func `that must be there is not white space`(text: String) {
    Given().when(theme(text), rejected: "empty-text")
    Given(.withLetters).when(draft(text), rejected: "empty-text")
  }
}
