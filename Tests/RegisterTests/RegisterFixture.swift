// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLogTesting
import Register

/// A register in a folder of its own, on a clock and random bytes that are the same in every run.
struct RegisterFixture {
  let folder: TemporaryFolder
  let environment: Environment
  let register: Register

  /// The moment at which it is made: 1 April 2026, a quarter past ten in Amsterdam.
  static let start = Instant(microseconds: 1_775_031_300_000_000)

  init(seed: UInt64 = 1) async throws {
    folder = try TemporaryFolder()
    environment = Environment.repeatable(seed: seed, from: Self.start)
    register = try await Register.create(
      at: folder.path + "/register", organisation: "Zorgregio Lage Linden",
      oin: "00000001234567890000", firstUser: "u-1", named: "Jet Rozenblad",
      environment: environment)
  }

  /// The register's folder.
  var path: String { folder.path + "/register" }

  /// Another register on the same folder, as another process would have.
  func another(_ access: Register.Access = .writing, seed: UInt64 = 99) throws -> Register {
    try Register.open(
      at: path, for: access, environment: .repeatable(seed: seed, from: Self.start))
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
}

extension Register {
  /// Performs commands as one request.
  @discardableResult
  func perform(
    _ commands: [Command], id: CommandID? = nil, by actor: UserID = "u-1",
    basedOn: Int? = nil, content: String = ""
  ) async throws(RegisterError) -> Outcome {
    try await perform(
      .commands(commands, id: id, by: actor, basedOn: basedOn, content: content))
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
