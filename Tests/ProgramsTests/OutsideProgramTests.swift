// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Programs
import Testing

@Suite struct `A program of others` {
  private static let bounds = ProgramBounds(seconds: 300, outputBytes: 1 << 20)

  private static func run(
    _ name: String, _ arguments: String..., within bounds: ProgramBounds = bounds,
    prepare: (inout OutsideProgram.Call) -> Void = { _ in }
  ) async throws -> OutsideProgram.Run? {
    var call = OutsideProgram.Call(name, arguments)
    prepare(&call)
    return try await OutsideProgram.run(call, within: bounds)
  }

  private static func words(of run: OutsideProgram.Run?) -> String? {
    run.map { String(decoding: $0.output, as: UTF8.self) }
  }

  @Test func `reads what it is given, and says how it ended`() async throws {
    let run = try await Self.run("sh", "-c", "cat; exit 7") { $0.input = Array("brief".utf8) }
    #expect(Self.words(of: run) == "brief")
    #expect(run?.status == 7 && run?.isDone == false)
  }

  @Test func `gets its words as they are, whatever a shell would make of them`() async throws {
    let run = try await Self.run("printf", "%s|", "$(id)", "a b", ";", "*")
    #expect(Self.words(of: run) == "$(id)|a b|;|*|")
  }

  @Test func `that is not there is no error`() async throws {
    #expect(try await Self.run("weerklank-has-no-such-program") == nil)
    #expect(try await Self.run("/weerklank/has/no/such/program") == nil)
  }

  @Test func `is ended where it takes too long, with what it started`() async throws {
    let folder = try PrivateFolder()
    // On a busy machine it may be ended before it began: then it gets longer.
    for seconds in [1, 10, 100] where folder.read("pid") == nil {
      await #expect(throws: ProgramError(.tooSlow, of: "sh")) {
        try await Self.run(
          "sh", "-c", "sleep 3600 & echo $! > new; mv new pid; wait",
          within: ProgramBounds(seconds: seconds, outputBytes: 1 << 10)
        ) {
          $0.folder = folder.path
          $0.startsOthers = true
        }
      }
    }
    let pid = try #require(
      folder.read("pid").flatMap { Int32(String(decoding: $0.dropLast(), as: UTF8.self)) })
    // What is ended stays in the list of processes until somebody asks after it.
    let state = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    #expect(state.map { $0.contains(") Z ") } ?? true)
  }

  @Test func `is ended where it writes too much`() async throws {
    let bounds = ProgramBounds(seconds: 300, outputBytes: 100)
    await #expect(throws: ProgramError(.tooMuchOutput, of: "yes")) {
      try await Self.run("yes", within: bounds)
    }
  }

  @Test func `is heard on its errors only where that is asked`() async throws {
    #expect(Self.words(of: try await Self.run("sh", "-c", "echo fout >&2")) == "")
    let heard = try await Self.run("sh", "-c", "echo fout >&2") { $0.tellsErrors = true }
    #expect(Self.words(of: heard) == "fout\n")
  }

  @Test func `runs in the folder and environment that it is given`() async throws {
    let folder = try PrivateFolder()
    try folder.write([UInt8(ascii: "x")], to: "brief")
    let run = try await Self.run("sh", "-c", "ls; echo \"$WEERKLANK_A-$HOME-\"") {
      $0.folder = folder.path
      $0.environment = ["WEERKLANK_A": "een", "HOME": nil]
    }
    #expect(Self.words(of: run) == "brief\neen--\n")
  }
}

@Suite struct `A private folder` {
  @Test func `is for this user only, and goes away`() throws {
    var folder: PrivateFolder? = try PrivateFolder()
    let path = try #require(folder?.path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    try folder?.write([1, 2], to: "a")
    #expect(folder?.read("a") == [1, 2] && folder?.read("b") == nil)
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
