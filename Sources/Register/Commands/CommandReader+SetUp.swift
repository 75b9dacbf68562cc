// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension CommandReader {
  func addUser() throws -> AddUser {
    AddUser(
      user: try body.id("user"), name: try body.text("name"),
      roles: try body.texts("roles").compactMap(Role.init(rawValue:)),
      dossier: try dossier(ifAny: "dossier"), municipality: try body.text(ifAny: "municipality"))
  }

  func addParty() throws -> AddParty {
    AddParty(
      party: try body.id("party"), name: try body.text("name"),
      shortName: try body.text(ifAny: "shortName"), kind: try body.choice("kind"),
      municipality: try body.text(ifAny: "municipality"), group: try body.text(ifAny: "group"),
      adviceDuty: try body.object(ifAny: "adviceDuty") { duty throws(CommandError) in
        AdviceDuty(
          rule: try duty.text("rule"), adviceDays: try duty.integer(ifAny: "adviceDays"),
          answerDays: try duty.integer(ifAny: "answerDays"),
          reasoned: duty.has("reasoned") ? duty.isTrue("reasoned") : nil)
      })
  }

  func openDossier() throws -> OpenDossier {
    OpenDossier(
      dossier: try body.id("dossier"), title: try body.text("title"),
      references: try body.texts("references"), phases: try body.objects("phases", Self.phase),
      parts: try body.objects("parts", orTitles: Self.part(titled:), Self.part),
      themes: try body.objects("themes", Self.theme),
      bodies: try body.objects("bodies", Self.body))
  }

  static func phase(_ body: CommandBody) throws(CommandError) -> PhaseAdded {
    PhaseAdded(phase: try body.id("phase"), title: try body.text("title"))
  }

  static func part(_ body: CommandBody) throws(CommandError) -> PartAdded {
    PartAdded(part: try body.id("part"), title: try body.text("title"))
  }

  /// A part of which only the title is given: its id is made of the words of the title.
  static func part(titled title: String) -> PartAdded? {
    PartID(title).map { PartAdded(part: $0, title: title) }
      ?? PartID(String(Stream.foldedShortName(title).prefix(64))).map {
        PartAdded(part: $0, title: title)
      }
  }

  static func theme(_ body: CommandBody) throws(CommandError) -> ThemeAdded {
    ThemeAdded(theme: try body.id("theme"), title: try body.text("title"))
  }

  static func body(_ body: CommandBody) throws(CommandError) -> BodyAdded {
    BodyAdded(
      body: try body.id("body"), title: try body.text("title"),
      municipality: try body.text(ifAny: "municipality"))
  }

  func addVersion() throws -> AddVersion {
    let document: DocumentID = try body.id("document")
    let version = try body.text("version")
    let file = try body.text(ifAny: "file").map(files.file)
    var sections = try body.objects("sections") { section throws(CommandError) in
      SectionAdded(
        document: document, version: version, section: try section.text("section"),
        title: try section.text("title"), text: try section.text(ifAny: "text"))
    }
    if let file, sections.isEmpty {
      sections = try files.sections(file).map {
        SectionAdded(
          document: document, version: version, section: $0.section, title: $0.title,
          text: $0.text)
      }
    }
    return AddVersion(
      dossier: try dossier(), document: document, version: version,
      title: try body.text("title"), date: try body.day("date"), role: try body.choice("role"),
      sections: sections, file: file)
  }

  func setFourEyes() throws -> SetFourEyes {
    SetFourEyes(
      dossier: try dossier(), on: body.isTrue("on") || body.isFalse("off"),
      reason: try body.text("reason"))
  }
}
