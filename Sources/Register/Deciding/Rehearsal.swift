// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

/// Requests that are decided one after the other, each seeing those before it, and recorded never.
///
/// It stays at the position of the log at which it began. A request is refused here for every
/// reason for which performing it would be, but for what the disk would say.
public final class Rehearsal {
  private let ledger: Ledger
  private let environment: Environment
  private var done: [CommandID: (content: [UInt8], recording: Recording)] = [:]

  init(_ ledger: Ledger, environment: Environment) {
    self.ledger = ledger
    self.environment = environment
  }

  /// Decides a request.
  ///
  /// - Returns: What would become of it; positions and numbers are those that it would get if nobody
  ///   else recorded anything.
  /// - Throws: ``RegisterError``; later requests see nothing of this one.
  public func perform(_ request: Request) throws(RegisterError) -> Outcome {
    if let recording = try recall(request) { return .already(recording) }
    let preparing = Preparing(ledger: ledger, environment: environment)
    let decision = try preparing.decide(request)
    guard !decision.events.isEmpty else { return .nothing }
    let preparation = try preparing.seal(decision, for: request)
    let recording = Recording(
      from: ledger.end + 1, to: ledger.end + preparation.events.count, made: preparation.made)
    try ledger.rehearse(
      preparation.events, by: request.actor, at: environment.now(), keys: preparation.newKeys)
    if let id = request.id { done[id] = (request.content, recording) }
    return .done(recording)
  }

  private func recall(_ request: Request) throws(RegisterError) -> Recording? {
    guard let id = request.id, let known = done[id] else {
      return try ledger.records.recall(request)
    }
    guard known.content == request.content else { throw .idReused }
    return known.recording
  }
}

extension Register {
  /// Begins a rehearsal at the end of the log as it is now.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged, or was written by a newer version.
  public func rehearsal() throws(RegisterError) -> Rehearsal {
    guard !isMadeByNewerVersion else { throw .newerFormat }
    try refresh()
    // Its keys are thrown away: what is recorded later is the same with a rehearsal as without.
    let environment = Environment(
      now: environment.now, randomness: .system, press: environment.press?.rehearsing)
    return Rehearsal(Ledger(records: records), environment: environment)
  }
}
