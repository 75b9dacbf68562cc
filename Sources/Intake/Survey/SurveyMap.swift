// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What the columns of a survey mean: a survey tool writes a row a respondent and a column a
/// question, under headings of its own.
///
/// Headings are compared without regard to case and white space around and within them.
public struct SurveyMap: Hashable, Sendable {
  /// A column with answers to one question.
  public struct Question: Hashable, Sendable {
    /// The heading of the column.
    public var column: String
    /// The consultation question that it answers, by its id.
    public var question: QuestionID?
    /// What its answers are.
    public var kind: Kind

    /// A column with answers.
    public init(column: String, question: QuestionID? = nil, kind: Kind) {
      self.column = column
      self.question = question
      self.kind = kind
    }
  }

  /// What the answers in a column are.
  public enum Kind: Hashable, Sendable {
    /// Statements, each of which becomes a point.
    case points(Statement)
    /// Choices, each of which is a stance, by the words of the survey.
    case stances([String: Stance])
  }

  /// What is so of every point of a column.
  public struct Statement: Hashable, Sendable {
    /// What kind of statement it is.
    public var kind: PointKind
    /// Its theme: id or title.
    public var theme: String?
    /// Its part: id or title.
    public var part: String?
    /// Its place in the baseline.
    public var section: String?

    /// Statements of a kind.
    public init(
      kind: PointKind = .advice, theme: String? = nil, part: String? = nil, section: String? = nil
    ) {
      self.kind = kind
      self.theme = theme
      self.part = part
      self.section = section
    }
  }

  /// When the answers were received.
  public enum Received: Hashable, Sendable {
    /// All on one day.
    case on(Day)
    /// On the day in a column, be it with a time behind it.
    case column(String)
  }

  /// The name of the survey, an id: with it and the respondent a row is known again.
  public var survey: String
  /// The heading of the column with whose answers they are: id, short name or name of a party.
  public var party: String
  /// What kind of party a respondent is that is not there yet.
  public var partyKind: PartyKind?
  /// The heading of the column with the municipality of such a party.
  public var municipality: String?
  /// The heading of the column with the respondent's number in the survey.
  ///
  /// It stands in the log unsealed, so it must be a number or code and no name or address.
  public var respondent: String?
  /// When they were received.
  public var received: Received
  /// By what way.
  public var channel: Channel
  /// The columns with answers, in the order in which points are to stand.
  public var questions: [Question]
  /// Answers that say nothing, such as *n.v.t.*
  public var nothing: [String]

  /// All fields, in order; what is optional may be left out.
  public init(
    survey: String, party: String, partyKind: PartyKind? = nil, municipality: String? = nil,
    respondent: String? = nil, received: Received, channel: Channel = .form,
    questions: [Question], nothing: [String] = []
  ) {
    self.survey = survey
    self.party = party
    self.partyKind = partyKind
    self.municipality = municipality
    self.respondent = respondent
    self.received = received
    self.channel = channel
    self.questions = questions
    self.nothing = nothing
  }
}
