// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Register

/// A resolver for which everything exists that is named by an id.
struct EveryName: NameResolver {
  var things: [CorrectableThing] = []

  func party(named name: String) throws -> PartyID { try id(name) }
  func round(named name: String) throws -> RoundID { try id(name) }
  func round(ofSession session: SessionID) throws -> RoundID { try id("jeugd-koers") }
  func dossier(named name: String) throws -> DossierID { try id(name) }
  func dossier(of textChange: TextChangeNumber) throws -> DossierID { try id("wmo") }

  func dossier(ofDocument document: String, points: [PointNumber]) throws -> DossierID {
    try id("wmo")
  }

  func things(withID id: String) throws -> [CorrectableThing] {
    if !things.isEmpty { return things }
    return try [.round(self.id(id))]
  }

  private func id<Tag>(_ name: String) throws -> Identifier<Tag> {
    guard let id = Identifier<Tag>(name) else {
      throw CommandError(.unknownParty, "no id", hint: "give one")
    }
    return id
  }
}

extension CommandFiles {
  /// Files that hold their own path; those that end in `.txt` are read.
  static let echoing = CommandFiles(
    file: { IncomingFile(name: $0, content: Array($0.utf8)) },
    text: { $0.name.hasSuffix(".txt") ? SubmissionText($0.name, reader: "plain-text") : nil })
}
