// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The figures of a round, counted from the lines of the log alone: no fold of the program is asked.
struct LoggedFigures {
  /// A point of the round that was not split or merged.
  struct Point {
    let number: String
    let theme: String?
    /// What was approved last; `nil` where it was taken back, or is open.
    var disposition: String?
    var isWithdrawn = false

    var submission: String { String(number.prefix { $0 != "." }) }
  }

  private(set) var points: [Point] = []
  private(set) var invited: Set<String> = []
  /// Parties by the submissions of the round that are not excluded.
  private(set) var senders: [String: String] = [:]
  private(set) var kinds: [String: String] = [:]
  /// The points of each cluster of the round.
  private(set) var clusters: [String: Set<String>] = [:]
  /// The titles of the themes of the round's dossier.
  private(set) var themes: [String: String] = [:]
  private(set) var textChanges = 0
  private(set) var milestones = 0
  private(set) var sessions = 0

  init(of lines: [Substring], round: String) throws {
    let events = try lines.map(Event.init)
    let dossier = events.first { $0.is("round-opened") && $0["round"] == round }?["dossier"]
    let inDossier = events.filter { $0.subject == "dossier/\(dossier ?? "")" }
    for event in inDossier where event.is("theme-added") {
      themes[event["theme"] ?? ""] = event["title"]
    }
    milestones = inDossier.count { $0.is("milestone-added") }
    for event in events where event.is("party-added") {
      kinds[event["party"] ?? ""] = event["kind"]
    }
    readRound(events.filter { $0.subject == "round/\(round)" })
    readPoints(events, round: round)
    readAnswers(events, round: round)
    let linked = events.filter { $0.is("text-change-linked") && $0["round"] == round }
    textChanges = Set(linked.compactMap { $0["number"] }).count
  }

  private mutating func readRound(_ events: [Event]) {
    for event in events {
      if event.is("party-invited") { invited.insert(event["party"] ?? "") }
      if event.is("session-held") { sessions += 1 }
      guard let submission = event["submission"] else { continue }
      if event.is("submission-entered") { senders[submission] = event["party"] ?? "session" }
      if event.is("entry-excluded") { senders[submission] = nil }
    }
  }

  private mutating func readPoints(_ events: [Event], round: String) {
    let gone = Set(events.filter { $0.is("point-superseded") }.compactMap { $0["point"] })
    let withdrawn = Set(events.filter { $0.is("point-withdrawn") }.compactMap { $0["point"] })
    points = events.filter { event in
      event.is("point-recorded") && event.list("rounds").contains(round)
        && !gone.contains(event["point"] ?? "")
    }.map { event in
      let number = event["point"] ?? ""
      return Point(
        number: number, theme: event["theme"], isWithdrawn: withdrawn.contains(number))
    }.filter { senders[$0.submission] != nil }
    for event in events where event.is("point-clustered") && event.list("rounds").contains(round) {
      clusters[event["cluster"] ?? "", default: []].insert(event["point"] ?? "")
    }
  }

  private mutating func readAnswers(_ events: [Event], round: String) {
    var recommended: [String: String] = [:]
    var approved: [String: String] = [:]
    for event in events where event["round"] == round {
      let thing = event["point"] ?? event.subject.replacingOccurrences(of: "cluster/", with: "")
      if event.is("answer-recommended") || event.is("cluster-answer-recommended") {
        recommended[thing] = event["disposition"]
        approved[thing] = nil
      } else if event.is("recommendation-approved") || event.is("cluster-recommendation-approved") {
        approved[thing] = recommended[thing]
      }
    }
    let homes = Dictionary(
      clusters.flatMap { cluster, points in points.map { ($0, cluster) } },
      uniquingKeysWith: { _, last in last })
    for index in points.indices where !points[index].isWithdrawn {
      let number = points[index].number
      points[index].disposition = approved[homes[number] ?? number]
    }
  }

  /// How many points of a theme there are, and became what, as the summary has its columns.
  func row(of theme: String?) -> [String] {
    let own = points.filter { theme == nil || $0.theme == theme }
    let named = ["accepted", "partlyAccepted", "notAccepted", "deferred"].map { word in
      own.count { $0.disposition == word }
    }
    let open = own.count { $0.disposition == nil && !$0.isWithdrawn }
    let others = own.count - open - named.reduce(0, +)
    return ([own.count] + named + [others, open]).map(String.init)
  }

  /// The points that stand in the submissions of a party.
  func points(of party: String) -> [Point] { points.filter { senders[$0.submission] == party } }

  /// A line of the log.
  private struct Event {
    let subject: String
    private let type: String
    private let data: [String: Any]

    init(_ line: Substring) throws {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      subject = object["subject"] as? String ?? ""
      type = object["type"] as? String ?? ""
      data = object["data"] as? [String: Any] ?? [:]
    }

    func `is`(_ kind: String) -> Bool { type == "nl.weerklank.\(kind).v1" }
    func list(_ name: String) -> [String] { data[name] as? [String] ?? [] }
    subscript(name: String) -> String? { data[name] as? String }
  }
}
