// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// F1, F21: the program dies at each of its system calls while it erases.
///
/// Whatever stood then, the next calls end where one that was not killed ends.
@Suite(.serialized, .enabled(if: Injection.isThere, "no strace, or none that may trace"))
struct `The built program killed while it erases` {
  private static let calls: [Injection.Call] = [
    [.remove], [.syncData, .rename, .remove], .changing + [.lock, .open],
  ][Campaign.size(0, ci: 1, full: 2)]

  @Test func `is as if it was not, after the next call`() throws {
    var kills = 0
    for call in Self.calls {
      let desk = try Desk(Desk.setUp)
      // The key of what administrators note is made by the first erasure.
      try add(0, to: desk)
      #expect(try desk.ask("erase", "R-001", "--reason", "Proef.").status == 0)
      let before = try left(at: desk)
      kills += try Injection.forEach(call, .death) { injection in
        let submission = try add(injection.number, to: desk)
        let outcome = try injection.run([
          "erase", submission, "--reason", "Proef.", "--register", desk.register,
        ])
        #expect(outcome.run.status == 0 || outcome.wasMade, "\(injection): \(outcome.run.errors)")
        let again = try desk.ask("erase", "--again")
        #expect(again.status == 0, "\(injection): \(again.errors)")
        let erased = try desk.ask("erase", submission, "--reason", "Proef.")
        #expect(erased.status == 0, "\(injection): \(erased.errors)")
        #expect(try left(at: desk) == before, "\(injection)")
        #expect(
          try acts(on: submission, at: desk) == [
            "subject-opened", "subject-erasing", "subject-erased",
          ],
          "\(injection)")
        #expect(try desk.ask("verify").status == 0, "\(injection)")
        return outcome.wasMade
      }
    }
    #expect(kills >= 2)
    Campaign.report("kills of an erasure", kills)
  }

  /// Records a letter so long that its text is a file of its own.
  @discardableResult
  private func add(_ number: Int, to desk: Desk) throws -> String {
    let long = String(repeating: "Er gebeurt niets aan het Vlinderpad. ", count: 500)
    let run = try desk.apply(
      """
      {"do":"receive-submission","rounds":["ronde-1"],"party":"raad-a","channel":"letter","receivedOn":"2026-03-20","text":"\(number) \(long)"}

      """)
    try #require(run.status == 0, "\(run.output)")
    let made = try #require(run.answers.last?["made"] as? [String])
    return try #require(made.first)
  }

  /// The names of what is left: keys, sealed files, and marks of erasures.
  private func left(at desk: Desk) throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: desk.register).filter {
      ($0.hasPrefix("keys/") || $0.hasPrefix("sources/")) && !$0.contains("master")
    }
    let opened = try desk.ask("log", "--open").output
    return files.sorted() + (opened.contains("Vlinderpad") ? ["words"] : [])
  }

  /// What happened to the key of a submission.
  private func acts(on submission: String, at desk: Desk) throws -> [String] {
    try desk.log().filter { $0.contains("\"subject/\(submission)\"") }.compactMap { line in
      line.split(separator: "nl.weerklank.").dropFirst().first?.split(separator: ".").first
        .map(String.init)
    }
  }
}
