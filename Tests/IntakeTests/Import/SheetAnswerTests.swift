// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Testing

@Suite struct `A sheet of answers` {
  static let head = """
    nummer;partij;ontvangen;antwoord;uitkomst;motivering;komt terug in;eigenaar;uiterlijk;mijlpaal;\
    doorgegeven aan;staat in;wijziging in;paragraaf;was;wordt;behandelaar

    """

  static let sheet =
    head + """
      R-001.1;ASD Vossenrade;31-3-2026;Wij noemen een termijn.;overgenomen;;;;;;;;\
      Koersdocument jeugd;1;zo snel mogelijk;binnen zes weken;u-2
      R-001.2;ASD Vossenrade;31-3-2026;Bij de overeenkomst.;komt terug;;overeenkomst;\
      projectleider;1-10-2026;;;;;;;;u-2
      R-001.3;ASD Vossenrade;31-3-2026;Wij nodigen u uit.;;;;;;;;;;;;;u-5
      R-003.1;inwoner 1;2-4-2026;Dat klopt.;niet overgenomen;Daar is geen geld voor.;;;;;;;;;;;

      """

  @Test func `recommends, drafts and assigns`() throws {
    var story = Story.withLetters
    try story.importSheet(Self.sheet, by: "u-2")
    let first = try #require(story.point("R-001.1"))
    #expect(first.handler?.handler == "u-2")
    let treatment = try #require(first.treatments["jeugd-koers"])
    #expect(treatment.recommendation?.disposition == .accepted)
    #expect(treatment.recommendation?.textChanges == ["W-1"])
    #expect(treatment.isApproved == false)
    #expect(treatment.writers == ["u-2"])
    let change = try #require(story.state.dossiers["jeugd"]?.textChanges["W-1"]).recorded
    #expect(change.document == "koersdocument")
    #expect((change.before, change.after) == ("zo snel mogelijk", "binnen zes weken"))
    let second = try #require(story.point("R-001.2")?.treatments["jeugd-koers"]?.recommendation)
    #expect(second.disposition == .deferred)
    let terms = try #require(story.state.dossiers["jeugd"]?.deferrals.first).proposed.terms
    #expect(
      terms
        == DeferralTerms(
          target: .phase("overeenkomst"), owner: "projectleider", due: "2026-10-01"))
    let third = try #require(story.point("R-001.3"))
    #expect(third.handler?.handler == "u-5")
    let draft = try #require(third.treatments["jeugd-koers"]?.draft)
    #expect(story.opened(draft.texts) == [.answer: "Wij nodigen u uit."])
    let fourth = try #require(story.point("R-003.1")?.treatments["jeugd-koers"]?.recommendation)
    #expect(
      story.opened(fourth.texts)
        == [.answer: "Dat klopt.", .rationale: "Daar is geen geld voor."])
  }

  @Test func `says what is done outside the text, and gives no command the second time`() throws {
    let head = """
      nummer;partij;ontvangen;antwoord;uitkomst;maatregel;eigenaar;uiterlijk;uitgevoerd op;te zien in

      """
    let sheet =
      head + """
        R-001.1;ASD Vossenrade;31-3-2026;Ja.;overgenomen;Brief aan gezinnen;communicatie;1-9-2026;;
        R-001.2;ASD Vossenrade;31-3-2026;Ja.;overgenomen;Website;;;1-3-2026;Pagina Jeugdhulp

        """
    var story = Story.withLetters
    try story.importSheet(sheet, by: "u-2")
    let done = story.point("R-001.2")?.treatments["jeugd-koers"]?.recommendation
    #expect(done?.measure == Measure(doneOn: "2026-03-01", evidence: "Pagina Jeugdhulp"))
    #expect(story.opened(done?.texts)[.measure] == "Website")
    #expect(try story.plan(sheet).steps == [])
    let row = "R-001.3;ASD Vossenrade;31-3-2026;Ja.;"
    #expect(
      story.refusal(of: head + row + "overgenomen;Brief;;;;\n") == ["2 6 measure-terms-needed"])
    #expect(
      story.refusal(of: head + row + "beantwoord;Brief;x;1-9-2026;;\n")
        == ["2 6 measure-out-of-place"])
  }

  @Test func `gives no command the second time, nor after approval`() throws {
    var story = Story.withLetters
    try story.importSheet(Self.sheet, by: "u-2")
    #expect(try story.plan(Self.sheet).steps == [])
    try story.run(.approve(Approve(round: "jeugd-koers")), by: "u-3")
    #expect(try story.plan(Self.sheet).steps == [])
  }

  @Test(arguments: [
    ("Wij noemen een termijn.", "Wij noemen altijd een termijn."), ("1-10-2026", "2-10-2026"),
    ("projectleider", "directeur"), ("geen geld", "weinig geld"), ("zes weken", "vijf weken"),
    ("niet overgenomen", "buiten dit traject"), ("Wij nodigen u uit", "U bent welkom"),
  ])
  func `changes the one answer that differs`(old: String, new: String) throws {
    var story = Story.withLetters
    try story.importSheet(Self.sheet, by: "u-2")
    var changed = Self.sheet.replacing(old, with: new)
    if new == "buiten dit traject" {
      changed = changed.replacing(
        "Daar is geen geld voor.;;;;;", with: "Daar is geen geld voor.;;;;;Provincie")
    }
    let plan = try story.plan(changed)
    #expect(plan.steps.count == 1)
    try story.importSheet(changed, by: "u-2")
    #expect(try story.plan(changed).steps == [])
  }

  @Test func `keeps what its columns do not say`() throws {
    var story = Story.withLetters
    try story.importSheet(Self.sheet, by: "u-2")
    let narrow = """
      number,party,received,answer,disposition
      R-001.1,asd-vossenrade,2026-03-31,Wij noemen een termijn.,accepted
      R-001.3,asd-vossenrade,2026-03-31,,
      """
    #expect(try story.plan(narrow).steps == [])
  }

  @Test func `says nothing with cells that are empty`() throws {
    var story = Story.withLetters
    try story.importSheet(Self.sheet, by: "u-2")
    let empty = Self.head + "R-001.1;ASD Vossenrade;31-3-2026;;;;;;;;;;;;;;\n"
    #expect(try story.plan(empty).steps == [])
  }

  @Test func `is refused for what a disposition asks`() {
    let rows = [
      "R-001.1;ASD Vossenrade;31-3-2026;x;overgenomen;;;;;;;;;;;;",
      "R-001.2;ASD Vossenrade;31-3-2026;;deels overgenomen;;toelating;;;;;;;;;;",
      "R-001.3;ASD Vossenrade;31-3-2026;x;komt terug;;;;;;;;;;;;",
      "R-002.1;raad-elzenmeer;2-4-2026;x;al opgenomen;;;;;;;;;;;;",
      "R-003.1;inwoner-1;2-4-2026;x;;een reden;;;;;;;;;;;",
    ]
    #expect(
      Story.withLetters.refusal(of: Self.head + rows.joined(separator: "\n")) == [
        "2 13 change-needed", "3 4 answer-needed", "3 6 reason-needed", "3 7 not-deferred",
        "3 13 change-needed", "4 7 target-needed", "4 8 owner-needed", "4 9 date-needed",
        "5 12 covered-in-needed", "6 5 missing-value",
      ])
  }

  @Test(arguments: [
    ("overeenkomst", []), ("Overeenkomst", []), ("wmo", []), ("samen-leren", []),
    ("Stichting Wilgenkade", []), ("Inkoop Wmo", []), ("stichting wilgenkade", []),
    ("koers", ["3 7 target-earlier"]),
    ("Inkoop jeugdhulp", ["3 7 unknown-target"]), ("inwoner-1", ["3 7 unknown-target"]),
    ("jeugd", ["3 7 unknown-target"]),
    ("later", ["3 7 unknown-target"]),
  ])
  func `lets points come back where they can`(target: String, refused: [String]) throws {
    var story = Story.withLetters
    let sheet = Self.sheet.replacing(";overeenkomst;", with: ";\(target);")
    #expect(story.refusal(of: sheet) == refused)
    guard refused.isEmpty else { return }
    try story.importSheet(sheet, by: "u-2")
    #expect(try story.plan(sheet).steps == [])
  }

  @Test func `changes documents of the dossier`() {
    let sheet = Self.sheet.replacing("Koersdocument jeugd", with: "Iets anders")
    #expect(Story.withLetters.refusal(of: sheet) == ["2 13 unknown-document"])
  }

  @Test func `answers a point only in its own round`() throws {
    var story = Story.withLetters
    let sheet = """
      number,party,received,answer,disposition
      R-002.1,raad-elzenmeer,2026-04-02,Dat doen wij.,answered
      """
    try story.importSheet(sheet, into: "wmo-koers", by: "u-2")
    let treatments = try #require(story.point("R-002.1")).treatments
    #expect(treatments.keys.map(\.rawValue) == ["wmo-koers"])
  }

  @Test func `leaves alone what cannot be read any more`() throws {
    var story = Story.withLetters
    try story.importSheet(Self.sheet, by: "u-2")
    let answer = try #require(story.point("R-003.1")?.treatments["jeugd-koers"]?.recommendation)
    guard case .sealed(let sequence) = answer.texts else {
      Issue.record("not sealed")
      return
    }
    var texts = story.texts
    texts.erase(at: sequence, on: "2026-05-01")
    let rows = try Sheet(
      reading: Array(Self.sheet.replacing("Dat klopt.", with: "gewist").utf8)
    ).rows
    let plan = try SheetImport(round: "jeugd-koers").plan(
      rows, given: story.state, texts: texts, submissionText: { story.submissionTexts[$0] })
    #expect(plan.steps == [])
  }
}

@Suite struct `A sheet of known points` {
  @Test func `corrects the fields that differ`() throws {
    var story = Story.withLetters
    let sheet = """
      number,party,received,dated,channel,standing,tenor,theme,part,section,question,pointKind,\
      addressee,quote,summary,proposedText,reference
      R-001.1,asd-vossenrade,2026-03-25,2026-03-24,post,onBehalf,negative,Tarieven,verblijf,2.1,\
      j1,request,Vossenrade,Noem een termijn; wij adviseren zes weken.,Noem zes weken.,\
      Binnen zes weken.,ASD 26-11
      """
    #expect(try story.plan(sheet).steps.count == 13)
    try story.importSheet(sheet)
    let received = try #require(story.state.submissions["R-001"]).received
    #expect(received.receivedOn == "2026-03-25")
    #expect(received.datedOn == "2026-03-24")
    #expect(received.channel == .post)
    #expect(received.standing == .onBehalf)
    #expect(received.tenor == .negative)
    let point = try #require(story.point("R-001.1"))
    #expect(point.recorded.theme == "geld")
    #expect(point.recorded.part == "verblijf")
    #expect(point.recorded.section == "2.1")
    #expect(point.recorded.question == "j1")
    #expect(point.recorded.kind == .request)
    #expect(point.recorded.addressee == "Vossenrade")
    #expect(story.opened(point.correctedTexts[.summary])[.to] == "Noem zes weken.")
    #expect(story.opened(point.correctedTexts[.proposedText])[.to] == "Binnen zes weken.")
    #expect(try story.plan(sheet).steps == [])
  }

  @Test func `is refused for what a sheet cannot change`() {
    let sheet = """
      number,row,party,received,nothingToAdd,rounds,reference,quote,parent,disposition,answer
      R-001.1,,asd-vossenrade,2026-03-31,,wmo-koers,Z-9,Noem iets anders.,R-001.2,ingetrokken,x
      R-001.2,eigen,raad-elzenmeer,2026-03-31,yes,,,,,,
      R-001.9,,asd-vossenrade,2026-03-31,,,,,,,
      R-001.2,,asd-vossenrade,2026-03-31,,,,,,,
      """
    #expect(
      Story.withLetters.refusal(of: sheet) == [
        "2 5 contradiction", "2 6 not-changeable", "2 7 not-changeable", "2 8 not-changeable",
        "2 9 not-changeable", "2 10 not-changeable", "3 2 not-changeable", "3 3 contradiction",
        "3 5 contradiction", "3 5 not-changeable", "4 1 unknown-point", "5 1 contradiction",
      ])
  }

  @Test func `may say of a point that it was taken back, where it was`() throws {
    var story = Story.withLetters
    try story.run(.withdrawPoint(WithdrawPoint(point: "R-001.3", reason: "op verzoek")))
    let sheet = """
      number,party,received,status,disposition,answer
      R-001.3,asd-vossenrade,2026-03-31,ingetrokken,ingetrokken,
      """
    #expect(try story.plan(sheet).steps == [])
  }

  /// 1,000 submissions with 20,000 points, read back in, must not take the square of that.
  @Test(.timeLimit(.minutes(2)))
  func `may be many`() throws {
    var sheet = "submission,party,received,quote,pointKind,theme\n"
    for submission in 1...300 {
      for point in 1...10 {
        sheet += "s\(submission),wilgenkade,2026-04-01,citaat \(submission).\(point),zorg,geld\n"
      }
    }
    var story = Story.consultation
    story.today = "2026-04-02"
    try story.importSheet(sheet)
    #expect(story.state.submissions.count == 300)
    #expect(try story.plan(sheet).steps == [])
  }

  /// What several points share is answered in their cluster, and a row only repeats it.
  @Test func `changes no answer of a cluster`() throws {
    var story = Story.withLetters
    story.carryOut([
      .clusterPoints(ClusterPoints(points: ["R-001.1", "R-003.1"], title: "Wachttijd")),
      .recommend(
        Recommend(
          cluster: "C-1", disposition: .notAccepted, answer: "Dat klopt.",
          rationale: "Daar is geen geld voor.")),
    ])
    let row = { (answer: String) in
      `A sheet of answers`.head
        + "R-003.1;inwoner 1;2-4-2026;\(answer);niet overgenomen;Daar is geen geld voor."
        + ";;;;;;;;;;;\n"
    }
    #expect(try story.plan(row("Dat klopt.")).steps == [])
    #expect(story.refusal(of: row("Dat klopt niet.")) == ["2 4 in-cluster"])
    let draft =
      `A sheet of answers`.head + "R-001.1;ASD Vossenrade;31-3-2026;Anders.;;;;;;;;;;;;;\n"
    #expect(story.refusal(of: draft) == ["2 4 in-cluster"])
  }
}
