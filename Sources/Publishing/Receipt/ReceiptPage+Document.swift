// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension ReceiptPage {
  func document(in prose: Prose) -> Document {
    Document(
      language: prose.language, kicker: [organisation],
      title: isOfAnswer
        ? prose("Bewijs van antwoord", "Proof of an answer")
        : prose("Ontvangstbewijs", "Receipt"),
      subtitle: number, facts: facts(prose),
      notice: Document.Notice(
        tone: .final, title: prose("Wat u hiermee hebt", "What you have with this"),
        blocks: [.paragraph([.text(promise(prose))])]),
      sections: [checking(prose), limits(prose), files(prose)],
      colophon: colophon(prose))
  }

  private var isOfAnswer: Bool {
    if case .answer = subject { true } else { false }
  }

  private var hasLetter: Bool {
    if case .submission(let arrival) = subject { arrival.hasLetter } else { false }
  }

  private func promise(_ prose: Prose) -> String {
    isOfAnswer
      ? prose(
        """
        Dit antwoord staat zo in het register van \(organisation). Wordt het daar later veranderd \
        of weggelaten, dan kunt u met deze bestanden laten zien dat het er stond. Dat kan zonder \
        medewerking van \(organisation).
        """,
        """
        This answer stands like this in the register of \(organisation). If it is changed or left \
        out there later, these files show that it stood there. You need nobody's help for that.
        """)
      : prose(
        """
        Uw reactie staat onder nummer \(number) in het register van \(organisation). Wordt zij daar \
        later veranderd of weggelaten, dan kunt u met deze bestanden laten zien dat zij er stond. \
        Dat kan zonder medewerking van \(organisation).
        """,
        """
        Your submission stands under number \(number) in the register of \(organisation). If it is \
        changed or left out there later, these files show that it stood there. You need nobody's \
        help for that.
        """)
  }

  private func facts(_ prose: Prose) -> [Document.Fact] {
    switch subject {
    case .submission(let arrival):
      (arrival.parties.isEmpty ? [] : [Document.Fact(prose("Van", "From"), arrival.parties)]) + [
        Document.Fact(prose("Ontvangen op", "Received on"), [prose.day(arrival.receivedOn)]),
        Document.Fact(
          prose("Binnengekomen via", "Came in by"), [arrival.channel.word(in: prose.language)]),
        recordedFact(prose),
      ]
    case .answer(let answer):
      [
        Document.Fact(
          prose("Uitgave", "Edition"), ["\(answer.edition), \(prose.day(answer.issuedOn))"]),
        Document.Fact(
          prose("Uitkomst", "Outcome"),
          [answer.disposition?.word(in: prose.language) ?? prose("nog open", "still open")]),
        Document.Fact(
          prose("Antwoord", "Answer"),
          [answer.text ?? prose("geen antwoord te tonen", "no answer to show")]),
        recordedFact(prose),
      ]
    }
  }

  private func recordedFact(_ prose: Prose) -> Document.Fact {
    Document.Fact(
      prose("Vastgelegd", "Recorded"),
      [
        prose.moment(recorded.time),
        prose(
          "als regel \(prose.number(recorded.sequence)) van het logboek",
          "as line \(prose.number(recorded.sequence)) of the log"),
      ])
  }

  // MARK: Sections

  private func checking(_ prose: Prose) -> Document.Section {
    let letter = hasLetter ? prose(" --letter UW-BRIEF", " --letter YOUR-LETTER") : ""
    var steps: [[Inline]] = [
      [
        .text(
          prose(
            """
            Bewaar deze map. Bewaar ook uw eigen brief: dat is het bestand zoals u het hebt \
            verstuurd.
            """,
            "Keep this folder. Keep your own letter too: the file as you sent it."))
      ],
      [
        .text(
          prose(
            """
            Vraag de sleutel van het register ergens anders op dan in deze map, bijvoorbeeld op de \
            website van \(organisation) of bij een buurgemeente. Hij moet gelijk zijn aan:
            """,
            """
            Get the key of the register from elsewhere than this folder, such as the site of \
            \(organisation) or a neighbouring municipality. It must be the same as:
            """)),
        .strong(" \(key)"),
      ],
      [
        .text(
          prose(
            "Controleer de map met het programma Weerklank, op een eigen computer:",
            "Check the folder with the program Weerklank, on a computer of your own:")),
        .strong(
          " weerklank verify-receipt \(prose("MAP", "FOLDER")) --key \(prose("SLEUTEL", "KEY"))\(letter)"
        ),
      ],
    ]
    if !hasLetter { steps[0] = [.text(prose("Bewaar deze map.", "Keep this folder."))] }
    return Document.Section(
      id: "check", title: prose("Zo controleert u het", "How to check it"),
      blocks: [
        .numbered(steps),
        .paragraph([
          .text(
            prose(
              """
              Andere programma's kunnen het ook. Het bewijs heeft een open vorm (C2SP tlog-proof) en \
              iedereen mag er een programma voor maken.
              """,
              """
              Other programs can do it too. The proof has an open form (C2SP tlog-proof), and anybody \
              may write a program for it.
              """))
        ]),
      ])
  }

  private func limits(_ prose: Prose) -> Document.Section {
    var items = [
      prose(
        "Dat de tijd klopt: dat is de klok van de computer van \(organisation).",
        "That the time is right: it is that of the clock of the computer of \(organisation)."),
      prose(
        "Wie iets heeft verstuurd of ingevoerd: het register schrijft op wat is opgegeven.",
        "Who sent or entered something: the register writes down what was stated."),
    ]
    items.insert(
      isOfAnswer
        ? prose(
          "Dat een college of raad zo heeft besloten: een besluit wordt apart vastgelegd.",
          "That a body decided so: a decision is recorded apart.")
        : prose(
          "Wat er met uw reactie is gedaan: daarover krijgt u apart antwoord.",
          "What was done with your submission: you get an answer to that apart."), at: 0)
    return Document.Section(
      id: "limits", title: prose("Wat dit niet bewijst", "What this does not prove"),
      blocks: [.list(items.map { [.text($0)] })])
  }

  private func files(_ prose: Prose) -> Document.Section {
    var rows = [
      ["\(number).json", prose("de regel uit het logboek", "the line of the log")],
      [
        "\(number).tlog-proof",
        prose(
          "het bewijs dat de regel in het ondertekende logboek staat",
          "the proof that the line stands in the signed log"),
      ],
      [
        "\(number).opening.json",
        prose(
          "wat in de regel versleuteld staat, leesbaar", "what is encrypted in the line, readable"),
      ],
    ]
    if isOfAnswer {
      rows.append([
        "\(number).row.json",
        prose(
          "de rij van uw punt in deze uitgave, met het antwoord leesbaar",
          "the row of your point in this edition, with the answer readable"),
      ])
    }
    return Document.Section(
      id: "files", title: prose("De bestanden", "The files"),
      blocks: [
        .table(
          Table(
            caption: prose("Wat in deze map staat", "What is in this folder"),
            columns: [Table.Column(prose("Bestand", "File")), Table.Column(prose("Is", "Is"))],
            rows: rows.map { Table.Row($0) })),
        .paragraph([
          .text(
            prose(
              """
              De leesbare bestanden kunnen namen bevatten. Geef ze alleen aan wie ze mag lezen; voor \
              het bewijs dat de regel er staat zijn ze niet nodig.
              """,
              """
              The readable files may hold names. Give them only to those who may read them; they are \
              not needed to prove that the line is there.
              """))
        ]),
      ])
  }

  private func colophon(_ prose: Prose) -> [Document.Fact] {
    [
      Document.Fact(prose("Sleutel", "Key"), [key]),
      Document.Fact(
        prose("Ondertekend tot en met", "Signed through"),
        [prose("regel \(prose.number(size))", "line \(prose.number(size))")]),
      Document.Fact(prose("Kenmerk van het logboek", "Root of the log"), [root]),
    ]
  }
}
