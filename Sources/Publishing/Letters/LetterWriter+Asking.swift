// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

// Letters on asking and receiving: invitation, acknowledgement, reminder, extension, point check.

extension LetterWriter {
  /// What the letter says between greeting and closing.
  var body: [Block] {
    switch letter {
    case .invitation: invitation
    case .acknowledgement: acknowledgement
    case .reminder: reminder
    case .extension: moreTime
    case .pointCheck: pointCheck
    case .answer: answer
    case .notice: notice
    case .settlement: settlement
    case .account: account
    }
  }

  private var lastDay: String { prose.day(line.lastDay ?? matrix.round.closesOn) }

  private var invitation: [Block] {
    var blocks = [
      paragraph(
        prose(
          "Wij werken aan: \(matrix.dossier.title). Daarvoor leggen wij \(consulted) aan u voor. "
            + "Wij vragen u daarop te reageren. U kunt ook laten weten dat u geen opmerkingen hebt.",
          "We are working on: \(matrix.dossier.title). We put \(consulted) before you, and ask you to "
            + "react. You can also tell us that you have no remarks."))
    ]
    let questions = matrix.round.questions.map { [Inline.text($0.text)] }
    if !questions.isEmpty {
      blocks.append(
        paragraph(
          questions.count == 1
            ? prose("Wij willen vooral dit van u weten:", "This is what we want to know most:")
            : prose("Wij willen vooral dit van u weten:", "These are our questions:")))
      blocks.append(.numbered(questions))
    }
    if !line.documents.isEmpty {
      blocks.append(paragraph(prose("Wij sturen mee:", "We send along:")))
      blocks.append(.list(line.documents.map { [.text($0)] }))
    }
    blocks.append(
      paragraph(
        prose(
          "Wij ontvangen uw reactie graag uiterlijk op \(lastDay).",
          "We would like to have your reaction by \(lastDay).") + duty))
    blocks.append(
      paragraph(
        prose(
          "U krijgt bericht als uw reactie binnen is. Wij verdelen haar in punten en geven op elk punt "
            + "antwoord.",
          "You get a message when your reaction came in. We split it into points and answer each."))
    )
    return blocks
  }

  /// The rule by which the party must be asked.
  private var duty: String {
    guard let party = line.party.id,
      let rule = frame.request.books.state.parties[party]?.adviceDuty?.rule
    else { return "" }
    return prose(" Wij vragen u om advies op grond van \(rule).", " We ask your advice by \(rule).")
  }

  private var acknowledgement: [Block] {
    let sent = line.submissions.compactMap { number in
      matrix.submissions[number].map { (number, $0) }
    }
    let items = sent.map { number, submission -> [Inline] in
      let dated = submission.received.datedOn.map {
        prose(", met de datum \(prose.day($0))", ", dated \(prose.day($0))")
      }
      let day = prose.day(submission.received.receivedOn)
      return [
        .text(
          prose("nummer \(number): ontvangen op \(day)", "number \(number): received on \(day)")
            + (dated ?? ""))
      ]
    }
    return [
      paragraph(
        prose(
          "Dank u wel voor uw reactie op \(consulted). Dit hebben wij van u ontvangen:",
          "Thank you for your reaction on \(consulted). This is what we received:")),
      .list(items), paragraph(arrival),
      paragraph(
        prose(
          "Wij verdelen uw reactie in punten. Op elk punt geven wij antwoord. Bewaar het nummer: "
            + "daarmee vindt u uw punten terug. Wilt u later kunnen bewijzen wat u hebt gestuurd? Vraag "
            + "dan om het ontvangstbewijs.",
          "We split your reaction into points and answer each. Keep the number: by it you find your "
            + "points again. Do you want to be able to prove later what you sent? Ask for the receipt."
        )),
    ]
  }

  private var arrival: String {
    switch line.timeliness {
    case .inTime, .withinExtension, nil:
      prose("Uw reactie is op tijd.", "Your reaction is in time.")
    case .lateIncluded:
      prose(
        "Uw reactie kwam na \(lastDay) binnen. Wij nemen haar toch mee.",
        "Your reaction came after \(lastDay). We take it into account all the same.")
    case .lateExcluded:
      prose(
        "Uw reactie kwam na \(lastDay) binnen. Daarom kunnen wij haar in deze ronde niet meer meenemen.",
        "Your reaction came after \(lastDay). So we cannot take it into account in this round.")
    case .afterDecision:
      prose(
        "Uw reactie kwam binnen nadat er besloten was. Daarom kunnen wij haar in deze ronde niet meer "
          + "meenemen.",
        "Your reaction came after the decision. So we cannot take it into account in this round.")
    }
  }

  private var reminder: [Block] {
    let asked =
      line.sentOn.map { prose("Op \(prose.day($0))", "On \(prose.day($0))") }
      ?? prose("Eerder", "Earlier")
    return [
      paragraph(
        prose(
          "\(asked) vroegen wij u te reageren op \(consulted). Wij hebben nog geen reactie van u.",
          "\(asked) we asked you to react to \(consulted). We have no reaction of yours yet.")),
      paragraph(
        prose(
          "U kunt reageren tot en met \(lastDay). Hebt u geen opmerkingen, of wilt u niet reageren? Laat "
            + "ons dat dan ook weten.",
          "You can react up to and including \(lastDay). Do you have no remarks, or do you not want to "
            + "react? Please tell us that too.")),
    ]
  }

  private var moreTime: [Block] {
    let former = prose.day(line.wantedBy ?? matrix.round.closesOn)
    return [
      paragraph(
        prose(
          "U krijgt meer tijd om te reageren op \(consulted): tot en met \(lastDay). Eerst was dat "
            + "\(former).",
          "You have more time to react to \(consulted): up to and including \(lastDay). It was "
            + "\(former).")),
      paragraph(
        prose(
          "Wat u uiterlijk op die dag stuurt, is op tijd.",
          "What you send by that day is in time.")),
    ]
  }

  private var pointCheck: [Block] {
    let check = matrix.pointChecks.last { $0.party.id == line.party.id }
    let until = check.map { prose.day($0.until) } ?? lastDay
    let count = prose.count(
      points.count, Words("punt", "point"), Words("punten", "points"))
    return [
      paragraph(
        prose(
          "Wij hebben uw reactie op \(consulted) verdeeld in \(count). Ze staan in de bijlage. Voordat wij "
            + "antwoord geven, willen wij weten of dat klopt.",
          "We split your reaction on \(consulted) into \(count). They are in the annex. Before we answer, we "
            + "want to know whether that is right.")),
      paragraph(
        prose(
          "Laat het ons weten tot en met \(until). U kunt van elk punt zeggen:",
          "Tell us up to and including \(until). Of each point you can say:")),
      .list([
        [
          .strong(prose("klopt", "correct")),
          .text(prose(": zo bedoelde u het;", ": that is what you meant;")),
        ],
        [
          .strong(prose("ontbreekt", "missing")),
          .text(
            prose(
              ": er staat iets in uw reactie dat geen punt is geworden;",
              ": something of your reaction became no point;")),
        ],
        [
          .strong(prose("anders bedoeld", "meant differently")),
          .text(prose(": u bedoelde iets anders.", ": you meant something else.")),
        ],
      ]),
      paragraph(
        prose(
          "Horen wij niets, dan gaan wij verder met deze punten. Dat betekent niet dat u het ermee eens bent.",
          "If we hear nothing, we go on with these points. That does not mean that you agree.")),
    ]
  }
}
