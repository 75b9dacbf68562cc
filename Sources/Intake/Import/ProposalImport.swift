// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Makes of a proposal what is to be recorded: the letter, what the program proposed, what in it is
/// no point, and its points where they are accepted as they stand.
///
/// Planning is pure. What is not accepted here stays proposed, until a person accepts, edits, joins,
/// splits or drops it.
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

  /// Which of the proposed points are recorded as they stand.
  public enum Acceptance: Hashable, Sendable {
    /// All of them.
    case all
    /// None of them.
    case none
    /// Those with these numbers, from 1.
    case some([Int])
  }

  private let arrival: Arrival
  private let themes: [ThemeAdded]
  private let acceptance: Acceptance
  private let reader: String

  /// Prepares an import.
  ///
  /// - Parameters:
  ///   - arrival: What all submissions of the file have in common.
  ///   - themes: The themes of the dossier: a heading that is the title of one gives it to its points.
  ///   - acceptance: Which of the proposed points are recorded; the others stay proposed.
  ///   - reader: What read the file.
  public init(
    _ arrival: Arrival, themes: [ThemeAdded], accepting acceptance: Acceptance, reader: String
  ) {
    self.arrival = arrival
    self.themes = themes
    self.acceptance = acceptance
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
    if isEmpty, acceptance != .none { return [receive(.nothingToAdd, of: party)] }
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
    let points = ProposalInput.all(of: parts, in: text, from: start, themes: themes)
    if !points.isEmpty {
      commands.append(
        .proposePoints(ProposePoints(submission: number, by: Proposer.name, points: points)))
      switch acceptance {
      case .all: commands.append(.acceptProposals(AcceptProposals(submission: number)))
      case .none: break
      case .some(let numbers):
        commands.append(
          .acceptProposals(AcceptProposals(submission: number, proposals: numbers)))
      }
    }
    for kind in NoPointKind.allCases where acceptance != .none || kind.isOutsideWhatIsSaid {
      let passages = parts.flatMap(\.noPoint).filter { $0.kind == kind }
        .compactMap { Self.passage(of: $0.range, in: text, from: start) }
      if !passages.isEmpty {
        commands.append(
          .markNoPoint(MarkNoPoint(submission: number, passages: passages, kind: kind)))
      }
    }
    return commands
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
