// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `A claim` {
  private func finding(
    _ text: String, of story: Story = .withAnswers
  ) throws -> ClaimFinding {
    let matrix = try story.matrix()
    return try matrix.finding(of: Claim(parsing: text))
  }

  private func error(_ text: String) -> String? {
    do {
      _ = try finding(text)
      return nil
    } catch { return (error as? ClaimError)?.code }
  }

  @Test func `is read with its words after the bar`() throws {
    let claim = try Claim(parsing: " nearly all points accepted | nagenoeg alle ")
    #expect(claim.ask == .quantity(.nearlyAll))
    #expect(claim.things == .points)
    #expect(claim.said == "nagenoeg alle")
    #expect(try Claim(parsing: "count boards").condition == nil)
    #expect(try Claim(parsing: "councils where tenor = positive").ask == .names)
    #expect(try Claim(parsing: "count points |").said == nil)
  }

  @Test(arguments: [
    ("", "claim-form"), ("count", "claim-form"), ("count dingen", "claim-things"),
    ("share points", "claim-form"), ("all boards", "claim-form"),
    ("nearly points accepted", "claim-form"), ("count points where", "claim-form"),
    ("count points where (disposition = accepted", "claim-form"),
    ("count points where disposition", "claim-form"),
    ("count points where disposition in accepted", "claim-form"),
    ("count points accepted accepted", "claim-form"),
    ("count points where colour = red", "claim-field"),
    ("count boards where disposition = accepted", "claim-field"),
    ("count points where kind(1) = advice", "claim-field"),
    ("count points where disposition = aangenomen", "claim-value"),
    ("count points where theme = \"Bestaat niet\"", "claim-value"),
    ("count boards where stance(7) = yes", "claim-value"),
    ("count boards where stance = yes", "claim-value"),
    ("count boards where points > veel", "claim-form"),
    ("count points where kind > 3", "claim-number"),
    ("share experts reacted", "claim-nothing"),
    ("count points where " + String(repeating: "(", count: 40) + "accepted", "claim-form"),
  ]) func `that cannot be counted says why`(text: String, code: String) {
    #expect(error(text) == code)
  }

  /// Every number is counted in a second way, from what the matrix lists.
  @Test func `is counted as the matrix lists it`() throws {
    let matrix = try Story.withAnswers.matrix()
    let points = matrix.points.filter { $0.status != nil }
    let standing = points.filter { $0.status != .withdrawn }
    #expect(try finding("count points").matching.count == standing.count)
    for disposition in Disposition.allCases {
      let count = standing.count {
        $0.status == .approved && $0.answer?.disposition == disposition
      }
      #expect(try finding("count points \(disposition.rawValue)").matching.count == count)
      #expect(matrix.totals[disposition] == count)
    }
    let withdrawn = try finding("count points withdrawn").matching.count
    #expect(withdrawn == points.count - standing.count)
    for kind in PointKind.allCases {
      #expect(
        try finding("count points where kind = \(kind.rawValue)").matching.count
          == standing.count { $0.recorded.kind == kind })
    }
    let reacted = matrix.rollCall.parties.count {
      $0.response == .reacted || $0.response == .nothingToAdd
    }
    let claim = try finding("share parties reacted")
    #expect(claim.matching.count == reacted && claim.total == matrix.rollCall.totals.invited)
  }

  @Test func `joins conditions, and reads not and brackets`() throws {
    func count(_ condition: String) throws -> Int {
      try finding("count points where \(condition)").matching.count
    }
    let all = try finding("count points").matching.count
    let advice = try count("kind = advice")
    #expect(advice > 0 && advice < all)
    #expect(try count("not kind = advice") == all - advice)
    #expect(try count("kind != advice") == all - advice)
    #expect(try count("kind not in (advice, ADVICE)") == all - advice)
    #expect(try count("kind = advice or not (kind = advice)") == all)
    #expect(try count("kind = advice and not kind = advice") == 0)
    // And binds more than or.
    #expect(try count("kind = advice or kind = question and kind = advice") == advice)
    #expect(
      try finding("count parties where points >= 1").matching.count
        + finding("count parties where points < 1").matching.count
        == finding("count parties").matching.count)
  }

  @Test func `takes a theme by id and by title`() throws {
    let byID = try finding("count points where theme = geld")
    #expect(!byID.matching.isEmpty)
    #expect(try finding("count points where theme = \"Tarieven\"").matching == byID.matching)
  }

  @Test(arguments: [
    (Quantifier.all, [true, false, false, false, false]),
    (.nearlyAll, [true, true, false, false, false]),
    (.most, [true, true, true, false, false]), (.some, [true, true, true, true, false]),
    (.no, [false, false, false, false, true]),
  ]) func `of a quantity holds from its threshold`(quantifier: Quantifier, expected: [Bool]) {
    #expect([20, 18, 11, 10, 0].map { quantifier.holds($0, of: 20) } == expected)
    #expect(!quantifier.holds(17, of: 20) || quantifier != .nearlyAll)
    #expect(!quantifier.holds(0, of: 0), "of nothing nothing is said")
  }

  @Test func `of all points does not hold while something is open`() throws {
    let open = try finding("no points outOfScope")
    #expect(open.matching.isEmpty && open.isOpen)
    #expect(open.quantityHolds == false)
    // Who reacted is known, whatever stands open in the letters.
    #expect(try finding("some boards reacted").quantityHolds == true)
    #expect(try finding("count points").quantityHolds == nil)
  }
}
