// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

/// The declaration that what was due was destroyed: *verklaring van vernietiging*.
public struct DeclarationPage: Sendable {
  /// What was destroyed.
  public let declaration: Declaration
  /// The language in which it is written.
  public let language: Language

  /// A declaration in a language.
  public init(_ declaration: Declaration, language: Language) {
    self.declaration = declaration
    self.language = language
  }

  /// The page as self-contained HTML.
  public var html: [UInt8] { HTMLDocument.bytes(of: document(in: Prose(language))) }

  /// The page as Markdown.
  public var markdown: [UInt8] { MarkdownDocument.bytes(of: document(in: Prose(language))) }

  /// The page as plain text.
  public var text: [UInt8] { TextDocument.bytes(of: document(in: Prose(language))) }
}

extension JSONAnswer {
  /// `weerklank.declaration/1`: what was destroyed because its term had passed.
  public static func declaration(_ declaration: Declaration, at position: Position) -> [UInt8] {
    let destruction = declaration.destruction
    return bytes("weerklank.declaration/1", at: position) { json in
      json.member("number", destruction.recorded.number)
      json.member("organisation", declaration.organisation)
      json.member("on", destruction.recorded.on)
      json.member("sequence", destruction.at)
      json.member("time", destruction.time.description)
      json.member("by", id: destruction.by)
      json.member("subjects", destruction.recorded.subjects)
      json.name("categories")
      json.array(declaration.categories) { $0.write($1) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ category: Declaration.Category) {
    object { json in
      json.member("dossier", id: category.dossier?.id)
      json.member("dossierTitle", category.dossier?.title)
      json.member("kind", category.kind)
      json.member("class", id: category.retentionClass?.retentionClass)
      json.member("title", category.retentionClass?.title)
      json.member("source", category.retentionClass?.source)
      json.member("months", category.retentionClass?.term?.months)
      json.member("from", category.retentionClass?.term?.start)
      json.member("firstDay", category.since?.lowerBound)
      json.member("lastDay", category.since?.upperBound)
      json.member("count", category.subjects.count)
      json.member("subjects", ids: category.subjects)
    }
  }
}
