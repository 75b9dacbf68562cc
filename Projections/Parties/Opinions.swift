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

  /// Counts the lines of a roll call.
  init(of rollCall: RollCall, questions: [QuestionAdded]) {
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
    self.stances = stances
    self.tenors = tenors
    self.tenorsByKind = tenorsByKind
  }
}
