// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension Counts.Axis {
  /// What it is called.
  var words: Words {
    switch self {
    case .part: Words("onderdeel", "part")
    case .theme: Words("thema", "theme")
    case .section: Words("vindplaats", "section")
    case .question: Words("vraag", "question")
    case .kind: Words("soort punt", "kind of point")
    case .partyKind: Words("soort partij", "kind of party")
    case .municipality: Words("gemeente", "municipality")
    case .disposition: Words("uitkomst", "outcome")
    case .timeliness: Words("tijdigheid", "timeliness")
    }
  }

  /// What is said of points that have none.
  fileprivate var none: Words {
    switch self {
    case .part: Words("Zonder onderdeel", "Without a part")
    case .theme: Words("Zonder thema", "Without a theme")
    case .section: Words("Zonder vindplaats", "Without a section")
    case .question: Words("Zonder vraag", "Without a question")
    case .municipality: Words("Zonder gemeente", "Without a municipality")
    case .kind, .partyKind, .disposition, .timeliness: Words("Onbekend", "Unknown")
    }
  }
}

extension Counts.Line {
  /// What stands above or before each of its values.
  func titles(in language: Language) -> [String] {
    values.map { $0.title(in: language, by: axis) }
  }
}

extension Counts.Value {
  fileprivate func title(in language: Language, by axis: Counts.Axis) -> String {
    let prose = Prose(language)
    switch self {
    case .titled(let id, let title?): return axis == .section ? "\(id) \(title)" : title
    case .titled(let id, nil): return id
    case .kind(let kind): return prose.capitalised(kind.word(in: language))
    case .partyKind(let kind): return prose.capitalised(kind.plural[language])
    case .outcome(.disposed(let disposition)):
      return prose.capitalised(disposition.word(in: language))
    case .outcome(.withdrawn): return prose("Ingetrokken", "Withdrawn")
    case .outcome(.open): return prose("Nog open", "Still open")
    case .timeliness(let timeliness): return prose.capitalised(timeliness.word(in: language))
    case .none: return axis.none[language]
    }
  }
}
