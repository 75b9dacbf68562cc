// SPDX-License-Identifier: EUPL-1.2

extension Correct {
  /// What stood there before stays in the log.
  ///
  /// A clear field that holds the value already is not corrected again. An empty value takes an
  /// optional field away.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    switch thing {
    case .user(let id): return try correctUser(id, in: situation)
    case .party(let id): return try correctParty(id, in: situation)
    case .dossier(let id): return try correctDossier(id, in: situation)
    case .round(let id): return try correctRound(id, in: situation)
    case .submission(let number):
      return try correctSubmission(number, in: situation, under: circumstances)
    case .point(let number): return try correctPoint(number, in: situation)
    case .textChange(let number, let dossier):
      return try correctTextChange(number, of: dossier, in: situation)
    case .cluster(let number): return try correctCluster(number, in: situation)
    }
  }

  // MARK: Values

  /// The correction of a sealed field: its value is sealed with the reason.
  func sealed(_ thing: some CustomStringConvertible, in stream: Stream) throws(Undecided)
    -> [Decided]
  {
    try TextRules.check(sealed: to, "to")
    let corrected = Corrected(
      thing: thing.description, field: field, texts: Texts([.to: to, .reason: reason]))
    return [Decided(stream, .corrected(corrected))]
  }

  /// The correction of a clear field; none where it holds that already.
  func clear(
    _ value: String, was old: String?, _ thing: some CustomStringConvertible, in stream: Stream
  ) -> [Decided] {
    guard value != old ?? "" else { return [] }
    let corrected = Corrected(
      thing: thing.description, field: field, to: value, texts: Texts([.reason: reason]))
    return [Decided(stream, .corrected(corrected))]
  }

  /// The value as a text that must be there.
  func requiredText() throws(Undecided) -> String {
    try TextRules.check(clear: to, "to")
    return to
  }

  /// The value as a text that may be taken away.
  func optionalText() throws(Undecided) -> String {
    if !to.isEmpty { try TextRules.check(clear: to, "to") }
    return to
  }

  /// The value as a day.
  func day() throws(Undecided) -> Day {
    guard let day = Day(parsing: to) else { throw .rejected(.badValue(field)) }
    return day
  }

  /// The value as a day that is not years ahead.
  func plausibleDay(under circumstances: Circumstances) throws(Undecided) -> Day {
    let day = try day()
    try TextRules.check(plausible: day, "to", circumstances)
    return day
  }

  /// The value as one of a list of words.
  func word<Word: RawRepresentable>(_: Word.Type) throws(Undecided) -> String
  where Word.RawValue == String {
    guard Word(rawValue: to) != nil else { throw .rejected(.badValue(field)) }
    return to
  }

  /// The value as one of a list of words, or taken away.
  func optionalWord<Word: RawRepresentable>(_ type: Word.Type) throws(Undecided) -> String
  where Word.RawValue == String {
    to.isEmpty ? to : try word(type)
  }
}
