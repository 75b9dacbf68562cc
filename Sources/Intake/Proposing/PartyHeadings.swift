// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds the headings under which several parties react one after the other.
enum PartyHeadings {
  /// A heading that names a party, or one that ends the last party's part.
  struct Heading {
    /// The line on which it stands.
    let line: Int
    /// The party as the heading names it; `nil` where no party's part begins.
    let party: String?
    /// The invited party.
    let invited: ProposingParty?
    /// What is said of it on the same line, behind a colon: that it has nothing to add.
    var rest: Range<Int>?
  }

  /// The headings of a joint document, in order; empty where the text is no joint document, which
  /// has headings of at least two parties.
  ///
  /// - Complexity: O(length × parties named in headings).
  static func find(in letter: LetterLines, matching matcher: PartyMatcher) -> [Heading] {
    var headings: [Heading] = []
    for index in letter.lines.indices where letter.lines[index].look == .text {
      let line = letter.lines[index]
      guard !(line.marker?.isBullet ?? false), line.words.count <= 14,
        let first = line.words.first, line.first?.isCapital ?? false
      else { continue }
      if UnitTree.parts.contains(first.text), line.words.count > 1, !line.endsSentence {
        headings.append(Heading(line: index, party: nil, invited: nil))
      } else if let heading = withRest(index, in: letter, matching: matcher) {
        headings.append(heading)
      } else if stands(under: index, in: letter), let party = party(on: line, of: letter) {
        headings.append(Heading(line: index, party: party, invited: matcher.match(party)))
      } else if line.words.count <= 7, !line.endsSentence || line.last == ":", line.last != ",",
        stands(under: index, in: letter), isFollowed(index, in: letter),
        let invited = matcher.match(name(on: line, of: letter)),
        isWhole(name(on: line, of: letter), invited, matcher)
      {
        headings.append(
          Heading(line: index, party: name(on: line, of: letter), invited: invited))
      }
    }
    headings = withoutLists(headings, in: letter)
    let named = headings.filter { $0.party != nil }
    let parties = Set(named.map { $0.invited?.id.description ?? $0.party ?? "" })
    guard parties.count >= 2 else { return [] }
    guard let start = named.first?.line else { return [] }
    return headings.filter { $0.line >= start }
  }

  /// Without names that stand in a list of names, one right behind the other; and without names
  /// alone, where others say what body they are of.
  private static func withoutLists(_ headings: [Heading], in letter: LetterLines) -> [Heading] {
    let kept = headings.indices.filter { index in
      guard headings[index].party != nil else { return true }
      let after = index + 1 < headings.count ? headings[index + 1] : nil
      let before = index > 0 ? headings[index - 1] : nil
      let touchesNext = after.map { touch(headings[index], $0, in: letter) } ?? false
      let touchesLast = before.map { touch($0, headings[index], in: letter) } ?? false
      return !touchesNext && !touchesLast
    }
    let all = kept.map { headings[$0] }
    let hasBodies =
      all.count { $0.party.map { PartyMatcher.name(of: $0).body != nil } ?? false } > 1
    guard hasBodies else { return all }
    return all.filter { $0.party.map { PartyMatcher.name(of: $0).body != nil } ?? true }
  }

  /// Whether two headings of parties have no text between them.
  private static func touch(_ one: Heading, _ other: Heading, in letter: LetterLines) -> Bool {
    one.party != nil && other.party != nil && one.rest == nil
      && !letter.lines[one.line + 1..<other.line].contains { $0.look == .text }
  }

  /// Whether a line does not go on with a sentence before it.
  private static func stands(under index: Int, in letter: LetterLines) -> Bool {
    guard index > 0 else { return true }
    let before = letter.lines[index - 1]
    return before.look != .text || before.endsSentence || before.content.count * 2 < letter.width
  }

  /// *Seniorenraad X: geen opmerkingen*: a name, a colon, and that there is nothing.
  private static func withRest(
    _ index: Int, in letter: LetterLines, matching matcher: PartyMatcher
  ) -> Heading? {
    let line = letter.lines[index]
    guard let colon = letter.scalars[line.body].firstIndex(of: ":"),
      colon + 1 < line.body.upperBound
    else { return nil }
    let rest = (colon + 1..<line.body.upperBound).trimmed(in: letter.scalars)
    let words = letter.scalars[rest].foldedWords
    guard Phrases.notReacted.stand(in: words) || Phrases.nothingToAdd.stand(in: words),
      words.count <= 12
    else { return nil }
    let start = LetterLine(line.body.lowerBound..<colon, of: letter.scalars)
    guard let name = party(on: start, of: letter) else { return nil }
    return Heading(line: index, party: name, invited: matcher.match(name), rest: rest)
  }

  private static func isFollowed(_ index: Int, in letter: LetterLines) -> Bool {
    letter.lines[(index + 1)...].prefix(6).contains { $0.look == .text }
  }

  /// The name of a line that begins with what a body is: *Gemeente X (reactie Wmo)*, *Namens de raad
  /// van X*.
  private static func party(on line: LetterLine, of letter: LetterLines) -> String? {
    let name = name(on: line, of: letter)
    let words = Array(name.unicodeScalars).foldedWords.map(\.text)
    guard (2...8).contains(words.count),
      let body = words.first(where: { !adjectives.contains($0) }),
      bodies.contains(body) || bodyEndings.contains(where: body.hasSuffix)
    else { return nil }
    guard !line.endsSentence || line.last == ":", line.last != "," else { return nil }
    guard !name.contains(":") else { return nil }
    guard !words.contains(where: { verbs.contains($0) }) else { return nil }
    // A name has a capital behind its first word; `Gemeente en aanbieder` has none.
    let rest = name.split(separator: " ").dropFirst()
    guard rest.contains(where: { $0.unicodeScalars.first?.isCapital ?? false }) else { return nil }
    guard !rest.contains(where: { ["en", "&", "/"].contains($0) }) else { return nil }
    return name
  }

  /// What stands on a line without brackets, a colon, *Namens de*, *Reactie van de*.
  private static func name(on line: LetterLine, of letter: LetterLines) -> String {
    var text = String(String.UnicodeScalarView(letter.scalars[line.body]))
    if let bracket = text.firstIndex(of: "(") { text = String(text[..<bracket]) }
    var words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "*" || $0 == "#" })
    while let first = words.first, leading.contains(first.lowercased()), words.count > 1 {
      words.removeFirst()
    }
    var name = words.joined(separator: " ")
    while let last = name.last, last == ":" || last == " " || last == "-" || last == "–" {
      name.removeLast()
    }
    return name
  }

  /// Whether a line is the name of a party and nothing else.
  private static func isWhole(
    _ name: String, _ party: ProposingParty, _ matcher: PartyMatcher
  ) -> Bool {
    let said = PartyMatcher.name(of: name)
    let known = [party.name, party.shortName].compactMap(\.self).map(PartyMatcher.name)
    return known.contains { $0.words.count >= said.words.count } && said.body != nil
      || known.contains { $0.words == said.words }
  }

  private static let leading: Set<String> = [
    "namens", "de", "het", "reactie", "advies", "van", "aandachtspunten", "inbreng", "reacties",
  ]
  private static let adjectives: Set<String> = [
    "sociale", "lokale", "regionale", "brede", "algemene", "maatschappelijke", "gemeentelijke",
    "gezamenlijke",
  ]
  private static let bodies: Set<String> = [
    "gemeente", "gemeenteraad", "raad", "adviesraad", "asd", "participatieraad", "clientenraad",
    "seniorenraad", "wmo", "jongerenraad", "ouderenraad", "adviescommissie", "mar",
  ]
  private static let bodyEndings = ["adviesraad", "raad"]
  private static let verbs: Set<String> = [
    "is", "zijn", "heeft", "hebben", "wil", "geeft", "vindt", "vraagt", "met", "over", "bij", "op",
    "wordt", "worden", "door", "aan",
  ]
}
