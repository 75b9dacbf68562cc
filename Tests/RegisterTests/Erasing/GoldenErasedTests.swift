// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import FoundationEssentials
import Projections
import Register
import Testing

/// The golden register of format 1 after the texts of two submissions were erased.
///
/// It is never written anew.
@Suite struct `The golden register of format 1 after an erasure` {
  private static let folder = "\(#filePath)".replacing(
    "RegisterTests/Erasing/GoldenErasedTests.swift", with: "Golden")
  private static let name = "weerklank-register-1-erased"

  private func read(_ name: String = name) throws -> Register {
    try Register.open(at: "\(Self.folder)/\(name)", for: .reading)
  }

  @Test func `is whole without what was erased`() throws {
    let found = try Register.verify(at: "\(Self.folder)/\(Self.name)")
    #expect(found.damage.isEmpty)
    #expect(found.missingKeys.isEmpty && found.erasing.isEmpty)
    #expect(found.erased == 2)
    #expect(found.events == 120)
    #expect(found.sources == 2)
  }

  @Test func `opens to the same texts, and tells which were erased`() throws {
    var opened: [UInt8] = []
    _ = try read().lines(opening: true) { opened += $0 + [UInt8(ascii: "\n")] }
    let kept = URL(filePath: "\(Self.folder)/\(Self.name).opened.jsonl")
    #expect(opened == Array(try Data(contentsOf: kept)))
    #expect(String(decoding: opened, as: UTF8.self).contains(#""opened":"erased 2026-11-21"#))
  }

  @Test func `has the numbers and outcomes that it had`() throws {
    let (before, after) = (
      try read("weerklank-register-1").books(), try read().books()
    )
    #expect(Set(after.state.erasures.keys) == ["R-001", "R-002"])
    #expect(before.state.submissions == after.state.submissions)
    for round in before.state.rounds.keys {
      #expect(Accounts(of: before, round: round) == Accounts(of: after, round: round))
    }
  }

  @Test func `takes nothing on under what was erased`() async throws {
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("weerklank-golden-\(UInt64.random(in: 0 ... .max))").path
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: "\(Self.folder)/\(Self.name)", toPath: copy)
    let register = try Register.open(at: copy, for: .writing)
    do throws(RegisterError) {
      _ = try await register.perform([
        .recordPoint(RecordPoint(submission: "R-001", summary: "Een punt.", kind: .support))
      ])
      Issue.record("a text was sealed under an erased subject")
    } catch { #expect(error.code == "subject-erased") }
    #expect(try Register.verify(at: copy).ok)
  }
}
