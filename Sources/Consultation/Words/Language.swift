// SPDX-License-Identifier: EUPL-1.2

/// A language in which outsiders read what the program prints.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Dutch, the default.
  case nl
  /// English.
  case en
}

/// How one thing is called in both languages.
public struct Words: Hashable, Sendable {
  /// The Dutch word.
  public let dutch: String
  /// The English word.
  public let english: String
  /// Other words by which people call it; they are read and never written.
  public let also: [String]

  /// The words for one thing.
  public init(_ dutch: String, _ english: String, also: [String] = []) {
    self.dutch = dutch
    self.english = english
    self.also = also
  }

  /// The word in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .nl: dutch
    case .en: english
    }
  }
}

/// A value that people call by a word: it is printed, and read back, by that word.
///
/// Reading takes the word of either language and the raw value, which stands in commands and in
/// JSON, whatever their case and spacing; so what one language wrote reads back under the other.
public protocol Worded: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// What it is called.
  var words: Words { get }
}

extension Worded {
  /// The word for it in a language.
  public func word(in language: Language) -> String { words[language] }

  /// Reads a word of either language, or the raw value; `nil` where none is called that.
  ///
  /// - Complexity: O(number of values).
  public init?(reading text: String) {
    let wanted = Self.folded(text)
    let found = Self.allCases.first { value in
      let words = value.words
      let names = [value.rawValue, words.dutch, words.english] + words.also
      return names.contains { Self.folded($0) == wanted }
    }
    guard !wanted.isEmpty, let found else { return nil }
    self = found
  }

  /// The words that can be read in a language, in order, for a message that lists them.
  public static func all(in language: Language) -> [String] {
    allCases.map { $0.word(in: language) }
  }

  /// Lower case, and white space single.
  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
