// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// What every report of a round has in common: its matrix, its head and its colophon.
struct ReportFrame {
  let request: ReportRequest
  /// The matrix of the round by party, from which points and figures are taken.
  let matrix: ResponseMatrix
  /// All parties of the register, with their names.
  let parties: Parties
  let prose: Prose

  /// `nil` where there is no such round.
  init?(_ request: ReportRequest) {
    guard let matrix = Self.matrix(request, by: .party) else { return nil }
    self.request = request
    self.matrix = matrix
    parties = Parties(of: request.books)
    prose = Prose(request.language)
  }

  /// The matrix of the round, grouped otherwise.
  func matrix(
    by grouping: ResponseMatrix.Grouping, for audience: Audience? = nil
  ) -> ResponseMatrix {
    var request = request
    request.audience = audience ?? request.audience
    return Self.matrix(request, by: grouping) ?? matrix
  }

  private static func matrix(
    _ request: ReportRequest, by grouping: ResponseMatrix.Grouping
  ) -> ResponseMatrix? {
    ResponseMatrix(
      of: request.books, round: request.round, texts: request.texts,
      options: .init(grouping: grouping, audience: request.audience))
  }

  /// Says of points, answers and changes what the annex says of them; a reference leads only to
  /// one of these anchors.
  func words(
    title: String, of matrix: ResponseMatrix? = nil, anchors: Set<String> = []
  ) -> MatrixDocument {
    var head = request.head
    head.title = head.title ?? title
    let presentation = MatrixPresentation(
      language: request.language, claim: .final, madeOn: request.madeOn, hash: request.hash,
      head: head)
    return MatrixDocument(
      matrix: matrix ?? self.matrix, presentation: presentation, anchors: anchors)
  }

  /// How far the round is; `nil` where nothing is open and nothing else need be said of that.
  var notice: Document.Notice? {
    let notice = words(title: "").notice
    return notice.tone == .final && notice.blocks.count == 1 ? nil : notice
  }

  /// A report about the round, by its title unless who prints it calls it otherwise; its facts stand
  /// after those of the dossier and the round.
  func document(
    title: String, facts: [Document.Fact] = [], notice: Document.Notice? = nil,
    sections: [Document.Section]
  ) -> Document {
    let words = words(title: title)
    let made = Document.Fact(prose("Datum", "Date"), [prose.day(request.madeOn)])
    return Document(
      language: request.language,
      kicker: [request.head.annex].compactMap(\.self) + words.references
        + [matrix.organisation].filter { !$0.isEmpty },
      title: words.title,
      subtitle: matrix.round.title,
      facts: words.factsOfRound + request.head.lines.map { .init($0.label, [$0.text]) }
        + words.factsOfExtract + [made] + facts,
      notice: notice, sections: sections, colophon: words.colophon,
      running: [request.head.number, words.title].compactMap(\.self) + words.references,
      fields: words.fields)
  }
}
