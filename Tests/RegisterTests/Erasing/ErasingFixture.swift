// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

extension RegisterFixture {
  /// A register on the same folder that keeps with its editions all that their matrix shows.
  func keepingMatrices(seed: UInt64 = 7) throws -> Register {
    var environment = clock.environment(seed: seed)
    environment.press = EditionPress(program: "Proef 1") { format, matrix, _ in
      Array("\(format) \(matrix.groups)".utf8)
    }
    return try Register.open(at: path, for: .writing, environment: environment)
  }

  static let issue = Command.issueEdition(
    IssueEdition(
      round: "jeugd-koers", title: "Reactienota", purpose: .college, withOpen: "Nog niet alles.",
      formats: [.json, .html]))

  /// Erases the resident and what that sent in, and keeps all else that is linked; an edition shows
  /// it.
  func eraseSomebody() async throws {
    let register = try keepingMatrices()
    try await register.perform([Self.issue])
    try await register.erase(
      [.person("inwoner-1")], reason: "De inwoner vroeg erom.",
      linked: try Self.choices(of: register), by: "u-1")
  }

  /// Of what is linked to the resident, submissions are erased and all else is kept.
  static func choices(of register: Register) throws -> [LinkedTextChoice] {
    try register.books().state.linkedTexts(to: "inwoner-1").map { text in
      if case .submission = text.subject {
        LinkedTextChoice(subject: text.subject, choice: .erase)
      } else {
        LinkedTextChoice(
          subject: text.subject, choice: .keep, ground: "Het hoort bij meer dan een.")
      }
    }
  }

  /// A register with a letter of the advisory board and one of the resident, both answered, in an
  /// edition that is kept with its matrix.
  static func withLetters(isSigned: Bool = true) async throws -> RegisterFixture {
    let fixture = try await RegisterFixture(isSigned: isSigned).setUp()
    let register = try fixture.keepingMatrices()
    try await register.perform([letter(), point()])
    try await register.perform([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "inwoner-1", channel: .email, receivedOn: "2026-03-30",
          content: .text(residentsLetter), author: "Fedde Kwikmeer"))
    ])
    try await register.perform([
      .recordPoint(
        RecordPoint(
          submission: "R-002", passages: [PassageInput(quote: "Mijn zoon Siebe wacht al te lang.")],
          summary: "Siebe wacht te lang op hulp.", kind: .concern))
    ])
    try await register.perform(
      [draft(), .draftAnswer(DraftAnswer(points: ["R-002.1"], text: "Wij bellen Siebe op."))],
      by: "u-2")
    try await register.perform([issue])
    try register.sign()
    return fixture
  }

  /// A letter so long that its text is a file of its own.
  static let residentsLetter = SubmissionText(
    "Geachte leden,\nMijn zoon Siebe wacht al te lang. Wij wonen aan het Vlinderpad.\n"
      + String(repeating: "Er gebeurt niets, en dat duurt nu al jaren. ", count: 500))

  /// Words that stand in what the resident sent in, and nowhere else.
  static let residentsWords = ["Siebe wacht", "Vlinderpad", "Wij bellen Siebe"]

  /// All texts that the register opens, as one.
  static func opened(_ register: Register) throws -> String {
    var text = ""
    _ = try register.lines(opening: true) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  /// The names of keys and sealed files, without those that hide.
  var keyNames: [String] { folder.names(in: "register/keys").filter { !$0.hasPrefix(".") } }
  var sourceNames: [String] { folder.names(in: "register/sources") }

  /// The day on which the fixture's clock stands.
  static let today: Day = "2026-04-01"
}
