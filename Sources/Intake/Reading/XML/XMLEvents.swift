// SPDX-License-Identifier: EUPL-1.2

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a part of a document is made of, one piece after the other.
protocol XMLHandler: AnyObject {
  /// An element begins. Names are without their prefixes: the parts of office documents use no
  /// two alike where it matters.
  func start(_ name: String, _ attributes: [String: String])
  /// Characters; one text may come in several pieces.
  func characters(_ text: String)
  /// An element ends.
  func end(_ name: String)
  /// Why the handler wants no more; `nil` while it does.
  var refusal: ReadError? { get }
}

/// Reads XML with Foundation's parser: no document type, no entities from outside, limits.
final class XMLEvents: NSObject, XMLParserDelegate {
  private let handler: any XMLHandler
  private let limits: ReadLimits
  private let part: String
  private var depth = 0
  private var count = 0
  private var refusal: ReadError?

  private init(handler: any XMLHandler, limits: ReadLimits, part: String) {
    self.handler = handler
    self.limits = limits
    self.part = part
  }

  /// Reads a part.
  ///
  /// - Throws: ``ReadError`` `damaged-file` with part and line, `nested-too-deep`,
  ///   `too-many-parts`, those of ``XMLText``, and what the handler refuses.
  static func read(
    _ bytes: [UInt8], part: String, limits: ReadLimits, into handler: any XMLHandler
  ) throws(ReadError) {
    let text = try XMLText.prepare(bytes, part: part)
    let events = XMLEvents(handler: handler, limits: limits, part: part)
    let parser = XMLParser(data: Data(text))
    parser.shouldResolveExternalEntities = false
    parser.delegate = events
    let isWhole = parser.parse()
    if let refusal = events.refusal ?? handler.refusal { throw refusal }
    // A text that ends within an element is whole for the parser.
    guard isWhole, events.depth == 0, events.count > 0 else {
      throw ReadError(
        .damagedFile, "the XML is damaged", at: "\(part), line \(max(parser.lineNumber, 1))",
        hint: "Open the file in the program that made it and save it anew.")
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    count += 1
    if depth > limits.depth {
      refuse(
        ReadError(
          .nestedTooDeep, "elements are nested deeper than \(limits.depth)", at: part,
          hint: "Open the file in a word processor and save it anew."), parser)
    } else if count > limits.elements {
      refuse(
        ReadError(
          .tooManyParts, "there are more than \(limits.elements) elements", at: part,
          hint: "Split the file."), parser)
    }
    guard refusal == nil else { return }
    var local: [String: String] = [:]
    for (key, value) in attributes { local[Self.withoutPrefix(key)] = value }
    handler.start(Self.withoutPrefix(name), local)
    stopWhereRefused(parser)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    guard refusal == nil else { return }
    handler.end(Self.withoutPrefix(name))
    stopWhereRefused(parser)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard refusal == nil else { return }
    handler.characters(text)
    stopWhereRefused(parser)
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    guard refusal == nil else { return }
    handler.characters(String(decoding: block, as: UTF8.self))
    stopWhereRefused(parser)
  }

  private func stopWhereRefused(_ parser: XMLParser) {
    if let refusal = handler.refusal { refuse(refusal, parser) }
  }

  private func refuse(_ error: ReadError, _ parser: XMLParser) {
    guard refusal == nil else { return }
    refusal = error
    parser.abortParsing()
  }

  private static func withoutPrefix(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
