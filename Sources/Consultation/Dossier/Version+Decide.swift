// SPDX-License-Identifier: EUPL-1.2

extension AddVersion {
  /// A version that is there already, with the same sections, stays as it is; to one of which no
  /// section was recorded they are added.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try checkTexts()
    let sections = sections.map(ofThisVersion)
    let known = try situation.existingDossier(dossier).version(document, version)
    let added = VersionAdded(
      document: document, version: version, title: title, date: date, role: role,
      file: file.map { .incoming($0.content) })
    var events = sections.map(Event.sectionAdded)
    if let known {
      let isUnread = known.sections.isEmpty
      guard known.sections == sections || isUnread, known.added.isSame(as: added) else {
        throw .rejected(.alreadyExists(.version(document)))
      }
      if !isUnread { return [] }
    } else {
      events.insert(.versionAdded(added), at: 0)
    }
    return
      events
      .map { Decided(.dossier(dossier), $0) }
  }

  private func checkTexts() throws(Undecided) {
    try TextRules.check(clear: title, "title")
    try TextRules.check(clear: version, "version")
    try TextRules.check(name: file?.name, "file.name")
    for section in sections {
      try TextRules.check(clear: section.section, "sections.section")
      try TextRules.check(clear: section.title, "sections.title")
      try TextRules.check(passage: section.text ?? "", "sections.text")
    }
    guard Set(sections.map(\.section)).count == sections.count else {
      throw .rejected(.doubleSection(document))
    }
  }

  private func ofThisVersion(_ section: SectionAdded) -> SectionAdded {
    var section = section
    section.document = document
    section.version = version
    return section
  }
}

extension VersionAdded {
  /// Whether two say the same; the bytes of a file that was kept cannot be compared.
  fileprivate func isSame(as other: VersionAdded) -> Bool {
    var other = other
    other.file = file
    return self == other
  }
}

extension Dossier {
  /// A version of a document; `nil` where it was not added.
  public func version(_ document: DocumentID, _ version: String) -> DocumentVersion? {
    versions.first { $0.added.document == document && $0.added.version == version }
  }

  /// The id of the document with this id or exact title; a dossier that keeps no documents takes
  /// any name as it is.
  func document(named name: String, _ field: String) throws(Undecided) -> String {
    try TextRules.check(clear: name, field)
    if versions.isEmpty { return name }
    if versions.contains(where: { $0.added.document.rawValue == name }) { return name }
    let titled = Set(versions.filter { $0.added.title == name }.map(\.added.document))
    guard titled.count <= 1 else { throw .rejected(.ambiguous(field: field)) }
    guard let document = titled.first else { throw .rejected(.unknownDocument(id)) }
    return document.rawValue
  }
}
