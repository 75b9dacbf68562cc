// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What differs in a matrix that came back from people who write answers.
public struct AnswerChanges: Hashable, Sendable {
  /// A cell that differs.
  public struct Cell: Hashable, Sendable {
    /// Under which heading it stands.
    public let heading: SheetHeading
    /// What stood there when the file was made; `nil` where nothing did.
    public let from: String?
    /// What stands there now, in the file.
    public let to: String?
  }

  /// A point of which something was changed.
  public struct Point: Hashable, Sendable {
    /// The point.
    public let number: PointNumber
    /// Its line in the file.
    public let line: Int
    /// The cells that differ from the file as it was made and from what is recorded.
    public let cells: [Cell]
    /// Why it cannot be taken in; empty where it can.
    public let conflicts: [Conflict]
  }

  /// Something that changed in the register since the file was made.
  public struct Conflict: Hashable, Sendable {
    /// What changed.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
      /// A cell of the answer, or of the point.
      case changed
      /// The answer was approved, or the point taken back.
      case status
      /// The point was split, merged or is not answered in the round any more.
      case gone
      /// The texts of the answer cannot be read any more.
      case unreadable
    }

    /// What changed.
    public let reason: Reason
    /// Which cell; `nil` where it is none.
    public let heading: SheetHeading?
    /// What stood there when the file was made.
    public let from: String?
    /// What is recorded now.
    public let now: String?

    init(
      _ reason: Reason, _ heading: SheetHeading? = nil, from: String? = nil, now: String? = nil
    ) {
      self.reason = reason
      self.heading = heading
      self.from = from
      self.now = now
    }
  }

  /// A cell that differs and is not taken in: it is none of an answer.
  public struct Left: Hashable, Sendable {
    /// The point.
    public let number: PointNumber
    /// Its line in the file.
    public let line: Int
    /// The cell.
    public let cell: Cell
  }

  /// The points of which something was changed, in the order of the file.
  public internal(set) var points: [Point] = []
  /// What was changed and is not taken in.
  public internal(set) var left: [Left] = []
  /// The lines of rows with an answer and no point.
  public internal(set) var linesWithoutPoint: [Int] = []

  /// Nothing that differs.
  public init() {}

  /// The points that changed meanwhile.
  public var conflicts: [Point] { points.filter { !$0.conflicts.isEmpty } }
}
