// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite(.serialized) struct `The built program under strain` {
  private static func parties(_ prefix: String, _ count: Int) -> String {
    (1...count).map {
      #"{"id":"\#(prefix)-\#($0)","do":"add-party","party":"\#(prefix)-\#($0)","name":"Partij \#(prefix) \#($0)","kind":"provider"}"#
        + "\n"
    }.joined()
  }

  @Test func `two processes that apply at once both get every line in, once`() throws {
    let count = Campaign.size(100, ci: 1_000, full: 1_000)
    let desk = try Desk()
    let runs = try ["een", "twee"].map {
      try Program.start(
        ["apply", "-", "--register", desk.register], input: Self.parties($0, count))
    }
    for run in runs {
      let ended = try run.wait()
      #expect(ended.status == 0, "\(ended.errors.suffix(500))")
      #expect(ended.answers.filter { $0["outcome"] as? String == "done" }.count == count)
    }
    let added = try desk.log().filter { $0.contains(#""type":"nl.weerklank.party-added.v1""#) }
    #expect(added.count == 2 * count)
    #expect(Set(added.map { Self.member("subject", of: $0) }).count == 2 * count)
    let verified = try desk.ask("verify", "--json")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.json["ok"] as? Bool == true)
  }

  @Test func `a kill at any moment loses nothing acknowledged and leaves nothing half`() throws {
    let kills = Campaign.size(8, ci: 40, full: 200)
    let lines = 4_000
    let desk = try Desk()
    var between = 0
    var round = 0
    while round < kills {
      round += 1
      let input = Self.parties("k\(round)", lines)
      let running = try Program.start(
        ["apply", "-", "--register", desk.register], input: input)
      // Wait for the first acknowledgement, then for a while that differs per round.
      while running.outputSoFar.isEmpty, running.process.isRunning { usleep(500) }
      usleep(UInt32.random(in: 0...60_000))
      running.kill()
      let ended = try running.wait()
      let whole = ended.output.hasSuffix("\n") ? ended.output : Self.upToLastLine(ended.output)
      let acknowledged = whole.split(separator: "\n")
        .filter { $0.contains(#""outcome":"done""#) }
      if !acknowledged.isEmpty, acknowledged.count < lines { between += 1 }

      let verified = try desk.ask("verify", "--json")
      #expect(verified.status == 0, "round \(round): \(verified.output)\(verified.errors)")
      let log = try desk.log().filter {
        $0.contains("/k\(round)-") || $0.contains("/partij-k\(round)-")
      }
      let parties = log.filter { $0.contains(#""type":"nl.weerklank.party-added.v1""#) }
      #expect(parties.count >= acknowledged.count, "round \(round): something acknowledged is gone")
      #expect(log.count == 2 * parties.count, "round \(round): a commit is there by half")
    }
    #expect(between * 4 >= kills * 3, "only \(between) of \(kills) kills fell within a run")
    // What was acknowledged before the kill is answered `already` afterwards.
    let again = try desk.apply(Self.parties("k1", 20))
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.answers.first?["outcome"] as? String == "already")
  }

  /// The letter and the silence of each party race, line by line, in the same order.
  @Test func `silence that races a late letter is never established after it`() throws {
    let count = Campaign.size(20, ci: 100, full: 1_000)
    let names = (1...count).map { "r-\($0)" }
    let invited = names.map { "\"\($0)\"" }.joined(separator: ",")
    let desk = try Desk(
      Desk.setUp, Self.parties("r", count),
      #"{"do":"invite","round":"ronde-1","parties":[\#(invited)]}"# + "\n")
    let letters = names.map {
      #"{"id":"brief-\#($0)","do":"receive-submission","rounds":["ronde-1"],"party":"\#($0)","channel":"email","receivedOn":"2026-04-20","withoutText":true}"#
        + "\n"
    }.joined()
    let silences = names.map {
      #"{"id":"stil-\#($0)","do":"establish-silence","round":"ronde-1","parties":["\#($0)"]}"#
        + "\n"
    }.joined()
    let runs = try [letters, silences].map {
      try Program.start(["apply", "-", "--keep-going", "--register", desk.register], input: $0)
    }
    let (sent, silent) = (try runs[0].wait(), try runs[1].wait())
    #expect(sent.answers.filter { $0["outcome"] as? String == "done" }.count == count)
    let established = silent.answers.filter { $0["outcome"] as? String == "done" }.count
    let refused = silent.answers.filter { answer in
      let error = answer["error"] as? [String: Any]
      return answer["outcome"] as? String == "refused" && error?["code"] as? String == "has-reacted"
    }.count
    #expect(established + refused == count, "\(silent.errors.suffix(500))")

    var entered: [String: Int] = [:]
    var silenced: [String: Int] = [:]
    for line in try desk.log() {
      guard let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let type = event["type"] as? String, let data = event["data"] as? [String: Any],
        let party = data["party"] as? String,
        let sequence = (event["sequence"] as? String).flatMap({ Int($0) })
      else { continue }
      if type == "nl.weerklank.submission-entered.v1" { entered[party] = sequence }
      if type == "nl.weerklank.silence-established.v1" { silenced[party] = sequence }
    }
    #expect(entered.count == count && silenced.count == established)
    for (party, sequence) in silenced {
      let letter = try #require(entered[party])
      #expect(sequence < letter, "\(party) was called silent after its letter")
    }
  }

  private static func member(_ name: String, of line: Substring) -> Substring {
    guard let start = line.range(of: "\"\(name)\":\"")?.upperBound else { return "" }
    return line[start...].prefix { $0 != "\"" }
  }

  private static func upToLastLine(_ text: String) -> String {
    guard let end = text.lastIndex(of: "\n") else { return "" }
    return String(text[...end])
  }
}
