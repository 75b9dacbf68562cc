// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The letter to a council` {
  private let story = Story.withMainPoint

  @Test func `tells what changes, what does not and why, and what comes back`() throws {
    let page = text(try story.report(.councilLetter).text)
    #expect(page.contains("Geachte leden van de raad,"))
    #expect(page.contains("Hulp begint binnen acht weken."))
    #expect(page.contains("2 punten nemen wij niet over."))
    #expect(page.contains("Er is geen geld."))
    #expect(page.contains("V-1"))
    #expect(page.contains("projectleider inkoop, 1 september 2026."))
    #expect(page.contains("Er is nog niets besloten."))
    #expect(page.contains("Met vriendelijke groet,"))
  }

  @Test func `is addressed to the council for which it is asked, by its own college`() throws {
    let page = text(try story.report(.councilLetter, party: "raad-elzenmeer").text)
    #expect(page.contains("Gemeenteraad van Elzenmeer"))
    #expect(page.contains("College van Elzenmeer"))
    #expect(text(try story.report(.councilLetter).text).contains("De gemeenteraden"))
  }

  @Test func `is no annex, unless who prints it says so`() throws {
    #expect(!text(try story.report(.councilLetter).html).contains("Bijlage"))
    let annex = MatrixPresentation.Head(annex: "Bijlage 2 bij collegevoorstel 7")
    #expect(text(try story.report(.councilLetter, head: annex).html).contains("Bijlage 2"))
  }

  @Test func `names at most so many of each, and counts the rest`() throws {
    var story = story
    for number in 1...9 {
      story = story.after(
        .recordTextChange(
          RecordTextChange(
            dossier: "jeugd",
            change: TextChangeInput(
              document: "koersdocument", section: "1", before: "", after: "Nieuwe zin \(number)."),
            origin: .exOfficio, reason: "Verduidelijking.")))
    }
    let page = text(try story.report(.councilLetter).text)
    #expect(page.contains("De tekst krijgt 11 wijzigingen. Hier staan de eerste 5;"))
    #expect(page.contains("Nieuwe zin 3."))
    #expect(!page.contains("Nieuwe zin 4."))
  }

  @Test func `shows nothing that its audience may not see, and says what was erased`() throws {
    let hidden = story.after(.setAudience(SetAudience(.submission("R-001"), audience: .bodies)))
    let page = text(try hidden.report(.councilLetter, audience: .public).text)
    #expect(page.contains("2 punten nemen wij niet over."))
    #expect(!page.contains("graag betrokken"))
    let gone = story.unreadable { $0.erase(at: $1, on: "2026-05-01") }
    let erased = text(try story.report(.councilLetter, texts: gone).text)
    #expect(erased.contains("[gewist op 1 mei 2026]"))
  }
}

@Suite struct `The note of questions and answers` {
  /// A round in which two providers ask: one question of each, and one that only staff may see.
  private static let story: Story = {
    let asked = Story.consultation.after(
      .openRound(
        OpenRound(
          round: "vragen", dossier: "jeugd", phase: "koers", kind: .clarification,
          title: "Nota van inlichtingen 1", opensOn: "2026-03-20", closesOn: "2026-04-24",
          baseline: [BaselineAdded(document: "koersdocument", version: "0.9")])),
      .addParty(
        AddParty(
          party: "hazelaar", name: "Zorggroep Hazelaar", shortName: "Hazelaar", kind: .provider)),
      .invite(Invite(round: "vragen", parties: ["wilgenkade", "hazelaar"])),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["vragen"], party: "wilgenkade", channel: .tenderPlatform,
          receivedOn: "2026-03-25",
          content: .text("Mag Stichting Wilgenkade ook zelf melden? Wat kost ons dat?"))),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["vragen"], party: "hazelaar", channel: .tenderPlatform,
          receivedOn: "2026-03-26", content: .text("Geldt dit ook voor Hazelaar?"))),
      .recordPoint(
        RecordPoint(
          submission: "R-001",
          passages: [PassageInput(quote: "Mag Stichting Wilgenkade ook zelf melden?")],
          kind: .question, section: "1")),
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "Wat kost ons dat?")],
          kind: .question)),
      .recordPoint(
        RecordPoint(
          submission: "R-002", passages: [PassageInput(quote: "Geldt dit ook voor Hazelaar?")],
          kind: .question)),
      .setAudience(SetAudience(.point("R-001.1"), audience: .allParties)),
      .setAudience(SetAudience(.point("R-002.1"), audience: .public)))
    return asked.after(
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .accepted, answer: "Ja, zoals Hazelaar ook vroeg.",
          textChanges: [
            TextChangeInput(
              document: "koersdocument", section: "1", before: "Hulp begint zo snel mogelijk.",
              after: "Een aanbieder meldt zelf.")
          ])), by: "u-2"
    ).after(.approve(Approve(points: ["R-001.1"])), by: "u-3")
  }()

  private func page(_ story: Story = story) throws -> String {
    text(try story.report(.clarifications, of: "vragen").html)
  }

  @Test func `numbers the questions, and tells nobody who asked them`() throws {
    let rows = try Self.story.report(.clarifications, of: "vragen").rows()
    #expect(rows.map { $0[0] } == ["1", "2"])
    #expect(rows[0][2] == "Mag [naam] ook zelf melden?")
    #expect(rows[0][3] == "Ja, zoals [naam] ook vroeg.")
    let page = try page()
    for word in ["Wilgenkade", "Hazelaar", "R-001", "R-002"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `shows only what all may see, and counts the rest`() throws {
    let page = try page()
    #expect(!page.contains("Wat kost ons dat?"))
    #expect(page.contains("Er is nog 1 vraag die niet voor alle partijen zichtbaar is"))
  }

  @Test func `is a concept until every question is answered, so that all get it at once`() throws {
    #expect(try page().contains("1 vraag is nog niet beantwoord"))
    let done = Self.story.after(
      .recommend(Recommend(points: ["R-002.1"], disposition: .answered, answer: "Ja.")), by: "u-2"
    ).after(.approve(Approve(points: ["R-002.1"])), by: "u-3")
    #expect(!(try page(done)).contains("CONCEPT"))
  }

  @Test func `names the question behind each change of the text`() throws {
    let rows = try Self.story.report(.clarifications, of: "vragen").rows(table: 1)
    #expect(rows.map { $0[3] } == ["Een aanbieder meldt zelf."])
    #expect(rows.map(\.last) == ["1"])
  }

  @Test func `answers like questions once`() throws {
    let alike = Self.story.after(
      .setAudience(SetAudience(.point("R-001.2"), audience: .allParties)),
      .clusterPoints(
        ClusterPoints(
          points: ["R-001.2", "R-002.1"], title: "Bereik", wording: "Voor wie geldt dit?")))
    let rows = try alike.report(.clarifications, of: "vragen").rows()
    #expect(rows.count == 2)
    #expect(rows.contains { $0[2] == "Voor wie geldt dit?" })
  }

  @Test func `was asked of a round in which nobody can ask`() throws {
    #expect(throws: ReportError.self) { try Self.story.report(.clarifications) }
  }
}
