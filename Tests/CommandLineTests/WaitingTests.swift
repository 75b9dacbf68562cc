// SPDX-License-Identifier: EUPL-1.2

import Testing

@Suite struct `Approving what waits` {
  private func recommend(_ point: String, _ answer: String) -> String {
    #"{"do":"recommend","as":"u-beleid","points":["\#(point)"],"disposition":"answered","answer":"\#(answer)"}"#
      + "\n"
  }

  private func approve(_ points: String, basedOn sequence: Int) -> String {
    #"{"do":"approve","as":"u-akkoord","basedOn":\#(sequence),"points":[\#(points)]}"#
  }

  private func waiting(_ desk: Desk, _ more: String...) throws -> [String: Any] {
    let call = ["waiting", "--round", "ronde-1", "--as", "u-akkoord", "--json"] + more
    return try Program.start(call + ["--register", desk.register]).wait().json
  }

  private func sequence(of answer: [String: Any]) throws -> Int {
    try #require((answer["position"] as? [String: Any])?["sequence"] as? Int)
  }

  private func changes(in answer: [String: Any]) throws -> [String: String] {
    let lines = try #require(answer["recommendations"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: lines.compactMap { line in
        guard let number = line["number"] as? String, let change = line["change"] as? String
        else { return nil }
        return (number, change)
      })
  }

  @Test func `is refused where it changed since the approver looked, and tells what`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    #expect(try desk.apply(recommend("R-001.1", "Eens.") + recommend("R-001.2", "Ja.")).status == 0)
    let seen = try waiting(desk)
    #expect(try changes(in: seen) == ["R-001.1": "new", "R-001.2": "new"])
    let looked = try sequence(of: seen)

    #expect(try desk.apply(recommend("R-001.2", "Toch niet.")).status == 0)
    let both = #""R-001.1","R-001.2""#
    let late = try desk.apply(approve(both, basedOn: looked))
    #expect(late.status == 4)
    #expect(late.answers.first?["outcome"] as? String == "conflict")
    #expect(
      (late.answers.first?["error"] as? [String: Any])?["code"] as? String == "changed-meanwhile")

    let again = try waiting(desk, "--since", "\(looked)")
    #expect(try changes(in: again) == ["R-001.1": "unchanged", "R-001.2": "changed"])
    let lines = try #require(again["recommendations"] as? [[String: Any]])
    let changed = try #require(lines.last)
    #expect(changed["answer"] as? String == "Toch niet.")
    #expect((changed["former"] as? [String: Any])?["answer"] as? String == "Ja.")
    #expect(changed["mayApprove"] as? Bool == true)
    let approved = try desk.apply(approve(both, basedOn: try sequence(of: again)))
    #expect(approved.status == 0, "\(approved.output)\(approved.errors)")
    #expect(try changes(in: waiting(desk)).isEmpty)

    #expect(try desk.apply(recommend("R-001.1", "Nog eens.")).status == 0)
    #expect(try changes(in: waiting(desk)) == ["R-001.1": "changed"])
  }

  @Test func `says who may not approve, and why`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    #expect(try desk.apply(recommend("R-001.1", "Eens.")).status == 0)
    let own = #"{"do":"add-user","user":"u-beleid","name":"Beleid","roles":["approver"]}"#
    #expect(try desk.apply(own).status == 0)
    for (user, code) in [("u-beleid", "own-answer"), ("secretariaat", "not-allowed")] {
      let answer = try desk.ask("waiting", "--round", "ronde-1", "--json", as: user).json
      let line = try #require((answer["recommendations"] as? [[String: Any]])?.first)
      #expect(line["mayApprove"] as? Bool == false)
      #expect(line["refusedBecause"] as? String == code)
    }
    #expect(try desk.ask("waiting", "--round", "ronde-1", as: "u-niemand").code == "unknown-user")
  }
}
