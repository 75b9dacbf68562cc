// SPDX-License-Identifier: EUPL-1.2

import Intake
import Testing

extension ReadText {
  /// The characters of a stretch.
  func characters(_ range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }

  /// One line a block: kind, level, marker and text, to compare at a glance.
  var outline: [String] {
    let scalars = Array(text.unicodeScalars)
    return blocks.map { block in
      let content = String(String.UnicodeScalarView(scalars[block.content]))
      let words = [
        block.kind.rawValue, block.level.map(String.init), block.marker.map { "[\($0)]" },
        block.cell.map { "\($0.table)/\($0.row)/\($0.column)" },
      ]
      return words.compactMap { $0 }.joined(separator: " ") + ": "
        + content.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "↵")
    }
  }

  /// What must hold of every text: blocks in order, apart, inside it, and around all but white space.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let scalars = Array(text.unicodeScalars)
    var end = 0
    for block in blocks {
      let isPlaced =
        block.offset >= end && block.length > 0 && block.range.upperBound <= scalars.count
      #expect(isPlaced, "\(block)", sourceLocation: sourceLocation)
      guard isPlaced else { return }
      let isBetween = scalars[end..<block.offset].allSatisfy(\.properties.isWhitespace)
      #expect(isBetween, "text before \(block.offset)", sourceLocation: sourceLocation)
      #expect((0...block.length).contains(block.markerLength), sourceLocation: sourceLocation)
      if let marker = block.marker {
        let stands = String(String.UnicodeScalarView(scalars[block.range])).hasPrefix(marker)
        #expect(stands, "\(block)", sourceLocation: sourceLocation)
      }
      end = block.range.upperBound
    }
    let isRestBlank = scalars[end...].allSatisfy(\.properties.isWhitespace)
    #expect(isRestBlank, sourceLocation: sourceLocation)
    for mark in marks {
      #expect(mark.offset >= 0 && mark.offset + mark.length <= scalars.count)
    }
    for warning in warnings {
      #expect((0...scalars.count).contains(warning.offset ?? 0), sourceLocation: sourceLocation)
    }
  }
}
