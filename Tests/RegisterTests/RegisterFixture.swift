// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Register

/// A register in a folder of its own, on a clock and random bytes that are the same in every run.
struct RegisterFixture {
  let folder: TemporaryFolder
  let clock: DayClock
  let register: Register

  /// Makes the register; without a signing key its events begin as those of format 1 always did.
  init(seed: UInt64 = 1, on day: Day = "2026-04-01", isSigned: Bool = false) async throws {
    folder = try TemporaryFolder()
    clock = DayClock(day)
    register = try await Register.create(
      at: folder.path + "/register", organisation: "Zorgregio Lage Linden",
      oin: "00000001234567890000", isSigned: isSigned, firstUser: "u-1", named: "Jet Rozenblad",
      environment: clock.environment(seed: seed))
  }

  /// The register's folder.
  var path: String { folder.path + "/register" }

  /// Another register on the same folder, as another process would have.
  func another(_ access: Register.Access = .writing, seed: UInt64 = 99) throws -> Register {
    try Register.open(at: path, for: access, environment: clock.environment(seed: seed))
  }

  /// Sets up a dossier with a round and invited parties, and lets an approver in.
  @discardableResult
  func setUp() async throws -> RegisterFixture {
    for commands in Self.setUp { try await register.perform(commands) }
    return self
  }

  static let setUp: [[Command]] = [
    [
      .addUser(AddUser(user: "u-2", name: "Merel Wolkenveld", roles: [.handler])),
      .addUser(AddUser(user: "u-3", name: "Roos Zandstroom", roles: [.approver])),
    ],
    [
      .openDossier(
        OpenDossier(
          dossier: "jeugd", title: "Inkoop jeugdhulp",
          phases: [
            PhaseAdded(phase: "koers", title: "Koersdocument"),
            PhaseAdded(phase: "toelating", title: "Toelatingsdocumenten"),
          ],
          themes: [ThemeAdded(theme: "geld", title: "Tarieven")]))
    ],
    [
      .addParty(
        AddParty(
          party: "asd-vossenrade", name: "Adviesraad Sociaal Domein Vossenrade",
          shortName: "ASD Vossenrade", kind: .advisoryBoard, municipality: "Vossenrade")),
      .addParty(
        AddParty(
          party: "inwoner-1", name: "Fedde Kwikmeer", kind: .resident, municipality: "Elzenmeer")),
    ],
    [
      .openRound(
        OpenRound(
          round: "jeugd-koers", dossier: "jeugd", phase: "koers", kind: .adviceRequest,
          title: "Consultatie koersdocument jeugd", opensOn: "2026-03-09",
          closesOn: "2026-04-24",
          questions: [QuestionAdded(question: "j1", text: "Kunt u zich vinden in de koers?")])),
      .invite(Invite(round: "jeugd-koers", parties: ["asd-vossenrade", "inwoner-1"])),
    ],
  ]

  /// A letter of the advisory board.
  static func letter(_ text: SubmissionText = Story.letter) -> Command {
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email,
        receivedOn: "2026-03-31", content: .text(text), author: "de secretaris"))
  }

  /// The same letter, as it came in by a file.
  static let letterInFile = Command.receiveSubmission(
    ReceiveSubmission(
      rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email,
      receivedOn: "2026-03-31",
      content: .file(
        IncomingFile(name: "brief.txt", content: Array("Geachte raad,".utf8)), Story.letter),
      author: "de secretaris"))

  /// A point of its first letter.
  static func point(_ quote: String = "Volg bij de tarieven de lonen.") -> Command {
    .recordPoint(
      RecordPoint(
        submission: "R-001", passages: [PassageInput(quote: quote)], kind: .request,
        theme: "Tarieven"))
  }

  /// A draft of the answer to its first point.
  static func draft(_ text: String = "Wij volgen de lonen.") -> Command {
    .draftAnswer(DraftAnswer(points: ["R-001.1"], text: text))
  }
}

/// A clock on which it is ten in the morning of a day that a test sets, and a second later at each
/// look.
final class DayClock: Sendable {
  private let time: Guarded<Int64>

  init(_ day: Day) { time = Guarded(Self.morning(of: day)) }

  /// Puts it on the morning of a day; on its day it stays.
  func set(_ day: Day) {
    time.withLock { time in
      if Instant(microseconds: time).day != day { time = Self.morning(of: day) }
    }
  }

  func environment(seed: UInt64) -> Environment {
    Environment(
      now: {
        self.time.withLock { time in
          time += 1_000_000
          return Instant(microseconds: time)
        }
      },
      randomness: .repeatable(seed: seed))
  }

  private static func morning(of day: Day) -> Int64 {
    Int64(day.daysSince1970) * 86_400_000_000 + 8 * 3_600_000_000
  }
}

extension Register {
  /// Performs commands as one request.
  @discardableResult
  func perform(
    _ commands: [Command], id: CommandID? = nil, by actor: UserID = "u-1", basedOn: Int? = nil,
    content: String = ""
  ) async throws(RegisterError) -> Outcome {
    try await perform(.commands(commands, id: id, by: actor, basedOn: basedOn, content: content))
  }

  /// The stored lines as JSON, opened or not.
  func json(opening: Bool = false) throws -> [JSON] {
    var lines: [JSON] = []
    _ = try self.lines(opening: opening) { lines.append(try JSON(parsing: $0)) }
    return lines
  }
}

extension Request {
  /// A request for commands that need no looking up.
  static func commands(
    _ commands: [Command], id: CommandID? = nil, by actor: UserID = "u-1", basedOn: Int? = nil,
    content: String = ""
  ) -> Request {
    Request(
      id: id, actor: actor, via: .cli, basedOn: basedOn, content: Array(content.utf8)
    ) { _ in commands }
  }
}

extension Outcome {
  /// The numbers that were given out just now, or before; none where there was nothing to do.
  var made: [String] {
    switch self {
    case .done(let recording), .already(let recording): recording.made
    case .nothing: []
    }
  }
}

extension TemporaryFolder {
  /// All files in a folder in it, by their paths, with their bytes.
  func files(in name: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in names(in: name) {
      let path = "\(name)/\(entry)"
      var isFolder = false
      if let type = try FileManager.default.attributesOfItem(atPath: "\(self.path)/\(path)")[.type]
        as? FileAttributeType
      {
        isFolder = type == .typeDirectory
      }
      if isFolder {
        files.merge(try self.files(in: path)) { one, _ in one }
      } else {
        files[path] = try read(path)
      }
    }
    return files
  }
}
