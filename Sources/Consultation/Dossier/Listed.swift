// SPDX-License-Identifier: EUPL-1.2

/// Something with an id and a title in a list of a dossier, named by either.
protocol Listed: Hashable {
  associatedtype Key
  /// The id, unique in the list.
  var id: Identifier<Key> { get }
  /// The title.
  var title: String { get }
  /// What it is, for a rejection.
  var thing: Thing { get }
  /// The event by which it is added.
  var event: Event { get }
}

extension PhaseAdded: Listed {
  var id: PhaseID { phase }
  var thing: Thing { .phase(phase) }
  var event: Event { .phaseAdded(self) }
}

extension PartAdded: Listed {
  var id: PartID { part }
  var thing: Thing { .part(part) }
  var event: Event { .partAdded(self) }
}

extension ThemeAdded: Listed {
  var id: ThemeID { theme }
  var thing: Thing { .theme(theme) }
  var event: Event { .themeAdded(self) }
}

extension BodyAdded: Listed {
  var id: BodyID { body }
  var thing: Thing { .body(body) }
  var event: Event { .bodyAdded(self) }
}

extension Array where Element: Listed {
  /// The one with this id, else the one with exactly this title; refused where several have it.
  func named(_ name: String, _ field: String) throws(Undecided) -> Element? {
    if let found = first(where: { $0.id.rawValue == name }) { return found }
    let titled = filter { $0.title == name }
    guard titled.count <= 1 else { throw .rejected(.ambiguous(field: field)) }
    return titled.first
  }

  /// The events by which these are added to those there are: none for those that are there.
  func events(addedTo known: [Element]) throws(Undecided) -> [Event] {
    var events: [Event] = []
    for (index, element) in enumerated() {
      try TextRules.check(clear: element.title, "title")
      if prefix(index).contains(where: { $0.id == element.id }) {
        throw .rejected(.doubleID(element.thing))
      }
      if let same = known.first(where: { $0.id == element.id }) {
        guard same == element else { throw .rejected(.alreadyExists(element.thing)) }
      } else {
        events.append(element.event)
      }
    }
    return events
  }
}
