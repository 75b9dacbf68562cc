// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `The coverage of a submission` {
  @Test func `shows the letter with its points marked, and what is open`() throws {
    let desk = try Desk(
      Desk.setUp, Desk.letter.split(separator: "\n").dropLast().joined(separator: "\n") + "\n")
    let answer = try desk.ask("coverage", "R-001", "--json")
    #expect(answer.status == 0, "\(answer.errors)")
    let text = try #require(answer.json["text"] as? String)
    let stretches = try #require(answer.json["stretches"] as? [[String: Any]])
    let scalars = Array(text.unicodeScalars)
    let told = try stretches.map { stretch in
      let offset = try #require(stretch["offset"] as? Int)
      let length = try #require(stretch["length"] as? Int)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[offset..<offset + length])
      return "\(stretch["point"] as? String ?? "open"): \(String(words))"
    }
    #expect(
      told == [
        "open: Geachte heer, mevrouw,", "R-001.1: Meet de wachttijd elke maand.",
        "R-001.2: Betrek ook ouders.", "open: De griffier",
      ])
    let accounts = try desk.ask("accounts", "--round", "ronde-1", "--json").json
    let level = (accounts["levels"] as? [String: [String: Any]])?["passages"]
    #expect(level?["open"] as? Int == answer.json["open"] as? Int)
    let words = try desk.ask("coverage", "R-001").output
    #expect(words.contains("OPEN") && words.contains("R-001.1"))
    let required = try #require(
      try Program.run("schema", "coverage").json["required"] as? [String])
    #expect(Set(answer.json.keys) == Set(required))
  }

  @Test func `shows where a quote stands, or how it differs from what does`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    func find(_ quote: String, _ options: String...) throws -> Program.Run {
      let file = try desk.scratch.write("citaat.txt", quote)
      return try Program.start(
        ["coverage", "R-001", "--find", file, "--register", desk.register] + options
      ).wait()
    }
    let found = try find("de wachttijd\nelke maand", "--json").json["found"] as? [String: Any]
    let places = try #require(found?["places"] as? [[String: Int]])
    #expect(places == [["offset": 29, "length": 23]])
    let near = try find("Meet de wachttijd iedere maand.", "--json").json["found"]
    let nearest = try #require((near as? [String: Any])?["nearest"] as? [String: Any])
    #expect(nearest["offset"] as? Int == 24 && nearest["shared"] as? Int == 800)
    let difference = try #require(nearest["difference"] as? [[String: String]])
    #expect(difference.map { $0["in"] } == ["both", "quote", "text", "both"])
    let told = try find("Meet de wachttijd iedere maand.").output
    #expect(told.contains("- iedere") && told.contains("+ elke"), "\(told)")
    #expect(try find("Iets heel anders.").output.contains("niets lijkt erop"))
    #expect(try find(" \n").code == "no-text")
    #expect(try desk.ask("coverage", "R-001", "--json").json["found"] is NSNull)
  }

  @Test func `keeps its offsets where something is hidden, and shows nothing of it`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let before = try desk.ask("coverage", "R-001", "--json").json
    let text = try #require(before["text"] as? String)
    let at = try #require(text.range(of: "ouders"))
    let offset = text.unicodeScalars.distance(
      from: text.unicodeScalars.startIndex, to: at.lowerBound)
    let hidden = try desk.ask(
      "redact", "R-001", "--offset", "\(offset)", "--length", "6", "--reason", "naam van iemand",
      "--ground", "AVG artikel 6")
    #expect(hidden.status == 0, "\(hidden.errors)")
    let after = try desk.ask("coverage", "R-001", "--json").json
    #expect(after["stretches"] as? NSArray == before["stretches"] as? NSArray)
    let shown = try #require(after["text"] as? String)
    #expect(!shown.contains("ouders"))
    #expect(shown.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test func `is of a submission that there is`() throws {
    let run = try Desk(Desk.setUp).ask("coverage", "R-001")
    #expect(run.status == 1)
    #expect(run.code == "unknown-submission", "\(run.errors)")
  }
}
