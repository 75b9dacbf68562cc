// SPDX-License-Identifier: EUPL-1.2

/// Counts the items of the lists of an OpenDocument text.
struct OpenDocumentCounting {
  /// The counts of a list, by level from 1.
  private var counts: [Int: Int] = [:]
  /// The counts of earlier lists, by their style and by their id, for lists that go on with them.
  private var earlier: [String: [Int: Int]] = [:]

  /// Begins a list at the outermost level.
  mutating func begin(style: String?, continuing id: String?, goesOn: Bool) {
    if let id, let counts = earlier["id " + id] {
      self.counts = counts
    } else if goesOn, let style, let counts = earlier["style " + style] {
      self.counts = counts
    } else {
      counts = [:]
    }
  }

  /// Ends a list at the outermost level.
  mutating func end(style: String?, id: String?) {
    if let style { earlier["style " + style] = counts }
    if let id { earlier["id " + id] = counts }
  }

  /// Counts one more item, and gives what stands before it; `nil` where that is nothing.
  mutating func next(
    _ number: Int, start: Int?, levels: (Int) -> OpenDocumentStyles.Level?
  ) -> String? {
    guard let level = levels(number) else { return nil }
    for deeper in counts.keys where deeper > number { counts[deeper] = nil }
    let first = min(max(start ?? level.start, -99_999), 99_999)
    counts[number] = start == nil ? (counts[number] ?? first - 1) + 1 : first
    if let bullet = level.bullet { return bullet }
    guard !level.format.isEmpty else { return nil }
    let from = max(1, number - max(level.shown, 1) + 1)
    let numbers = (from...number).map { place in
      let other = levels(place) ?? level
      return Numerals.text(
        of: counts[place] ?? other.start, as: other.format.isEmpty ? "1" : other.format)
    }
    let text = InlineText(level.prefix + numbers.joined(separator: ".") + level.suffix).scalars
    return text.isEmpty ? nil : String(String.UnicodeScalarView(text))
  }
}
