// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Projections
import Register

/// Tells who issued an edition what may be a mistake in its answers: one line for each kind of hint.
enum LintNotice {
  /// Says it after a command; nothing where that issued no edition, or nothing stands out.
  ///
  /// The edition stands by then: where the register cannot be read, that is said, and no more.
  static func tell(after request: CommandRequest, _ outcome: Outcome, in register: Register) {
    guard request.form.name == "issue-edition", case .done = outcome,
      let round = request.content["round"]?.stringValue
    else { return }
    do {
      for line in try lines(ofRound: round, in: register) { Output.say(line) }
    } catch {
      Output.say("the edition is issued; what stands out in it could not be read: \(error)")
    }
  }

  private static func lines(ofRound name: String, in register: Register) throws -> [String] {
    let books = try register.books()
    let round = try StateNames(books.state).round(named: name)
    let lints = Lints(of: books, round: round, texts: register.texts(hidden: .sign))
    let hints = Dictionary(grouping: lints?.given ?? [], by: \.lint)
    return Lint.allCases.compactMap { lint in
      hints[lint].map { hints in
        "hint: \(lint.word(in: .en)) (\(lint.rawValue), \(hints.count) ×); "
          + "see weerklank lint --round \(round)"
      }
    }
  }
}
