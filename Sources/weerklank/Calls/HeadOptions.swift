// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Publishing

/// What stands above a printed matrix and is not in the register.
struct HeadOptions: ParsableArguments {
  @Option(help: "To what it is an annex, such as 'Bijlage 4 bij collegevoorstel 2026-118'.")
  var annex: String?

  @Option(help: "What it is called; else Reactienota, or the title of its edition.")
  var title: String?

  @Option(help: "The decision to which it belongs, where a body decides on it.")
  var belongsTo: String?

  @Option(help: "One more line of its head, as LABEL=TEXT; may be given more than once.")
  var headLine: [String] = []

  func validate() throws {
    for line in headLine where Self.parsed(line) == nil {
      throw ValidationError("--head-line takes LABEL=TEXT, such as 'Steller=Team Jeugd'.")
    }
  }

  /// What was given.
  var head: MatrixPresentation.Head {
    MatrixPresentation.Head(
      annex: annex, title: title, belongsTo: belongsTo, lines: headLine.compactMap(Self.parsed))
  }

  private static func parsed(_ line: String) -> MatrixPresentation.Head.Line? {
    guard let place = line.firstIndex(of: "=") else { return nil }
    let label = line[..<place].trimming
    let text = line[line.index(after: place)...].trimming
    return label.isEmpty || text.isEmpty ? nil : MatrixPresentation.Head.Line(label, text)
  }
}

extension Substring {
  fileprivate var trimming: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension DocumentFormat {
  /// Where a matrix is written: in a folder under a name that says what it is, else as it was named.
  ///
  /// `Bijlage 4 Nota van beantwoording.docx`.
  func place(of output: String?, named head: MatrixPresentation.Head, title: String) -> String? {
    Output.place(
      of: output,
      named: "\(head.number ?? "Bijlage") \(head.title ?? title).\(fileExtension)")
  }
}
