// SPDX-License-Identifier: EUPL-1.2

/// What may be typed in a text field, and how much of it.
enum TextRules {
  /// Bytes of UTF-8 in a text that is sealed.
  static let sealedLimit = 1_048_576
  /// Scalars in a text that is kept readable: a title, an owner, a place.
  static let clearLimit = 4000
  /// Bytes of UTF-8 in a passage of a document: before, after, or a section's text.
  static let passageLimit = 16_384

  /// Checks a readable text that must be there.
  static func check(clear text: String, _ field: String) throws(Undecided) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw .rejected(.emptyText(field: field))
    }
    guard text.unicodeScalars.count <= clearLimit else {
      throw .rejected(.tooLong(field: field, limit: .scalars(clearLimit)))
    }
    try checkCharacters(text, field)
  }

  /// Checks a readable text that may be left out.
  static func check(clear text: String?, _ field: String) throws(Undecided) {
    if let text { try check(clear: text, field) }
  }

  /// Checks a passage of a document, which may be empty.
  static func check(passage text: String, _ field: String) throws(Undecided) {
    guard text.utf8.count <= passageLimit else {
      throw .rejected(.tooLong(field: field, limit: .bytes(passageLimit)))
    }
    try checkCharacters(text, field)
  }

  /// Checks a text that is sealed and must be there.
  static func check(sealed text: String, _ field: String) throws(Undecided) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw .rejected(.emptyText(field: field))
    }
    guard text.utf8.count <= sealedLimit else {
      throw .rejected(.tooLong(field: field, limit: .bytes(sealedLimit)))
    }
  }

  /// Checks a sealed text that may be left out.
  static func check(sealed text: String?, _ field: String) throws(Undecided) {
    if let text { try check(sealed: text, field) }
  }

  /// Checks a name, which is sealed and stands on one line.
  static func check(name text: String, _ field: String) throws(Undecided) {
    try check(line: text, field)
  }

  /// Checks a text that must be there and stands on one line, whatever a reader breaks lines at.
  static func check(line text: String, _ field: String) throws(Undecided) {
    try check(clear: text, field)
    guard !text.contains(where: \.isNewline) else { throw .rejected(.badText(field: field)) }
  }

  /// Checks a name that may be left out.
  static func check(name text: String?, _ field: String) throws(Undecided) {
    if let text { try check(name: text, field) }
  }

  /// Checks a day that something happened, which is not years ahead.
  static func check(
    plausible day: Day, _ field: String, _ circumstances: Circumstances
  ) throws(Undecided) {
    guard day <= circumstances.today.latestPlausible else {
      throw .rejected(.inFuture(field: field, today: circumstances.today))
    }
  }

  /// Checks a reason that must be given.
  static func check(reason text: String, _ field: String = "reason") throws(Undecided) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw .rejected(.reasonNeeded(field: field))
    }
    try check(sealed: text, field)
  }

  private static func checkCharacters(_ text: String, _ field: String) throws(Undecided) {
    let bad = text.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
    if bad { throw .rejected(.badText(field: field)) }
  }
}

extension Texts {
  /// Typed texts of the fields that were filled in.
  init(_ fields: [TextField: String?]) {
    self = .typed(fields.compactMapValues { $0 })
  }
}
