// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `Hints on what an answer says` {
  private let story = Story.letters(
    and: "Indexeer de tarieven elk jaar met het prijsindexcijfer van de zorg.",
    "Vergoed het vervoer naar de dagbesteding.")

  @Test(arguments: [
    "Elk jaar de tarieven indexeren met het prijsindexcijfer van de zorg.",
    "U vraagt om de tarieven elk jaar met het prijsindexcijfer te indexeren.",
    "TARIEVEN, jaar, prijsindexcijfer.",
  ])
  func `are given where it only repeats the point`(answer: String) throws {
    let hints = try story.answering("R-004.1", with: answer).hints(.repeatsPoint)
    #expect(hints.map(\.points) == [["R-004.1"]])
  }

  @Test(arguments: [
    "Wij indexeren de tarieven voortaan elk jaar met de helft van het prijsindexcijfer.",
    "Wij indexeren de tarieven niet elk jaar met het prijsindexcijfer.",
    "Elk jaar.", "Vergoed het vervoer naar de dagbesteding.",
  ])
  func `are not given where it says something of its own`(answer: String) throws {
    #expect(try story.answering("R-004.1", with: answer).hints(.repeatsPoint) == [])
  }

  @Test func `are not given where it repeats the point and then says why`() throws {
    let answered = story.answering(
      "R-004.1", as: .notAccepted, with: "U vraagt de tarieven elk jaar te indexeren.",
      because: "Daarvoor is geen geld; de raad beslist in november over de begroting.")
    #expect(try answered.hints(.repeatsPoint) == [])
  }

  @Test func `are given of a shared answer for the points that it repeats`() throws {
    let clustered = story.after(
      .clusterPoints(ClusterPoints(points: ["R-001.2", "R-004.1"], title: "Tarieven")),
      .recommend(
        Recommend(
          points: [], cluster: "C-1", round: "jeugd-koers", disposition: .noted,
          answer: "De tarieven indexeren, elk jaar, met het prijsindexcijfer van de zorg.")))
    let hint = try #require(try clustered.hints(.repeatsPoint).first)
    #expect((hint.points, hint.cluster) == (["R-004.1"], "C-1"))
  }

  @Test func `are given where one answer serves points that are not alike`() throws {
    let answer = "Wij bespreken dit met de aanbieders en de gemeenten in de regio."
    let answered = story.answering("R-004.1", "R-004.2", with: answer)
    #expect(try answered.hints(.oneAnswer).map(\.points) == [["R-004.1", "R-004.2"]])
  }

  @Test func `are not given where one answer serves points that are alike, or is short`() throws {
    let alike = Story.letters(and: "Volg bij de tarieven de lonen van de zorg.").answering(
      "R-001.2", "R-004.1", with: "Wij bespreken dit met de aanbieders en de gemeenten in de regio."
    )
    #expect(try alike.hints(.oneAnswer) == [])
    #expect(try story.answering("R-004.1", "R-004.2", with: "Dank u wel.").hints(.oneAnswer) == [])
  }

  @Test(arguments: [
    "Dit nemen wij mee.", "Wij nemen uw opmerking mee in de uitwerking.",
    "Uw advies wordt meegenomen.", "Wij zullen dit meenemen bij de inkoop.",
    "Dat betrekken we bij de toelating.", "Uw suggestie wordt betrokken bij het vervolg.",
    "Wij nemen uw zorg ter harte.", "Daar houden wij rekening mee.",
    "Wij houden rekening met uw wens.", "Dank. Het signaal geven wij mee aan de projectgroep!",
    "Wij brengen uw punt onder de aandacht.", "Dit nemen wij in paragraaf 4.2 mee.",
  ])
  func `are given where it promises to take a point along and names no target`(
    answer: String
  ) throws {
    let hints = try story.answering("R-004.1", with: answer).hints(.noTarget)
    #expect(hints.map(\.points) == [["R-004.1"]])
    #expect(hints.first?.dispositions == [.noted])
  }

  @Test(arguments: [
    "Wij nemen ouders mee in een rondleiding.", "Het loket neemt de hulpvraag mee naar huis.",
    "Wij betrekken u graag bij dit plan.", "Wij bespreken dit op 3 juni.",
    "De aanbieder houdt rekening met de school.", "Wij nemen uw advies over.",
    "U neemt deel. Het overleg gaat daarmee door.",
  ])
  func `are not given where something else is taken along, or nothing is`(answer: String) throws {
    #expect(try story.answering("R-004.1", with: answer).hints(.noTarget) == [])
  }

  @Test func `are not given where a promise has a target`() throws {
    let answer = "Dit nemen wij mee."
    func disposed(_ recommend: Recommend) throws -> [Hint] {
      try story.after(.recommend(recommend)).hints(.noTarget)
    }
    #expect(
      try disposed(
        Recommend(
          points: ["R-004.1"], disposition: .deferred, answer: answer,
          deferral: DeferralInput(
            target: "toelating", document: "Bijlage", owner: "projectleider", due: "2026-10-30")))
        == [])
    #expect(
      try disposed(
        Recommend(
          points: ["R-004.1"], disposition: .outOfScope, answer: answer, passedTo: "Elzenmeer"))
        == [])
    #expect(
      try disposed(
        Recommend(
          points: ["R-004.1"], disposition: .accepted, answer: answer,
          textChanges: [
            TextChangeInput(
              document: "koersdocument", section: "2.1", before: "", after: "Ieder jaar.")
          ])) == [])
    #expect(
      try story.after(.draftAnswer(DraftAnswer(points: ["R-004.1"], text: answer)))
        .hints(.noTarget) == [])
  }

  @Test func `leave out what is erased or has no key, and count it`() throws {
    let answered = story.answering("R-004.1", with: "Dit nemen wij mee.")
    var texts = answered.texts
    let point = try #require(
      answered.recorded.last { recorded in
        if case .pointRecorded = recorded.event { true } else { false }
      })
    texts.erase(at: point.sequence, on: "2026-05-01")
    let lints = try answered.lints(texts: texts)
    #expect((lints.points, lints.erased, lints.keyMissing) == (7, 1, 0))
    #expect(lints.given.map(\.lint) == [.noTarget])
    let answer = try #require(
      answered.recorded.last { recorded in
        if case .answerRecommended = recorded.event { true } else { false }
      })
    texts.loseKey(at: answer.sequence)
    let less = try answered.lints(texts: texts)
    #expect((less.erased, less.keyMissing, less.given) == (1, 1, []))
  }
}
