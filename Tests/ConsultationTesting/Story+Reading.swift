// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections
public import Testing

extension Story {
  /// The books of everything that happened.
  public var books: Books {
    var books = Books()
    books.apply(recorded)
    return books
  }

  /// The matrix of a round, by default of `jeugd-koers`.
  public func matrix(
    of round: RoundID = "jeugd-koers",
    _ options: ResponseMatrix.Options = ResponseMatrix.Options(), texts: (any TextSource)? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ResponseMatrix {
    try #require(
      ResponseMatrix(of: books, round: round, texts: texts ?? self.texts, options: options),
      sourceLocation: sourceLocation)
  }

  /// The same story after more commands, none of which is refused.
  public func after(_ commands: Command..., by user: UserID = "u-1") -> Story {
    var story = self
    story.carryOut(commands, by: user)
    return story
  }
}

extension ResponseMatrix {
  /// All points in the order of the matrix.
  public var points: [MatrixPoint] { groups.flatMap(\.points) }

  /// The point with a number.
  public func point(
    _ number: PointNumber, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> MatrixPoint {
    try #require(points.first { $0.number == number }, sourceLocation: sourceLocation)
  }
}
