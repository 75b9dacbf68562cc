// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// F8: a process stops in the middle of a commit, with the log's lock in its hands.
@Suite(
  .serialized, .timeLimit(.minutes(3)),
  .enabled(if: Injection.isThere, "no strace, or none that may trace"))
struct `A process that holds the lock` {
  /// One that stopped before its commit was on the disk.
  private struct Stalled {
    let running: Program.Running
    let pid: pid_t

    init(at desk: Desk) throws {
      let trace = desk.scratch.path("trace-\(UUID().uuidString)")
      let segment = desk.register + "/log/000000000000000001.jsonl"
      running = try Injection(call: .syncData, effect: .stop, number: 1, file: segment).start(
        ["apply", "-", "--register", desk.register],
        input:
          #"{"id":"slow","do":"add-party","party":"traag","name":"Traag","kind":"provider"}"#,
        trace: trace)
      var stopped: pid_t?
      for _ in 0..<2_000 where stopped == nil {
        usleep(5_000)
        let told = (try? String(contentsOfFile: trace, encoding: .utf8)) ?? ""
        guard let line = told.split(separator: "\n").first(where: { $0.contains("stopped by") })
        else { continue }
        stopped = Self.process(ofThread: String(line.prefix { $0.isNumber }))
      }
      if stopped == nil { running.kill() }
      pid = try #require(stopped, "it never stopped")
    }

    private static func process(ofThread thread: String) -> pid_t? {
      let told = (try? String(contentsOfFile: "/proc/\(thread)/status", encoding: .utf8)) ?? ""
      let line = told.split(separator: "\n").first { $0.hasPrefix("Tgid:") }
      return line.flatMap { pid_t($0.dropFirst(5).drop { $0.isWhitespace }) }
    }

    func resume() { #expect(kill(pid, SIGCONT) == 0) }
    func die() { #expect(kill(pid, SIGKILL) == 0) }
  }

  private static let other =
    #"{"id":"quick","do":"add-party","party":"vlug","name":"Vlug","kind":"provider"}"#

  private func parties(_ desk: Desk) throws -> [String] {
    let listed = try desk.ask("parties", "--json")
    #expect(listed.status == 0, "\(listed.errors)")
    return (listed.json["parties"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  @Test func `and dies leaves it to the next, and nothing of what it wrote`() throws {
    let desk = try Desk()
    let stalled = try Stalled(at: desk)
    // Readers go on, and see nothing of what is not on the disk.
    #expect(try parties(desk) == [])
    #expect(try desk.ask("verify").status == 0)
    let waiting = try Program.start(
      ["apply", "-", "--register", desk.register], input: Self.other)
    usleep(200_000)
    #expect(waiting.process.isRunning && waiting.outputSoFar.isEmpty, "it waits for the lock")
    stalled.die()
    #expect(try stalled.running.wait().output.isEmpty)
    let next = try waiting.wait()
    #expect(next.status == 0, "\(next.errors)")
    #expect(try parties(desk) == ["vlug"])
    #expect(try desk.ask("verify").status == 0)
  }

  @Test func `and goes on after a while has its commit first`() throws {
    let desk = try Desk()
    let stalled = try Stalled(at: desk)
    let waiting = try Program.start(
      ["apply", "-", "--register", desk.register], input: Self.other)
    usleep(200_000)
    #expect(waiting.process.isRunning && waiting.outputSoFar.isEmpty, "it waits for the lock")
    stalled.resume()
    let first = try stalled.running.wait()
    let second = try waiting.wait()
    #expect(first.status == 0 && second.status == 0, "\(first.errors)\(second.errors)")
    #expect(first.answers.first?["outcome"] as? String == "done")
    #expect(try parties(desk) == ["traag", "vlug"])
    #expect(try desk.ask("verify").status == 0)
  }

  @Test(
    .enabled(if: Campaign.size(0, ci: 0, full: 1) > 0, "waits half a minute; in the full campaign"))
  func `for too long is told of to the others, who change nothing`() throws {
    let desk = try Desk()
    let stalled = try Stalled(at: desk)
    let run = try desk.apply(Self.other)
    #expect(run.status == 5)
    #expect(run.code == "locked", "\(run.errors)")
    stalled.resume()
    #expect(try stalled.running.wait().status == 0)
    #expect(try parties(desk) == ["traag"])
    #expect(try desk.apply(Self.other).status == 0)
  }
}
