// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension LintMatter {
  /// Points that are accepted, wholly or in part, without a measure, where the text did not change.
  var unchangedBaselines: [Hint] {
    let documents = documentTexts
    return answers.compactMap { answer in
      guard let recommendation = answer.recommendation,
        recommendation.disposition.isAccepting, recommendation.measure == nil
      else { return nil }
      let changes = recommendation.textChanges.compactMap { dossier.textChanges[$0] }
        .filter { $0.withdrawal == nil }.map(\.recorded)
      let known = changes.compactMap { change in
        documents[change.document]?.isChanged(in: change.section).map { (change, $0) }
      }
      let unchanged: [TextChangeRecorded]
      if !known.isEmpty || changes.isEmpty {
        guard !known.contains(where: \.1) else { return nil }
        unchanged = known.map(\.0)
      } else {
        guard isElsewhere(changes, of: answer) else { return nil }
        unchanged = changes
      }
      var hint = Hint(.baselineUnchanged, answer, numbers(answer.seats))
      hint.dispositions = [recommendation.disposition]
      hint.textChanges = unchanged.map(\.number).sorted()
      hint.sections =
        known.isEmpty
        ? Set(answer.seats.compactMap { seats[$0].point.recorded.section }).sorted()
        : Set(unchanged.map(\.section)).sorted()
      return hint
    }
  }

  /// Whether every point names a place, and no change is in it: neither there, nor in a place under
  /// it or above it.
  private func isElsewhere(_ changes: [TextChangeRecorded], of answer: WrittenAnswer) -> Bool {
    answer.seats.allSatisfy { seat in
      guard let section = seats[seat].point.recorded.section else { return false }
      return !changes.contains { Self.overlap($0.section, section) }
    }
  }

  private static func overlap(_ one: String, _ other: String) -> Bool {
    one == other || one.hasPrefix(other + ".") || other.hasPrefix(one + ".")
  }

  /// The documents of which there is a version with texts after that about which the round asks.
  private var documentTexts: [String: DocumentTexts] {
    var found: [String: DocumentTexts] = [:]
    for asked in dossier.baseline(of: round) {
      let document = asked.added.document
      guard
        let place = dossier.versions.lastIndex(where: { $0.added == asked.added }),
        let later = dossier.versions[(place + 1)...].last(where: { version in
          version.added.document == document && version.added.role != .baseline
        })
      else { continue }
      found[document.rawValue] = DocumentTexts(of: asked, and: later)
    }
    return found
  }
}

/// The sections of a document as it was put to parties, and as it became.
private struct DocumentTexts {
  private let before: [String: [Substring]]
  private let after: [String: [Substring]]
  private let afterwards: Set<String>

  init(of baseline: DocumentVersion, and later: DocumentVersion) {
    before = Self.words(of: baseline)
    after = Self.words(of: later)
    afterwards = Set(later.sections.map(\.section))
  }

  private static func words(of version: DocumentVersion) -> [String: [Substring]] {
    var words: [String: [Substring]] = [:]
    for section in version.sections {
      guard let text = section.text else { continue }
      words[section.section] = text.split(whereSeparator: \.isWhitespace)
    }
    return words
  }

  /// Whether the words of a section changed; `nil` where the text of either is not known.
  ///
  /// A section that came or went did change.
  func isChanged(in section: String) -> Bool? {
    guard !after.isEmpty, !before.isEmpty else { return nil }
    guard let was = before[section] else { return after[section] == nil ? nil : true }
    guard let became = after[section] else { return afterwards.contains(section) ? nil : true }
    return was != became
  }
}

extension Disposition {
  fileprivate var isAccepting: Bool { self == .accepted || self == .partlyAccepted }
}
