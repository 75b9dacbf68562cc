// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How far the answering of a round is: by handler, by theme, and what is due to whom.
public struct Progress: Hashable, Sendable {
  /// The points of one handler.
  public struct Handler: Hashable, Sendable {
    /// Who; `nil` for points that nobody was given.
    public let handler: UserID?
    /// Points, those taken back aside.
    public internal(set) var assigned = 0
    /// Points with a draft or recommendation that was not approved.
    public internal(set) var drafted = 0
    /// Points with an approved answer.
    public internal(set) var approved = 0
    /// Points without an approved answer of which the day has passed.
    public internal(set) var overdue = 0
  }

  /// The points of one theme.
  public struct Theme: Hashable, Sendable {
    /// The theme; `nil` for points without one.
    public let theme: ThemeID?
    /// Points, those taken back aside.
    public internal(set) var points = 0
    /// Points with an approved answer.
    public internal(set) var approved = 0
  }

  /// The answers that were put to one user.
  public struct Consulted: Hashable, Sendable {
    /// Who was asked.
    public let user: UserID
    /// How many answers.
    public internal(set) var asked = 0
    /// Those on which the user wrote since.
    public internal(set) var answered = 0
    /// Those that still wait for the user: not approved, and the day has not passed.
    public internal(set) var open = 0
  }

  /// An answer that a rule promises a party, and that it has not got in full yet.
  public struct AnswerDue: Hashable, Sendable {
    /// The party.
    public let party: PartyID
    /// The submission that is to be answered.
    public let submission: SubmissionNumber
    /// The rule.
    public let rule: String
    /// The last day, counted from the day on which the submission was received.
    public let due: Day
    /// Whether that day has passed.
    public let isOverdue: Bool

    /// An answer that is due.
    public init(
      party: PartyID, submission: SubmissionNumber, rule: String, due: Day, isOverdue: Bool
    ) {
      self.party = party
      self.submission = submission
      self.rule = rule
      self.due = due
      self.isOverdue = isOverdue
    }
  }

  /// The round.
  public let round: RoundID
  /// Handlers by id; points that nobody was given come last.
  public let handlers: [Handler]
  /// Themes in the order of the dossier; points without one come last.
  public let themes: [Theme]
  /// Users to whom answers were put, by id.
  public let consulted: [Consulted]
  /// The day from which drafts and internal remarks of the round may be erased, where one was set.
  public let draftsWeededOn: Day?
  /// Answers that are due, the earliest first; none of what was answered in full, point by point.
  public let answersDue: [AnswerDue]

  /// Reads how far a round is on a day; `nil` where there is no such round.
  ///
  /// - Complexity: O(n log n) in the number of parties, O(n) in that of points.
  public init?(of books: Books, round id: RoundID, today: Day) {
    guard let round = books.state.rounds[id] else { return nil }
    var count = ProgressCount(round: id, today: today)
    for entry in round.entries where !entry.isExcluded {
      guard let submission = books.state.submissions[entry.entered.submission] else { continue }
      for point in submission.points {
        count.add(point, books.state.status(of: point, of: submission, in: id))
      }
    }
    for cluster in books.state.clusters.values where cluster.dossier == round.dossier {
      if let treatment = cluster.treatments[id] { count.add(treatment) }
    }
    self.round = id
    handlers = count.handlers.values.sorted { left, right in
      guard let first = left.handler else { return false }
      return right.handler.map { first < $0 } ?? true
    }
    let order = books.state.dossiers[round.dossier]?.themes.map(\.theme) ?? []
    themes = (order.map(Optional.some) + [nil]).compactMap { count.themes[$0] }
    consulted = count.consulted.values.sorted { $0.user < $1.user }
    draftsWeededOn = round.draftsWeededOn
    answersDue = Self.answersDue(in: round, of: books.state, today: today)
  }

  private static func answersDue(
    in round: Round, of state: State, today: Day
  ) -> [AnswerDue] {
    round.entries
      .flatMap { entry -> [AnswerDue] in
        guard entry.stands, !entry.isExcluded, !entry.entered.nothingToAdd,
          let submission = state.submissions[entry.entered.submission],
          !state.isAnswered(submission, in: round.id)
        else { return [] }
        return submission.received.parties.compactMap { party in
          guard let duty = state.parties[party]?.adviceDuty, let days = duty.answerDays else {
            return nil
          }
          let due = entry.entered.receivedOn.advanced(byDays: days)
          return AnswerDue(
            party: party, submission: entry.entered.submission, rule: duty.rule, due: due,
            isOverdue: due < today)
        }
      }
      .sorted { ($0.due, $0.party, $0.submission) < ($1.due, $1.party, $1.submission) }
  }
}

extension State {
  /// Whether every point of a submission has an approved answer in a round, or needs none; a letter
  /// without points is not answered.
  fileprivate func isAnswered(_ submission: Submission, in round: RoundID) -> Bool {
    !submission.points.isEmpty
      && submission.points.allSatisfy { isClosed($0, of: submission, in: round) }
  }
}

/// The numbers of a round while they are counted.
private struct ProgressCount {
  let round: RoundID
  let today: Day
  var handlers: [UserID?: Progress.Handler] = [:]
  var themes: [ThemeID?: Progress.Theme] = [:]
  var consulted: [UserID: Progress.Consulted] = [:]

  init(round: RoundID, today: Day) {
    self.round = round
    self.today = today
  }

  mutating func add(_ point: Point, _ status: PointStatus) {
    guard point.isAnswered(in: round), status != .withdrawn else { return }
    let isApproved = status == .approved
    let theme = point.recorded.theme
    themes[theme, default: Progress.Theme(theme: theme)].points += 1
    if isApproved { themes[theme]?.approved += 1 }

    let handler = point.handler?.handler
    handlers[handler, default: Progress.Handler(handler: handler)].assigned += 1
    switch status {
    case .approved: handlers[handler]?.approved += 1
    case .drafted, .recommended: handlers[handler]?.drafted += 1
    case .open, .withdrawn: break
    }
    if point.cluster(in: round) == nil {
      count(point.treatments[round]?.consultations ?? [], isApproved: isApproved)
    }
    if let due = point.handler?.due, due < today, !isApproved { handlers[handler]?.overdue += 1 }
  }

  /// Counts to whom the answers of a round's clusters were put, each once.
  mutating func add(_ treatment: Treatment) {
    count(treatment.consultations, isApproved: treatment.isApproved)
  }

  private mutating func count(_ questions: [ConsultedUser], isApproved: Bool) {
    for question in questions { count(question, isApproved: isApproved) }
  }

  private mutating func count(_ question: ConsultedUser, isApproved: Bool) {
    let user = question.consulted.with
    consulted[user, default: Progress.Consulted(user: user)].asked += 1
    if question.isAnswered {
      consulted[user]?.answered += 1
    } else if !isApproved, question.consulted.until >= today {
      consulted[user]?.open += 1
    }
  }
}
