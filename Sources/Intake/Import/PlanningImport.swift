// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Brings a planning into a dossier: it adds the milestones that are not there, and moves those of
/// which the day differs.
///
/// A row is a known milestone by its id, else by its activity; where several have that activity, the
/// first row is the first of them. An empty cell says nothing.
public struct PlanningImport: Hashable, Sendable {
  /// The dossier.
  public let dossier: DossierID
  /// Why days moved, where a row does not say it.
  public let reason: String?

  /// An import into a dossier.
  public init(dossier: DossierID, reason: String? = nil) {
    self.dossier = dossier
    self.reason = reason
  }

  /// Plans the commands for a planning.
  ///
  /// - Returns: The plan; empty where all of it is so already.
  /// - Throws: ``TableProblems`` with every cell that cannot be carried out.
  /// - Complexity: O(rows + milestones).
  public func plan(
    _ rows: [PlanningRow], given state: State
  ) throws(TableProblems) -> ImportPlan {
    guard let known = state.dossiers[dossier] else {
      throw TableProblems([
        TableProblem(
          .unknownDossier, "there is no dossier with the id given",
          hint: "weerklank dossiers lists them")
      ])
    }
    var matcher = MilestoneMatcher(known, rows)
    var plan = ImportPlan()
    var problems: [TableProblem] = []
    for row in rows {
      guard let milestone = matcher.known(row) else {
        plan.steps.append(ImportPlan.Step(.addMilestone(added(row, &matcher)), line: row.line))
        continue
      }
      problems += row.differences(from: milestone)
      guard let time = row.time, time != milestone.time else { continue }
      guard let reason = row.reason ?? reason else {
        problems.append(row.lackingReason)
        continue
      }
      let move = MoveMilestone(
        dossier: dossier, milestone: milestone.id.rawValue, time: time, reason: reason)
      plan.steps.append(ImportPlan.Step(.moveMilestone(move), line: row.line))
    }
    guard problems.isEmpty else { throw TableProblems(problems) }
    return plan
  }

  private func added(_ row: PlanningRow, _ matcher: inout MilestoneMatcher) -> AddMilestone {
    AddMilestone(
      dossier: dossier, milestone: row.milestone ?? matcher.newID(for: row.activity),
      activity: row.activity, who: row.who, time: row.time ?? .open,
      isOptional: row.isOptional ?? false)
  }
}

/// Finds the milestone that a row is about, and makes ids for those that are new.
private struct MilestoneMatcher {
  private let dossier: Dossier
  private var waiting: [String: [Milestone]]
  private var taken: Set<MilestoneID>

  init(_ dossier: Dossier, _ rows: [PlanningRow]) {
    self.dossier = dossier
    let named = Set(rows.compactMap(\.milestone))
    taken = named.union(dossier.milestones.map(\.id))
    waiting = Dictionary(
      grouping: dossier.milestones.reversed().filter { !named.contains($0.id) },
      by: \.added.activity)
  }

  /// The milestone of a row; of several with the same activity the next one.
  mutating func known(_ row: PlanningRow) -> Milestone? {
    if let id = row.milestone { return dossier.milestone(id) }
    return waiting[row.activity]?.popLast()
  }

  /// An id of the words of an activity, with a number where it is taken.
  mutating func newID(for activity: String) -> MilestoneID {
    let words = String(Stream.foldedShortName(activity).prefix(56))
    let stem = words.isEmpty ? "mijlpaal" : words
    var number = 1
    while true {
      let name = number == 1 ? stem : "\(stem)-\(number)"
      if let id = MilestoneID(name), taken.insert(id).inserted { return id }
      number += 1
    }
  }
}

extension PlanningRow {
  /// The cells that say another thing than is recorded, and are no day.
  fileprivate func differences(from known: Milestone) -> [TableProblem] {
    let differing: [(PlanningColumn, Bool)] = [
      (.activity, activity != known.added.activity),
      (.who, who != nil && who != known.added.who),
      (.optional, isOptional != nil && isOptional != known.added.isOptional),
    ]
    return differing.filter(\.1).map { column, _ in
      problem(
        .notChangeable, column, "differs from what is recorded of the milestone",
        hint: "only its day moves; give another milestone an id of its own")
    }
  }

  /// Its day differs, and nothing says why.
  fileprivate var lackingReason: TableProblem {
    problem(
      .reasonNeeded, .when, "differs from what is recorded, without a reason",
      hint: "say why in the column \(PlanningColumn.reason.dutch), or with --reason")
  }

  private func problem(
    _ code: TableProblem.Code, _ column: PlanningColumn, _ message: String, hint: String
  ) -> TableProblem {
    TableProblem(
      code, line: places[column]?.line ?? line, column: places[column]?.column ?? 0,
      "\(column.rawValue): \(message)", hint: hint)
  }
}
