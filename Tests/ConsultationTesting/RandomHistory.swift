// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A random valid history: the campaign, and after it whatever commands the rules let through.
///
/// It holds every kind of event, for the campaign does. The same seed gives the same history.
public struct RandomHistory: Sendable {
  /// The story, with its state, its events and their texts.
  public private(set) var story: Story
  /// The commands that were carried out, or changed nothing, with who gave them.
  public private(set) var commands: [(command: Command, by: UserID)] = []
  /// How many commands the rules refused.
  public private(set) var refused = 0

  /// What happened, in order, with sealed texts.
  public var recorded: [Recorded] { story.recorded }
  /// Opens the sealed texts.
  public var texts: TypedTexts { story.texts }

  /// A history of so many random commands after the campaign.
  public init(seed: Int, commands count: Int = 150) {
    story = .campaign
    var random = SeededGenerator(seed: seed)
    for _ in 0..<count {
      if Int.random(in: 0..<20, using: &random) == 0 {
        story.today = story.today.advanced(byDays: 1)
      }
      let wish = RandomWish(state: story.state, texts: story.submissionTexts, today: story.today)
      let command = wish.command(using: &random)
      let user = wish.user(for: command, using: &random)
      do throws(Undecided) {
        try story.run(command, by: user)
        commands.append((command, user))
      } catch {
        refused += 1
      }
    }
  }
}
