// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `The receipt of a submission` {
  private static let text = "Geachte raad,\n\nMeet de wachttijd elke maand.\n"

  /// A register with a letter that came in as a file, its receipt, and the public key.
  private func made() throws -> (desk: Desk, folder: String, key: String) {
    let desk = try Desk(Desk.setUp)
    let letter = try desk.scratch.write("brief.txt", Self.text)
    let submitted = try desk.ask(
      "submit", letter, "--party", "raad-a", "--round", "ronde-1", "--received", "2026-03-20",
      "--channel", "email")
    try #require(submitted.status == 0, "\(submitted.errors)")
    let folder = desk.scratch.path("bewijs")
    let run = try desk.ask("receipt", "R-001", "--into", folder)
    try #require(run.status == 0, "\(run.errors)")
    let key = try desk.ask("key").output.trimmingCharacters(in: .newlines)
    return (desk, folder, key)
  }

  @Test func `has the files of the contract`() throws {
    let (desk, folder, _) = try made()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(
      names == ["R-001.html", "R-001.json", "R-001.opening.json", "R-001.tlog-proof"])
    let line = try desk.scratch.read("bewijs/R-001.json")
    #expect(try desk.log().contains { $0 == line })
    let page = try desk.scratch.read("bewijs/R-001.html")
    #expect(page.contains("<html lang=\"nl\">"))
    for words in ["Ontvangstbewijs", "Zorgregio Proef", "20 maart 2026", "Wat dit niet bewijst"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `is checked without the register, for the right letter and key`() throws {
    let (desk, folder, key) = try made()
    try FileManager.default.removeItem(atPath: desk.register)
    let letter = desk.scratch.path("brief.txt")
    let right = try Program.run(
      "verify-receipt", folder, "--key", key, "--letter", letter, "--json")
    #expect(right.status == 0, "\(right.output)\(right.errors)")
    #expect(right.json["ok"] as? Bool == true)
    #expect(right.json["number"] as? String == "R-001")
    let schema = try Program.run("schema", "receipt").json
    #expect(Set(right.json.keys) == Set(try #require(schema["required"] as? [String])))
    // The proof and the line by themselves do.
    let alone = try desk.scratch.write("los/regel.json", try desk.scratch.read("bewijs/R-001.json"))
    let proof = try desk.scratch.write("los/p", try desk.scratch.read("bewijs/R-001.tlog-proof"))
    #expect(
      try Program.run("verify-receipt", proof, "--key", key, "--event", alone).status == 0)

    let other = try desk.scratch.write("andere.txt", Self.text + " ")
    let wrong = try Program.run("verify-receipt", folder, "--key", key, "--letter", other)
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("NOT  letter"))
    let stranger = "weerklank.example/test+ffbf88ad+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
    #expect(try Program.run("verify-receipt", folder, "--key", stranger).status == 1)
    #expect(try Program.run("verify-receipt", folder, "--key", "geen sleutel").status == 2)
    #expect(try Program.run("verify-receipt", folder + "-nergens", "--key", key).status == 2)
  }

  @Test func `shows later that the log is another`() throws {
    let (desk, folder, _) = try made()
    let proof = folder + "/R-001.tlog-proof"
    #expect(try desk.ask("verify", "--against", proof).status == 0)
    let other = try Desk(Desk.setUp)
    let found = try other.ask("verify", "--against", proof, "--json")
    #expect(found.status == 3)
    let damage = (found.json["damage"] as? [[String: Any]])?.first
    #expect(damage?["kind"] as? String == "against")
    let note = try desk.scratch.write("geen", "geen hoofd\n")
    #expect(try other.ask("verify", "--against", note).code == "bad-note")
  }
}

@Suite struct `A head of the log` {
  @Test func `is signed at the end of every call that recorded something`() throws {
    let desk = try Desk(Desk.setUp)
    func signed() throws -> String {
      let text = try desk.scratch.read("register/checkpoint")
      return text.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
    }
    #expect(try signed() == "\(desk.log().count)")
    _ = try desk.apply(Desk.letter)
    #expect(try signed() == "\(desk.log().count)")
    let printed = try desk.ask("checkpoint")
    #expect(printed.output == (try desk.scratch.read("register/checkpoint")))
  }

  @Test func `is cosigned by a neighbour, who refuses another history`() throws {
    let desk = try Desk(Desk.setUp)
    let key = try desk.ask("key").output.trimmingCharacters(in: .newlines)
    let head = try desk.scratch.write("head", try desk.ask("checkpoint").output)
    let size = try desk.log().count
    let state = desk.scratch.path("buur")
    func witness(_ head: String, _ more: String...) throws -> Program.Run {
      try Program.start(
        ["witness", head, "--log", key, "--state", state, "--name", "buur.example"] + more
      ).wait()
    }
    let first = try witness(head)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("\n— buur.example "))
    _ = try desk.apply(Desk.letter)
    let later = try desk.scratch.write("later", try desk.ask("checkpoint").output)
    #expect(try witness(later).code == "inconsistent")
    let proof = try desk.scratch.write(
      "proof", try desk.ask("checkpoint", "--from", "\(size)").output)
    #expect(try witness(later, "--consistency", proof).status == 0)
    #expect(try witness(head).status == 1)
  }

  @Test func `that a neighbour signed is kept, and receipts carry its signature`() throws {
    let desk = try Desk(Desk.setUp)
    _ = try desk.apply(Desk.letter)
    let key = try desk.ask("key").output.trimmingCharacters(in: .newlines)
    func witnessed(_ name: String) throws -> (head: String, key: String) {
      let head = try desk.scratch.write("head-\(name)", try desk.ask("checkpoint").output)
      let run = try Program.start([
        "witness", head, "--log", key, "--state", desk.scratch.path(name), "--name", name,
      ]).wait()
      let said = try #require(run.errors.split(separator: " ").last)
      return (
        try desk.scratch.write("signed-\(name)", run.output),
        said.trimmingCharacters(in: .newlines)
      )
    }
    let neighbour = try witnessed("buur.example")
    let stranger = try witnessed("vreemd.example")
    func keep(_ head: String, _ witness: String) throws -> Program.Run {
      try desk.ask("checkpoint", "--cosigned", head, "--witness", witness)
    }
    #expect(try keep(neighbour.head, neighbour.key).status == 0)
    #expect(try keep(neighbour.head, neighbour.key).status == 0)
    #expect(try keep(neighbour.head, stranger.key).code == "bad-note")
    #expect(try keep(desk.scratch.path("head-buur.example"), neighbour.key).code == "bad-note")
    #expect(try keep(neighbour.head, key).status == 2)

    // What is recorded and signed since does not take the neighbour's signature away.
    _ = try desk.apply(
      #"{"id":"later","do":"add-user","user":"u-9","name":"Wies Hof","roles":["reader"]}"#)
    let into = desk.scratch.path("bewijs")
    #expect(try desk.ask("receipt", "R-001", "--into", into).status == 0)
    func check(_ witness: String) throws -> Program.Run {
      try Program.start(["verify-receipt", into, "--key", key, "--witness", witness]).wait()
    }
    let held = try check(neighbour.key)
    #expect(held.status == 0 && held.output.contains("ok   witness"), "\(held.output)")
    let missing = try check(stranger.key)
    #expect(missing.status == 1 && missing.output.contains("NOT  witness"))
    #expect(try check(key).status == 2)
    #expect(try desk.ask("verify").status == 0)
  }

  @Test func `is signed by a new key after a planned change, and what was signed before stands`()
    throws
  {
    let desk = try Desk(Desk.setUp)
    _ = try desk.apply(Desk.letter)
    func key() throws -> String { try desk.ask("key").output.trimmingCharacters(in: .newlines) }
    let old = try key()
    let before = desk.scratch.path("voor")
    #expect(try desk.ask("receipt", "R-001", "--into", before).status == 0)
    let kept = try desk.scratch.write("kept", try desk.ask("checkpoint").output)
    let run = try desk.ask("key", "--renew")
    #expect(run.status == 0, "\(run.errors)")
    let new = try key()
    #expect(new != old && new.hasPrefix(old.prefix { $0 != "+" } + "+"))
    #expect(try desk.ask("verify", "--against", kept).status == 0)
    let after = desk.scratch.path("na")
    #expect(try desk.ask("receipt", "R-001", "--into", after).status == 0)
    for (folder, key, status) in [(before, old, 0), (after, new, 0), (after, old, 1)] {
      let check = try Program.start(["verify-receipt", folder, "--key", key]).wait()
      #expect(check.status == Int32(status), "\(check.output)")
    }
    // Work goes on, and goes on being signed.
    #expect(
      try desk.apply(
        #"{"id":"later","do":"add-user","user":"u-9","name":"Wies Hof","roles":["reader"]}"#
      ).status == 0)
    #expect(try desk.ask("verify").status == 0)
    #expect(try desk.ask("key", "--new", "--renew").status == 2)
  }

  @Test func `tells an older copy, which is read and resumed`() throws {
    let desk = try Desk(Desk.setUp)
    let files = FileManager.default
    try files.copyItem(atPath: desk.register, toPath: desk.scratch.path("old"))
    _ = try desk.apply(Desk.letter)
    let head = try desk.scratch.write("head", try desk.ask("checkpoint").output)
    try files.removeItem(atPath: desk.register)
    try files.moveItem(atPath: desk.scratch.path("old"), toPath: desk.register)

    let refused = try desk.apply(Desk.letter)
    #expect(refused.status == 3)
    #expect(refused.code == "restored")
    let read = try desk.ask("rounds")
    #expect(read.status == 0)
    #expect(read.errors.contains("restored"))
    let verified = try desk.ask("verify", "--json")
    #expect(verified.status == 0)
    #expect(verified.json["restored"] as? Bool == true)

    let resumed = try desk.ask("resume", "--checkpoint", head)
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.errors.contains("are lost"))
    #expect(try desk.apply(Desk.letter).status == 0)
    #expect(try desk.ask("verify").status == 0)
    #expect(try desk.ask("key").output.contains("/2+"))
  }
}
