// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import Projections
import Register
import Testing

@Suite struct `A point that leaves its cluster` {
  private func clustered() async throws -> RegisterFixture {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    try await fixture.register.perform([RegisterFixture.point()])
    try await fixture.register.perform([
      .clusterPoints(ClusterPoints(points: ["R-001.1"], title: "Tarieven"))
    ])
    try await fixture.register.perform([
      .recommend(
        Recommend(
          cluster: "C-1", disposition: .notAccepted, answer: "Wij volgen de lonen niet.",
          rationale: "Te duur."))
    ])
    return fixture
  }

  private let leave = Command.leaveCluster(LeaveCluster(point: "R-001.1"))

  @Test func `has a copy of the answer, sealed with the drafts of its round`() async throws {
    let fixture = try await clustered()
    try await fixture.another().perform([leave])
    let reader = try fixture.another(.reading)
    let treatment = try reader.books().state.submissions["R-001"]?.point("R-001.1")?
      .treatments["jeugd-koers"]
    guard case .sealed(let sequence)? = treatment?.draft?.texts else {
      Issue.record("there is no draft")
      return
    }
    #expect(
      reader.texts().texts(at: sequence) == .texts([.answer: "Wij volgen de lonen niet."]))
    let line = try #require(
      reader.json().first { $0["sequence"]?.stringValue.flatMap(Int.init) == sequence })
    #expect(line["data"]?["sealed"]?["key"]?.stringValue == "drafts-jeugd-koers")
    #expect(try Register.verify(at: fixture.path).ok)
  }

  @Test func `has it also within the request that wrote it`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    try await fixture.register.perform([
      RegisterFixture.point(),
      .clusterPoints(ClusterPoints(points: ["R-001.1"], title: "Tarieven")),
      .draftAnswer(DraftAnswer(cluster: "C-1", text: "Misschien.")),
      leave,
    ])
    let reader = try fixture.another(.reading)
    let draft = try reader.books().state.submissions["R-001"]?.point("R-001.1")?
      .treatments["jeugd-koers"]?.draft
    guard case .sealed(let sequence)? = draft?.texts else {
      Issue.record("there is no draft")
      return
    }
    #expect(reader.texts().texts(at: sequence) == .texts([.answer: "Misschien."]))
  }

  @Test func `stays where the key to the answer is missing`() async throws {
    let fixture = try await clustered()
    let fingerprint = try #require(fixture.register.books().state.subjects["C-1"])
    for name in try fixture.folder.files(in: "register/keys").keys
    where name.contains(fingerprint) {
      try fixture.folder.remove(name)
    }
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.another().perform([leave])
    }
    #expect(error?.code == "key-missing")
  }
}
