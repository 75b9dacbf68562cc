// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// What stands on the first page about the completeness of the document.
  var notice: Document.Notice {
    var notice = claimed
    if let set = matrix.dossier.fourEyes, !set.on {
      let words = prose(
        "Antwoorden zijn niet door een tweede persoon goedgekeurd. Reden: ",
        "Answers were not approved by a second person. Reason: ")
      notice.blocks.append(.paragraph([.text(words), .text(set.reason)]))
    }
    if matrix.position.isIncomplete {
      notice.blocks.append(
        .paragraph([
          .strong(
            prose(
              "Deze nota is onvolledig: het register bevat regels die dit programma niet kent.",
              "This document is incomplete: the register has lines that this program does not know."
            ))
        ]))
    }
    return notice
  }

  private var claimed: Document.Notice {
    let open = matrix.accounts.open
    switch presentation.claim {
    case .final where open.isEmpty, .withOpen where open.isEmpty: return final
    case .withOpen(let reason, let by):
      return Document.Notice(
        tone: .open,
        title: prose("Met openstaande punten", "With open items") + ": " + prose.number(open.count),
        blocks: reasonLines(reason, by: by) + [.list(openItems)])
    case .concept, .final: return concept
    }
  }

  private var final: Document.Notice {
    Document.Notice(
      tone: .final, title: prose("Definitief", "Final"),
      blocks: nothing(
        "Er staat niets meer open: elke uitnodiging, elke reactie, elke passage en elk punt is "
          + "afgehandeld.",
        "Nothing is open: every invitation, submission, passage and point was dealt with."))
  }

  private var concept: Document.Notice {
    let count = matrix.accounts.open.count
    let number = prose.number(count)
    let title =
      switch count {
      case 0: prose("er staat niets meer open", "nothing is open")
      case 1: prose("er staat nog 1 zaak open", "1 item is open")
      default: prose("er staan nog \(number) zaken open", "\(number) items are open")
      }
    let counts = openCounts
    return Document.Notice(
      tone: .concept, title: prose("CONCEPT", "CONCEPT (draft)") + ": " + title,
      blocks: counts.isEmpty
        ? []
        : [
          .paragraph([
            .text(prose("Dat zijn: ", "These are: ") + prose.list(counts) + "."),
            .text(
              prose(
                " Antwoorden die nog niet zijn vastgesteld, staan niet in dit concept.",
                " Answers that were not approved are not in this concept.")),
          ])
        ])
  }

  private func reasonLines(_ reason: String, by: String?) -> [Block] {
    let allowed = by.map { prose(" Dit is toegestaan door \($0).", " Allowed by \($0).") } ?? ""
    return [
      .paragraph([.strong(prose("Reden: ", "Reason: ")), .text(reason), .text(allowed)]),
      .paragraph([.text(prose("Dit staat open:", "This is open:"))]),
    ]
  }

  /// How many items are open, a phrase for each level.
  var openCounts: [String] {
    Accounts.Level.allCases.compactMap { level in
      let count = matrix.accounts.open.reduce(0) { $0 + ($1.level == level ? 1 : 0) }
      guard count > 0 else { return nil }
      return switch level {
      case .invitations:
        prose.count(
          count, Words("partij van wie we nog een reactie verwachten", "party still to react"),
          Words("partijen van wie we nog een reactie verwachten", "parties still to react"))
      case .submissions:
        prose.count(
          count, Words("reactie die nog niet in punten is verdeeld", "submission without points"),
          Words("reacties die nog niet in punten zijn verdeeld", "submissions without points"))
      case .passages:
        prose.count(
          count,
          Words("reactie met tekst die nog niet is verwerkt", "submission with text not handled"),
          Words(
            "reacties met tekst die nog niet is verwerkt", "submissions with text not handled"))
      case .points:
        prose.count(
          count, Words("punt zonder vastgesteld antwoord", "point without an approved answer"),
          Words("punten zonder vastgesteld antwoord", "points without an approved answer"))
      }
    }
  }

  /// Every open item by name, those that are open for the same reason in one line.
  private var openItems: [[Inline]] {
    Accounts.Reason.allCases.compactMap { reason in
      let items = matrix.accounts.open.filter { $0.reason == reason }
      guard !items.isEmpty else { return nil }
      let listed = Runs.joined(
        items.map { open in
          switch open.item {
          case .party(let party): .name(party.name.text(in: language))
          case .submission(let number):
            .name(
              open.level == .passages
                ? prose(
                  "\(number) (\(prose.number(open.count)) tekens)",
                  "\(number) (\(prose.number(open.count)) characters)")
                : number.description)
          case .point(let number): .point(number)
          }
        }, upTo: prose(" t/m ", " to "))
      return [.strong(reason.words[language] + ": "), .text(listed)]
    }
  }
}

/// Writes names and numbers one after another, with numbers that follow each other as a run.
enum Runs {
  enum Item {
    case name(String)
    case point(PointNumber)
  }

  /// `R-001.1 t/m, R-002.2`.
  static func joined(_ items: [Item], upTo: String) -> String {
    var written: [String] = []
    var run: [PointNumber] = []
    func close() {
      guard let first = run.first, let last = run.last else { return }
      if run.count > 2 {
        written.append("\(first)\(upTo)\(last)")
      } else {
        written.append(contentsOf: run.map(\.description))
      }
      run = []
    }
    for item in items {
      switch item {
      case .name(let name):
        close()
        written.append(name)
      case .point(let number):
        if let last = run.last,
          last.submission != number.submission || last.index + 1 != number.index
        {
          close()
        }
        run.append(number)
      }
    }
    close()
    return written.joined(separator: ", ")
  }
}
