// SPDX-License-Identifier: EUPL-1.2

public import Projections

/// What a full check of a register found.
public struct Verification: Hashable, Sendable {
  /// Something that is not as it was written.
  public struct Damage: Hashable, Sendable {
    /// What is wrong: a stable word.
    public let kind: String
    /// The segment of the log, by its file name.
    public let segment: String?
    /// The line in that segment, from 1.
    public let line: Int?
    /// The byte in that segment, from 0.
    public let byte: Int?
    /// The sequence of the event.
    public let sequence: Int?

    /// A place that is damaged.
    public init(kind: String, segment: String?, line: Int?, byte: Int?, sequence: Int?) {
      self.kind = kind
      self.segment = segment
      self.line = line
      self.byte = byte
      self.sequence = sequence
    }
  }

  /// Whether everything that was checked holds.
  public let isIntact: Bool
  /// How many events were checked.
  public let events: Int
  /// How many segments.
  public let segments: Int
  /// How many source files.
  public let sources: Int
  /// The root hash over all events, as it is printed; `nil` where it could not be computed.
  public let root: String?
  /// What was checked: stable words.
  public let covered: [String]
  /// All that is wrong.
  public let damage: [Damage]

  /// What a check found.
  public init(
    isIntact: Bool, events: Int, segments: Int, sources: Int, root: String?, covered: [String],
    damage: [Damage]
  ) {
    self.isIntact = isIntact
    self.events = events
    self.segments = segments
    self.sources = sources
    self.root = root
    self.covered = covered
    self.damage = damage
  }
}

extension JSONAnswer {
  /// `weerklank.verify/1`: what a full check of the register found.
  public static func verification(
    _ verification: Verification, at position: Position
  ) -> [UInt8] {
    bytes("weerklank.verify/1", at: position) { json in
      json.member("ok", verification.isIntact)
      json.member("events", verification.events)
      json.member("segments", verification.segments)
      json.member("sources", verification.sources)
      json.member("root", verification.root)
      json.member("covered", verification.covered)
      json.name("damage")
      json.array(verification.damage) { json, damage in
        json.object { json in
          json.member("kind", damage.kind as String?)
          json.member("segment", damage.segment)
          json.member("line", damage.line)
          json.member("byte", damage.byte)
          json.member("sequence", damage.sequence)
        }
      }
    }
  }
}
