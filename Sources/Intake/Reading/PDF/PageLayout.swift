// SPDX-License-Identifier: EUPL-1.2

/// A line of a page, in points from its upper left corner.
struct PageLine {
  var page: Int
  /// Its words, with one space between them.
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// How wide its first word is: whether it would have fitted on the line above.
  var widthOfFirstWord: Double
  /// Where what stands behind its first word begins.
  var secondLeft: Double?

  var height: Double { bottom - top }
}

/// The pages of a document, with their lines in reading order.
struct PageLayout {
  struct Page {
    var width: Double
    var height: Double
    var lines: [PageLine] = []
  }

  private(set) var pages: [Page] = []

  /// Reads what `pdftotext -bbox-layout` writes.
  static func read(_ output: [UInt8], limits: ReadLimits) throws(ReadError) -> PageLayout {
    let handler = PageHandler(limits: limits)
    // The program writes a document type of its own at the start, and control characters as they
    // come, which XML does not have.
    var text = output[...]
    if let start = text.firstRange(of: Array("<html".utf8)) { text = text[start.lowerBound...] }
    let clean = text.map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }
    let valid = Array(String(decoding: clean, as: UTF8.self).utf8)
    try XMLEvents.read(valid, part: "the pages", limits: limits, into: handler)
    return handler.layout
  }

  fileprivate mutating func begin(_ page: Page) { pages.append(page) }

  fileprivate mutating func add(_ line: PageLine) {
    guard !pages.isEmpty else { return }
    pages[pages.count - 1].lines.append(line)
  }
}

/// Gathers pages, lines and words.
private final class PageHandler: XMLHandler {
  var layout = PageLayout()
  var refusal: ReadError?
  private let limits: ReadLimits
  private var count = 0
  private var line: PageLine?
  private var word = ""
  private var isInWord = false
  private var box: (left: Double, right: Double, top: Double, bottom: Double) = (0, 0, 0, 0)

  init(limits: ReadLimits) { self.limits = limits }

  func start(_ name: String, _ attributes: [String: String]) {
    func number(_ key: String) -> Double {
      let value = attributes[key].flatMap { Double($0) } ?? 0
      return value.isFinite ? min(max(value, -1e6), 1e6) : 0
    }
    switch name {
    case "page":
      layout.begin(PageLayout.Page(width: number("width"), height: number("height")))
    case "line":
      line = PageLine(
        page: layout.pages.count, text: "", left: number("xMin"), right: number("xMax"),
        top: number("yMin"), bottom: number("yMax"), widthOfFirstWord: 0)
    case "word":
      isInWord = true
      word = ""
      box = (number("xMin"), number("xMax"), number("yMin"), number("yMax"))
    default: return
    }
  }

  func characters(_ text: String) {
    guard isInWord else { return }
    word += text
    count += text.utf8.count
    if count > 4 * limits.scalars {
      refusal = ReadError(
        .textTooLong, "the text has more than \(limits.scalars) characters",
        hint: "Split the file.")
    }
  }

  func end(_ name: String) {
    switch name {
    case "word":
      isInWord = false
      let text = String(String.UnicodeScalarView(InlineText(word).scalars.map(Symbols.character)))
      guard !text.isEmpty, line != nil else { return }
      if line?.text.isEmpty == true {
        line?.text = text
        line?.widthOfFirstWord = box.right - box.left
      } else {
        if line?.secondLeft == nil { line?.secondLeft = box.left }
        line?.text += " " + text
      }
    case "line":
      if let line, !line.text.isEmpty { layout.add(line) }
      line = nil
    default: return
    }
  }
}
