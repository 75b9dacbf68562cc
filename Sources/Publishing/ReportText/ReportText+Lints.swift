// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// What may be a mistake in a round, by kind; where all is asked also what was silenced, and why.
  ///
  /// - Complexity: O(hints).
  public static func lints(
    _ lints: Lints, all isAll: Bool, texts: any TextSource, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(
      title: prose("Aandachtspunten bij de antwoorden", "Hints on the answers")
        + ": \(lints.round)")
    report.paragraph(prose.looked(at: lints, all: isAll))
    let hints = isAll ? lints.all : lints.given
    for lint in Lint.allCases {
      let found = hints.filter { $0.lint == lint }
      guard !found.isEmpty else { continue }
      report.section(
        "\(prose.capitalised(lint.word(in: language))) (\(lint.rawValue))",
        prose.table(of: found, all: isAll, texts), orElse: "")
    }
    return report.bytes
  }
}

extension Prose {
  fileprivate func looked(at lints: Lints, all isAll: Bool) -> String {
    let (point, points) = (Words("punt", "point"), Words("punten", "points"))
    let given = lints.given.count
    var sentences = [
      self("Bekeken: ", "Looked at: ") + count(lints.points, point, points) + ".",
      given == 0
        ? self("Er valt niets op.", "Nothing stands out.")
        : count(given, Words("aandachtspunt", "hint"), Words("aandachtspunten", "hints")) + ".",
    ]
    if lints.silenced > 0 {
      let silenced = number(lints.silenced)
      sentences.append(
        isAll
          ? self("Stilgezet: \(silenced).", "Silenced: \(silenced).")
          : self("Stilgezet: \(silenced) (zie --all).", "Silenced: \(silenced) (see --all)."))
    }
    if lints.erased > 0 {
      sentences.append(
        self("Niet bekeken, want gewist: ", "Not looked at, because erased: ")
          + count(lints.erased, point, points) + ".")
    }
    if lints.keyMissing > 0 {
      sentences.append(
        self("Niet bekeken, want de sleutel ontbreekt: ", "Not looked at, for want of a key: ")
          + count(lints.keyMissing, point, points) + ".")
    }
    return sentences.joined(separator: " ")
  }

  fileprivate func table(of hints: [Hint], all isAll: Bool, _ texts: any TextSource) -> Table {
    let titles =
      [self("Punten", "Points"), self("Wat opvalt", "What stands out")]
      + (isAll ? [self("Stilgezet", "Silenced")] : [])
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: hints.map { hint in
        let about =
          hint.cluster.map { "\(points(hint.points)) (\($0))" } ?? points(hint.points)
        return Table.Row(
          [about, message(of: hint)] + (isAll ? [silence(of: hint, texts)] : []))
      })
  }

  private func silence(of hint: Hint, _ texts: any TextSource) -> String {
    guard let silence = hint.silence else { return "" }
    let reason = silence.texts.opened(by: texts)[.reason].map(text)
    return [
      self("op \(day(silence.on))", "on \(day(silence.on))"),
      silence.by.map { self("door \($0)", "by \($0)") }, reason.map { ": \($0)" },
    ].compactMap(\.self).joined(separator: " ").replacing(" : ", with: ": ")
  }
}
