// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// The users in the order in which they were added, each with name and roles.
  ///
  /// A name that was erased, and one of which the key is missing, say so.
  public static func users(
    _ books: Books, texts: any TextSource, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    let users = books.state.users.values.sorted { $0.addedAt < $1.addedAt }
    let table = Table(
      caption: "",
      columns: [
        Table.Column(prose("Gebruiker", "User")), Table.Column(prose("Naam", "Name")),
        Table.Column(prose("Rollen", "Roles")),
      ],
      rows: users.map { user in
        Table.Row([
          user.id.description,
          user.name(from: texts).map(prose.text) ?? "",
          user.roles.map(prose.role).joined(separator: "\n"),
        ])
      })
    var report = TextReport(title: prose("Gebruikers", "Users"))
    report.table(table, orElse: prose("Er zijn geen gebruikers.", "There are no users."))
    return report.bytes
  }
}

extension Prose {
  /// `behandelaar (dossier jeugd)`.
  fileprivate func role(_ granted: RoleGranted) -> String {
    let limits = [
      granted.dossier.map { "dossier \($0)" },
      granted.municipality.map { self("gemeente \($0)", "municipality \($0)") },
    ].compactMap(\.self)
    let word = granted.role.word(in: language)
    return limits.isEmpty ? word : "\(word) (\(limits.joined(separator: ", ")))"
  }
}
