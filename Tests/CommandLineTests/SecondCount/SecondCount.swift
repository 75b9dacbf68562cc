// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The figures of one round, counted from the lines of `weerklank log` alone: a second way of
/// counting, which shares no code with the reports.
///
/// It takes the events one by one, up to a sequence, and knows only the names and members that stand
/// in the log.
struct SecondCount {
  typealias Data = [String: Any]

  let round: String
  private var points: [String: Counted] = [:]
  private var clusters: [String: Answer] = [:]
  private var entries: [String: Entered] = [:]
  private var gone: Set<String> = []
  private var invited: [String] = []
  private var declined: Set<String> = []
  private var silent: Set<String> = []
  private var present: Set<String> = []
  private var owed: [String: Set<String>] = [:]
  private var settled: [String: Set<String>] = [:]
  private var today = ""

  /// A point that counts in the round.
  fileprivate struct Counted {
    var kind: String
    var theme: String?
    var isGone = false
    var isSuperseded = false
    var handler: String?
    var due: String?
    var cluster: String?
    var answer = Answer()
  }

  fileprivate struct Answer {
    var disposition: String?
    var isWritten = false
    var isApproved = false
  }

  fileprivate struct Entered {
    let parties: Set<String>
    let hasNothingToAdd: Bool
    var stands = true
    var isExcluded = false
  }

  /// Counts the lines of a log, up to the one with a sequence.
  init(_ lines: [Data], upTo last: Int, round: String) {
    self.round = round
    for line in lines {
      guard let sequence = line["sequence"] as? String, (Int(sequence) ?? .max) <= last else {
        return
      }
      take(line)
    }
  }

  private mutating func take(_ line: Data) {
    let type = ((line["type"] as? String) ?? "").dropFirst("nl.weerklank.".count).dropLast(3)
    let data = line["data"] as? Data ?? [:]
    let subject = ((line["subject"] as? String) ?? "").split(separator: "/").map(String.init)
    today = String(((line["time"] as? String) ?? "").prefix(10))
    switch subject.first {
    case "round": if subject.last == round { takeOfRound(type, data) }
    case "cluster": if let cluster = subject.last { takeOfCluster(type, data, cluster) }
    case "submission": if let number = subject.last { takeOfSubmission(type, data, number) }
    case "dossier": takeOfDossier(type, data)
    default: break
    }
  }

  private mutating func takeOfRound(_ type: Substring, _ data: Data) {
    let number = data["submission"] as? String ?? ""
    switch type {
    case "submission-entered":
      let parties = ["inPlaceOf", "coSubmitters"].flatMap { data[$0] as? [String] ?? [] }
      entries[number] = Entered(
        parties: Set(parties + [data["party"] as? String].compactMap(\.self)),
        hasNothingToAdd: data["nothingToAdd"] as? Bool == true)
    case "entry-withdrawn", "entry-replaced": entries[number]?.stands = false
    case "entry-excluded": entries[number]?.isExcluded = true
    case "party-invited":
      if let party = data["party"] as? String, !invited.contains(party) { invited.append(party) }
    case "invitation-declined": declined.formUnion([data["party"] as? String].compactMap(\.self))
    case "silence-established": silent.formUnion([data["party"] as? String].compactMap(\.self))
    case "session-held": present.formUnion(data["present"] as? [String] ?? [])
    default: break
    }
  }

  private mutating func takeOfSubmission(_ type: Substring, _ data: Data, _ number: String) {
    guard let point = data["point"] as? String ?? data["thing"] as? String else {
      if type == "submission-withdrawn" || type == "entry-replaced" { gone.insert(number) }
      return
    }
    let isHere = data["round"] as? String == round
    switch type {
    case "point-recorded":
      guard (data["rounds"] as? [String] ?? []).contains(round) else { return }
      points[point] = Counted(
        kind: data["kind"] as? String ?? "", theme: data["theme"] as? String)
    case "point-superseded": points[point]?.isSuperseded = true
    case "point-withdrawn": points[point]?.isGone = true
    case "corrected":
      let to = data["to"] as? String
      if data["field"] as? String == "kind" { points[point]?.kind = to ?? "" }
      if data["field"] as? String == "theme" { points[point]?.theme = to }
    case "handler-assigned":
      points[point]?.handler = data["handler"] as? String
      points[point]?.due = data["due"] as? String
    case "point-clustered":
      guard (data["rounds"] as? [String] ?? []).contains(round) else { return }
      points[point]?.cluster = data["cluster"] as? String
      points[point]?.answer = Answer()
    case "point-unclustered": points[point]?.cluster = nil
    default: if isHere { points[point]?.answer.take(type, data) }
    }
  }

  private mutating func takeOfCluster(_ type: Substring, _ data: Data, _ cluster: String) {
    guard data["round"] as? String == round else { return }
    clusters[cluster, default: Answer()].take(type.dropFirst("cluster-".count), data)
  }

  private mutating func takeOfDossier(_ type: Substring, _ data: Data) {
    guard let number = data["number"] as? String else { return }
    let point = [data["point"] as? String].compactMap(\.self)
    switch type {
    case "obligation-opened": owed[number] = []
    case "obligation-point-added": owed[number, default: []].formUnion(point)
    case "obligation-settled":
      settled[number, default: []].formUnion(point.isEmpty ? Array(owed[number] ?? []) : point)
    default: break
    }
  }
}

extension SecondCount.Answer {
  fileprivate mutating func take(_ type: Substring, _ data: SecondCount.Data) {
    switch type {
    case "answer-drafted": isWritten = true
    case "answer-recommended":
      disposition = data["disposition"] as? String
      (isWritten, isApproved) = (true, false)
    case "recommendation-approved": isApproved = true
    case "recommendation-returned": isApproved = false
    default: break
    }
  }
}

extension SecondCount {
  /// What became of every point that counts: a disposition, `withdrawn` or `open`.
  private var outcomes: [(point: Counted, outcome: String, isWritten: Bool)] {
    points.compactMap { number, point in
      let submission = String(number.prefix { $0 != "." })
      guard !point.isSuperseded, let entry = entries[submission], !entry.isExcluded else {
        return nil
      }
      if point.isGone || gone.contains(submission) { return (point, "withdrawn", false) }
      let answer = point.cluster.map { clusters[$0] ?? Answer() } ?? point.answer
      let approved = answer.isApproved ? answer.disposition : nil
      return (point, approved ?? "open", answer.isWritten)
    }
  }

  /// How many points there are of each outcome.
  var tally: [String: Int] {
    outcomes.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
  }

  /// How many points there are of each kind and outcome, as `advice accepted`.
  var kinds: [String: Int] {
    outcomes.reduce(into: [:]) { $0["\($1.point.kind) \($1.outcome)", default: 0] += 1 }
  }

  /// Points, those written and not approved, approved and overdue of every handler; `-` for nobody.
  var handlers: [String: [Int]] {
    outcomes.filter { $0.outcome != "withdrawn" }.reduce(into: [:]) { found, counted in
      let isApproved = counted.outcome != "open"
      let isOverdue = !isApproved && counted.point.due.map { $0 < today } ?? false
      let numbers = [true, counted.isWritten && !isApproved, isApproved, isOverdue]
      let name = counted.point.handler ?? "-"
      found[name] = zip(found[name] ?? [0, 0, 0, 0], numbers).map { $0 + ($1 ? 1 : 0) }
    }
  }

  /// Points of every theme, and those approved; `-` for none.
  var themes: [String: [Int]] {
    outcomes.filter { $0.outcome != "withdrawn" }.reduce(into: [:]) { found, counted in
      let numbers = found[counted.point.theme ?? "-"] ?? [0, 0]
      let approved = counted.outcome == "open" ? 0 : 1
      found[counted.point.theme ?? "-"] = [numbers[0] + 1, numbers[1] + approved]
    }
  }

  /// How many invited parties gave each response.
  var responses: [String: Int] {
    invited.reduce(into: [:]) { $0[response(of: $1), default: 0] += 1 }
  }

  private func response(of party: String) -> String {
    let mine = entries.values.filter { $0.parties.contains(party) }
    let standing = mine.filter(\.stands)
    if standing.contains(where: { !$0.hasNothingToAdd }) { return "reacted" }
    if !standing.isEmpty { return "nothingToAdd" }
    if present.contains(party) { return "reacted" }
    if declined.contains(party) { return "declined" }
    if !mine.isEmpty { return "withdrawn" }
    return silent.contains(party) ? "silent" : "awaited"
  }

  /// Obligations of all dossiers that are open, and those that are settled.
  var obligations: [Int] {
    let met = owed.count { number, points in points.isSubset(of: settled[number] ?? []) }
    return [owed.count - met, met]
  }
}
