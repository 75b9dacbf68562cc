// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Testing

/// What happened before; a rule is tested by what happens next.
///
/// ```swift
/// Given(.consultation).when(.invite(…), rejected: "unknown-party")
/// ```
public struct Given {
  /// What happened before.
  public let story: Story

  /// A story so far, and commands after it that must all be carried out.
  public init(
    _ story: Story = .consultation, _ commands: Command..., by user: UserID = "u-1",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var story = story
    for command in commands {
      do throws(Undecided) {
        try story.run(command, by: user)
      } catch {
        Issue.record("not carried out: \(error)", sourceLocation: sourceLocation)
      }
    }
    self.story = story
  }

  /// The same, and a command after it that must be carried out.
  public func and(
    _ command: Command, by user: UserID = "u-1", on day: Day? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Given {
    var story = story
    if let day { story.today = day }
    return Given(story, command, by: user, sourceLocation: sourceLocation)
  }

  /// A command is decided so.
  public func when(
    _ command: Command, by user: UserID = "u-1", then expected: [Decided],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      decision(of: command, by: user) == .success(expected), sourceLocation: sourceLocation)
  }

  /// A command decides these events, whatever their streams.
  public func when(
    _ command: Command, by user: UserID = "u-1", happens expected: [Event],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let events = decision(of: command, by: user).map { $0.map(\.event) }
    #expect(events == .success(expected), sourceLocation: sourceLocation)
  }

  /// A command is refused with this code.
  public func when(
    _ command: Command, by user: UserID = "u-1", rejected code: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    switch decision(of: command, by: user) {
    case .failure(.rejected(let rejection)):
      #expect(rejection.code == code, sourceLocation: sourceLocation)
    case let other:
      Issue.record("expected \(code), got \(other)", sourceLocation: sourceLocation)
    }
  }

  private func decision(of command: Command, by user: UserID) -> Result<[Decided], Undecided> {
    Result { () throws(Undecided) in
      try command.decide(
        in: story.situation, under: Circumstances(by: user, today: story.today))
    }
  }
}
