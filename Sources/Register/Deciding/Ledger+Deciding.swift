// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension Ledger {
  /// Decides a command, loading what it asks for.
  func decide(
    _ command: Command, under circumstances: Circumstances
  ) throws(RegisterError) -> [Decided] {
    var askedSubmissions = 0
    while true {
      let need: Need
      do throws(Undecided) {
        return try command.decide(in: situation, under: circumstances)
      } catch {
        switch error {
        case .rejected(let rejection): throw .rejected(rejection)
        case .needs(let asked): need = asked
        }
      }
      switch need {
      case .text(let number): try grantText(of: number)
      case .rounds(let dossier): try grantRounds(of: dossier)
      case .linkedTexts(let person): try grantLinkedTexts(to: person)
      case .repeats(let redacted): try grantRepeats(of: redacted)
      case .opened(let sequence): try grantTexts(at: sequence)
      case .stream(let stream):
        precondition(!granted.contains(stream), "a decision asks for a stream that it has")
        try grant(stream)
        if case .submission = stream { askedSubmissions += 1 }
        if askedSubmissions == Self.fewSubmissions { try grantSubmissionsOfRounds() }
      }
    }
  }

  /// A decision about more submissions than this is about whole rounds.
  private static let fewSubmissions = 8

  /// Grants all submissions of the rounds looked at, so that a decision about a thousand of them
  /// is not begun a thousand times.
  private func grantSubmissionsOfRounds() throws(RegisterError) {
    let rounds = granted.compactMap { stream -> Round? in
      guard case .round(let id) = stream else { return nil }
      return state.rounds[id]
    }
    for entry in rounds.flatMap(\.entries) {
      try grant(.submission(entry.entered.submission))
    }
  }

  /// Decides commands in order, each as if those before it stood in the log.
  ///
  /// What is decided never stays: it comes back from the log once it is recorded.
  func decide(
    _ commands: [Command], under circumstances: Circumstances, at time: Instant
  ) throws(RegisterError) -> Decision {
    guard let first = commands.first else { return Decision([], on: self) }
    var decided = try decide(first, under: circumstances)
    guard commands.count > 1 else { return Decision(decided, on: self) }
    let copy = Ledger(copying: self)
    try copy.rehearse(decided, by: circumstances.by, at: time)
    for command in commands.dropFirst() {
      let more = try copy.decide(command, under: circumstances)
      try copy.rehearse(more, by: circumstances.by, at: time)
      decided += more
    }
    return Decision(decided, on: copy)
  }
}

/// What will happen, and what it was decided on.
struct Decision {
  /// The events, in order.
  let events: [Decided]
  /// The streams on which it was decided: what must be unchanged when it is recorded.
  let lookedAt: Set<Stream>
  /// Whether an event was met that this program does not know.
  let isIncomplete: Bool
  /// Whether it holds only while nothing at all is recorded.
  let looksEverywhere: Bool

  init(_ events: [Decided], on ledger: Ledger) {
    self.events = events
    lookedAt = ledger.granted
    isIncomplete = ledger.isIncomplete
    looksEverywhere = ledger.looksEverywhere
  }
}
