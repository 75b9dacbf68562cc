// SPDX-License-Identifier: EUPL-1.2

/// What is left of a text of which a part is destroyed, sealed anew under the subject that takes the
/// place of the one that is destroyed.
///
/// Every scalar that was destroyed is blacked out, so offsets count on, and points stay where they
/// are.
public struct TextResealed: Hashable, Sendable {
  /// The sequence of the event in which the text was sealed before.
  public var of: Int
  /// Sealed: the texts of that event, without what is destroyed.
  public var texts: Texts

  /// All fields, in order.
  public init(of: Int, texts: Texts = .none) {
    self.of = of
    self.texts = texts
  }
}

/// Seals what is left of a submission's texts anew, in the commit that destroys its former subject.
public struct ResealTexts: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// What is left of the texts of events, by the sequence of each, in order.
  public var texts: [Left]

  /// What is left of the texts of one event.
  public struct Left: Hashable, Sendable {
    /// The sequence of the event.
    public var of: Int
    /// Its texts, with what is destroyed blacked out.
    public var texts: [TextField: String]

    /// All fields, in order.
    public init(of: Int, texts: [TextField: String]) {
      self.of = of
      self.texts = texts
    }
  }

  /// All fields, in order.
  public init(submission: SubmissionNumber, texts: [Left]) {
    self.submission = submission
    self.texts = texts
  }

  /// Each text is sealed once, under a subject that no text had before.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    _ = try situation.existingSubmission(submission)
    var subject = Subject.submission(submission)
    try situation.require(.subject(subject.name))
    while situation.state.subjects[subject.name] != nil, let next = subject.successor {
      subject = next
      try situation.require(.subject(subject.name))
    }
    return texts.filter { !$0.texts.isEmpty }.map {
      Decided(
        .subject(subject.name),
        .textResealed(TextResealed(of: $0.of, texts: .typed($0.texts))))
    }
  }
}

extension Subject {
  /// The subject that takes its place where a part of it is destroyed; `nil` for a kind of which
  /// parts are not destroyed.
  public var successor: Subject? {
    switch self {
    case .submission(let number): .rewritten(number, 2)
    case .rewritten(let number, let version): .rewritten(number, version + 1)
    default: nil
    }
  }
}

extension State {
  /// The subject under which new texts are sealed: the one that took the place of a subject of
  /// which a part was destroyed, or itself.
  public func current(_ subject: Subject) -> Subject {
    var current = subject
    while erasures[current.name]?.ground == .redaction, let next = current.successor {
      current = next
    }
    return current
  }
}
