// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// F5, F6: each system call of the program fails, one after the other.
///
/// It says so in the agreed words, the log can be opened, what it told to be done stands, and doing it again records it once.
@Suite(.serialized, .enabled(if: Injection.isThere, "no strace, or none that may trace"))
struct `The built program with a failing call` {
  private func attempt(
    _ calls: [Injection.Call], _ errno: String, statuses: Set<Int32>, codes: Set<String>
  ) throws {
    let works: [Work] = [[.letter], [.letter], [.letter, .sheet, .edition]][
      Campaign.size(0, ci: 1, full: 2)]
    for work in works {
      let faults = try work.attemptEach(
        of: calls, .error(errno), statuses: statuses, orCodes: codes)
      Campaign.report("faults \(errno) in \(work.testDescription)", faults)
      #expect(faults > 0)
    }
  }

  @Test func `to sync says that the disk failed`() throws {
    try attempt(
      Campaign.size(0, ci: 1, full: 1) == 0 ? [.syncData] : [.syncData, .sync], "EIO",
      statuses: [5], codes: ["sync-failed", "disk-failed"])
  }

  @Test(
    arguments: Campaign.size(0, ci: 1, full: 1) == 0
      ? [("ENOSPC", "disk-full")]
      : [
        ("ENOSPC", "disk-full"), ("EDQUOT", "disk-full"), ("EFBIG", "disk-full"),
        ("EIO", "disk-failed"), ("EROFS", "read-only"),
      ])
  func `to write says why`(errno: String, code: String) throws {
    // What the program prints it writes by the same call: then it cannot say why.
    try attempt([.writeAt], errno, statuses: [5], codes: [code])
  }

  @Test func `that was only interrupted does what it was to do`() throws {
    let few: [Injection.Call] = [.writeAt, .syncData]
    let all = few + [.readAt, .write, .sync, .truncate, .lock]
    try attempt(
      Campaign.size(0, ci: 1, full: 1) == 0 ? few : all, "EINTR", statuses: [0], codes: [])
  }

  /// Opening is interrupted only on files of the register: the loader of programs and libraries never
  /// asks again.
  @Test func `that was interrupted opens its files all the same`() throws {
    for name in ["format", "keys", "keys/master", "keys/.lock", "log/.end"] {
      let desk = try Desk(Desk.setUp)
      let (_, input) = try Work.letter.call(1, desk)
      let outcome = try Injection(
        call: .open, effect: .error("EINTR"), number: 1, file: desk.register + "/" + name
      ).run(["apply", "-", "--register", desk.register], input: input)
      #expect(outcome.wasMade, "\(name)")
      #expect(outcome.run.status == 0, "\(name): \(outcome.run.errors)")
    }
  }

  @Test(.enabled(if: Campaign.size(0, ci: 1, full: 1) > 0, "runs with WEERKLANK_CAMPAIGN=ci"))
  func `of any other kind changes nothing by half`() throws {
    try attempt(
      [.rename, .truncate, .makeFolder, .remove, .lock], "EIO", statuses: [0, 3, 5],
      codes: ["disk-failed", "sync-failed", "not-readable"])
  }
}
