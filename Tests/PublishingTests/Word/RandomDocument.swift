// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Publishing

/// A document of a seed, with every kind of block and texts that a format must not obey.
enum RandomDocument {
  private static let pieces = [
    "punt", "<b>", "&amp;", "\"", "'", "]]>", "é", "👩‍👧", "שלום", "\u{FFFE}", "\u{1B}[2J", "1.",
    "- ", "•", "{{titel}}", "=1+1", "§ 4.2", "een\ntwee", "een\r\ntwee", "a\tb", "<w:p/>", "--",
    "langwoord\(String(repeating: "en", count: 40))", " ", "%1", "\\", "\u{2028}", "@x", "#",
    "af\u{AD}breken",
  ]

  static func document(seed: Int) -> Document {
    var random = SeededGenerator(seed: seed)
    let sections = (0..<Int.random(in: 1...4, using: &random)).map { index in
      Document.Section(
        id: "chapter-\(index)", title: text(&random),
        blocks: (0..<Int.random(in: 0...4, using: &random)).map { _ in block(&random) },
        startsPage: Bool.random(using: &random))
    }
    let tones: [Document.Notice.Tone] = [.concept, .open, .final]
    return Document(
      language: Language.allCases.randomElement(using: &random) ?? .nl,
      kicker: [text(&random)], title: text(&random), subtitle: text(&random),
      facts: [Document.Fact(text(&random), [text(&random), text(&random)])],
      notice: Document.Notice(
        tone: tones.randomElement(using: &random) ?? .final, title: text(&random),
        blocks: [simple(&random)]),
      sections: sections, colophon: [Document.Fact(text(&random), [text(&random)])])
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...5, using: &random))
      .compactMap { _ in pieces.randomElement(using: &random) }.joined(separator: " ")
  }

  private static func inlines(_ random: inout SeededGenerator) -> [Inline] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      let text = text(&random)
      return switch Int.random(in: 0..<6, using: &random) {
      case 0: .strong(text)
      case 1: .aside(text)
      case 2: .absent(text)
      case 3: .link(text, to: "chapter-0")
      case 4: .outcome(text, .partly)
      default: .text(text)
      }
    }
  }

  /// A block that is no table; lists stand in chapters only.
  private static func simple(_ random: inout SeededGenerator, inCell: Bool = false) -> Block {
    switch Int.random(in: 0..<(inCell ? 4 : 6), using: &random) {
    case 0: .words(text(&random))
    case 1: .quotation(text(&random))
    case 2: .labelled(text(&random), text(&random))
    case 3: .paragraph(inlines(&random))
    case 4: .list([inlines(&random), inlines(&random)])
    default: .numbered([inlines(&random)])
    }
  }

  private static func block(_ random: inout SeededGenerator) -> Block {
    guard Bool.random(using: &random) else { return simple(&random) }
    let columns = Int.random(in: 1...9, using: &random)
    let hasShares = Bool.random(using: &random)
    let groups = (0..<Int.random(in: 0...3, using: &random)).map { group in
      Table.Group(
        heading: group == 0 ? [] : inlines(&random), notes: [inlines(&random)],
        rows: (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Table.Row(
            level: Int.random(in: 0...6, using: &random), isTotal: Bool.random(using: &random),
            cells: (0..<columns).map { _ in
              (0..<Int.random(in: 0...2, using: &random)).map { _ in simple(&random, inCell: true) }
            })
        })
    }
    return .table(
      Table(
        caption: text(&random),
        columns: (0..<columns).map { _ in
          Table.Column(
            text(&random), share: hasShares ? 10 : nil, isNumeric: Bool.random(using: &random))
        }, groups: groups, isWide: Bool.random(using: &random)))
  }
}
