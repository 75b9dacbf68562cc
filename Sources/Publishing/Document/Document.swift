// SPDX-License-Identifier: EUPL-1.2

package import Consultation

/// A report as its reader meets it: the one model from which every format is written.
///
/// It holds finished sentences in one language and says what they are, never how they look.
package struct Document: Hashable, Sendable {
  /// What a reader has before him.
  package enum Form: Hashable, Sendable {
    /// Chapters, with contents where there are many, and a colophon.
    case report
    /// A letter or mail: its particulars, and then its text from greeting to sender.
    case letter
  }

  /// What a reader has before him.
  package var form: Form
  /// The language of the report itself.
  package var language: Language
  /// What kind of document it is and its numbers: *Bijlage*, *Zaaknummer 2026-12*.
  package var kicker: [String]
  /// The name of the document: *Reactienota*.
  package var title: String
  /// What it is about.
  package var subtitle: String
  /// What a reader wants to know of it first.
  package var facts: [Fact]
  /// How far it is, and what stands open; `nil` where there is nothing to say of that.
  package var notice: Notice?
  /// The chapters.
  package var sections: [Section]
  /// Where it was made from.
  package var colophon: [Fact]
  /// What stands at the foot of every page, before its number.
  package var running: [String]
  /// What a template may ask to be filled in, by name.
  package var fields: [String: String]

  package init(
    form: Form = .report, language: Language, kicker: [String], title: String, subtitle: String,
    facts: [Fact], notice: Notice? = nil, sections: [Section], colophon: [Fact] = [],
    running: [String] = [], fields: [String: String] = [:]
  ) {
    self.form = form
    self.language = language
    self.kicker = kicker
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.notice = notice
    self.sections = sections
    self.colophon = colophon
    self.running = running
    self.fields = fields
  }

  /// A label with what it says.
  package struct Fact: Hashable, Sendable {
    package var label: String
    package var lines: [String]

    package init(_ label: String, _ lines: [String]) {
      self.label = label
      self.lines = lines
    }
  }

  /// What stands on the first page about the state of the document.
  package struct Notice: Hashable, Sendable {
    /// How far the document is.
    package enum Tone: Hashable, Sendable { case concept, open, final }

    package var tone: Tone
    package var title: String
    package var blocks: [Block]

    package init(tone: Tone, title: String, blocks: [Block]) {
      self.tone = tone
      self.title = title
      self.blocks = blocks
    }
  }

  /// A chapter.
  package struct Section: Hashable, Sendable {
    /// The name of its anchor.
    package var id: String
    /// Its heading; empty where it has none.
    package var title: String
    package var blocks: [Block]
    /// Whether it begins on a new page.
    package var startsPage: Bool

    package init(id: String, title: String, blocks: [Block], startsPage: Bool = false) {
      self.id = id
      self.title = title
      self.blocks = blocks
      self.startsPage = startsPage
    }

    /// Whether it needs pages that lie across: it has a table of running text, or of many columns
    /// that hold no numbers.
    package var isAcross: Bool {
      blocks.contains { block in
        guard case .table(let table) = block else { return false }
        return table.isWide || table.columns.count { !$0.isNumeric } > 5
      }
    }
  }
}

extension Document {
  /// Whether its chapters have numbers: where a report has several.
  var isNumbered: Bool { form == .report && sections.count > 1 }

  /// Whether its chapters are listed before the first: where a report has more than two.
  var listsContents: Bool { form == .report && sections.count > 2 }

  /// Its name with its subject.
  var fullTitle: String { [title, subtitle].filter { !$0.isEmpty }.joined(separator: " ") }

  /// Its name with its subject, and how far it is.
  var longTitle: String { notice.map { "\(fullTitle) – \($0.title)" } ?? fullTitle }

  /// The document as DOCX.
  package var word: [UInt8] { WordDocument.bytes(of: self) }

  /// The document as DOCX, in a house style where one is given.
  ///
  /// - Throws: ``WordTemplateError/unknownFields(_:)`` where the template asks for something that the
  ///   document does not know.
  func word(in template: WordTemplate?) throws(WordTemplateError) -> [UInt8] {
    let unknown = template?.fields.filter { fields[$0] == nil } ?? []
    guard unknown.isEmpty else { throw .unknownFields(unknown) }
    var writer = WordDocument(document: self, template: template)
    writer.write()
    return writer.bytes
  }
}
