// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog
public import Projections

extension Register {
  /// The matrix of an edition, read again from the log up to its position.
  ///
  /// - Parameters:
  ///   - edition: The edition, as it was issued.
  ///   - round: Its round.
  ///   - texts: Opens its texts; none is needed where only its rows are asked.
  ///   - grouping: By what the points are grouped; rows are by party.
  /// - Returns: The matrix; `nil` where there was no such round then.
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(events up to its position).
  public func matrix(
    of edition: EditionIssued, round: RoundID, texts: any TextSource,
    grouping: ResponseMatrix.Grouping = .party
  ) throws(RegisterError) -> ResponseMatrix? {
    ResponseMatrix(
      of: try books(asOf: .sequence(edition.position)), round: round, texts: texts,
      options: ResponseMatrix.Options(grouping: grouping, edition: edition))
  }

  /// The rows of a matrix by party, as an edition of it would freeze them.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(points and the lines that hold their texts).
  public func rows(of matrix: ResponseMatrix) throws(RegisterError) -> FrozenRows {
    try records.rows(of: matrix)
  }

  /// The matrix that is kept with an edition: as it was issued, or issued anew after something that
  /// it showed was erased; `nil` where none is, its key or file is missing, or something that it may
  /// show was hidden since.
  ///
  /// - Throws: ``RegisterError`` `subject-erased` where the files of the edition are erased, or
  ///   where the log is damaged or cannot be read.
  public func file(of edition: Edition) throws(RegisterError) -> [UInt8]? {
    try refresh()
    guard case .recorded(let file)? = edition.file else { return nil }
    let stored: StoredEvent
    do throws(EventLogError) { stored = try records.store.event(at: edition.fileAt) } catch {
      throw .log(error)
    }
    guard try !hides(from: edition, in: stored.stream, since: edition.fileAt) else { return nil }
    return try records.content(of: file, in: stored)
  }

  /// Whether something that an edition may show was hidden since it was issued.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  public func isRedacted(_ edition: Edition) throws(RegisterError) -> Bool {
    try refresh()
    let stored: StoredEvent
    do throws(EventLogError) { stored = try records.store.event(at: edition.at) } catch {
      throw .log(error)
    }
    return try hides(from: edition, in: stored.stream, since: edition.fileAt)
  }

  /// Whether something of the texts that an edition shows was hidden after an event.
  ///
  /// - Complexity: O(1) where nothing was hidden since; else O(events up to its position).
  private func hides(
    from edition: Edition, in stream: StreamName, since sequence: Int
  ) throws(RegisterError) -> Bool {
    let covers = try records.covers()
    guard covers.hidesAnything(after: sequence),
      case .round(let round)? = Stream(parsing: stream.text)
    else { return false }
    let asked = AskedTexts(on: environment.now().day)
    _ = try records.matrix(of: round, as: edition.issued, texts: asked)
    return try RegisterError.wrapping {
      var isHidden = false
      try records.store.forEach(at: asked.sequences) { stored in
        isHidden = isHidden || covers.mayHide(stored, after: sequence)
      }
      return isHidden
    }
  }
}
