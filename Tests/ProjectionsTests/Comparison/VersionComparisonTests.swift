// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `Two versions of a document` {
  typealias Section = (name: String, title: String, text: String?)

  private static let baseline: [Section] = [
    ("1", "Inleiding", "Vanaf 2028 gelden nieuwe afspraken in alle gemeenten."),
    (
      "2", "Toegang",
      "De toegang wijst de jeugdige naar hulp. Aanbieders spannen zich in om snel te beginnen."
    ),
    ("3", "Tarieven", "Tarieven volgen de markt. Wij toetsen dat vooraf."),
  ]

  private func compare(
    _ new: [Section], from old: [Section] = baseline, _ changes: TextChangeInput...
  ) throws -> VersionComparison {
    var story = Story.consultation.after(version("1", old, .baseline), version("2", new, .proposed))
    for change in changes {
      story = story.after(
        .recordTextChange(RecordTextChange(dossier: "jeugd", change: change, origin: .exOfficio)))
    }
    return try #require(
      VersionComparison(of: story.books, dossier: "jeugd", document: "nota", from: "1", to: "2"))
  }

  private func version(_ version: String, _ sections: [Section], _ role: VersionRole) -> Command {
    .addVersion(
      AddVersion(
        dossier: "jeugd", document: "nota", version: version, title: "Nota jeugd",
        date: "2026-03-02", role: role,
        sections: sections.map {
          SectionAdded(
            document: "nota", version: version, section: $0.name, title: $0.title, text: $0.text)
        }))
  }

  private func change(_ section: String, _ before: String, _ after: String) -> TextChangeInput {
    TextChangeInput(document: "nota", section: section, before: before, after: after)
  }

  private func replaced(_ section: Int, _ old: String, _ new: String) -> [Section] {
    var sections = Self.baseline
    sections[section].text = sections[section].text.map { text in
      let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
      return parts.joined(separator: new)
    }
    return sections
  }

  @Test func `have no change where they are the same`() throws {
    let comparison = try compare(Self.baseline)
    #expect(comparison.sections.allSatisfy { !$0.isChanged })
    #expect(comparison.sections.map(\.former?.section) == ["1", "2", "3"])
    #expect(comparison.unrecorded.isEmpty)
  }

  @Test func `show the words that changed, among those that did not`() throws {
    let comparison = try compare(replaced(1, "snel te beginnen", "binnen zes weken te beginnen"))
    let changed = comparison.sections.filter(\.isChanged)
    #expect(changed.map(\.latter?.section) == ["2"])
    let change = try #require(changed.first?.changes.first)
    #expect(
      change.stretches.map { "\($0.kind): \($0.text)" } == [
        "same: de jeugdige naar hulp. Aanbieders spannen zich in om", "removed: snel",
        "added: binnen zes weken", "same: te beginnen.",
      ])
    #expect(change.before.hasSuffix("in om snel te beginnen."))
    #expect(change.after.hasSuffix("in om binnen zes weken te beginnen."))
    #expect(comparison.unrecorded.count == 1)
  }

  @Test func `are matched section by section, renumbered, with another heading, or moved`() throws {
    let old = Self.baseline
    let new: [Section] = [
      ("1", "Leeswijzer", "Hoe u dit stuk leest."), ("2", old[0].title, old[0].text),
      ("3", "Tarieven en kosten", old[2].text),
      ("4", old[1].title, old[1].text.map { $0 + " Wie wacht, hoort dat." }),
    ]
    let comparison = try compare(new)
    let pairs = comparison.sections.map {
      "\($0.former?.section ?? "-")>\($0.latter?.section ?? "-")"
    }
    #expect(pairs == ["->1", "1>2", "3>3", "2>4"])
    #expect(comparison.sections.map(\.isRenumbered) == [false, true, false, true])
    let title = try #require(comparison.sections[2].changes.first)
    #expect(title.isInTitle)
    #expect(title.after == "Tarieven en kosten")
  }

  @Test func `show a section that is gone where it stood`() throws {
    let comparison = try compare([
      Self.baseline[0], ("2", Self.baseline[2].title, Self.baseline[2].text),
    ])
    #expect(comparison.sections.map(\.former?.section) == ["1", "2", "3"])
    #expect(comparison.sections[1].latter == nil)
    #expect(comparison.sections[1].changes.map(\.after) == ["", ""])
    #expect(comparison.sections[2].isRenumbered)
    #expect(comparison.unrecorded.count == 2)
  }

  @Test func `say nothing of a text that one of them does not have`() throws {
    let comparison = try compare([Self.baseline[0], ("2", "Toegang", nil), Self.baseline[2]])
    #expect(comparison.sections.allSatisfy { !$0.isChanged })
  }

  @Test func `show whether a recorded change was made as recorded, otherwise, or not`() throws {
    func outcome(
      _ new: [Section], _ section: String, _ before: String, _ after: String
    ) throws -> String {
      let comparison = try compare(new, change(section, before, after))
      let found = try #require(comparison.findings.first)
      let whole = comparison.unrecorded.isEmpty ? "" : " +"
      return
        "\(found.outcome) \(found.section ?? "-")\(found.nearest.map { ": \($0)" } ?? "")\(whole)"
    }
    let six = replaced(1, "snel te beginnen", "binnen zes weken te beginnen")
    let snel = "Aanbieders spannen zich in om snel te beginnen."
    let weken = "Aanbieders spannen zich in om binnen zes weken te beginnen."
    #expect(try outcome(six, "2", snel, weken) == "found 2")
    #expect(try outcome(six, "§ 2.", "snel", "binnen zes weken") == "found 2")
    #expect(try outcome(six, "2", "snel", "binnen zes\n weken") == "found 2")
    #expect(
      try outcome(six, "2", snel, "Zij beginnen binnen acht weken.")
        == "foundDifferently 2: \(weken)")
    #expect(
      try outcome(six, "2", "snel", "binnen acht weken") == "foundDifferently 2: binnen zes weken")
    #expect(try outcome(six, "3", "vooraf", "achteraf") == "notFound 3 +")
    #expect(try outcome(Self.baseline, "2", snel, weken) == "notFound 2")
    // An addition, and one that stands a little otherwise.
    let more = replaced(2, "Wij toetsen", "Daarvoor is er een onafhankelijke toets. Wij toetsen")
    #expect(try outcome(more, "3", "", "Daarvoor is er een onafhankelijke toets.") == "found 3")
    #expect(
      try outcome(more, "3", "", "Daarvoor komt er een onafhankelijke toets.")
        == "foundDifferently 3: Daarvoor is er een onafhankelijke toets.")
    #expect(try outcome(more, "2", "", "De wachttijd telt.") == "notFound 2 +")
    // A deletion.
    let less = replaced(2, " Wij toetsen dat vooraf.", "")
    #expect(try outcome(less, "3", "Wij toetsen dat vooraf.", "") == "found 3")
    #expect(try outcome(Self.baseline, "3", "Wij toetsen dat vooraf.", "") == "notFound 3")
    #expect(
      try outcome([Self.baseline[0], Self.baseline[1]], "3", "Wij toetsen dat vooraf.", "")
        == "found - +")
  }

  @Test func `show a change in a section that has another number now`() throws {
    var new = replaced(2, "volgen de markt", "volgen de markt niet langer")
    new.insert(("3", "Nieuw", "Iets heel anders dan wat er stond."), at: 2)
    new[3].name = "4"
    let comparison = try compare(
      new, change("3", "Tarieven volgen de markt.", "Tarieven volgen de markt niet langer."))
    #expect(comparison.findings.map(\.outcome) == [.found])
    #expect(comparison.findings.first?.section == "4")
  }

  @Test func `do not take shorter wording for made while the longer stands there`() throws {
    let short = change("2", "om snel te beginnen", "om snel")
    #expect(try compare(Self.baseline, short).findings.map(\.outcome) == [.notFound])
    let made = replaced(1, "om snel te beginnen", "om snel")
    #expect(try compare(made, short).findings.map(\.outcome) == [.found])
  }

  @Test func `tell a change of which only some words are recorded`() throws {
    let new = replaced(
      1, "spannen zich in om snel te beginnen", "beginnen binnen zes weken na een betaling vooraf")
    let comparison = try compare(new, change("2", "snel", "binnen zes weken"))
    #expect(comparison.findings.map(\.outcome) == [.found])
    #expect(comparison.unrecorded.map(\.change.textChanges) == [["W-1"]])
  }

  @Test func `show the points behind a change, and points without one`() throws {
    func recommend(_ points: [PointNumber], _ after: String) -> Command {
      .recommend(
        Recommend(
          points: points, round: "jeugd-koers", disposition: .accepted,
          answer: "Daar zijn we het mee eens.",
          textChanges: [
            TextChangeInput(
              document: "koersdocument", section: "1", before: "zo snel mogelijk", after: after)
          ]))
    }
    func version(_ text: String) -> Command {
      .addVersion(
        AddVersion(
          dossier: "jeugd", document: "koersdocument", version: "1.0",
          title: "Koersdocument jeugd", date: "2026-06-15", role: .proposed,
          sections: [
            SectionAdded(
              document: "koersdocument", version: "1.0", section: "1", title: "Inleiding",
              text: text)
          ]))
    }
    let story = Story.withLetters.after(recommend(["R-001.1"], "binnen zes weken"), by: "u-2")
    func compared(_ text: String) throws -> VersionComparison {
      try #require(
        VersionComparison(
          of: story.after(version(text)).books, dossier: "jeugd", document: "koersdocument",
          from: "0.9", to: "1.0"))
    }
    let made = try compared("Hulp begint binnen zes weken.")
    #expect(made.findings.first?.points.map(\.number) == ["R-001.1"])
    #expect(made.pointsWithoutChange.isEmpty)
    #expect(made.sections[0].changes.map(\.textChanges) == [["W-1"]])
    let unmade = try compared("Hulp begint zo snel mogelijk.")
    #expect(unmade.pointsWithoutChange.map(\.number) == ["R-001.1"])
    #expect(unmade.pointsWithoutChange.first?.textChanges == ["W-1"])
  }

  @Test func `are none where a version is not there`() {
    let books = Story.consultation.books
    for (document, version) in [("koersdocument", "9"), ("weg", "0.9")] {
      #expect(
        VersionComparison(
          of: books, dossier: "jeugd", document: DocumentID(document) ?? "x", from: "0.9",
          to: version) == nil)
    }
  }

  /// Sections of words that a seed picks.
  private func sections(_ seed: UInt64) -> [Section] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    let words = "hulp gezin toegang tarief wijk school termijn plan eis raad zorg kind jaar".split(
      separator: " ")
    return (1...12).map { number in
      let text = (0..<12 + next(40)).map { _ in "\(words[next(words.count)])\(next(30))" }
      return (
        "\(number)", number % 3 == 0 ? "Doel" : "Kop \(number)", text.joined(separator: " ") + "."
      )
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `find every section again, whatever its number, and lose no word`(seed: UInt64) throws {
    let old = sections(seed)
    #expect(try compare(old, from: old).sections.allSatisfy { !$0.isChanged })
    var new = old
    new.insert(("0", "Vooraf", "Dit is nieuw en staat nergens anders."), at: Int(seed % 12))
    new.swapAt(Int(seed % 5), 7)
    new = new.enumerated().map { ("\($0 + 1)", $1.title, $1.text) }
    let comparison = try compare(new, from: old)
    for section in comparison.sections {
      if let former = section.former {
        #expect(section.latter?.text == former.text)
      } else {
        #expect(section.latter?.title == "Vooraf")
      }
    }
    let edited = old.map { section -> Section in
      let words = section.text?.split(separator: " ") ?? []
      let kept = words.enumerated().filter { ($0.offset + Int(seed)) % 7 != 0 }.map(\.element)
      return (section.name, section.title, kept.joined(separator: " "))
    }
    for section in try compare(edited, from: old).sections {
      let removed = section.changes.flatMap(\.stretches).filter { $0.kind == .removed }
      let added = section.changes.flatMap(\.stretches).filter { $0.kind == .added }
      func count(_ texts: [String]) -> Int {
        texts.joined(separator: " ").split(whereSeparator: \.isWhitespace).count
      }
      let (former, latter) = (section.former?.text ?? "", section.latter?.text ?? "")
      #expect(
        count([former]) - count(removed.map(\.text)) + count(added.map(\.text)) == count([latter]))
    }
  }
}
