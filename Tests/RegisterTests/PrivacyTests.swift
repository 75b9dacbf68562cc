// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

/// What must never be found in a register's files: names of persons, and what they said.
@Suite struct `A register's folder` {
  private static let planted = [
    "Zeldenrust", "Nachtegaalstraat", "wachtlijst", "beleidsluwte", "herfstdraad",
    "brief-van-zeldenrust",
  ]

  private func plant() async throws -> RegisterFixture {
    let fixture = try await RegisterFixture().setUp()
    let letter = "De heer Zeldenrust, Nachtegaalstraat 3, wacht al een jaar op de wachtlijst."
    let file = IncomingFile(name: "brief-van-zeldenrust.txt", content: Array(letter.utf8))
    let long = letter + String(repeating: " Nachtegaalstraat", count: 2_000)
    for (index, commands) in [
      [Command.addUser(AddUser(user: "u-9", name: "Iris Zeldenrust", roles: [.reader]))],
      [.addParty(AddParty(party: "r-9", name: "Piet Zeldenrust", kind: .resident))],
      [
        .receiveSubmission(
          ReceiveSubmission(
            rounds: ["jeugd-koers"], party: "r-9", channel: .letter, receivedOn: "2026-04-01",
            content: .file(file, SubmissionText(letter)), author: "P. Zeldenrust",
            submitter: "I. Zeldenrust", coSigners: ["K. Zeldenrust"])),
        .recordPoint(
          RecordPoint(
            submission: "R-001", passages: [PassageInput(quote: "al een jaar op de wachtlijst")],
            summary: "Zeldenrust wacht.", kind: .concern)),
        .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Het is geen beleidsluwte.")),
        .recommend(
          Recommend(
            points: ["R-001.1"], disposition: .noted, answer: "Een herfstdraad, mijnheer.",
            rationale: "Zeldenrust heeft gelijk.")),
      ],
      [.addText(AddText(submission: "R-001", text: SubmissionText(long)))],
      [.withdrawSubmission(WithdrawSubmission(submission: "R-001", reason: "Zeldenrust belde."))],
    ].enumerated() {
      let id = CommandID(stringLiteral: "c-\(index)")
      try await fixture.register.perform(commands, id: id, content: letter)
    }
    _ = try fixture.register.books()
    return fixture
  }

  @Test func `holds no name of a person and no word of a letter, in any file or file name`()
    async throws
  {
    let fixture = try await plant()
    let files = try fixture.folder.files(in: "register")
    #expect(files.count > 10)
    for (path, bytes) in files {
      for word in Self.planted {
        #expect(!path.lowercased().contains(word.lowercased()), "\(path)")
        for form in Self.forms(of: word) {
          #expect(!bytes.contains(form), "\(word) in \(path)")
        }
      }
    }
  }

  @Test func `gives them all to who has the keys`() async throws {
    let fixture = try await plant()
    var opened = ""
    _ = try fixture.register.lines(opening: true) {
      opened += String(decoding: $0, as: UTF8.self)
    }
    for word in Self.planted { #expect(opened.contains(word)) }
  }

  @Test func `finds what it looks for`() {
    let bytes = Array("voor Zeldenrust na".utf8)
    #expect(Self.forms(of: "Zeldenrust").contains { bytes.contains($0) })
    let encoded = Array(Data(bytes).base64EncodedString().utf8)
    #expect(Self.forms(of: "Zeldenrust").contains { encoded.contains($0) })
  }

  /// A word in UTF-8 and UTF-16, as it is and in lower case, and in Base64 at each of three places.
  private static func forms(of word: String) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    for word in [word, word.lowercased()] {
      forms.append(Array(word.utf8))
      forms.append(word.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      forms.append(word.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
      for shift in 0..<3 {
        let padded = Data([UInt8](repeating: 0, count: shift) + Array(word.utf8))
        // The first four characters and the last depend on what stands beside the word.
        let text = padded.prefix(padded.count / 3 * 3).base64EncodedString()
        forms.append(Array(text.utf8.dropFirst(shift == 0 ? 0 : 4)))
      }
    }
    return forms
  }
}
