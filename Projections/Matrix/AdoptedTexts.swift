// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The texts of the adopted versions of a dossier, in which text changes are looked for.
struct AdoptedTexts {
  private let versions: [String: [DocumentVersion]]
  /// The words of a section in all adopted versions, with single white space.
  private var sections: [Place: [[UInt8]]] = [:]

  private struct Place: Hashable {
    let document: String
    let section: String
  }

  init(of dossier: Dossier) {
    let adopted = dossier.versions.filter {
      $0.added.role == .adopted && $0.sections.contains { $0.text?.isEmpty == false }
    }
    versions = Dictionary(grouping: adopted, by: \.added.document.rawValue)
  }

  /// Whether an adopted version shows a change in its section: the words that it brings are there,
  /// or for a deletion those that it takes away are gone, be it with their section; white space
  /// does not matter.
  ///
  /// - Returns: `nil` where no adopted version of the document has a text.
  /// - Complexity: O(bytes of the section).
  mutating func show(_ change: TextChangeRecorded) -> Bool? {
    guard versions[change.document] != nil else { return nil }
    let texts = texts(at: Place(document: change.document, section: change.section))
    let after = Self.words(of: change.after)
    if after.isEmpty {
      let before = Self.words(of: change.before)
      return texts.isEmpty || texts.contains { !Self.holds($0, before) }
    }
    return texts.contains { Self.holds($0, after) }
  }

  private mutating func texts(at place: Place) -> [[UInt8]] {
    if let known = sections[place] { return known }
    let found = (versions[place.document] ?? []).compactMap { version in
      version.sections.first { $0.section == place.section }.map { Self.words(of: $0.text ?? "") }
    }
    sections[place] = found
    return found
  }

  private static func words(of text: String) -> [UInt8] {
    Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
  }

  private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    guard let first = words.first, words.count <= text.count else { return words.isEmpty }
    var start = text.startIndex
    let last = text.count - words.count
    while start <= last {
      guard let found = text[start...last].firstIndex(of: first) else { return false }
      if text[found..<(found + words.count)].elementsEqual(words) { return true }
      start = found + 1
    }
    return false
  }
}
