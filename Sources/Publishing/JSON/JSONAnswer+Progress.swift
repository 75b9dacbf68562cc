// SPDX-License-Identifier: EUPL-1.2

public import Projections

extension JSONAnswer {
  /// `weerklank.progress/1`: how far the answering is, by handler and theme, and what is due.
  public static func progress(_ progress: Progress, at position: Position) -> [UInt8] {
    bytes("weerklank.progress/1", at: position) { json in
      json.member("round", id: progress.round)
      json.name("handlers")
      json.array(progress.handlers) { json, handler in
        json.object { json in
          json.member("handler", id: handler.handler)
          json.member("assigned", handler.assigned)
          json.member("drafted", handler.drafted)
          json.member("approved", handler.approved)
          json.member("overdue", handler.overdue)
        }
      }
      json.name("themes")
      json.array(progress.themes) { json, theme in
        json.object { json in
          json.member("theme", id: theme.theme)
          json.member("points", theme.points)
          json.member("approved", theme.approved)
        }
      }
      json.name("consulted")
      json.array(progress.consulted) { json, line in
        json.object { json in
          json.member("user", id: line.user)
          json.member("asked", line.asked)
          json.member("answered", line.answered)
          json.member("open", line.open)
        }
      }
      json.member("draftsWeedOn", progress.draftsWeededOn)
      json.name("answersDue")
      json.array(progress.answersDue) { json, answer in
        json.object { json in
          json.member("party", id: answer.party)
          json.member("submission", id: answer.submission)
          json.member("rule", answer.rule)
          json.member("due", answer.due)
          json.member("overdue", answer.isOverdue)
        }
      }
    }
  }
}
