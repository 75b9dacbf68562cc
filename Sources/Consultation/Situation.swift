// SPDX-License-Identifier: EUPL-1.2

/// What a command is decided on: the part of the state that was loaded, and the opened texts.
///
/// Deciding asks for what it needs: where a stream or text was not loaded yet it throws
/// ``Undecided/needs(_:)``, the caller loads that and decides again. So the streams loaded are
/// exactly those that the decision looked at, and all of them are conditions of its append.
public struct Situation: Sendable {
  /// The state, of the loaded streams only.
  public var state: State
  /// The streams that were loaded; `nil` where all were.
  public var loaded: Set<Stream>?
  /// The opened texts, each the newest version of its submission's text.
  public var texts: [SubmissionNumber: SubmissionText]
  /// The rounds of the dossiers of which that was asked; of no use where all streams are loaded.
  public var rounds: [DossierID: [RoundID]] = [:]
  /// The texts linked to persons, of those of whom that was asked; of no use where all streams are
  /// loaded.
  public var linkedTexts: [PartyID: [LinkedText]] = [:]
  /// Where the words of redactions are repeated, of those of which that was asked; of no use where
  /// all streams are loaded.
  public var repeats: [SpanRedacted: FoundRepeats] = [:]
  /// The opened texts of single events, by sequence; none of an event whose texts were erased.
  ///
  /// Deciding copies them where they must be sealed anew, and never looks at what they say.
  public var opened: [Int: [TextField: String]]

  /// A situation; by default one in which everything is known and there is no text.
  public init(
    state: State = State(), loaded: Set<Stream>? = nil,
    texts: [SubmissionNumber: SubmissionText] = [:], opened: [Int: [TextField: String]] = [:]
  ) {
    self.state = state
    self.loaded = loaded
    self.texts = texts
    self.opened = opened
  }
}

/// Who wants a command, and when.
public struct Circumstances: Hashable, Sendable {
  /// Who wants it.
  public let by: UserID
  /// The day on which it is decided, in Europe/Amsterdam.
  public let today: Day

  /// Somebody's wish on a day.
  public init(by: UserID, today: Day) {
    self.by = by
    self.today = today
  }
}

/// An event that was decided, and the stream to which it is to be appended.
public struct Decided: Hashable, Sendable {
  /// The stream.
  public let stream: Stream
  /// What will have happened.
  public let event: Event

  /// An event for a stream.
  public init(_ stream: Stream, _ event: Event) {
    self.stream = stream
    self.event = event
  }
}

/// What has to be loaded before a command can be decided.
public enum Need: Hashable, Sendable {
  /// The events of a stream, be it that there are none.
  case stream(Stream)
  /// The newest text of a submission.
  case text(SubmissionNumber)
  /// Which rounds a dossier has. No stream tells it, so the decision holds only as long as nothing
  /// at all is recorded.
  case rounds(DossierID)
  /// The texts that are linked to a person. No stream tells it, as with the rounds of a dossier.
  case linkedTexts(PartyID)
  /// Where the words of a redaction, as far as it is decided, are repeated.
  case repeats(SpanRedacted)
  /// The texts sealed in the event at this sequence.
  case opened(sequence: Int)
}

/// Why there is no decision.
public enum Undecided: Error, Hashable, Sendable {
  /// A rule forbids the command.
  case rejected(Rejection)
  /// Something has to be loaded first.
  case needs(Need)
}
