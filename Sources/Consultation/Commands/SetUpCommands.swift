// SPDX-License-Identifier: EUPL-1.2

/// Lets a member of staff work in the register, or gives more roles to one who does.
public struct AddUser: Hashable, Sendable {
  /// The user's id.
  public var user: UserID
  /// The user's name.
  public var name: String
  /// The roles to give.
  public var roles: [Role]
  /// The only dossier for which they hold.
  public var dossier: DossierID?
  /// The only municipality for which they hold.
  public var municipality: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    user: UserID,
    name: String,
    roles: [Role] = [],
    dossier: DossierID? = nil,
    municipality: String? = nil
  ) {
    self.user = user
    self.name = name
    self.roles = roles
    self.dossier = dossier
    self.municipality = municipality
  }
}

/// Adds a body or person that may react.
public struct AddParty: Hashable, Sendable {
  /// Its id.
  public var party: PartyID
  /// Its name.
  public var name: String
  /// Its short name; a body's is its name where none is given.
  public var shortName: String?
  /// What kind of party it is.
  public var kind: PartyKind
  /// Its municipality.
  public var municipality: String?
  /// The group under which it is listed.
  public var group: String?
  /// The rule by which it must be asked.
  public var adviceDuty: AdviceDuty?

  /// All fields, in order; what is optional may be left out.
  public init(
    party: PartyID,
    name: String,
    shortName: String? = nil,
    kind: PartyKind,
    municipality: String? = nil,
    group: String? = nil,
    adviceDuty: AdviceDuty? = nil
  ) {
    self.party = party
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.municipality = municipality
    self.group = group
    self.adviceDuty = adviceDuty
  }
}

/// Opens a subject of consultation.
public struct OpenDossier: Hashable, Sendable {
  /// Its id.
  public var dossier: DossierID
  /// Its title.
  public var title: String
  /// Numbers that organisations gave it.
  public var references: [String]
  /// Its phases in order, at least one.
  public var phases: [PhaseAdded]
  /// Its parts.
  public var parts: [PartAdded]
  /// Its themes.
  public var themes: [ThemeAdded]
  /// Its deciding bodies.
  public var bodies: [BodyAdded]

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    title: String,
    references: [String] = [],
    phases: [PhaseAdded] = [],
    parts: [PartAdded] = [],
    themes: [ThemeAdded] = [],
    bodies: [BodyAdded] = []
  ) {
    self.dossier = dossier
    self.title = title
    self.references = references
    self.phases = phases
    self.parts = parts
    self.themes = themes
    self.bodies = bodies
  }
}

/// Adds a phase after those there are.
public struct AddPhase: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// The phase.
  public var phase: PhaseAdded

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    phase: PhaseAdded
  ) {
    self.dossier = dossier
    self.phase = phase
  }
}

/// Adds a part of what is bought.
public struct AddPart: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// The part.
  public var part: PartAdded

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    part: PartAdded
  ) {
    self.dossier = dossier
    self.part = part
  }
}

/// Adds a theme.
public struct AddTheme: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// The theme.
  public var theme: ThemeAdded

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    theme: ThemeAdded
  ) {
    self.dossier = dossier
    self.theme = theme
  }
}

/// Adds a deciding body.
public struct AddBody: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// The body.
  public var body: BodyAdded

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    body: BodyAdded
  ) {
    self.dossier = dossier
    self.body = body
  }
}

/// Adds a version of a document, with its sections or its file.
public struct AddVersion: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// The document.
  public var document: DocumentID
  /// The version as people write it.
  public var version: String
  /// The title.
  public var title: String
  /// The date of the version.
  public var date: Day
  /// What it is in the course of the dossier.
  public var role: VersionRole
  /// Its sections in order; their document and version are those of this command.
  public var sections: [SectionAdded]
  /// Its file.
  public var file: IncomingFile?

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    document: DocumentID,
    version: String,
    title: String,
    date: Day,
    role: VersionRole,
    sections: [SectionAdded] = [],
    file: IncomingFile? = nil
  ) {
    self.dossier = dossier
    self.document = document
    self.version = version
    self.title = title
    self.date = date
    self.role = role
    self.sections = sections
    self.file = file
  }
}

/// Switches approval by a second person on or off for a dossier.
public struct SetFourEyes: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// Whether it holds from now on.
  public var on: Bool
  /// Why.
  public var reason: String

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    on: Bool,
    reason: String
  ) {
    self.dossier = dossier
    self.on = on
    self.reason = reason
  }
}

/// A file that is handed in.
public struct IncomingFile: Hashable, Sendable {
  /// Its name, without folders.
  public var name: String
  /// Its bytes.
  public var content: [UInt8]

  /// All fields, in order; what is optional may be left out.
  public init(
    name: String,
    content: [UInt8] = []
  ) {
    self.name = name
    self.content = content
  }
}
