// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Testing

@Suite struct `The corpus` {
  @Test func `has three letters of each shape, one of them held out`() {
    let shapes = Dictionary(grouping: Corpus.all, by: \.answer.shape)
    #expect(shapes.count == 14)
    for (shape, letters) in shapes { #expect(letters.count == 3, "\(shape)") }
    #expect(Corpus.heldOut.count == 14)
    #expect(Corpus.heldOut.allSatisfy { $0.answer.name.hasSuffix("-3") })
  }

  @Test(arguments: Corpus.all)
  func `accounts for every character of a letter exactly once`(_ letter: Corpus.Letter) {
    let scalars = letter.scalars
    var uses = [Int](repeating: 0, count: scalars.count)
    for marked in letter.answer.noPoint { for place in marked.range { uses[place] += 1 } }
    for point in letter.answer.submissions.flatMap(\.points) {
      for passage in point.passages { for place in passage.range { uses[place] += 1 } }
    }
    for (place, scalar) in scalars.enumerated() where !scalar.properties.isWhitespace {
      #expect(uses[place] == 1, "\(letter.answer.name) at \(place)")
    }
  }

  @Test(arguments: Corpus.all)
  func `has texts that stand in the letter, but for white space and hyphens`(
    _ letter: Corpus.Letter
  ) {
    let scalars = letter.scalars
    for point in letter.answer.submissions.flatMap(\.points) {
      let quoted = point.passages.flatMap { scalars[$0.range] }
      #expect(Self.bare(quoted) == Self.bare(Array(point.text.unicodeScalars)), "\(point.text)")
      #expect(!point.passages.isEmpty)
    }
  }

  @Test(arguments: Corpus.all)
  func `uses the words of the domain, and parents that come before`(_ letter: Corpus.Letter) {
    for marked in letter.answer.noPoint { #expect(NoPointKind(rawValue: marked.as) != nil) }
    for submission in letter.answer.submissions {
      for (index, point) in submission.points.enumerated() {
        #expect(PointKind(rawValue: point.kind) != nil)
        guard let parent = point.parent else {
          #expect(point.level == 1)
          continue
        }
        #expect(parent < index)
        #expect(submission.points[parent].level == point.level - 1)
      }
    }
  }

  /// What is left of a text without white space and hyphens.
  private static func bare(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.filter { !$0.properties.isWhitespace && $0 != "-" }
  }
}
