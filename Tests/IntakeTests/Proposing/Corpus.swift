// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

/// The fictional letters with their right answers, written by hand before the code that reads them.
///
/// Every third of a shape is held out: its letters are never looked at while the proposer is built.
enum Corpus {
  /// A letter with its answer.
  struct Letter: Sendable, CustomTestStringConvertible {
    let text: String
    let answer: Answer
    var testDescription: String { answer.name }
    var scalars: [Unicode.Scalar] { Array(text.unicodeScalars) }
  }

  /// The right answer.
  struct Answer: Decodable, Sendable {
    struct Party: Decodable, Sendable {
      let id: String
      let name: String
    }
    struct Stretch: Decodable, Hashable, Sendable {
      let offset: Int
      let length: Int
      var range: Range<Int> { offset..<offset + length }
    }
    struct Marked: Decodable, Hashable, Sendable {
      let `as`: String
      let offset: Int
      let length: Int
      var range: Range<Int> { offset..<offset + length }
    }
    struct Point: Decodable, Sendable {
      let text: String
      let theme: String?
      let kind: String
      let level: Int
      let parent: Int?
      let wording: String?
      let passages: [Stretch]
    }
    struct Submission: Decodable, Sendable {
      let party: String?
      let partyID: String?
      let nothingToAdd: Bool
      let points: [Point]
    }
    let name: String
    let shape: String
    let invited: [Party]
    let questions: [String]
    let sections: [String]
    let submissions: [Submission]
    let noPoint: [Marked]
    let missing: [String]
  }

  /// The letters that are built against.
  static let seen = read("seen")
  /// The third that is only counted.
  static let heldOut = read("held-out")
  static let all = seen + heldOut

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus")

  private static func read(_ part: String) -> [Letter] {
    let folder = Self.folder.appending(path: part)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      guard let json = try? Data(contentsOf: folder.appending(path: name)),
        let answer = try? JSONDecoder().decode(Answer.self, from: json),
        let text = try? Data(contentsOf: folder.appending(path: "\(answer.name).txt"))
      else { return nil }
      return Letter(text: String(decoding: text, as: UTF8.self), answer: answer)
    }
  }
}
