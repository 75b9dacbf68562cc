// SPDX-License-Identifier: EUPL-1.2

/// A stream of events; its name is readable and holds no personal data.
public enum Stream: Hashable, Sendable, CustomStringConvertible {
  /// Initialisation and settings.
  case register
  /// One event a submission; a submission's number is its revision here.
  case intake
  /// One event a text change; its number is its revision here.
  case textChangeNumbers
  /// One event an obligation; its number is its revision here.
  case obligationNumbers
  /// One event a cluster; its number is its revision here.
  case clusterNumbers
  /// One user.
  case user(UserID)
  /// One party.
  case party(PartyID)
  /// The one party that has this short name, as folded by ``Stream/foldedShortName(_:)``.
  case shortName(String)
  /// One subject: its key made, its erasure.
  case subject(String)
  /// What is hidden of the texts of all submissions.
  case redactions
  /// One dossier.
  case dossier(DossierID)
  /// One round.
  case round(RoundID)
  /// One submission with its points.
  case submission(SubmissionNumber)
  /// One cluster of points.
  case cluster(ClusterNumber)

  /// The name under which the stream stands in the log, and its `subject` there.
  public var description: String {
    switch self {
    case .register: "register"
    case .intake: "intake"
    case .textChangeNumbers: "numbers/W"
    case .obligationNumbers: "numbers/V"
    case .clusterNumbers: "numbers/C"
    case .user(let id): "user/\(id)"
    case .party(let id): "party/\(id)"
    case .shortName(let folded): "shortname/\(folded)"
    case .subject(let name): "subject/\(name)"
    case .redactions: "redactions"
    case .dossier(let id): "dossier/\(id)"
    case .round(let id): "round/\(id)"
    case .submission(let number): "submission/\(number)"
    case .cluster(let number): "cluster/\(number)"
    }
  }

  /// Reads a stream's name; `nil` where no stream of a register is called that.
  public init?(parsing name: String) {
    switch name {
    case "register": self = .register
    case "intake": self = .intake
    case "redactions": self = .redactions
    case "numbers/W": self = .textChangeNumbers
    case "numbers/V": self = .obligationNumbers
    case "numbers/C": self = .clusterNumbers
    default:
      guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      let rest = String(name[name.utf8.index(after: slash)...])
      let found: Stream? =
        switch name[..<slash] {
        case "user": UserID(rest).map(Stream.user)
        case "party": PartyID(rest).map(Stream.party)
        case "shortname": rest.isEmpty ? nil : .shortName(rest)
        case "subject": rest.isEmpty ? nil : .subject(rest)
        case "dossier": DossierID(rest).map(Stream.dossier)
        case "round": RoundID(rest).map(Stream.round)
        case "submission": SubmissionNumber(parsing: rest).map(Stream.submission)
        case "cluster": ClusterNumber(parsing: rest).map(Stream.cluster)
        default: nil
        }
      guard let found else { return nil }
      self = found
    }
  }
}
