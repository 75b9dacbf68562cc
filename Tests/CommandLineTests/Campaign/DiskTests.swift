// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// F2, F6: disks that lose power or run full under the built program, in mounts of their own.
///
/// `.ci/disk-faults` does it, and can be run by hand.
@Suite(.serialized) struct `The built program on a disk` {
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(".ci/disk-faults").path

  /// Whether this user may mount, where nobody else sees it.
  static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = [
      "-m", "sh", "-c", "command -v python3 mkfs.ext4 >&2 && mount -t tmpfs tmpfs /mnt",
    ]
    process.standardError = FileHandle.nullDevice
    guard getuid() == 0, (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  private func disks(_ what: String, _ arguments: String...) throws -> [String: Any]? {
    let scratch = try Scratch()
    let run = try Program.start(
      ["-m", "python3", Self.script, what, Program.url.path, scratch.url.path] + arguments,
      program: URL(fileURLWithPath: "/usr/bin/unshare")
    ).wait()
    if run.status == 77 { try Test.cancel("\(run.errors)") }
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let told = run.output.split(separator: "\n").last.map(String.init) ?? ""
    Campaign.report("\(what): \(told)", Int(arguments[0]) ?? 0)
    return try JSONSerialization.jsonObject(with: Data(told.utf8)) as? [String: Any]
  }

  /// The power of a loop device goes while the program records, and it forgets all that was not on
  /// its disk.
  @Test(.enabled(if: canMount, "needs root, mounts and mkfs.ext4"), arguments: [11])
  func `that loses its power has all that was acknowledged`(seed: Int) throws {
    let cuts = Campaign.size(2, ci: 20, full: 300)
    let told = try disks("power-cut", "\(cuts)", "\(seed)")
    #expect(told?["cuts"] as? Int == cuts)
    #expect(told?["acknowledged"] as? Int ?? 0 > cuts, "the cuts come while it records")
  }

  @Test(.enabled(if: canMount, "needs root and mounts"))
  func `that is full says so, and goes on when there is room`() throws {
    let count = Campaign.size(1, ci: 8, full: 100)
    let told = try disks("full-disk", "\(count)")
    #expect(told?["disks"] as? Int == count)
    #expect(told?["acknowledgedBeforeFull"] as? Int ?? 0 > count)
  }

  /// Where a file may not grow the system really writes less than was asked.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/prlimit"), "no prlimit"))
  func `that lets files grow to a size says so, and goes on when they may grow`() throws {
    let parties = (1...60).map {
      #"{"id":"p-\#($0)","do":"add-party","party":"p-\#($0)","name":"Partij \#($0)","kind":"provider"}"#
        + "\n"
    }.joined()
    for limit in stride(from: 6_000, to: 30_000, by: Campaign.size(7_001, ci: 1_501, full: 307)) {
      let desk = try Desk()
      let run = try Program.start(
        ["--fsize=\(limit)", Program.url.path, "apply", "-", "--register", desk.register],
        input: parties, program: URL(fileURLWithPath: "/usr/bin/prlimit")
      ).wait()
      #expect(run.status == 5, "\(limit): \(run.errors)")
      #expect(run.code == "disk-full", "\(limit): \(run.errors)")
      let told = run.answers.count { $0["outcome"] as? String == "done" }
      #expect(told > 0 && told < 60)
      #expect(try desk.ask("verify").status == 0)
      let again = try desk.apply(parties)
      #expect(again.status == 0, "\(limit): \(again.errors)")
      #expect(again.answers.count { $0["outcome"] as? String == "already" } == told)
      #expect(try desk.ask("verify").status == 0)
      #expect(!again.errors.contains("log/torn/"), "what failed was cut off at once")
    }
  }
}
