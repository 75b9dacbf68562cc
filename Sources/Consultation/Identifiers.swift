// SPDX-License-Identifier: EUPL-1.2

/// An id that a caller chose: `[a-z0-9][a-z0-9-]{0,63}`, without personal data.
///
/// The tag keeps the ids of different things apart: a ``PartyID`` is no ``RoundID``.
public struct Identifier<Tag>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as it was given.
  public let rawValue: String

  /// Takes an id; `nil` where it is not 1 to 64 of `a-z`, `0-9` and `-`, or begins with `-`.
  public init?(_ rawValue: String) {
    let bytes = rawValue.utf8
    guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-") else { return nil }
    let fits = bytes.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard fits else { return nil }
    self.rawValue = rawValue
  }

  /// The id itself.
  public var description: String { rawValue }

  /// Orders ids by their bytes.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// What the tags of ``Identifier`` stand for; none has values.
public enum Tag {
  /// A user of the register: a member of staff.
  public enum User {}
  /// A body or person that may react.
  public enum Party {}
  /// One subject of consultation through all its phases.
  public enum Dossier {}
  /// A phase of a dossier.
  public enum Phase {}
  /// A part of what is bought.
  public enum Part {}
  /// A subject under which points are answered.
  public enum Theme {}
  /// A deciding body of a dossier.
  public enum Body {}
  /// A document of a dossier.
  public enum Document {}
  /// A consultation round.
  public enum Round {}
  /// A question asked of everybody in a round.
  public enum Question {}
  /// A moment of a dossier's planning.
  public enum Milestone {}
  /// A meeting at which something was said.
  public enum Session {}
  /// How long something is kept, and on what ground.
  public enum RetentionClass {}
  /// A command, as its caller calls it.
  public enum Command {}
}

/// The id that a caller gave a command.
public typealias CommandID = Identifier<Tag.Command>
/// The id of a user.
public typealias UserID = Identifier<Tag.User>
/// The id of a party.
public typealias PartyID = Identifier<Tag.Party>
/// The id of a dossier.
public typealias DossierID = Identifier<Tag.Dossier>
/// The id of a phase, unique in its dossier.
public typealias PhaseID = Identifier<Tag.Phase>
/// The id of a part, unique in its dossier.
public typealias PartID = Identifier<Tag.Part>
/// The id of a theme, unique in its dossier.
public typealias ThemeID = Identifier<Tag.Theme>
/// The id of a deciding body, unique in its dossier.
public typealias BodyID = Identifier<Tag.Body>
/// The id of a document, unique in its dossier.
public typealias DocumentID = Identifier<Tag.Document>
/// The id of a round, unique in the register.
public typealias RoundID = Identifier<Tag.Round>
/// The id of a question, unique in its round.
public typealias QuestionID = Identifier<Tag.Question>
/// The id of a moment of the planning, unique in its dossier.
public typealias MilestoneID = Identifier<Tag.Milestone>
/// The id of a session, unique in its round.
public typealias SessionID = Identifier<Tag.Session>
/// The id of a retention class, of the register or of one dossier.
public typealias RetentionClassID = Identifier<Tag.RetentionClass>
