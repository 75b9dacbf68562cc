// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// Whether the books of a round balance, and every open item with its reason.
  ///
  /// - Complexity: O(open items).
  public static func accounts(_ accounts: Accounts, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let title = prose("Stand van de boeken", "State of the books")
    var report = TextReport(title: "\(title): \(accounts.round)")
    report.paragraph(prose.balance(of: accounts))
    report.table(prose.levels(of: accounts), orElse: "")
    if accounts.withoutText > 0 { report.paragraph(prose.withoutText(accounts.withoutText)) }
    if !accounts.isBalanced {
      report.section(
        prose("Wat openstaat", "What is open"), prose.open(in: accounts), orElse: "")
    }
    return report.bytes
  }
}

extension Prose {
  fileprivate func balance(of accounts: Accounts) -> String {
    let open = accounts.open.count
    return switch open {
    case 0:
      self(
        "De boeken zijn sluitend: elke uitnodiging, elke reactie, elke passage en elk punt is "
          + "afgehandeld.",
        "The books balance: every invitation, submission, passage and point was dealt with.")
    case 1:
      self(
        "De boeken zijn niet sluitend: er staat nog 1 zaak open.",
        "The books do not balance: 1 item is open.")
    default:
      self(
        "De boeken zijn niet sluitend: er staan nog \(number(open)) zaken open.",
        "The books do not balance: \(number(open)) items are open.")
    }
  }

  fileprivate func levels(of accounts: Accounts) -> Table {
    let titles = [
      self("Totaal", "Total"), self("Afgehandeld", "Dealt with"), self("Open", "Open"),
    ]
    return Table(
      caption: "",
      columns: [Table.Column("")] + titles.map { Table.Column($0, isNumeric: true) },
      rows: Accounts.Level.allCases.map { level in
        let count = accounts[level]
        return Table.Row(
          [level.words[language]] + [count.total, count.closed, count.open].map(number))
      })
  }

  fileprivate func withoutText(_ submissions: Int) -> String {
    let counted = count(
      submissions, Words("reactie heeft", "submission has"),
      Words("reacties hebben", "submissions have"))
    return self(
      "\(counted) wel inhoud maar geen tekst; daarvan zijn geen tekens te tellen.",
      "\(counted) content but no text; no characters can be counted there.")
  }

  fileprivate func open(in accounts: Accounts) -> Table {
    let groups = Accounts.Level.allCases.map { level in
      Table.Group(
        heading: [.text(level.words[language])],
        rows: accounts.open.filter { $0.level == level }
          .map { Table.Row([item(of: $0), reason(of: $0)]) })
    }
    return Table(
      caption: "",
      columns: [Table.Column(self("Wat", "What")), Table.Column(self("Waarom", "Why"))],
      groups: groups.filter { !$0.rows.isEmpty })
  }

  private func item(of open: Accounts.Open) -> String {
    switch open.item {
    case .party(let party): named(party)
    case .submission(let number): number.description
    case .point(let number): number.description
    }
  }

  private func reason(of open: Accounts.Open) -> String {
    let words = open.reason.words[language]
    guard open.level == .passages else { return words }
    return words + ": "
      + count(open.count, Words("teken", "character"), Words("tekens", "characters"))
  }
}
