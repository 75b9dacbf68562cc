// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `Points that were divided otherwise` {
  private func matrix(_ language: Language) throws -> String {
    let matrix = try Story.campaign.matrix(of: "wmo-koers")
    return text(MatrixMarkdown.bytes(of: matrix, as: MatrixPresentation(language: language)))
  }

  @Test func `stand in the matrix by their numbers, with where these went`() throws {
    let dutch = try matrix(.nl)
    #expect(dutch.contains("R-002.2 is gesplitst in R-002.3 en R-002.4"))
    #expect(dutch.contains("R-002.4 is samengevoegd in R-002.5"))
    let english = try matrix(.en)
    #expect(english.contains("R-002.2 was split into R-002.3 and R-002.4"))
    #expect(english.contains("R-002.4 was merged into R-002.5"))
  }

  @Test func `stand so for machines`() throws {
    let json = text(
      JSONAnswer.matrix(try Story.campaign.matrix(of: "wmo-koers"), language: .nl))
    #expect(
      json.contains(
        """
        "formerNumbers":[{"number":"R-002.2","how":"split","into":["R-002.3","R-002.4"]},\
        {"number":"R-002.3","how":"merged","into":["R-002.5"]},\
        {"number":"R-002.4","how":"merged","into":["R-002.5"]}]
        """))
  }

  @Test func `stand in the history of every number`() {
    let story = Story.campaign
    func history(_ point: PointNumber, _ language: Language) -> String {
      printed(
        ReportText.history(story.history(of: point), texts: story.texts, language: language))
    }
    #expect(history("R-002.2", .nl).contains("R-002.2 is gesplitst in R-002.3 en R-002.4"))
    #expect(history("R-002.3", .nl).contains("R-002.2 is gesplitst in R-002.3 en R-002.4"))
    #expect(history("R-002.5", .en).contains("R-002.4 was merged into R-002.5"))
  }
}
