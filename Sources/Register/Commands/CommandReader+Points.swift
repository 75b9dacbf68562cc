// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandReader {
  func splitPoint() throws -> SplitPoint {
    SplitPoint(
      point: try body.point("point"),
      into: try body.objects("into") { part throws(CommandError) in
        PartInput(
          passages: try Self.passages(of: part), summary: try part.text(ifAny: "summary"),
          kind: try part.choice(ifAny: "kind"), theme: try part.text(ifAny: "theme"),
          part: try part.text(ifAny: "part"), section: try part.text(ifAny: "section"),
          question: try part.id(ifAny: "question"))
      })
  }

  func mergePoints() throws -> MergePoints {
    MergePoints(points: try body.points(), summary: try body.text(ifAny: "summary"))
  }

  func checkPoints() throws -> CheckPoints {
    CheckPoints(
      submission: try body.submission(), askedOn: try body.day("askedOn"),
      until: try body.day("until"))
  }

  func answerCheck() throws -> AnswerCheck {
    AnswerCheck(
      submission: try body.submission(), point: try body.point(ifAny: "point"),
      verdict: try body.choice("verdict"), text: try body.text(ifAny: "text"))
  }

  func settleCheck() throws -> SettleCheck {
    SettleCheck(
      submission: try body.submission(), point: try body.point(ifAny: "point"),
      reason: try body.text("reason"))
  }

  func setAudience() throws -> SetAudience {
    let point = try body.point(ifAny: "point")
    return SetAudience(
      try point.map(SetAudience.Seen.point) ?? .submission(try body.submission()),
      audience: try body.choice("audience"), passages: try Self.passages(of: body))
  }

  static func passages(of body: CommandBody) throws(CommandError) -> [PassageInput] {
    try body.objects("passages") { passage throws(CommandError) in
      PassageInput(quote: try passage.text("quote"), offset: try passage.integer(ifAny: "offset"))
    }
  }
}
