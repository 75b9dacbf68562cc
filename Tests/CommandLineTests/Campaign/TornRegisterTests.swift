// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// F3: what a crash of the machine leaves at the end of the log, as the built program finds it.
@Suite struct `A register with a torn end` {
  private struct Torn {
    let desk: Desk
    let segment: URL
    /// Where the last commit begins, and the bytes of all.
    let start: Int
    let bytes: Data

    init() throws {
      let desk = try Desk(Desk.setUp)
      self.desk = desk
      let log = URL(fileURLWithPath: desk.register).appendingPathComponent("log")
      segment = log.appendingPathComponent("000000000000000001.jsonl")
      start = try Data(contentsOf: segment).count
      // The head is taken back, as if the power had gone before it was signed.
      let kept = try ["checkpoint", "heads/last-signed"].map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: desk.register + "/" + $0)))
      }
      let anchor = try Data(contentsOf: URL(fileURLWithPath: desk.register + ".anchor"))
      let run = try desk.apply(Self.line)
      try #require(run.status == 0, "\(run.errors)")
      bytes = try Data(contentsOf: segment)
      for (name, data) in kept {
        try data.write(to: URL(fileURLWithPath: desk.register + "/" + name))
      }
      try anchor.write(to: URL(fileURLWithPath: desk.register + ".anchor"))
    }

    static let line =
      #"{"id":"last","do":"add-party","party":"inwoner-9","name":"De Laatste","kind":"resident"}"#

    /// Leaves the end as it is given, as another run of the machine finds it, and goes on.
    func expectGoesOn(_ end: Data, _ label: String) throws {
      try (bytes[..<start] + end).write(to: segment)
      try? FileManager.default.removeItem(atPath: desk.register + "/log/.end")
      try? FileManager.default.removeItem(atPath: desk.register + "/index")
      let read = try desk.ask("parties", "--json")
      #expect(read.status == 0, "\(label): \(read.errors)")
      #expect(!read.output.contains("inwoner-9"), "\(label)")
      let run = try desk.apply(
        #"{"id":"next","do":"add-theme","dossier":"jeugd","theme":"t","title":"Later"}"#)
      #expect(run.status == 0, "\(label): \(run.errors)")
      #expect(run.errors.contains("log/torn/"), "\(label): \(run.errors)")
      #expect(try desk.ask("verify").status == 0, "\(label)")
    }
  }

  @Test func `is told, kept aside and gone on from, wherever it was torn`() throws {
    let torn = try Torn()
    let copies = try Scratch()
    let commit = torn.bytes[torn.start...]
    let step = Campaign.size(max(1, commit.count / 4), ci: 37, full: 1)
    var tried = 0
    for count in stride(from: 1, to: commit.count, by: step) {
      try Self.withCopy(of: torn, in: copies) {
        try torn.expectGoesOn(Data(commit.prefix(count)), "\(count) bytes")
      }
      tried += 1
    }
    // The file grew, and its last sectors hold nothing, or what was written ahead.
    for filler in [UInt8(0), 0x20] {
      let held = max(0, 512 - torn.start % 512)
      let end = Data(commit.prefix(held)) + Data(repeating: filler, count: commit.count - held)
      try Self.withCopy(of: torn, in: copies) { try torn.expectGoesOn(end, "filled \(filler)") }
      tried += 1
    }
    Campaign.report("torn ends", tried)
  }

  /// Puts the register back afterwards as it was.
  private static func withCopy(
    of torn: Torn, in copies: Scratch, _ body: () throws -> Void
  ) throws {
    let files = FileManager.default
    let names = [torn.desk.register, torn.desk.register + ".anchor"]
    for (index, name) in names.enumerated() {
      try files.copyItem(atPath: name, toPath: copies.path("\(index)"))
    }
    try body()
    for (index, name) in names.enumerated() {
      try files.removeItem(atPath: name)
      try files.moveItem(atPath: copies.path("\(index)"), toPath: name)
    }
  }
}
