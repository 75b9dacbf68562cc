// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandReader {
  func issueEdition() throws -> IssueEdition {
    IssueEdition(
      round: try round(), title: try body.text("title"), purpose: try body.choice("purpose"),
      meeting: try body.day(ifAny: "meeting"), withOpen: try body.text(ifAny: "withOpen"),
      formats: body.has("formats")
        ? try body.texts("formats").compactMap(EditionFormat.init(rawValue:))
        : EditionFormat.ownMaking)
  }

  func agree() throws -> Agree {
    Agree(
      body.has("round")
        ? .round(try round())
        : .version(try dossier(), try body.id("document"), try body.text("version")),
      by: try body.text("by"), on: try body.day("on"),
      remarks: try body.text(ifAny: "remarks"))
  }

  func recordSecrecy() throws -> RecordSecrecy {
    RecordSecrecy(
      round: try round(), body: try body.id("body"), on: try body.day("on"),
      ground: try body.text("ground"))
  }

  func release() throws -> Release {
    Release(
      round: try round(), edition: try body.required("edition", \.integerValue),
      audience: try body.choice("audience"), from: try body.day("from"),
      body: try body.id(ifAny: "body"))
  }

  func recordDecision() throws -> RecordDecision {
    RecordDecision(
      body: try body.id("body"), matter: try matter(), on: try body.day("on"),
      number: try body.text(ifAny: "number"), verb: try body.choice("verb"),
      result: try body.choice("result"), mandate: try body.text(ifAny: "mandate"),
      reservation: try body.text(ifAny: "reservation"),
      except: try body.objects("except") { exception throws(CommandError) in
        RecordDecision.Exception(
          point: try exception.point("point"), disposition: try exception.choice("disposition"),
          answer: try exception.text("answer"), rationale: try exception.text(ifAny: "rationale"))
      })
  }

  private func matter() throws -> RecordDecision.Matter {
    if body.has("edition") {
      return .edition(try round(), try body.required("edition", \.integerValue))
    }
    return .version(try dossier(), try body.id("document"), try body.text("version"))
  }
}
