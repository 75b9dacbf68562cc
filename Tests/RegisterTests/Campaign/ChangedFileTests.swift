// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Register
import Testing

/// F4: a bit is flipped in any file of a register, at positions of every kind.
///
/// Either it is found, or it does no harm: what is read is what was recorded. It never gives another
/// answer.
@Suite struct `A register with a bit flipped` {
  private struct Victim {
    let fixture: RegisterFixture
    /// What is recorded, with its texts.
    let lines: [[UInt8]]

    init() async throws {
      fixture = try await RegisterFixture(isSigned: true)
      try await fixture.setUp()
      let long = SubmissionText(String(repeating: "Volg bij de tarieven de lonen. ", count: 900))
      try await fixture.register.perform([RegisterFixture.letter(long)])
      try await fixture.register.perform([
        .recordPoint(RecordPoint(submission: "R-001", summary: "Volg de lonen.", kind: .request))
      ])
      try fixture.register.sign()
      lines = try Self.lines(fixture.register)
    }

    static func lines(_ register: Register) throws -> [[UInt8]] {
      var lines: [[UInt8]] = []
      _ = try register.lines(opening: true) { lines.append($0) }
      return lines
    }

    /// Whether verification tells that something is wrong.
    var isFound: Bool {
      guard let found = try? Register.verify(at: fixture.path) else { return true }
      return !found.ok || found.restored != nil || !found.missingKeys.isEmpty
    }

    /// What is read now; `nil` where reading says that it cannot.
    var read: [[UInt8]]? {
      guard let register = try? fixture.another(.reading) else { return nil }
      return try? Self.lines(register)
    }
  }

  /// The kinds of files, by the beginning of their paths.
  private static let kinds = [
    "register/log/0", "register/log/.end", "register/checkpoint", "register/heads/last-signed",
    "register/tiles/", "register/keys/master", "register/keys/signing-", "register/keys/",
    "register/sources/", "register/format", "register.anchor",
  ]

  @Test(arguments: kinds)
  func `is found out, or does no harm`(kind: String) async throws {
    let victim = try await Victim()
    let folder = victim.fixture.folder
    var files = try folder.files(in: "register")
    files["register.anchor"] = try folder.read("register.anchor")
    let count = Campaign.size(6, ci: 60, full: 1_500)
    var flips = 0
    var found = 0
    // Of many files of one kind, two say as much.
    for (path, bytes) in files.filter({ $0.key.hasPrefix(kind) && !$0.value.isEmpty })
      .sorted(by: { $0.key < $1.key }).prefix(2)
    {
      for position in stride(from: 0, to: bytes.count, by: max(1, bytes.count / count)) {
        var changed = bytes
        changed[position] ^= 1 << UInt8(position % 8)
        try folder.write(changed, to: path)
        flips += 1
        if victim.isFound {
          found += 1
        } else {
          #expect(victim.read == victim.lines, "\(path), byte \(position)")
        }
      }
      try folder.write(bytes, to: path)
    }
    #expect(flips > 0, "there is such a file")
    #expect(!victim.isFound && victim.read == victim.lines)
    Campaign.report("\(flips) bits flipped in \(kind)…, of which \(found) are found")
    if ["register/log/0", "register/sources/", "register/tiles/"].contains(kind) {
      #expect(found == flips, "nothing of it is without meaning")
    }
  }
}
