// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog
internal import Projections

/// The rows of an edition as bytes, and the root that stands for them.
///
/// A row is the canonical JSON (RFC 8785) of an object with what is said of the point in clear, and
/// for every sealed text that it shows the sequence and the commitment of the event that holds it.
/// So a row proves the texts to who is shown them, and stays the same when they are erased.
public struct FrozenRows: Hashable, Sendable {
  /// The rows, one a point of the round, in the order of the matrix by party.
  public let rows: [[UInt8]]

  /// The RFC 6962 root of the rows, 64 lower-case hexadecimal digits.
  ///
  /// - Complexity: O(bytes).
  public var root: String {
    var tree = TreeRoot()
    for row in rows { tree.add(LeafHash(of: row)) }
    return Hexadecimal.encode(tree.hash.bytes)
  }
}

extension Records {
  /// The rows of an edition that shows this matrix.
  ///
  /// - Complexity: O(points and the lines that hold their texts).
  func rows(of matrix: ResponseMatrix) throws(RegisterError) -> FrozenRows {
    let rows = matrix.rows
    let commitments = try commitments(at: Set(rows.lazy.flatMap(\.texts).map(\.sequence)).sorted())
    return FrozenRows(rows: rows.map { $0.bytes(commitments: commitments) })
  }

  /// The commitments of sealed values, in Base64, by the sequences of their events.
  private func commitments(at sequences: [Int]) throws(RegisterError) -> [Int: String] {
    var found: [Int: String] = [:]
    found.reserveCapacity(sequences.count)
    try RegisterError.wrapping {
      try store.forEach(at: sequences) { stored in
        guard let sealed = try sealedValue(of: stored) else { return }
        found[stored.sequence] = Base64.encode(sealed.commitment)
      }
    }
    return found
  }
}

extension EditionRow {
  /// The row as it is frozen.
  fileprivate func bytes(commitments: [Int: String]) -> [UInt8] {
    let row = JSON.object(place + outcome + [texts(commitments)])
    do throws(JSONError) { return try row.canonicalBytes() } catch {
      fatalError("a row has canonical bytes: \(error)")
    }
  }

  private var place: [JSON.Member] {
    let shared = cluster.map { [JSON.Member("cluster", .string($0.description))] } ?? []
    return shared + [
      .init("number", .string(number.description)),
      .init("submission", .string(number.submission.description)),
      .init("party", .text(party?.rawValue)),
      .init("kind", .string(recorded.kind.rawValue)),
      .init("addressee", .text(recorded.addressee)),
      .init("parent", .text(recorded.parent?.description)),
      .init("rounds", .array(recorded.rounds.map { .string($0.rawValue) })),
      .init("theme", .text(recorded.theme?.rawValue)),
      .init("part", .text(recorded.part?.rawValue)),
      .init("section", .text(recorded.section)),
      .init("question", .text(recorded.question?.rawValue)),
      .init("status", .string(status.rawValue)),
    ]
  }

  private var outcome: [JSON.Member] {
    let measure = (answer?.measure?.recorded.json).map { [JSON.Member("measure", $0)] } ?? []
    return measure + [
      .init("disposition", .text(answer?.disposition?.rawValue)),
      .init(
        "textChanges", .array((answer?.textChanges ?? []).map { .string($0.description) })),
      .init("coveredIn", .text(answer?.coveredIn)),
      .init("passedTo", .text(answer?.passedTo)),
      .init("deferral", answer?.deferral.map(\.json) ?? .null),
      .init("obligation", .text(answer?.obligation?.description)),
      .init(
        "exceptions",
        .array(
          exceptions.map {
            [
              "body": .string($0.body.body.rawValue),
              "disposition": .string($0.disposition.rawValue),
            ]
          })),
    ]
  }

  private func texts(_ commitments: [Int: String]) -> JSON.Member {
    .init(
      "texts",
      .array(
        texts.map {
          [
            "of": .string($0.of), "sequence": .integer($0.sequence),
            "commitment": .text(commitments[$0.sequence]),
          ]
        }))
  }
}

extension Measure {
  fileprivate var json: JSON {
    [
      "owner": .text(owner), "due": .text(due?.description), "doneOn": .text(doneOn?.description),
      "evidence": .text(evidence),
    ]
  }
}

extension DeferralTerms {
  fileprivate var json: JSON {
    let target =
      switch target {
      case .phase(let id): id.rawValue
      case .dossier(let id): id.rawValue
      case .organisation(let id): id.rawValue
      }
    let later = round.map { [JSON.Member("round", .string($0.rawValue))] } ?? []
    return .object(
      later + [
        .init("target", .string(target)), .init("document", .text(document)),
        .init("owner", .string(owner)), .init("due", .text(due?.description)),
        .init("milestone", .text(milestone)),
      ])
  }
}

extension JSON {
  /// The text; `null` where there is none.
  fileprivate static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
