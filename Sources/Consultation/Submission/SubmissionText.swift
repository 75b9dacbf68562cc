// SPDX-License-Identifier: EUPL-1.2

/// The text of a submission, as one reader read it once; offsets count its Unicode scalars.
public struct SubmissionText: Hashable, Sendable {
  /// What read it: `typed`, `plain-text`.
  public let reader: String
  /// The version of that reader.
  public let readerVersion: Int
  /// The text.
  public let string: String
  /// The text, scalar by scalar.
  public let scalars: [Unicode.Scalar]

  /// A text as `reader` read it, already normalised.
  public init(_ string: String, reader: String = "typed", readerVersion: Int = 1) {
    self.string = string
    self.reader = reader
    self.readerVersion = readerVersion
    scalars = Array(string.unicodeScalars)
  }

  /// The number of lines: line feeds plus one, or 0 for an empty text.
  ///
  /// - Complexity: O(length).
  public var lines: Int {
    scalars.isEmpty ? 0 : scalars.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
  }

  /// How many scalars of a stretch are no white space.
  ///
  /// - Complexity: O(length of the stretch).
  public func characters(in range: Range<Int>) -> Int {
    scalars[range.clamped(to: scalars.indices)].reduce(0) {
      $0 + ($1.properties.isWhitespace ? 0 : 1)
    }
  }

  /// Where a quote stands, scalar by scalar, without any normalisation.
  ///
  /// - Parameters:
  ///   - quote: What is looked for, not empty.
  ///   - limit: How many places to find at most.
  /// - Returns: The offsets in order; empty where the quote does not stand in the text.
  /// - Complexity: O(length of text × length of quote) at worst, near the text's length in practice.
  public func offsets(of quote: String, limit: Int) -> [Int] {
    let wanted = Array(quote.unicodeScalars)
    guard let first = wanted.first, wanted.count <= scalars.count else { return [] }
    var found: [Int] = []
    for start in 0...(scalars.count - wanted.count) where scalars[start] == first {
      if scalars[start..<(start + wanted.count)].elementsEqual(wanted) {
        found.append(start)
        if found.count == limit { break }
      }
    }
    return found
  }
}
