// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.coverage/1`: a submission's text and what became of each stretch of it; the text is
  /// null where there is none, or it cannot be read.
  public static func coverage(
    _ letter: LetterCoverage, text: ShownText?, at position: Position
  ) -> [UInt8] {
    bytes("weerklank.coverage/1", at: position) { json in
      json.member("submission", id: letter.submission)
      json.member("version", letter.version?.version)
      json.member("text", text)
      json.member("total", letter.coverage?.total ?? 0)
      json.member("closed", letter.coverage?.closed ?? 0)
      json.member("open", letter.coverage?.open ?? 0)
      json.name("stretches")
      json.array(letter.stretches(shownIn: text)) { json, stretch in
        json.object { json in
          json.member("offset", stretch.range.lowerBound)
          json.member("length", stretch.range.count)
          json.member("point", id: stretch.points.first)
          json.member("points", ids: stretch.points)
          json.member("as", stretch.mark)
        }
      }
    }
  }
}

extension LetterCoverage {
  /// The stretches as they are shown: by the text where it can be read, else as they stand.
  func stretches(shownIn text: ShownText?) -> [Stretch] {
    text?.text.map { stretches(in: SubmissionText($0)) } ?? stretches
  }
}
