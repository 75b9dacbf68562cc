// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Two processes work through the same points at the same moment, in the same order.
@Suite(.serialized) struct `Two processes that race` {
  private let count = Campaign.size(20, ci: 100, full: 1_000)

  /// A register with so many points, `R-001.1` and on.
  private func desk() throws -> Desk {
    let points = (1...count).map {
      #"{"do":"record-point","submission":"R-001","summary":"Punt \#($0).","kind":"advice"}"# + "\n"
    }
    return try Desk(
      Desk.setUp,
      #"{"do":"receive-submission","rounds":["ronde-1"],"party":"raad-a","channel":"letter","receivedOn":"2026-03-20","withoutText":true}"#
        + "\n",
      points.joined())
  }

  /// Lines for every point, `%` its index.
  private func lines(_ template: (Int) -> String) -> String {
    (1...count).map { template($0) + "\n" }.joined()
  }

  private func race(_ one: String, _ other: String, at desk: Desk) throws -> [Program.Run] {
    let runs = try [one, other].map {
      try Program.start(["apply", "-", "--keep-going", "--register", desk.register], input: $0)
    }
    return try runs.map { try $0.wait() }
  }

  /// Of each line whether it was done; one that was not must be refused with this code.
  private func done(
    _ run: Program.Run, orRefused code: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Bool] {
    run.answers.map { answer in
      if answer["outcome"] as? String == "done" { return true }
      let error = answer["error"] as? [String: Any]
      #expect(error?["code"] as? String == code, sourceLocation: sourceLocation)
      return false
    }
  }

  @Test func `for a point never have it in two clusters`() throws {
    let desk = try desk()
    let runs = try race(
      lines { #"{"do":"cluster-points","points":["R-001.\#($0)"],"title":"Een \#($0)"}"# },
      lines { #"{"do":"cluster-points","points":["R-001.\#($0)"],"title":"Twee \#($0)"}"# },
      at: desk)
    let outcomes = runs.map { done($0, orRefused: "in-cluster") }
    try #require(outcomes.map(\.count) == [count, count], "\(runs.map(\.errors))")
    for (first, second) in zip(outcomes[0], outcomes[1]) { #expect(first != second) }
    let listed = try desk.ask("clusters", "--round", "ronde-1", "--json").json
    let clusters = try #require(listed["clusters"] as? [[String: Any]])
    let points = clusters.flatMap { $0["points"] as? [String] ?? [] }
    #expect(points.count == count && Set(points).count == count)
    #expect(clusters.count == count)
    let clustered = try desk.log().filter { $0.contains("point-clustered.v1") }
    #expect(clustered.count == count)
  }

  /// Half of the points are accepted by themselves, half with their cluster.
  @Test func `to accept a point and to withdraw its last change never do both`() throws {
    let desk = try desk()
    let prepared = try desk.apply(
      lines {
        #"{"do":"record-text-change","document":"strategie","section":"4.2","before":"","after":"Zin \#($0).","points":["R-001.\#($0)"]}"#
      }
        + stride(from: 2, through: count, by: 2).map {
          #"{"do":"cluster-points","points":["R-001.\#($0)"],"title":"Punt \#($0)"}"# + "\n"
        }.joined())
    try #require(prepared.status == 0, "\(prepared.errors)")
    let runs = try race(
      lines {
        let what =
          $0.isMultiple(of: 2) ? #""cluster":"C-\#($0 / 2)""# : #""points":["R-001.\#($0)"]"#
        return #"{"do":"recommend",\#(what),"disposition":"accepted","answer":"Ja."}"#
      },
      lines { #"{"do":"withdraw-text-change","change":"W-\#($0)","reason":"Toch niet."}"# },
      at: desk)
    let outcomes = runs.map { done($0, orRefused: "change-needed") }
    try #require(outcomes.map(\.count) == [count, count], "\(runs.map(\.errors))")
    for (accepted, withdrawn) in zip(outcomes[0], outcomes[1]) { #expect(accepted != withdrawn) }

    let matrix = try desk.ask("matrix", "--round", "ronde-1", "--format", "json").json
    let groups = try #require(matrix["groups"] as? [[String: Any]])
    let points = groups.flatMap { $0["points"] as? [[String: Any]] ?? [] }
    let accepted = points.filter { $0["disposition"] as? String == "accepted" }
    #expect(points.count == count && accepted.count == outcomes[0].count { $0 })
    for point in accepted {
      #expect((point["textChanges"] as? [String])?.isEmpty == false)
    }
    #expect(
      (matrix["withdrawnTextChanges"] as? [String])?.count == outcomes[1].count { $0 })
  }
}
