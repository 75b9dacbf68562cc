// SPDX-License-Identifier: EUPL-1.2

import Consultation
package import Projections

/// Writes a response matrix as a document: every sentence in it is counted from the matrix.
package struct MatrixDocument {
  let matrix: ResponseMatrix
  let presentation: MatrixPresentation
  let prose: Prose
  /// The anchors in the document, so that no reference leads nowhere.
  let anchors: Set<String>
  /// What themes, parts and sections are called.
  let titles: Titles
  /// Where each listed change is: `§ 4.2`.
  let changedPlaces: [TextChangeNumber: String]

  var language: Language { presentation.language }

  /// The document of a matrix.
  package static func document(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> Document {
    MatrixDocument(matrix: matrix, presentation: presentation).document
  }

  /// What it says on its first page of its own completeness.
  static func notice(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> Document.Notice {
    MatrixDocument(matrix: matrix, presentation: presentation).notice
  }

  private init(matrix: ResponseMatrix, presentation: MatrixPresentation) {
    self.init(
      matrix: matrix, presentation: presentation, anchors: Self.anchors(of: matrix))
  }

  /// The same words for another document about this matrix, which has these anchors.
  init(matrix: ResponseMatrix, presentation: MatrixPresentation, anchors: Set<String>) {
    self.matrix = matrix
    self.presentation = presentation
    self.anchors = anchors
    prose = Prose(presentation.language)
    titles = Titles(of: matrix)
    changedPlaces = Self.places(of: matrix)
  }

  /// The names of the changes, obligations, clusters and points of a matrix.
  static func anchors(of matrix: ResponseMatrix) -> Set<String> {
    Set(matrix.textChanges.map(\.recorded.number.description))
      .union(matrix.obligations.map(\.number.description))
      .union(matrix.clusters.map(\.line.number.description))
      .union(matrix.groups.flatMap { $0.points.map(\.number.description) })
  }

  private var document: Document {
    Document(
      language: language,
      kicker: kicker,
      title: title,
      subtitle: matrix.round.title == title ? matrix.dossier.title : matrix.round.title,
      facts: facts,
      notice: notice,
      sections: [summary, guide, points, textChanges, obligations, rollCall]
        + [sessions, decisions].compactMap(\.self),
      colophon: colophon,
      running: running,
      fields: fields)
  }

  /// Where it was made from.
  var colophon: [Document.Fact] {
    let position = matrix.position
    let day = position.time.map { ", \(prose.day($0.day))" } ?? ""
    var facts = [
      Document.Fact(
        prose("Stand van het register", "State of the register"),
        [prose("regel ", "line ") + prose.number(position.sequence) + day])
    ]
    if let hash = presentation.hash {
      facts.append(Document.Fact(prose("Kenmerk van die stand", "Hash of that state"), [hash]))
    }
    if let day = presentation.madeOn {
      facts.append(Document.Fact(prose("Gemaakt op", "Made on"), [prose.day(day)]))
    }
    facts.append(Document.Fact(prose("Gemaakt met", "Made with"), ["Weerklank"]))
    return facts
  }
}

extension MatrixDocument {
  /// A chapter's only paragraph, where there is nothing to list.
  func nothing(_ dutch: String, _ english: String) -> [Block] {
    [.paragraph([.text(prose(dutch, english))])]
  }

  /// A reference to something that stands in the document, else its bare number.
  func reference(_ name: some CustomStringConvertible) -> Inline {
    let name = name.description
    return anchors.contains(name) ? .link(name, to: name) : .text(name)
  }

  /// References with commas between them.
  func references(_ names: [some CustomStringConvertible]) -> [Inline] {
    names.enumerated().flatMap { index, name in
      index == 0 ? [reference(name)] : [.text(", "), reference(name)]
    }
  }

  /// A text of the record; what cannot be read says why.
  func block(_ shown: ShownText?, _ make: (String) -> Block) -> Block? {
    shown.map { shown in
      shown.text.map(make) ?? .paragraph([.absent(prose.text(shown))])
    }
  }
}
