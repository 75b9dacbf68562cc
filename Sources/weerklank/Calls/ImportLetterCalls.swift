// SPDX-License-Identifier: EUPL-1.2

public import ArgumentParser
import Consultation
import EventLog
public import Intake
import Projections
import Register

extension ProposalImport.Acceptance: ExpressibleByArgument {
  /// `all`, `none`, or numbers and ranges of them: `1,3-5`.
  public init?(argument: String) {
    switch argument {
    case "all": self = .all
    case "none": self = .none
    default:
      guard let numbers = Self.numbers(argument) else { return nil }
      self = .some(numbers)
    }
  }

  private static func numbers(_ text: String) -> [Int]? {
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first > 0,
        last >= first, last < 100_000
      else { return nil }
      numbers += first...last
    }
    return numbers
  }
}

extension ImportCall {
  /// `weerklank import letter`.
  struct Letter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Log a letter of one party, with what it proposes to make of it.",
      discussion: """
        Salutation, date, closing, signature and the like are marked as no point, and what is \
        proposed is recorded as proposed. With --accept all these are points at once, with \
        --accept 1,3-5 those that weerklank propose numbers so; of the others weerklank propose \
        R-014 --as-commands writes lines to edit, and accept-proposals and drop-proposals of apply \
        do them in bulk. weerklank coverage shows what is open after.
        """)

    @Option(help: "The party: its id, name or short name.")
    var party: String

    @OptionGroup var letter: LetterOptions

    func run() async throws {
      let session = try Session(writing: letter.options, letter.writer)
      defer { session.finish() }
      let read = try await Input.letter(letter.file)
      let (letter, party) = (letter, party)
      let outcome = try await session.register.perform(
        Request(actor: session.user, via: .import) { desk in
          let known = try letter.asked(in: try desk.books())
          let plan = letter.plan(in: known, of: read)
          return plan.letter(
            letter.proposal(of: read, for: known), in: read.file,
            of: try desk.party(named: party), as: try desk.nextSubmission())
        })
      try letter.tell(outcome, missing: [])
    }
  }

  /// `weerklank import joint`.
  struct Joint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Log a document in which the reactions of several parties stand.",
      discussion: """
        Each part becomes the submission of the invited party that it names, all of them or none; a \
        party that says it has nothing to add becomes that. Invited parties that are not found are \
        named: nothing is recorded of them.
        """)

    @OptionGroup var letter: LetterOptions

    func validate() throws {
      if case .some = letter.accept {
        throw ValidationError(
          "In a joint document each party's points are numbered by themselves: "
            + "give --accept all or none.")
      }
    }

    func run() async throws {
      let session = try Session(writing: letter.options, letter.writer)
      defer { session.finish() }
      let read = try await Input.letter(letter.file)
      let letter = letter
      let missing = Guarded<[PartyID]>([])
      let outcome = try await session.register.perform(
        Request(actor: session.user, via: .import) { desk in
          let known = try letter.asked(in: try desk.books())
          let proposal = letter.proposal(of: read, for: known)
          missing.withLock { $0 = proposal.missing.map(\.id) }
          return try letter.plan(in: known, of: read)
            .joint(proposal, from: try desk.nextSubmission())
        })
      try letter.tell(outcome, missing: missing.withLock { $0 })
    }
  }
}

/// What logging a file takes whose points are proposed.
struct LetterOptions: ParsableArguments {
  @Argument(help: "The file.")
  var file: String

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "The day on which it was received: 2026-03-12.")
  var received: Day

  @Option(help: "How it came in.")
  var channel: Channel

  @Option(help: "The date that it bears.")
  var dated: Day?

  @Option(help: "Which of the proposed points are recorded as points: all, none, or 1,3-5.")
  var accept = ProposalImport.Acceptance.none

  @OptionGroup var options: RegisterOptions
  @OptionGroup var writer: WriterOptions

  /// The round that is asked, and what is known of it.
  struct Asked {
    var id: RoundID
    var themes: [ThemeAdded]
    var round: ProposingRound
  }

  func asked(in books: Books) throws -> Asked {
    let id = try StateNames(books.state).round(named: round)
    guard let found = books.state.rounds[id] else { throw Reading.unknownRound }
    return Asked(
      id: id, themes: books.state.dossiers[found.dossier]?.themes ?? [],
      round: ProposingRound(found, in: books.state))
  }

  func proposal(of read: Input.Letter, for asked: Asked) -> Proposal {
    Proposer.propose(
      read.read.text, hasStructure: read.read.format.hasStructure, for: asked.round)
  }

  func plan(in asked: Asked, of read: Input.Letter) -> ProposalImport {
    ProposalImport(
      ProposalImport.Arrival(
        round: asked.id, receivedOn: received, channel: channel, datedOn: dated),
      themes: asked.themes, accepting: accept, reader: read.read.format.rawValue)
  }

  /// Prints what was made, and names invited parties of which nothing was found.
  func tell(_ outcome: Outcome, missing: [PartyID]) throws {
    let made = outcome.made
    for party in missing { Output.say("nothing was found of \(party)") }
    guard options.json else {
      for number in made { try Output.print(line: number) }
      return
    }
    try Output.print(
      line: JSON.object([
        .init("made", .array(made.map(JSON.string))),
        .init("missing", .array(missing.map { .string($0.rawValue) })),
      ]).line)
  }
}
