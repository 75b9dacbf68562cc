// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The parts of a letter around what it says: what stands over the salutation, the signature, the
/// disclaimer, and earlier mail under it.
struct LetterZones {
  /// The lines that are said to be no point, by kind.
  private(set) var kinds: [Int: NoPointKind] = [:]
  /// The other lines, in order.
  private(set) var body: [Int] = []
  /// Whether somebody is greeted.
  private(set) var hasSalutation = false

  private let letter: LetterLines
  private let lines: Range<Int>

  /// Looks at some lines of a letter.
  ///
  /// - Parameters:
  ///   - lines: The lines, by index.
  ///   - letter: The letter.
  ///   - isPart: Whether these lines are one party's part of a document, which has no letterhead.
  /// - Complexity: O(length of the lines).
  init(_ lines: Range<Int>, of letter: LetterLines, isPart: Bool) {
    self.letter = letter
    self.lines = lines
    var start = lines.lowerBound
    if let salutation = salutation() {
      hasSalutation = true
      for line in start..<salutation { kinds[line] = head(line) }
      kinds[salutation] = .salutation
      start = salutation + 1
    } else if !isPart {
      start = markLetterhead(from: start)
    }
    var end = quotedMail(from: start) ?? lines.upperBound
    for line in end..<lines.upperBound { kinds[line] = .context }
    if let farewell = farewell(in: start..<end) {
      for line in farewell..<end { kinds[line] = .signature }
      markDisclaimer(in: farewell..<end)
      end = farewell
    }
    markQuotes(in: start..<end)
    body = (start..<end).filter { kinds[$0] == nil }
  }

  private func isText(_ line: Int) -> Bool { letter.lines[line].look == .text }

  // MARK: Over the letter

  private func salutation() -> Int? {
    var seen = 0
    for line in lines where isText(line) {
      let look = letter.lines[line]
      if look.marker == nil, look.words.count <= 10,
        !".?!".unicodeScalars.contains(look.last ?? " "),
        Phrases.salutation.stand(in: look.words) || look.last == "." && look.words.count <= 2
      {
        return line
      }
      if look.words.count == 2, Phrases.salutation.stand(in: look.words), look.first == "L" {
        return line
      }
      if look.marker?.isBullet ?? false { return nil }
      seen += 1
      if seen > 45 { return nil }
    }
    return nil
  }

  private func head(_ line: Int) -> NoPointKind {
    isText(line) && isDate(letter.lines[line]) ? .date : .furniture
  }

  /// Lines with a label, a date or an address at the very top of a text without salutation.
  private mutating func markLetterhead(from start: Int) -> Int {
    var last = start
    var titles = 0
    for line in lines where line >= start {
      guard isText(line) else { continue }
      let look = letter.lines[line]
      guard look.marker == nil else { break }
      if isDate(look) {
        kinds[line] = .date
        last = line + 1
      } else if isLabelled(look) || isAddress(look) {
        kinds[line] = .furniture
        last = line + 1
      } else if look.words.count <= 12, !look.endsSentence, titles < 4 {
        titles += 1
      } else {
        break
      }
    }
    for line in start..<last where kinds[line] == nil && isText(line) { kinds[line] = .heading }
    return last
  }

  /// A date, with at most a label or a place before it.
  private func isDate(_ line: LetterLine) -> Bool {
    let words = letter.scalars[line.content].foldedWords
      .map { String($0.text.drop { $0 == "'" }) }
    guard words.count <= 8, !words.isEmpty else { return false }
    let hasYear = words.contains {
      $0.utf8.count == 4 && ($0.hasPrefix("20") || $0.hasPrefix("19"))
    }
    let hasMonth = words.contains { Self.months.contains($0) }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }
    if hasMonth, !numbers.isEmpty || words.count <= 4 { return true }
    let hasLabel = ["datum", "date"].contains(words[0])
    return numbers.count >= 3 && (hasYear || hasLabel || words.count <= 4)
      && words.count <= numbers.count + 3
      && !["telefoon", "tel", "t", "kenmerk"].contains(words[0])
  }

  private static let months: Set<String> = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december", "january", "february", "march", "may", "june", "july",
    "august", "october", "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt",
    "nov", "dec",
  ]

  private static let labels: Set<String> = [
    "aan", "van", "onderwerp", "betreft", "betr", "kenmerk", "ons", "uw", "datum", "behandeld",
    "bijlage", "bijlagen", "cc", "verzonden", "from", "to", "subject", "date", "re", "status",
    "plaats", "aanwezig", "afwezig", "verslag", "respondent", "ingevuld", "organisatie", "versie",
    "enquete", "exportdatum", "vragenlijst", "respondentnummer", "gesprekspartner", "namens",
    "ingediend", "reactie", "naam", "sent", "tav", "t", "locatie", "tijd", "voorzitter",
  ]

  /// Whether it begins with a label: a known word, and a colon after at most three more.
  private func isLabelled(_ line: LetterLine) -> Bool {
    guard let first = line.words.first, Self.labels.contains(first.text) else { return false }
    guard let colon = letter.scalars[line.content].firstIndex(of: ":") else { return false }
    return line.words.count { $0.range.lowerBound < colon } <= 4
      && colon != line.content.upperBound - 1
  }

  /// Whether it has an address, of a house or on the net.
  private func isAddress(_ line: LetterLine) -> Bool {
    let content = letter.scalars[line.content]
    if line.words.count <= 6, content.contains("@") { return true }
    let words = line.words.map(\.text)
    guard words.count <= 10 else { return false }
    if words.first == "postbus" || words.contains("www") { return true }
    return zip(line.words, line.words.dropFirst()).contains { number, letters in
      number.text.utf8.count == 4 && number.text.allSatisfy(\.isNumber)
        && letters.range.count == 2 && letter.scalars[letters.range].allSatisfy(\.isCapital)
    }
  }

  // MARK: Under the letter

  private func farewell(in lines: Range<Int>) -> Int? {
    for line in lines where isText(line) {
      let look = letter.lines[line]
      if look.marker == nil, look.words.count <= 9, look.last != ".",
        Phrases.farewell.stand(in: look.words)
      {
        return line
      }
    }
    return signers(in: lines)
  }

  /// The last lines, where they are short and name who signs.
  private func signers(in lines: Range<Int>) -> Int? {
    var found: Int?
    var count = 0
    for line in lines.reversed() where isText(line) {
      let look = letter.lines[line]
      guard look.marker == nil, look.words.count <= 8, look.last != "." && look.last != "?",
        count < 5
      else { break }
      count += 1
      if Phrases.signer.stand(in: look.words) { found = line }
    }
    return found
  }

  private mutating func markDisclaimer(in lines: Range<Int>) {
    var paragraph: [Int] = []
    for line in lines.lowerBound...lines.upperBound {
      if line < lines.upperBound, isText(line) {
        paragraph.append(line)
        continue
      }
      let words = paragraph.flatMap { letter.lines[$0].words }
      if Phrases.disclaimer.stand(in: words) {
        for line in paragraph { kinds[line] = .disclaimer }
      }
      paragraph = []
    }
  }

  /// Where earlier mail begins under the newest.
  private func quotedMail(from start: Int) -> Int? {
    for line in start..<lines.upperBound where isText(line) {
      let words = letter.lines[line].words.map(\.text)
      guard let first = words.first else { continue }
      let isRule = letter.scalars[letter.lines[line].content].starts(with: "-----".unicodeScalars)
      if isRule, words.contains("bericht") || words.contains("message") { return line }
      if ["van", "from"].contains(first), hasColon(line), isMailHeader(after: line) { return line }
      if ["op", "on"].contains(first), words.contains("schreef") || words.contains("wrote"),
        letter.lines[line].last == ":" || letter.lines[line].last == ">"
      {
        return line
      }
    }
    return nil
  }

  private func hasColon(_ line: Int) -> Bool {
    letter.scalars[letter.lines[line].content].prefix(6).contains(":")
  }

  private func isMailHeader(after line: Int) -> Bool {
    (line + 1..<min(line + 4, lines.upperBound)).contains {
      let first = letter.lines[$0].words.first?.text ?? ""
      return ["verzonden", "datum", "sent", "date", "aan", "to"].contains(first)
        && letter.scalars[letter.lines[$0].content].prefix(12).contains(":")
    }
  }

  /// Lines that begin with `>` repeat earlier mail.
  private mutating func markQuotes(in lines: Range<Int>) {
    for line in lines where isText(line) {
      if letter.scalars[letter.lines[line].content.lowerBound] == ">" { kinds[line] = .context }
    }
  }
}
