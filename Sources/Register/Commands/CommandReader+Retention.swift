// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension CommandReader {
  func defineRetentionClass() throws -> DefineRetentionClass {
    let years = try body.integer(ifAny: "years").map { min($0, 1_000_000) * 12 }
    let start: RetentionStart? = try body.choice(ifAny: "from")
    return DefineRetentionClass(
      dossier: try dossier(ifAny: "dossier"), retentionClass: try body.id("class"),
      title: try body.text("title"), source: try body.text("source"),
      term: try (years ?? body.integer(ifAny: "months")).map {
        RetentionTerm(months: $0, start: start ?? .roundClosed)
      })
  }

  func setRetentionDefault() throws -> SetRetentionDefault {
    SetRetentionDefault(
      dossier: try dossier(ifAny: "dossier"),
      kinds: try body.texts("kinds").compactMap(SubjectKind.init(rawValue:)),
      retentionClass: try body.text("class"))
  }

  func startRetention() throws -> StartRetention {
    StartRetention(
      dossier: try dossier(), start: try body.choice("from"), on: try body.day("on"))
  }

  func assignRetention() throws -> AssignRetention {
    AssignRetention(
      subjects: try body.texts("subjects"), classes: try body.ids("classes"),
      reason: try body.text("reason"))
  }

  /// A field is one of a point's: the letter must not be hidden in its place.
  private func submissionWithoutField() throws -> SubmissionNumber {
    guard try body.text(ifAny: "field") == nil else {
      throw CommandError(
        .badValue, "field goes with point, not with submission", member: "field",
        hint: "give the number of the point, or leave field out")
    }
    return try body.submission()
  }

  func redact() throws -> Redact {
    let place: Redact.Place =
      if let point = try body.point(ifAny: "point") {
        .point(point, try body.choice(ifAny: "field") ?? .summary)
      } else {
        .submission(try submissionWithoutField())
      }
    return Redact(
      place: place, offset: try body.integer(ifAny: "offset") ?? 0,
      length: try body.integer(ifAny: "length") ?? 0, reason: try body.text("reason"),
      ground: try body.text("ground"))
  }
}
