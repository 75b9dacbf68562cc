// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds the names of dossiers in texts: their titles, those of their documents, and the numbers
/// that organisations gave them.
struct NameFinder {
  private struct Name {
    let words: [String]
    var dossiers: Set<DossierID>
  }

  /// The names by their first word, the longest first.
  private var names: [String: [Name]] = [:]

  init(of state: State) {
    var found: [[String]: Set<DossierID>] = [:]
    for dossier in state.dossiers.values {
      let titles = [dossier.title] + Set(dossier.versions.map(\.added.title))
      for words in titles.map(Self.words) where words.count > 1 {
        found[words, default: []].insert(dossier.id)
      }
      for words in dossier.references.map(Self.words) where Self.isTelling(words) {
        found[words, default: []].insert(dossier.id)
      }
    }
    for (words, dossiers) in found {
      guard let first = words.first else { continue }
      names[first, default: []].append(Name(words: words, dossiers: dossiers))
    }
    names = names.mapValues { $0.sorted { $1.words.count < $0.words.count } }
  }

  private static func words(of text: String) -> [String] { Word.all(in: text).map(\.folded) }

  /// A number of one or two signs can be anything.
  private static func isTelling(_ reference: [String]) -> Bool {
    reference.reduce(0) { $0 + $1.utf8.count } >= 4
      && reference.contains { $0.contains(where: \.isNumber) }
  }

  /// The dossiers named, of each place the longest name; a name that several have is told with all
  /// of them.
  ///
  /// - Complexity: O(length) where few names begin with one word.
  func dossiers(namedIn text: String) -> [Set<DossierID>] {
    let words = Self.words(of: text)
    var found: [Set<DossierID>] = []
    var next = 0
    while next < words.count {
      let name = (names[words[next]] ?? []).first { words[next...].starts(with: $0.words) }
      if let name { found.append(name.dossiers) }
      next += name?.words.count ?? 1
    }
    return found
  }
}
