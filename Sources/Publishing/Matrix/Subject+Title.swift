// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension ResponseMatrix.Subject {
  /// The id of the party, theme or question, or the section; `nil` for points that have none.
  var id: String? {
    switch self {
    case .party(let line): line.party.id?.rawValue
    case .titled(let id, _): id
    case .hidden, .none: nil
    }
  }

  /// What stands above the group.
  func title(in language: Language, by grouping: ResponseMatrix.Grouping) -> String {
    let prose = Prose(language)
    return switch (self, grouping) {
    case (.party(let line), _): prose.capitalised(prose.name(of: line.party))
    case (.hidden(let kind), _):
      "\(prose.capitalised(kind.plural[language])) (\(PartyName.hidden.text(in: language)))"
    case (.titled(let id, let title?), .section): "\(id) \(title)"
    case (.titled(let id, let title), _): title ?? id
    case (.none, .theme): prose("Zonder thema", "Without a theme")
    case (.none, .section): prose("Zonder vindplaats", "Without a section")
    case (.none, .question), (.none, .party): prose("Zonder vraag", "Without a question")
    }
  }
}
