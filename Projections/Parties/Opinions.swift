// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What the parties of a round think of it, counted: each party once, by its last word.
public struct Opinions: Hashable, Sendable {
  /// How many parties gave which answer to one question.
  public struct Stances: Hashable, Sendable {
    /// The question.
    public let question: QuestionAdded
    /// Parties by answer.
    public internal(set) var all = Count<Stance>()
    /// Parties by kind and answer; kinds of which none answered are not there.
    public internal(set) var byKind: [PartyKind: Count<Stance>] = [:]
    /// How many points answer the question.
    public internal(set) var points = 0
    /// How many parties made those.
    public internal(set) var pointParties = 0
    /// Whether it asks for a stance, and some party took one.
    public var isAnsweredByStance: Bool {
      question.form == .stance && all.total > all[Stance.none]
    }
  }

  /// How many have which opinion.
  public struct Count<Opinion: Hashable & Sendable>: Hashable, Sendable {
    /// All of them.
    public private(set) var total = 0
    private var numbers: [Opinion: Int] = [:]

    /// Nobody yet.
    public init() {}

    /// How many have this opinion.
    public subscript(opinion: Opinion) -> Int { numbers[opinion, default: 0] }

    mutating func add(_ opinion: Opinion) {
      total += 1
      numbers[opinion, default: 0] += 1
    }
  }

  /// The answers to each question of the round, in its order; also where none was given.
  public let stances: [Stances]
  /// The tenors of those that reacted, or had nothing to add and said what they think; `nil` where
  /// none was recorded.
  public let tenors: Count<Tenor?>
  /// The same by kind; kinds of which none reacted are not there.
  public let tenorsByKind: [PartyKind: Count<Tenor?>]

  /// Counts the lines of a roll call, and the points by the question that they answer.
  init(of rollCall: RollCall, questions: [QuestionAdded], points seats: [Seat]) {
    var stances = questions.map { Stances(question: $0) }
    let places = Dictionary(
      questions.enumerated().map { ($1.question, $0) }, uniquingKeysWith: { first, _ in first })
    var tenors = Count<Tenor?>()
    var tenorsByKind: [PartyKind: Count<Tenor?>] = [:]
    for line in rollCall.linesOfParties {
      for given in line.stances {
        guard let place = places[given.question] else { continue }
        stances[place].all.add(given.stance)
        stances[place].byKind[line.party.kind, default: Count()].add(given.stance)
      }
      if line.response == .reacted || line.tenor != nil {
        tenors.add(line.tenor)
        tenorsByKind[line.party.kind, default: Count()].add(line.tenor)
      }
    }
    var parties: [QuestionID: Set<PartyID>] = [:]
    for seat in seats where seat.status != nil && seat.status != .withdrawn {
      guard let question = seat.point.recorded.question, let place = places[question] else {
        continue
      }
      stances[place].points += 1
      parties[question, default: []].formUnion(seat.senders.compactMap(\.party))
    }
    for (question, place) in places { stances[place].pointParties = parties[question]?.count ?? 0 }
    self.stances = stances
    self.tenors = tenors
    self.tenorsByKind = tenorsByKind
  }
}
