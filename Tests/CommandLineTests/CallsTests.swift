// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Calling the program` {
  /// Calls that are refused: the arguments, the status and the code.
  static let refusals: [([String], Int32, String)] = [
    (["frobnicate", "--json"], 2, "usage"),
    (["matrix"], 2, "usage"),
    (["matrix", "--round", "ronde-1", "--format", "pdfx"], 2, "usage"),
    (["matrix", "--round", "ronde-1", "--with-open", " "], 2, "usage"),
    (["matrix", "--round", "ronde-1", "--format", "docx"], 2, "usage"),
    (["matrix", "--round", "ronde-1", "--format", "pdf"], 2, "usage"),
    (["matrix", "--round", "ronde-1", "--municipality", "Nergens"], 1, "unknown-municipality"),
    (["counts", "--round", "ronde-1", "--rows", "part", "--columns", "part"], 2, "usage"),
    (["counts", "--round", "ronde-1", "--rows", "part", "--columns", "mood"], 2, "usage"),
    (
      [
        "counts", "--round", "ronde-1", "--rows", "part", "--columns", "kind", "--municipality",
        "Nergens",
      ], 1, "unknown-municipality"
    ),
    (["receipt", "R-001"], 1, "unknown-submission"),
    (["receipt", "R-001.1"], 2, "usage"),
    (["receipt", "Q-1"], 2, "usage"),
    (["receipt", "R-001.1", "--edition", "1", "--round", "ronde-1"], 1, "unknown-edition"),
    (["checkpoint", "--from", "999"], 1, "bad-size"),
    (["verify", "--against", "nergens"], 2, "no-input"),
    (["resume", "--checkpoint", "nergens"], 2, "no-input"),
    (["key", "--new"], 1, "has-signing-key"),
    (["erase", "R-001"], 2, "usage"),
    (["coverage", "R-001"], 1, "unknown-submission"),
    (["import", "letter", "brief.txt", "--round", "ronde-1"], 2, "usage"),
    (["rollcall", "--round", "ronde-9"], 1, "unknown-round"),
    (["party", "raad-z"], 1, "unknown-party"),
    (["obligations", "--phase", "later"], 1, "unknown-phase"),
    (["user", "add", "u-7", "--name", "Piet Puk", "--role", "baas"], 2, "bad-value"),
    (["user", "add", "u-puk", "--name", "Piet Puk", "--role", "reader"], 1, "name-in-id"),
    (["apply", "nergens.jsonl"], 2, "no-input"),
    (["submit", "nergens.txt"] + letter, 2, "no-input"),
    (["submit", "nergens.pdf"] + letter, 2, "no-input"),
    (["submit"] + letter.map { $0 == "email" ? "fax" : $0 }, 2, "bad-value"),
    (["submit"] + letter.map { $0 == "2026-03-21" ? "21-3-2026" : $0 }, 2, "bad-value"),
  ]

  private static let letter = [
    "--party", "raad-a", "--round", "ronde-1", "--received", "2026-03-21", "--channel", "email",
  ]

  @Test(arguments: 0..<refusals.count)
  func `refuses with a code, what to do, a status, and nothing on standard output`(
    index: Int
  ) throws {
    let (arguments, status, code) = Self.refusals[index]
    let desk = try Desk(Desk.setUp)
    let before = try desk.log()
    let call = arguments + ["--register", desk.register]
    let told = try Program.start(call.filter { $0 != "--json" }).wait()
    #expect(told.status == status, "\(arguments): \(told.errors)")
    #expect(told.output.isEmpty)
    let lines = told.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("weerklank: \(code): ") == true, "\(told.errors)")
    #expect(lines.count >= 3 && !lines[1].isEmpty, "\(told.errors)")

    let asJSON = try Program.start(call + (call.contains("--json") ? [] : ["--json"])).wait()
    #expect(asJSON.status == status)
    #expect(asJSON.errors.split(separator: "\n").count == 1, "\(asJSON.errors)")
    let error = try #require(Self.error(asJSON.errors))
    #expect(error["code"] as? String == code)
    for member in ["message", "where", "hint"] { #expect(error[member] != nil, "\(member)") }
    #expect(try desk.log() == before)
  }

  @Test func `every call takes the options of every command`() throws {
    let scratch = try Scratch()
    let options = ["--register", scratch.path("register"), "--language", "en", "--json"]
    for call in [["schema"], ["commands"], ["template", "sheet"]] {
      let run = try Program.start(call + options).wait()
      #expect(run.status == 0, "\(call): \(run.errors)")
    }
    let made = try Program.start(
      ["init", scratch.path("register"), "--organisation", "Zorgregio Proef"] + options
    ).wait()
    #expect(made.status == 0, "\(made.errors)")
  }

  @Test func `takes several roles at once, or one a time`() throws {
    let desk = try Desk()
    for roles in [["--role", "handler", "approver"], ["--role", "handler", "--role", "approver"]] {
      let user = "u-\(roles.count)"
      let run = try Program.start(
        ["user", "add", user, "--name", "Piet Puk"] + roles + ["--register", desk.register]
      ).wait()
      #expect(run.status == 0, "\(run.errors)")
      let users = try desk.ask("user", "list", "--json").json["users"] as? [[String: Any]]
      let found = users?.first { $0["user"] as? String == user }?["roles"] as? [[String: Any]]
      #expect(Set(found?.compactMap { $0["role"] as? String } ?? []) == ["handler", "approver"])
    }
  }

  @Test func `prints the matrix as JSON where nothing else is said`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try desk.ask("matrix", "--round", "ronde-1", "--json")
    #expect(run.json["format"] as? String == "weerklank.matrix/1", "\(run.output)")
  }

  @Test func `finds the phase of obligations by its title`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let run = try desk.ask("obligations", "--phase", "Uitgangspunten", "--json")
    #expect((run.json["obligations"] as? [Any])?.count == 1, "\(run.output)\(run.errors)")
    let other = try desk.ask("obligations", "--phase", "toelating", "--json")
    #expect((other.json["obligations"] as? [Any])?.isEmpty == true)
  }

  @Test func `tells each refused line as one line of JSON where asked to`() throws {
    let desk = try Desk(Desk.setUp)
    let line = #"{"id":"x-9","do":"add-theme","dossier":"jeugd","theme":"x","titel":"X"}"#
    let run = try desk.apply(line, "--json")
    #expect(run.status == 1)
    #expect(run.answers.first?["id"] as? String == "x-9")
    #expect(Self.error(run.errors)?["code"] as? String == "unknown-member", "\(run.errors)")
    #expect(try desk.apply(line).answers.first?["id"] as? String == "x-9")
  }

  private static func error(_ text: String) -> [String: Any]? {
    let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return object?["error"] as? [String: Any]
  }
}
