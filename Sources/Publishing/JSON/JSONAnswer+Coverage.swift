// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.coverage/1`: a submission's text and what became of each stretch of it; the text is
  /// null where there is none, or it cannot be read; and where a quote was found in it, or what
  /// stands there that is nearest to it.
  public static func coverage(
    _ letter: LetterCoverage, text: ShownText?, found: QuoteSearch? = nil, at position: Position
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
      json.name("proposals")
      json.array(letter.proposals) { json, proposal in write(proposal, to: &json) }
      json.name("found")
      if let found { write(found, to: &json) } else { json.null() }
    }
  }
}

extension JSONAnswer {
  private static func write(_ found: QuoteSearch, to json: inout JSONWriter) {
    json.object { json in
      json.name("places")
      json.array(found.places) { json, place in
        json.object { json in
          json.member("offset", place.lowerBound)
          json.member("length", place.count)
        }
      }
      json.name("nearest")
      guard let nearest = found.nearest else { return json.null() }
      json.object { json in
        json.member("offset", nearest.range.lowerBound)
        json.member("length", nearest.range.count)
        json.member("shared", nearest.shared)
        json.name("difference")
        json.array(nearest.difference) { json, part in
          json.object { json in
            json.member("in", part.side as String?)
            json.member("text", part.text as String?)
          }
        }
      }
    }
  }

  private static func write(_ proposal: LetterCoverage.Proposed, to json: inout JSONWriter) {
    let proposed = proposal.proposed
    json.object { json in
      json.member("number", proposed.proposal)
      json.member("by", proposed.by as String?)
      json.member("kind", proposed.kind)
      json.member("theme", id: proposed.theme)
      json.member("section", proposed.section)
      json.member("question", id: proposed.question)
      json.member("parent", proposed.parent)
      json.name("passages")
      json.array(proposed.spans) { json, span in
        json.object { json in
          json.member("offset", span.offset)
          json.member("length", span.length)
        }
      }
      json.member("fate", proposal.fate)
      json.member("points", ids: proposal.points)
    }
  }
}

extension LetterCoverage {
  /// The stretches as they are shown: by the text where it can be read, else as they stand.
  func stretches(shownIn text: ShownText?) -> [Stretch] {
    text?.text.map { stretches(in: SubmissionText($0)) } ?? stretches
  }
}

extension NearestSpan.Part {
  fileprivate var side: String {
    switch self {
    case .same: "both"
    case .quoted: "quote"
    case .written: "text"
    }
  }

  /// The words.
  var text: String {
    switch self {
    case .same(let text), .quoted(let text), .written(let text): text
    }
  }
}
