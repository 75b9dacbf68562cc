// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A register in memory: commands are decided on all that is known, and what happens is recorded.
///
/// It does what the register does around the rules: it numbers and dates events, opens a key for
/// every new subject, keeps the texts apart and folds. So its ``recorded`` events are as those that
/// are read back from a log, and ``texts`` opens them.
public struct Story: Sendable {
  /// What is so by now.
  public private(set) var state = State()
  /// The commands that were carried out, or changed nothing, in order.
  public private(set) var steps: [Step] = []
  /// What happened, in order.
  public private(set) var recorded: [Recorded] = []
  /// What was typed.
  public private(set) var texts = TypedTexts()
  /// The newest text of every submission that has one.
  public private(set) var submissionTexts: [SubmissionNumber: SubmissionText] = [:]
  /// The day on which the next command is given.
  public var today: Day

  /// A command, who gave it, and when.
  public struct Step: Hashable, Sendable {
    /// The command.
    public let command: Command
    /// Who gave it.
    public let by: UserID
    /// On what day.
    public let on: Day
  }

  /// A new register with its first user, who is administrator and secretariat.
  public init(firstUser: UserID = "u-1", on day: Day = "2026-03-02") {
    today = day
    let created = RegisterCreated(
      organisation: "Zorgregio Lage Linden", oin: "00000001234567890000",
      register: "0197f0a4-0000-8000-8000-000000000001", origin: "weerklank.test/lage-linden",
      format: "weerklank-register 1")
    do {
      let decided = try created.decide(firstUser: firstUser, named: "Jet Rozenblad")
      record(decided, by: firstUser)
    } catch {
      preconditionFailure("a story cannot begin: \(error)")
    }
  }

  /// What the next command is decided on: everything.
  public var situation: Situation {
    Situation(state: state, texts: submissionTexts, opened: texts.opened)
  }

  /// Decides a command and records what happens.
  ///
  /// - Returns: The events recorded, with the keys opened for them; none where it is so already.
  @discardableResult
  public mutating func run(
    _ command: Command, by user: UserID = "u-1"
  ) throws(Undecided) -> [Recorded] {
    let circumstances = Circumstances(by: user, today: today)
    let decided = try command.decide(in: situation, under: circumstances)
    steps.append(Step(command: command, by: user, on: today))
    return record(decided, by: user)
  }

  /// Records what was decided, in one commit.
  @discardableResult
  public mutating func record(_ decided: [Decided], by user: UserID?) -> [Recorded] {
    let first = recorded.count
    for event in decided {
      if let subject = event.event.subject(in: event.stream), state.subjects[subject.name] == nil {
        let opened = SubjectOpened(
          subject: subject.name, fingerprint: Story.digest(Array(subject.name.utf8)))
        append(Decided(.subject(subject.name), .subjectOpened(opened)), by: user, after: first)
      }
      append(event, by: user, after: first)
    }
    return Array(recorded[first...])
  }

  private mutating func append(_ decided: Decided, by user: UserID?, after position: Int) {
    let sequence = recorded.count + 1
    var event = decided.event.keepingFiles().asRecorded(after: position)
    if case .typed(let fields) = event.texts, !fields.isEmpty {
      texts.keep(fields, at: sequence)
      event = event.with(texts: .sealed(sequence: sequence))
      if case .submission(let number) = decided.stream, case .textAdded = event,
        let text = fields[.text]
      {
        submissionTexts[number] = SubmissionText(text)
      }
    }
    let morning: Int64 = 10 * 3_600_000_000
    let time = Int64(today.daysSince1970) * 86_400_000_000 + morning + Int64(sequence) * 1000
    let new = Recorded(
      sequence: sequence, stream: decided.stream, time: Instant(microseconds: time), actor: user,
      event: event)
    recorded.append(new)
    state.evolve(by: new)
  }

  /// 64 hexadecimal digits that depend on bytes; no cryptography, and none is needed here.
  static func digest(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String((0..<64).map { digits[Int((hash >> (($0 % 16) * 4)) & 15)] })
  }
}

extension Event {
  /// An edition with the position at which it was decided; the register fills in its rows as well.
  fileprivate func asRecorded(after position: Int) -> Event {
    guard case .editionIssued(var issued) = self else { return self }
    issued.position = position
    return .editionIssued(issued)
  }

  /// The event with its file as it is recorded: by name and proof, without its bytes.
  fileprivate func keepingFiles() -> Event {
    switch self {
    case .versionAdded(var event):
      event.file = event.file?.kept
      return .versionAdded(event)
    case .submissionReceived(var event):
      event.file = event.file?.kept
      return .submissionReceived(event)
    case .textAdded(var event):
      event.file = event.file?.kept
      return .textAdded(event)
    case .editionFileAdded(var event):
      event.file = event.file?.kept
      return .editionFileAdded(event)
    case .editionReissued(var event):
      event.file = event.file?.kept
      return .editionReissued(event)
    default: return self
    }
  }
}

extension SourceFile {
  fileprivate var kept: SourceFile {
    guard case .incoming(let bytes) = self else { return self }
    let file = RecordedFile(
      name: Story.digest(bytes), sizeInBytes: bytes.count,
      letter: String(Story.digest(bytes).prefix(43)) + "=")
    return .recorded(file)
  }
}
