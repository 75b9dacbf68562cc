// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `What waits for approval, on a terminal` {
  private static let story = Story.withAnswers
    .after(
      .recommend(
        Recommend(
          points: ["R-003.1"], round: "jeugd-koers", disposition: .notAccepted,
          answer: "Dat kan nog niet.", rationale: "Er is geen geld.")), by: "u-5"
    )
    .after(.addUser(AddUser(user: "u-5", name: "Teun", roles: [.approver])))

  private func text(_ user: UserID, _ language: Language, since: Story? = nil) throws -> String {
    let books = Self.story.books
    let waiting = try #require(
      Waiting(
        of: books, round: "jeugd-koers", user: user, today: "2026-05-04", since: since?.books,
        texts: Self.story.texts))
    return printed(ReportText.waiting(waiting, at: books.position, language: language))
  }

  @Test func `tells in Dutch what is new and what was there before`() throws {
    #expect(
      try text("u-3", .nl) == """
        Wacht op akkoord: jeugd-koers
        =============================

        2 antwoorden, sinds het laatste akkoord of de laatste teruggave van u-3: 1 nieuw en 1 gewijzigd.

        Dit is de stand na gebeurtenis 114. Wie die bij het akkoord opgeeft als basedOn, geeft nooit akkoord
        op iets dat daarna veranderde.

        Nr.      Punt                         Concept-antwoord             Wie  Stand
        -------  ---------------------------  ---------------------------  ---  ----------------------------
        R-001.3  ASD Vossenrade               Beantwoord                   u-2  Nieuw
                 Wij blijven graag            We nodigen u uit voor de
                 betrokken.                   volgende fase.
        R-003.1  Inwoner 1                    Niet overgenomen             u-5  Gewijzigd
                 Wie wacht, hoort niets.      Dat kan nog niet.                 Was: voor kennisgeving
                                              Motivering: Er is geen            aangenomen
                                              geld.                             Dank voor uw verhaal.

        """)
  }

  @Test func `tells in English what changed since an event, and what one may not approve`() throws {
    #expect(
      try text("u-5", .en, since: .withAnswers) == """
        Awaits approval: jeugd-koers
        ============================

        2 answers, since event 112: 1 changed and 1 unchanged. 1 of these u-5 may not approve.

        This is how it stood after event 114. Who gives that with the approval as basedOn never approves
        what changed after it.

        No.      Point                        Recommended answer           Who  Status
        -------  ---------------------------  ---------------------------  ---  ----------------------------
        R-001.3  ASD Vossenrade               Answered                     u-2  Unchanged
                 Wij blijven graag            We nodigen u uit voor de
                 betrokken.                   volgende fase.
        R-003.1  Resident 1                   Not accepted                 u-5  Changed
                 Wie wacht, hoort niets.      Dat kan nog niet.                 Was: noted
                                              Reason: Er is geen geld.          Dank voor uw verhaal.
                                                                                Not to approve: wrote this
                                                                                answer as well.

        """)
  }

  @Test func `says that nothing waits`() throws {
    let books = Story.consultation.books
    let waiting = try #require(
      Waiting(
        of: books, round: "jeugd-koers", user: "u-3", today: "2026-05-04", texts: TypedTexts()))
    #expect(
      printed(ReportText.waiting(waiting, at: books.position, language: .nl)) == """
        Wacht op akkoord: jeugd-koers
        =============================

        Er wacht geen antwoord op akkoord.

        """)
  }
}
