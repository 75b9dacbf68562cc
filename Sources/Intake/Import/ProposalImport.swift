// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Makes of a proposal what is to be recorded: the letter, what in it is no point, and its points
/// where they are accepted as they stand.
///
/// Planning is pure. What was accepted so can be corrected, split and merged afterwards like any
/// other point.
public struct ProposalImport: Hashable, Sendable {
  /// What all submissions of the file have in common.
  public struct Arrival: Hashable, Sendable {
    /// The round in which they count.
    public var round: RoundID
    /// The day on which the file was received.
    public var receivedOn: Day
    /// How it came in.
    public var channel: Channel
    /// The date that it bears.
    public var datedOn: Day?

    /// All fields, in order.
    public init(round: RoundID, receivedOn: Day, channel: Channel, datedOn: Day? = nil) {
      self.round = round
      self.receivedOn = receivedOn
      self.channel = channel
      self.datedOn = datedOn
    }
  }

  private let arrival: Arrival
  private let themes: [ThemeAdded]
  private let isAccepting: Bool
  private let reader: String

  /// Prepares an import.
  ///
  /// - Parameters:
  ///   - arrival: What all submissions of the file have in common.
  ///   - themes: The themes of the dossier: a heading that is the title of one gives it to its points.
  ///   - isAccepting: Whether the proposed points are recorded; else they stay open.
  ///   - reader: What read the file.
  public init(_ arrival: Arrival, themes: [ThemeAdded], isAccepting: Bool, reader: String) {
    self.arrival = arrival
    self.themes = themes
    self.isAccepting = isAccepting
    self.reader = reader
  }

  /// The commands for a letter of one party, be it that names of others stand in it.
  ///
  /// - Parameters:
  ///   - proposal: What is proposed of it.
  ///   - file: The letter.
  ///   - party: Who sent it.
  ///   - number: The number that it gets.
  /// - Returns: The commands, in order.
  /// - Complexity: O(length of the text).
  public func letter(
    _ proposal: Proposal, in file: IncomingFile, of party: PartyID, as number: SubmissionNumber
  ) -> [Command] {
    let parts = proposal.submissions
    let isEmpty = !parts.isEmpty && parts.allSatisfy { $0.nothingToAdd && $0.points.isEmpty }
    if isEmpty, isAccepting { return [receive(.nothingToAdd, of: party)] }
    let text = SubmissionText(
      proposal.text, reader: reader, readerVersion: LetterReader.version)
    return [receive(.file(file, text), of: party)]
      + commands(for: parts, in: text, from: 0, as: number)
  }

  /// The commands for a document in which the reactions of several parties stand.
  ///
  /// Each part becomes the submission of its party, with its own text.
  ///
  /// - Parameters:
  ///   - proposal: What is proposed of it.
  ///   - first: The number that the first submission gets.
  /// - Returns: The commands, in order.
  /// - Throws: ``TableProblems`` with every part of which the party is not known.
  /// - Complexity: O(length of the text).
  public func joint(
    _ proposal: Proposal, from first: SubmissionNumber
  ) throws(TableProblems) -> [Command] {
    let unknown = proposal.submissions.filter { $0.partyID == nil }
    let scalars = Array(proposal.text.unicodeScalars)
    guard unknown.isEmpty else {
      throw TableProblems(unknown.map { Self.problem(of: $0, in: scalars) })
    }
    var commands: [Command] = []
    for (index, part) in proposal.submissions.enumerated() {
      guard let party = part.partyID else { continue }
      if part.nothingToAdd, part.points.isEmpty {
        commands.append(receive(.nothingToAdd, of: party))
        continue
      }
      let range = part.range
      let text = SubmissionText(
        String(String.UnicodeScalarView(scalars[range])), reader: reader,
        readerVersion: LetterReader.version)
      commands.append(receive(.text(text), of: party))
      commands += self.commands(
        for: [part], in: text, from: range.lowerBound,
        as: SubmissionNumber(first.value + index))
    }
    return commands
  }

  private static func problem(
    of part: ProposedSubmission, in scalars: [Unicode.Scalar]
  ) -> TableProblem {
    let line = scalars[..<part.range.lowerBound].count { $0 == "\n" } + 1
    return TableProblem(
      .unknownParty, "the reaction from line \(line) of the text on is of no invited party",
      hint: "invite the party under this name, or log its part by itself with import letter")
  }

  private func receive(_ content: SubmissionContent, of party: PartyID) -> Command {
    .receiveSubmission(
      ReceiveSubmission(
        rounds: [arrival.round], party: party, channel: arrival.channel,
        receivedOn: arrival.receivedOn, content: content, datedOn: arrival.datedOn))
  }

  /// What is said of a text that was received.
  private func commands(
    for parts: [ProposedSubmission], in text: SubmissionText, from start: Int,
    as number: SubmissionNumber
  ) -> [Command] {
    var commands: [Command] = []
    var recorded = 0
    if isAccepting {
      for part in parts {
        let before = recorded
        for point in part.points {
          recorded += 1
          commands.append(
            .recordPoint(
              record(
                point, in: text, from: start, as: number,
                under: point.parent.map { before + $0 + 1 })))
        }
      }
    }
    for kind in NoPointKind.allCases where isAccepting || kind.isOutsideWhatIsSaid {
      let passages = parts.flatMap(\.noPoint).filter { $0.kind == kind }
        .compactMap { Self.passage(of: $0.range, in: text, from: start) }
      if !passages.isEmpty {
        commands.append(
          .markNoPoint(MarkNoPoint(submission: number, passages: passages, kind: kind)))
      }
    }
    return commands
  }

  private func record(
    _ point: ProposedPoint, in text: SubmissionText, from start: Int, as number: SubmissionNumber,
    under parent: Int?
  ) -> RecordPoint {
    RecordPoint(
      submission: number,
      passages: point.passages.compactMap { Self.passage(of: $0, in: text, from: start) },
      kind: point.kind, theme: theme(of: point),
      section: point.references.lazy.compactMap(\.section).first, question: point.question,
      parent: parent.map { PointNumber(number, $0) }, proposedText: point.wording)
  }

  /// The theme of which a heading is the title, letter case and white space aside.
  private func theme(of point: ProposedPoint) -> String? {
    guard let heading = point.theme.map(Stream.foldedShortName) else { return nil }
    return themes.first { Stream.foldedShortName($0.title) == heading }?.theme.rawValue
  }

  /// What stands in a stretch of the file, as a passage of the text that begins at `start` in it.
  private static func passage(
    of range: Range<Int>, in text: SubmissionText, from start: Int
  ) -> PassageInput? {
    let own = (range.lowerBound - start)..<(range.upperBound - start)
    guard let trimmed = text.trimmed(own) else { return nil }
    return PassageInput(
      quote: String(String.UnicodeScalarView(text.scalars[trimmed])), offset: trimmed.lowerBound)
  }
}

extension ProposedSubmission {
  /// The stretch of the file that it is: points, what is none, and what is open.
  fileprivate var range: Range<Int> {
    let all = points.flatMap(\.passages) + noPoint.map(\.range) + open
    return (all.map(\.lowerBound).min() ?? 0)..<(all.map(\.upperBound).max() ?? 0)
  }
}

extension NoPointKind {
  /// Whether it is a part of every letter, about which there is nothing to judge.
  fileprivate var isOutsideWhatIsSaid: Bool {
    switch self {
    case .salutation, .date, .opening, .closing, .signature, .disclaimer, .furniture: true
    case .thanks, .context, .heading, .other: false
    }
  }
}
