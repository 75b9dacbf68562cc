// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Matches names of parties in a text with the invited parties, spelling variants too.
///
/// A name is its distinctive words, its place above all, and the kind of body that it says it is.
/// Distinctive words must be the same but for one letter in five or more; `ASD` is an *adviesraad
/// sociaal domein*, and a *gemeente* that reacts is its council.
struct PartyMatcher {
  /// A name, folded and taken apart.
  struct Name: Hashable {
    var body: Body?
    var words: Set<String>
  }

  /// The kind of body that a name says it is.
  enum Body: Hashable { case council, board(String) }

  private let parties: [(party: ProposingParty, names: [Name])]
  private let edges: Set<String>

  init(_ parties: [ProposingParty]) {
    self.parties = parties.map { party in
      let texts = [party.name, party.shortName].compactMap(\.self)
      var names = texts.map { Self.name(of: $0) }.filter { !$0.words.isEmpty }
      if let place = party.municipality, party.kind == .council || party.kind == .advisoryBoard {
        var name = Self.name(of: place)
        name.body = party.kind == .council ? .council : names.first?.body
        if names.isEmpty || party.kind == .council { names.append(name) }
      }
      return (party, names)
    }
    edges = Set(
      self.parties.flatMap(\.names).flatMap(\.words)
        .flatMap { [String($0.prefix(2)), String($0.suffix(2)) + "$"] })
  }

  /// Whether some name has a word that begins or ends like one; a quick no for most lines.
  private func mayFit(_ word: String) -> Bool {
    edges.contains(String(word.prefix(2))) || edges.contains(String(word.suffix(2)) + "$")
  }

  /// The invited party that a text names; `nil` where none fits, or several fit equally well.
  func match(_ text: String) -> ProposingParty? {
    let name = Self.name(of: text)
    guard name.words.contains(where: mayFit) else { return nil }
    let fitting = parties.filter { $0.names.contains { Self.fits($0, name) } }
    let alike = fitting.filter { $0.names.contains { $0.body == name.body && Self.fits($0, name) } }
    if alike.count == 1 { return alike.first?.party }
    if alike.isEmpty, fitting.count == 1 { return fitting.first?.party }
    let equal = fitting.filter { $0.names.contains { $0 == name } }
    return equal.count == 1 ? equal.first?.party : nil
  }

  /// A name taken apart.
  static func name(of text: String) -> Name {
    var body: Body?
    var words: Set<String> = []
    for word in Array(text.unicodeScalars).foldedWords.map(\.text) where !particles.contains(word) {
      if councils.contains(word) {
        if body == nil { body = .council }
      } else if let board = board(word) {
        if case .board(let known) = body, known != "advies" { continue }
        body = .board(board)
      } else {
        words.insert(word)
      }
    }
    return Name(body: body, words: words)
  }

  private static func board(_ word: String) -> String? {
    if let board = boards[word] { return board }
    for (ending, board) in endings where word.hasSuffix(ending) { return board }
    return nil
  }

  private static let councils: Set<String> = ["gemeente", "gemeenteraad", "raad", "gemeenten"]
  private static let boards: [String: String] = [
    "asd": "advies", "adviesraad": "advies", "adviesraden": "advies", "mar": "advies",
    "wmo": "advies", "clientenraad": "clienten", "participatieraad": "participatie",
    "seniorenraad": "senioren", "ouderenraad": "senioren", "jongerenraad": "jongeren",
    "sociaal": "advies", "domein": "advies", "maatschappelijke": "advies",
    "adviescommissie": "advies",
  ]
  private static let endings = [("adviesraad", "advies"), ("clientenraad", "clienten")]
  private static let particles: Set<String> = [
    "van", "de", "der", "den", "het", "te", "ter", "en", "in", "voor", "namens", "t", "'s", "'t",
    "regio", "stichting",
  ]

  /// Whether all distinctive words of one are in the other.
  private static func fits(_ one: Name, _ other: Name) -> Bool {
    let (few, many) = one.words.count <= other.words.count ? (one, other) : (other, one)
    return few.words.allSatisfy { word in many.words.contains { same(word, $0) } }
      && (many.words.count == few.words.count || few.words.contains { $0.count >= 4 })
  }

  /// Whether two words are the same but for one letter in five or more.
  private static func same(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let shorter = min(one.count, other.count)
    guard shorter >= 5, abs(one.count - other.count) <= 2 else { return false }
    return EditDistance.between(Array(one), Array(other), atMost: shorter / 5) != nil
  }
}

/// Counts the letters in which two texts differ.
enum EditDistance {
  /// How many scalars must be put in, taken out or changed; `nil` where that is more than a limit.
  ///
  /// - Complexity: O(length × length), for words and quotes.
  static func between<Element: Equatable>(
    _ one: [Element], _ other: [Element], atMost limit: Int
  ) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var row = Array(0...other.count)
    for (i, left) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in other.enumerated() {
        let change = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[other.count] <= limit ? row[other.count] : nil
  }
}
