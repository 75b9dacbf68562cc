// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

// Letters on what became of a reaction: answer, notice, settlement, yearly account.

extension LetterWriter {
  var answer: [Block] {
    [paragraph(thanks)] + decided.map(paragraph) + became + reasons.map(paragraph)
      + [paragraph(reply)]
  }

  var notice: [Block] {
    let released = matrix.editions.lines.flatMap(\.edition.releases)
      .filter { $0.audience == .public }.map(\.from).min()
    let open = released.map {
      prose(
        "De hele nota met alle antwoorden is openbaar vanaf \(prose.day($0)).",
        "The whole report with all answers is public from \(prose.day($0)).")
    }
    return [paragraph(thanks)] + became + [open].compactMap { $0.map(paragraph) }
      + [paragraph(reply)]
  }

  /// Thanks for what came in, with its day and number.
  private var thanks: String {
    let sent = line.submissions.compactMap { number in
      matrix.submissions[number].map {
        prose(
          "\(prose.day($0.received.receivedOn)) (ons nummer \(number))",
          "\(prose.day($0.received.receivedOn)) (our number \(number))")
      }
    }
    let days = prose.list(sent)
    return line.party.kind == .advisoryBoard
      ? prose(
        "Dank u wel voor uw advies over \(consulted). Wij ontvingen het op \(days).",
        "Thank you for your advice on \(consulted). We received it on \(days).")
      : prose(
        "Dank u wel voor uw reactie op \(consulted). Wij ontvingen die op \(days).",
        "Thank you for your reaction on \(consulted). We received it on \(days).")
  }

  /// Who decided what, a sentence for each body.
  private var decided: [String] {
    frame.decisions(for: line.party).map { decision in
      let made = decision.made.recorded
      let number = made.number.map { prose(" (besluit \($0))", " (decision \($0))") } ?? ""
      let result =
        made.result == .changed
        ? prose("met wijzigingen ", "with changes ") : ""
      let (what, day) = (made.verb, prose.day(made.on))
      let matter =
        made.edition.map { number in
          matrix.editions.lines.first { $0.edition.number == number }?.edition.issued.title ?? ""
        } ?? made.document.map(\.rawValue) ?? ""
      let verb =
        switch what {
        case .adopt: prose("\(result)vastgesteld", "adopted \(result)")
        case .agree: prose("\(result)akkoord bevonden", "agreed with \(result)")
        case .takeNote: prose("ter kennis genomen", "taken note of")
        }
      return prose(
        "\(prose.named(decision.body)) heeft op \(day) ‘\(matter)’ \(verb)\(number).",
        "On \(day) \(decision.body.title) \(verb) ‘\(matter)’\(number).")
    }
  }

  /// The numbers per outcome, and where the answers stand.
  private var became: [Block] {
    guard !points.isEmpty else {
      return [
        paragraph(
          prose(
            "U had geen opmerkingen. Daarom staan er geen punten van u in de nota.",
            "You had no remarks. So there are no points of yours in the report."))
      ]
    }
    let count = prose.count(points.count, Words("punt", "point"), Words("punten", "points"))
    let tally = Disposition.allCases.compactMap { disposition -> [Inline]? in
      let those = points.filter { $0.status == .approved && $0.answer?.disposition == disposition }
      guard !those.isEmpty else { return nil }
      return [
        .outcome(prose.capitalised(disposition.word(in: prose.language)), disposition.tone),
        .text(": \(prose.number(those.count))"),
      ]
    }
    let waiting = points.count { $0.status != .approved && $0.status != .withdrawn }
    let rest: [[Inline]] =
      waiting == 0
      ? []
      : [
        [
          .outcome(prose("Nog in behandeling", "Not answered yet"), .open),
          .text(": \(prose.number(waiting))"),
        ]
      ]
    return [
      paragraph(
        prose(
          "Wij hebben uw reactie verdeeld in \(count). In de bijlage leest u bij elk punt ons antwoord, en "
            + "wat er verandert. In het kort:",
          "We split your reaction into \(count). In the annex you read our answer to each, and what "
            + "changes. In short:")),
      .list(tally + rest),
    ]
  }

  private var reply: String {
    prose(
      "Hebben wij een punt anders begrepen dan u bedoelde, of niet beantwoord? Laat het ons weten, met "
        + "het nummer van het punt.",
      "Did we understand a point otherwise than you meant, or not answer it? Tell us, with the number of "
        + "the point.")
  }

  /// That deviating is reasoned, where the rule asks that.
  private var reasons: [String] {
    guard let party = line.party.id,
      let duty = frame.request.books.state.parties[party]?.adviceDuty, duty.reasoned ?? false
    else { return [] }
    return [
      prose(
        "U adviseerde op grond van \(duty.rule). Waar wij uw advies niet of deels volgen, leest u in de "
          + "bijlage waarom.",
        "You advised by \(duty.rule). Where we do not follow your advice, or only in part, the annex says "
          + "why.")
    ]
  }

  var settlement: [Block] {
    let lines = line.party.id.map(frame.settled) ?? []
    return [
      paragraph(
        prose(
          "In ons antwoord op uw reactie op \(consulted) zeiden wij dat iets later zou terugkomen. Daarop "
            + "komen wij nu terug.",
          "In our answer to your reaction on \(consulted) we said that something would come back later. We "
            + "come back to that now."))
    ]
      + lines.flatMap { line -> [Block] in
        let own = line.points.filter { point in self.line.submissions.contains(point.submission) }
        let head = prose.list(own.map(\.description))
        let what = prose.places(of: line).joined(separator: ", ")
        let status = line.status.words[prose.language].lowercased()
        return [
          .paragraph([
            .strong(
              prose(
                "\(own.count == 1 ? "Punt" : "Punten") \(head): \(what) (\(line.number)), \(status).",
                "\(own.count == 1 ? "Point" : "Points") \(head): \(what) (\(line.number)), \(status)."
              ))
          ])
        ] + line.evidence.map(Block.words)
      }
      + [paragraph(reply)]
  }

  var account: [Block] {
    let lines = matrix.obligations.filter { line in
      self.line.party.id.map(line.parties.contains) ?? false
    }
    let open = lines.count { $0.status == .open }
    let late = lines.count { $0.isOverdue(on: frame.request.madeOn) }
    let sentence =
      open == 0
      ? prose("Er staat niets meer open.", "Nothing is open any more.")
      : prose(
        "Daarvan staat nog open: \(prose.number(open)). Over tijd: \(prose.number(late)).",
        "Still open: \(prose.number(open)). Overdue: \(prose.number(late)).")
    return [
      paragraph(
        prose(
          "Bij ons antwoord op uw reactie op \(consulted) zeiden wij van "
            + prose.count(lines.count, Words("onderwerp", ""), Words("onderwerpen", ""))
            + " toe dat het later terugkomt. \(sentence) In de bijlage staat wat, wie en wanneer.",
          "In our answer to your reaction on \(consulted) we said of "
            + prose.count(lines.count, Words("", "subject"), Words("", "subjects"))
            + " that it comes back later. \(sentence) The annex says what, who and when."))
    ]
  }
}

extension Prose {
  /// A body at the beginning of a sentence: `Het college van Elzenmeer`.
  fileprivate func named(_ body: BodyAdded) -> String {
    let title = body.title
    guard language == .nl,
      let article = Self.articles[title.prefix { !$0.isWhitespace }.lowercased()]
    else { return title }
    return article + " " + title.prefix(1).lowercased() + title.dropFirst()
  }

  private static let articles = [
    "college": "Het", "bestuur": "Het", "raad": "De", "gemeenteraad": "De", "burgemeester": "De",
  ]
}
