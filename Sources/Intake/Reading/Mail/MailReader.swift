// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Reads mails as files: EML, with what is attached.
///
/// The text of a mail is its HTML where it has one, for that has structure; else its plain text.
/// Each attachment that is a document follows under its name, read by the reader of its format.
struct MailReader {
  private var builder: ReadBuilder
  private var parts = 0
  private var pictures = 0
  private let limits: ReadLimits

  /// Whether bytes begin as a mail does: with header fields, one of which all mails have.
  static func seemsToBe(_ bytes: [UInt8]) -> Bool {
    let head = MailPart(bytes.prefix(65_536)).fields
    let known = ["from", "date", "subject", "to", "message-id", "received", "return-path"]
    return known.count { head[$0] != nil } >= 2
      && (head["mime-version"] != nil || head["message-id"] != nil || head["from"] != nil)
  }

  /// Reads a mail.
  ///
  /// - Throws: ``ReadError`` `no-text`, `too-many-parts`, `text-too-long`.
  static func read(_ bytes: [UInt8], limits: ReadLimits) async throws(ReadError) -> ReadLetter {
    var reader = MailReader(builder: ReadBuilder(limits: limits), limits: limits)
    let mail = MailPart(bytes[...])
    try await reader.read(mail, depth: 0)
    var text = reader.builder.result
    if reader.pictures > 0 {
      text.warnings.append(
        ReadWarning(
          .pictures,
          "The mail has \(reader.pictures) pictures; what is written in them was not read."))
    }
    guard !text.blocks.isEmpty else {
      throw ReadError(
        .noText, "there is no text in the mail", hint: "Hand in its attachments one by one.")
    }
    return ReadLetter(format: .mail, text: text, mail: Self.headers(of: mail))
  }

  private init(builder: ReadBuilder, limits: ReadLimits) {
    self.builder = builder
    self.limits = limits
  }

  private static func headers(of mail: MailPart) -> MailHeaders {
    MailHeaders(
      sender: mail.fields["from"].map(TransferEncoding.decodedWords),
      sentOn: mail.fields["date"].flatMap(MailDate.day),
      subject: mail.fields["subject"].map(TransferEncoding.decodedWords))
  }

  private mutating func read(_ part: MailPart, depth: Int) async throws(ReadError) {
    parts += 1
    guard parts <= limits.parts else {
      throw ReadError(.tooManyParts, "the mail has too many parts", hint: "Split the mail.")
    }
    guard depth <= limits.depthOfAttachments * 3 else {
      throw ReadError(
        .nestedTooDeep, "the parts of the mail are nested too deep",
        hint: "Hand in what is attached one by one.")
    }
    let type = part.type
    if type.hasPrefix("multipart/") {
      let inner = part.parts(atMost: limits.parts)
      if type == "multipart/alternative" {
        try await readBest(of: inner, depth: depth)
      } else {
        for part in inner { try await read(part, depth: depth + 1) }
      }
    } else if type == "message/rfc822" {
      try place(attachment: TransferEncoding.decodedWords(headersOfInner(part)))
      try await read(MailPart(part.contents[...]), depth: depth + 1)
    } else if Self.isAttached(part) || !type.hasPrefix("text/") {
      try await readAttachment(part, depth: depth)
    } else {
      try readText(part)
    }
  }

  private func headersOfInner(_ part: MailPart) -> String {
    part.parameter("filename", of: "content-disposition") ?? part.parameter("name")
      ?? MailPart(part.contents[...]).fields["subject"] ?? "message"
  }

  /// The same text in several forms: that with the most structure, else the last that is read.
  private mutating func readBest(of parts: [MailPart], depth: Int) async throws(ReadError) {
    let html = parts.last { $0.type == "text/html" || $0.type == "multipart/related" }
    let before = builder.blocks.count
    if let html { try await read(html, depth: depth + 1) }
    guard builder.blocks.count == before else { return }
    if let plain = parts.last(where: { $0.type == "text/plain" }) {
      try await read(plain, depth: depth + 1)
    } else {
      for part in parts where part.type != html?.type { try await read(part, depth: depth + 1) }
    }
  }

  private static func isAttached(_ part: MailPart) -> Bool {
    let disposition = part.fields["content-disposition"]?.trimmed.lowercased() ?? ""
    return disposition.hasPrefix("attachment")
  }

  /// A text of the mail itself.
  private mutating func readText(_ part: MailPart) throws(ReadError) {
    let (text, isExact) = Charset.decode(part.contents, as: part.parameter("charset"))
    if !isExact {
      builder.warnings.append(
        ReadWarning(
          .replacedCharacters, "Some characters are none of the encoding that the mail names.",
          offset: builder.count))
    }
    do throws(ReadError) {
      if part.type == "text/html" {
        try builder.append(try HTMLReader.read(text, limits: limits))
      } else {
        let isFlowed = part.parameter("format")?.lowercased() == "flowed"
        try builder.append(
          try PlainLines.read(isFlowed ? Self.unfolded(text) : text, limits: limits))
      }
    } catch  where error.code == .noText {
      // An empty part beside others is no fault.
    }
  }

  /// Lines that end in a space go on in the next (RFC 3676), but for the mark of a signature.
  private static func unfolded(_ text: String) -> String {
    var lines: [String] = []
    var goesOn = false
    for line in text.withLineFeeds.split(separator: "\n", omittingEmptySubsequences: false) {
      let isQuote = line.hasPrefix(">")
      let content = line.hasPrefix(" ") ? line.dropFirst() : line
      if goesOn, !isQuote, let last = lines.popLast() {
        lines.append(last + content)
      } else {
        lines.append(String(content))
      }
      goesOn = line.hasSuffix(" ") && line != "-- " && !isQuote
    }
    return lines.joined(separator: "\n")
  }

  /// A file that is attached: read by the reader of its format, or told that it was not.
  private mutating func readAttachment(_ part: MailPart, depth: Int) async throws(ReadError) {
    if part.type.hasPrefix("image/") {
      pictures += 1
      return
    }
    let name = TransferEncoding.decodedWords(
      part.parameter("filename", of: "content-disposition") ?? part.parameter("name")
        ?? "attachment")
    try place(attachment: name)
    let offset = builder.count
    guard depth < limits.depthOfAttachments else {
      try tell(unread: "An attachment is nested too deep, and was not read.", at: offset)
      return
    }
    let file = IncomingFile(name: name, content: part.contents)
    var limits = limits
    limits.depthOfAttachments -= depth + 1
    do throws(ReadError) {
      let letter = try await LetterReader.read(file, limits: limits)
      try builder.append(letter.text)
    } catch  where error.code != .textTooLong {
      try tell(unread: "An attachment was not read: \(error.message).", at: offset)
    }
  }

  private mutating func tell(unread message: String, at offset: Int) throws(ReadError) {
    builder.warnings.append(ReadWarning(.unreadAttachment, message, offset: offset))
  }

  private mutating func place(attachment name: String) throws(ReadError) {
    var none: [ReadNote] = []
    let name = InlineText(name)
    try builder.place(
      name.isEmpty ? InlineText("attachment") : name,
      as: ReadBlock(.attachment, offset: 0, length: 0), notes: &none)
  }
}
