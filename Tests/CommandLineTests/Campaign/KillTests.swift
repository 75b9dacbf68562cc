// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// F1, F10, F16: the program dies at each of its system calls, one after the other.
///
/// What it told to be done stands, the rest is there wholly or not at all, and doing it again records it once.
@Suite(.serialized, .enabled(if: Injection.isThere, "no strace, or none that may trace"))
struct `The built program killed at a call` {
  private static let calls: [Injection.Call] = [
    [.syncData], .changing, .changing + [.lock, .open],
  ][Campaign.size(0, ci: 1, full: 2)]

  private static let works: [Work] = [
    [.letter], [.letter], [.letter, .sheet, .edition],
  ][Campaign.size(0, ci: 1, full: 2)]

  @Test(arguments: works)
  func `leaves all or nothing, and doing it again records it once`(work: Work) throws {
    let kills = try work.attemptEach(of: Self.calls, .death, statuses: [0, SIGKILL])
    #expect(kills >= 4)
    Campaign.report("kills of \(work.testDescription)", kills)
  }

  @Test func `while it makes a register makes one that is whole, or none`() throws {
    var kills = 0
    for call in Self.calls {
      kills += try Injection.forEach(call, .death) { injection in
        let scratch = try Scratch()
        let register = scratch.path("register")
        let arguments = ["init", register, "--organisation", "Zorgregio Proef", "--as", "u-1"]
        let outcome = try injection.run(arguments)
        let there = try Program.run("verify", "--register", register)
        if there.status == 0 {
          #expect(try Program.run("checkpoint", "--register", register).status == 0)
          return outcome.wasMade
        }
        #expect(there.code == "no-register", "\(injection): \(there.errors)")
        #expect(outcome.run.status != 0 && outcome.run.output.isEmpty)
        let again = try Program.start(arguments).wait()
        if again.status != 0 {
          // An anchor may guard a register that was carried elsewhere: only a person knows.
          #expect(again.code == "anchor-there", "\(injection): \(again.errors)")
          try FileManager.default.removeItem(atPath: register + ".anchor")
          #expect(try Program.start(arguments).wait().status == 0)
        }
        #expect(try Program.run("verify", "--register", register).status == 0)
        return outcome.wasMade
      }
    }
    #expect(kills >= 2)
    Campaign.report("kills of a register being made", kills)
  }
}
