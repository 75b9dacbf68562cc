// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension ComparedVersions {
  /// How many words that did not change are shown on either side of some that did.
  private static let context = 10
  /// At most so many words that did not change, among more that did, are shown with them.
  private static let greatestGap = 2

  /// The sections of both versions, with where they changed.
  ///
  /// - Complexity: O(length).
  var sections: [VersionComparison.Section] {
    var gone: [Int: [Int]] = [:]
    var last = -1
    for index in old.sections.indices {
      if let found = matching.latter[index] {
        last = found
      } else {
        gone[last, default: []].append(index)
      }
    }
    let indices = [-1] + Array(new.sections.indices)
    return indices.flatMap { index in
      (index < 0 ? [] : [section(at: index)]) + (gone[index] ?? []).map(goneSection)
    }
  }

  private func section(at index: Int) -> VersionComparison.Section {
    let section = new.sections[index]
    guard let former = matching.former[index].map({ old.sections[$0].added }) else {
      return VersionComparison.Section(
        former: nil, latter: section.added,
        changes: [
          whole(Edit(old: 0..<0, new: section.title), isInTitle: true),
          whole(Edit(old: 0..<0, new: section.text), isInTitle: false),
        ].compactMap(\.self))
    }
    return VersionComparison.Section(
      former: former, latter: section.added,
      changes: changes(edits[index].title, in: section.title, isInTitle: true)
        + changes(edits[index].text, in: section.text, isInTitle: false))
  }

  private func goneSection(at index: Int) -> VersionComparison.Section {
    let section = old.sections[index]
    return VersionComparison.Section(
      former: section.added, latter: nil,
      changes: [
        whole(Edit(old: section.title, new: 0..<0), isInTitle: true),
        whole(Edit(old: section.text, new: 0..<0), isInTitle: false),
      ].compactMap(\.self))
  }

  /// A whole heading or text that came or went; `nil` for one without words.
  private func whole(_ edit: Edit, isInTitle: Bool) -> VersionComparison.Change? {
    edit.old.isEmpty && edit.new.isEmpty
      ? nil : change([edit], within: edit.new, isInTitle: isInTitle)
  }

  /// The changes in a heading or text: edits that stand close together are one.
  private func changes(
    _ edits: [Edit], in words: Range<Int>, isInTitle: Bool
  ) -> [VersionComparison.Change] {
    var groups: [[Edit]] = []
    for edit in edits {
      if let last = groups.last?.last, isClose(last, edit) {
        groups[groups.count - 1].append(edit)
      } else {
        groups.append([edit])
      }
    }
    return groups.enumerated().map { index, group in
      let start = index > 0 ? groups[index - 1].last?.new.upperBound : nil
      let end = index + 1 < groups.count ? groups[index + 1].first?.new.lowerBound : nil
      return change(
        group, within: (start ?? words.lowerBound)..<(end ?? words.upperBound),
        isInTitle: isInTitle)
    }
  }

  /// Whether so little stands between two edits that they are read as one.
  private func isClose(_ first: Edit, _ second: Edit) -> Bool {
    let kept = new.words[first.new.upperBound..<second.new.lowerBound].count(where: \.isWord)
    let changed = [first.old, first.new, second.old, second.new].map(\.count).reduce(0, +)
    return kept == 0 || kept <= Self.greatestGap && changed > 2 * kept
  }

  /// Edits as one change, among words of a range that did not change.
  private func change(
    _ edits: [Edit], within words: Range<Int>, isInTitle: Bool
  ) -> VersionComparison.Change {
    var whole = edits[0]
    for edit in edits {
      whole.old = whole.old.lowerBound..<edit.old.upperBound
      whole.new = whole.new.lowerBound..<edit.new.upperBound
    }
    var start = max(words.lowerBound, whole.new.lowerBound - Self.context)
    // What is shown before it begins with a word.
    while start < whole.new.lowerBound, !new.words[start].isWord { start += 1 }
    let end = min(words.upperBound, whole.new.upperBound + Self.context)
    let stretches = [
      stretch(.same, new.words[start..<whole.new.lowerBound]),
      stretch(.removed, old.words[whole.old]),
      stretch(.added, new.words[whole.new]),
      stretch(.same, new.words[whole.new.upperBound..<end]),
    ]
    let marks = marks(of: edits)
    return VersionComparison.Change(
      isInTitle: isInTitle, stretches: stretches.compactMap(\.self), textChanges: marks.numbers,
      isRecorded: marks.isWhole)
  }

  private func stretch(
    _ kind: VersionComparison.Stretch.Kind, _ words: ArraySlice<ComparedWord>
  ) -> VersionComparison.Stretch? {
    words.first.map { .init(kind: kind, text: words.joined, isApart: $0.isApart) }
  }
}
