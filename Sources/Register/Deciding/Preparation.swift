// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// A request that was decided and sealed, ready to be recorded.
struct Preparation: Sendable {
  /// What will have happened.
  var events: [Decided]
  /// The same as lines, and on what conditions.
  var append: Append
  /// Keys that must be on the disk before.
  var newKeys: [SubjectKey]
  /// Files that must be on the disk before.
  var files: [SealedFile]
  /// Whether it holds only while nothing at all is recorded: then it is made under the lock.
  var looksEverywhere: Bool

  /// Whether it puts up the fence of an erasure, which is to be carried out once it is recorded.
  var isErasing: Bool { events.contains { $0.event.erasing != nil } }

  /// The numbers that it gives out.
  var made: [String] { Recording.made(by: events.map(\.event)) }
}

/// What a request comes to at one position of the log.
enum Prepared: Sendable {
  /// It was recorded before.
  case already(Recording)
  /// There is nothing to record.
  case nothing
  /// It is to be recorded.
  case append(Preparation)
}

/// Decides and seals requests on a ledger.
struct Preparing {
  let ledger: Ledger
  let environment: Environment

  private var records: Records { ledger.records }

  /// Makes of a request what is to be recorded.
  func prepare(_ request: Request) throws(RegisterError) -> Prepared {
    try ledger.follow()
    if let recording = try records.recall(request) { return .already(recording) }
    let decision = try decide(request)
    guard !decision.events.isEmpty else { return .nothing }
    return .append(try seal(decision, for: request))
  }

  /// Plans and decides a request on the ledger as it is.
  func decide(_ request: Request) throws(RegisterError) -> Decision {
    let now = environment.now()
    ledger.begin()
    let desk = Desk(ledger, actor: request.actor, today: now.day)
    let commands = try RegisterError.wrapping { try request.plan(desk) }
    let decision = try ledger.decide(
      commands, under: Circumstances(by: request.actor, today: now.day), at: now)
    // Asked afterwards, for deciding may have been the first to meet what is not known.
    guard !decision.isIncomplete else { throw .newerFormat }
    if let basedOn = request.basedOn { try check(decision, basedOn: basedOn) }
    return decision
  }

  /// Refuses to add to a stream that changed after what the person looked at.
  private func check(_ decision: Decision, basedOn: Int) throws(RegisterError) {
    for stream in Set(decision.events.map(\.stream)) where stream.isLookedAtByPeople {
      let last = ledger.lastSequence(of: stream)
      guard last <= basedOn else {
        throw .changedMeanwhile(
          stream: stream.description, basedOn: basedOn, changedAt: last)
      }
    }
  }

  /// Seals what was decided, and says on what conditions it holds.
  func seal(
    _ decision: Decision, for request: Request
  ) throws(RegisterError) -> Preparation {
    var subjects = Subjects(ledger: ledger, randomness: environment.randomness)
    var freezing = EditionFreezing(ledger, of: decision.events, in: environment)
    let events = try subjects.open(for: try freezing.freeze(decision.events))
    let proof =
      request.id == nil
      ? nil
      : ContentProof.make(content: request.content, keys: try subjects.keys(about: events))
    let sealer = Sealer(register: records.register, randomness: environment.randomness)
    var sealed: [SealedEvent] = []
    sealed.reserveCapacity(events.count)
    for (index, item) in events.enumerated() {
      let place = SealContext(
        register: records.register, event: eventID(of: request, index: index + 1),
        type: item.event.wire.type.rawValue, stream: Records.name(of: item.stream))
      let subject = try subjects.subject(of: item)
      do throws(SealingError) {
        sealed.append(
          try sealer.seal(
            item.event, at: place, subject: subject,
            command: index == 0 ? proof : nil))
      } catch {
        throw .fieldTooLong(field: error.field)
      }
    }
    return Preparation(
      events: events,
      append: Append(
        sealed.map(\.event), actor: EventCodec.actor(request.actor), via: request.via.rawValue,
        conditions: conditions(decision.lookedAt.union(ledger.granted), subjects)),
      newKeys: subjects.newKeys, files: sealed.flatMap(\.files),
      looksEverywhere: decision.looksEverywhere)
  }

  private func eventID(of request: Request, index: Int) -> EventID {
    guard let id = request.id else { return EventID.random(environment.randomness) }
    return EventID.of(register: records.register, command: id, index: index)
  }

  private func conditions(_ lookedAt: Set<Stream>, _ subjects: Subjects) -> [Condition] {
    let absent = subjects.opened.map { Records.name(of: .subject($0)) }
    let unchanged = lookedAt.map { Records.name(of: $0) }.sorted()
    return [.unchanged(unchanged, since: ledger.position)] + absent.map(Condition.absent)
  }
}

extension Stream {
  /// Whether a person can have looked at what stands in it: a series of numbers or a key is nothing
  /// that anybody bases a command on.
  fileprivate var isLookedAtByPeople: Bool {
    switch self {
    case .intake, .textChangeNumbers, .obligationNumbers, .clusterNumbers, .subject, .shortName,
      .redactions:
      false
    case .register, .user, .party, .dossier, .round, .submission, .cluster: true
    }
  }
}
