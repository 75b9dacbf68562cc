// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Something that somebody wants done as a whole: commands that become one commit or nothing.
public struct Request: Sendable {
  /// The caller's id, by which the request given again is known; `nil` where it is not idempotent.
  public var id: CommandID?
  /// Who wants it.
  public var actor: UserID
  /// By what way it came in.
  public var via: Via
  /// The position of what the person looked at; where a stream that the request adds to changed
  /// since, it is refused with `changed-meanwhile`.
  public var basedOn: Int?
  /// All that the request asks for, in one form of bytes: the files that it names included.
  ///
  /// The same id with other content is refused.
  public var content: [UInt8]
  /// Gives the commands, in the order in which they are decided.
  ///
  /// It is called again where somebody else was first, and so does nothing but read.
  public var plan: @Sendable (Desk) throws -> [Command]

  /// Makes a request.
  public init(
    id: CommandID? = nil, actor: UserID, via: Via, basedOn: Int? = nil, content: [UInt8] = [],
    plan: @escaping @Sendable (Desk) throws -> [Command]
  ) {
    self.id = id
    self.actor = actor
    self.via = via
    self.basedOn = basedOn
    self.content = content
    self.plan = plan
  }
}

/// By what way something came into a register.
public enum Via: String, Hashable, Sendable, CaseIterable {
  /// The command line.
  case cli
  /// The workbench.
  case web
  /// A party's own page.
  case portal
  /// A sheet or another file with many.
  case `import`
}

/// What became of a request.
public enum Outcome: Hashable, Sendable {
  /// It is recorded, and durable.
  case done(Recording)
  /// It was recorded before, under the same id and with the same content.
  case already(Recording)
  /// There was nothing to record: it is so already.
  case nothing
}

/// Where a request stands in the log, and what it made.
public struct Recording: Hashable, Sendable {
  /// The sequence of its first event.
  public var from: Int
  /// The sequence of its last event.
  public var to: Int
  /// The numbers given out, in order: `R-014`, `R-014.3`, `W-1`, `V-1`, and `2` for an edition.
  public var made: [String]

  /// Describes a recording.
  public init(from: Int, to: Int, made: [String]) {
    self.from = from
    self.to = to
    self.made = made
  }

  /// The numbers that events gave out.
  static func made(by events: some Sequence<Event>) -> [String] {
    events.compactMap { event in
      switch event {
      case .numberTaken(let taken): taken.number
      case .pointRecorded(let recorded): recorded.point.description
      case .editionIssued(let issued): String(issued.edition)
      default: nil
      }
    }
  }
}
