// SPDX-License-Identifier: EUPL-1.2

/// What kind of thing is erased as one.
public enum SubjectKind: String, Hashable, Sendable, CaseIterable {
  /// The texts of one submission and the answers to its points.
  case submission
  /// The identity of one natural person.
  case person
  /// The identity of one member of staff.
  case staff
  /// The handed-over drafts and internal remarks of one round.
  case drafts
  /// The reasons given with acts on a round itself.
  case round
  /// The name of one contact of a party.
  case contact
  /// One cluster's wording and answers.
  case cluster
  /// The files of one edition of a matrix.
  case edition
  /// The reasons given with corrections of a dossier, and its documents.
  case dossier
  /// What administrators noted of what they did.
  case administration
}

extension Subject {
  /// What kind of thing it is.
  public var kind: SubjectKind {
    switch self {
    case .submission, .rewritten: .submission
    case .person: .person
    case .staff: .staff
    case .drafts: .drafts
    case .round: .round
    case .contact: .contact
    case .cluster: .cluster
    case .edition, .reissue: .edition
    case .dossier: .dossier
    case .administration: .administration
    }
  }

  /// Reads a subject's name; `nil` for anything that ``name`` would not write.
  public init?(parsing name: String) {
    if let number = SubmissionNumber(parsing: name) {
      self = .submission(number)
    } else if let number = ClusterNumber(parsing: name) {
      self = .cluster(number)
    } else if name == Subject.administration.name {
      self = .administration
    } else if let subject = Self.prefixed(name) {
      self = subject
    } else {
      return nil
    }
  }

  private static func prefixed(_ name: String) -> Subject? {
    guard let dash = name.utf8.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    let rest = String(name[name.utf8.index(after: dash)...])
    return switch name[..<dash] {
    case "person": PartyID(rest).map(Subject.person)
    case "staff": UserID(rest).map(Subject.staff)
    case "drafts": RoundID(rest).map(Subject.drafts)
    case "round": RoundID(rest).map(Subject.round)
    case "dossier": DossierID(rest).map(Subject.dossier)
    case "contact": numbered(rest) { PartyID($0) }.map { .contact($0, $1) }
    case "edition": numbered(rest) { RoundID($0) }.map { .edition($0, $1) }
    case "rewritten":
      numbered(rest) { SubmissionNumber(parsing: $0) }.map { .rewritten($0, $1) }
    case "reissue":
      numbered(rest) { numbered($0) { RoundID($0) } }.map { .reissue($0.0, $0.1, $1) }
    default: nil
    }
  }

  /// An id, a hyphen and a number from 1 without leading zeros.
  private static func numbered<ID>(_ text: String, _ id: (String) -> ID?) -> (ID, Int)? {
    guard let dash = text.utf8.lastIndex(of: UInt8(ascii: "-")),
      let number = Int(text[text.utf8.index(after: dash)...]), number > 0,
      text.hasSuffix("-\(number)")
    else { return nil }
    return id(String(text[..<dash])).map { ($0, number) }
  }
}
