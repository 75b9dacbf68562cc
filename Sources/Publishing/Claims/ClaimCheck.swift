// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

/// A text whose claims were counted again.
public struct ClaimCheck: Sendable {
  /// What came of one claim.
  public struct Line: Sendable {
    /// The claim and where it stands.
    public let place: ClaimText.Place
    /// What was counted; what is wrong with the claim where nothing could be.
    public let finding: Result<ClaimFinding, ClaimError>
    /// Whether what the text says is so.
    public let holds: Bool
    /// What stands in the text where the claim is filled in; `nil` where it cannot be counted.
    public let words: String?
    /// What was counted, in words or a number, whatever the text says.
    public let found: String?
  }

  /// The text.
  public let text: ClaimText
  /// Its claims, in order.
  public let lines: [Line]
  /// The sentences that say how many, how much or how strongly, and carry no claim.
  public let unclaimed: [UnclaimedSentence]
  /// Where in the log they were counted.
  public let position: Position

  /// Whether every claim can be read and holds.
  public var ok: Bool { text.unclosedLine == nil && lines.allSatisfy(\.holds) }

  /// Counts the claims of a text again.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - matrix: What they are counted in.
  ///   - language: The language in which numbers and words are written.
  /// - Complexity: O(claims × things + *length*).
  public init(_ text: ClaimText, against matrix: ResponseMatrix, in language: Language) {
    self.text = text
    position = matrix.position
    lines = text.places.map { place in
      let finding = Result { () throws(ClaimError) in
        try matrix.finding(of: try place.claim.get())
      }
      return Self.line(place, finding, Prose(language))
    }
    unclaimed = UnclaimedSentence.all(in: text)
  }

  /// The text with the claims filled in; `nil` where one of them does not hold.
  public var filled: String? {
    guard ok else { return nil }
    return text.filled(with: lines.map { $0.words ?? "" })
  }

  private static func line(
    _ place: ClaimText.Place, _ finding: Result<ClaimFinding, ClaimError>, _ prose: Prose
  ) -> Line {
    guard case .success(let counted) = finding else {
      return Line(place: place, finding: finding, holds: false, words: nil, found: nil)
    }
    let found = counted.found(prose)
    guard let said = counted.claim.said else {
      return Line(
        place: place, finding: finding, holds: counted.quantityHolds ?? true,
        words: counted.words(prose), found: found)
    }
    guard let fits = counted.isSaid(by: said, prose) else {
      return Line(
        place: place, finding: .failure(.unreadableWords(said)), holds: false, words: nil,
        found: found)
    }
    return Line(place: place, finding: finding, holds: fits, words: said, found: found)
  }
}

extension ClaimFinding {
  /// What was counted.
  fileprivate func found(_ prose: Prose) -> String {
    switch claim.ask {
    case .count: prose.number(matching.count)
    case .share: prose.percentage(matching.count, of: total) ?? ""
    case .names: prose.list(matching.map { $0.text(prose) })
    case .quantity:
      prose(
        "\(prose.number(matching.count)) van \(prose.number(total))",
        "\(prose.number(matching.count)) of \(prose.number(total))")
        + (isOpen ? prose(", en er staat nog iets open", ", and something is open") : "")
    }
  }

  /// What is written where the text has no words of its own.
  fileprivate func words(_ prose: Prose) -> String {
    guard case .quantity(let quantifier) = claim.ask else { return found(prose) }
    return ClaimWords.words(for: quantifier, in: prose.language)[0]
  }

  /// Whether the words of the text say what was counted; `nil` where they say no such thing.
  fileprivate func isSaid(by words: String, _ prose: Prose) -> Bool? {
    switch claim.ask {
    case .count: ClaimWords.number(in: words).map { $0 == matching.count }
    case .share: ClaimWords.number(in: words).map { $0 == ClaimWords.number(in: found(prose)) }
    case .names: areNamed(by: words, prose)
    case .quantity(let quantifier):
      ClaimWords.quantifier(in: words) == quantifier ? quantityHolds : nil
    }
  }

  /// Whether words name each of the things, in whatever order, and no more.
  private func areNamed(by words: String, _ prose: Prose) -> Bool {
    let said = words.replacing(prose(" en ", " and "), with: ", ").split(separator: ",")
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() }
    return said.sorted() == matching.map { $0.text(prose).lowercased() }.sorted()
  }
}

extension ClaimFinding.Label {
  fileprivate func text(_ prose: Prose) -> String {
    switch self {
    case .number(let number): number
    case .party(let party): party.shortName ?? party.name.text(in: prose.language)
    }
  }
}
