// SPDX-License-Identifier: EUPL-1.2

/// A part of a document as a tree of elements.
final class XMLTree {
  /// What stands in an element.
  enum Child {
    case element(XMLTree)
    case text(String)
  }

  /// Its name, without prefix.
  let name: String
  /// Its attributes by name, without prefix.
  let attributes: [String: String]
  /// What stands in it, in order.
  fileprivate(set) var children: [Child] = []

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads a part.
  ///
  /// - Throws: ``ReadError`` of ``XMLEvents``.
  static func read(
    _ bytes: [UInt8], part: String, limits: ReadLimits
  ) throws(ReadError) -> XMLTree {
    let planting = XMLPlanting()
    try XMLEvents.read(bytes, part: part, limits: limits, into: planting)
    return planting.root
  }

  /// The elements in it.
  var elements: some Sequence<XMLTree> {
    children.lazy.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// The first element of that name.
  func first(_ name: String) -> XMLTree? { elements.first { $0.name == name } }

  /// The element at the end of a path of names.
  func first(_ path: String...) -> XMLTree? {
    var element: XMLTree? = self
    for name in path { element = element?.first(name) }
    return element
  }

  /// All elements of that name.
  func all(_ name: String) -> [XMLTree] { elements.filter { $0.name == name } }

  /// The value of an attribute.
  subscript(_ attribute: String) -> String? { attributes[attribute] }

  /// The attribute `val`, in which Word keeps most values.
  var value: String? { attributes["val"] }

  /// Whether it switches something on: it is there, and not `0`, `false`, `off` or `none`.
  var isOn: Bool { !["0", "false", "off", "none"].contains(value ?? "1") }

  /// Whether an element of that name stands anywhere in it.
  func contains(_ name: String) -> Bool {
    elements.contains { $0.name == name || $0.contains(name) }
  }
}

/// Grows a tree out of what a parser finds.
private final class XMLPlanting: XMLHandler {
  let root = XMLTree("", [:])
  let refusal: ReadError? = nil
  private lazy var open: [XMLTree] = [root]
  private var text = ""

  func start(_ name: String, _ attributes: [String: String]) {
    closeText()
    let element = XMLTree(name, attributes)
    open.last?.children.append(.element(element))
    open.append(element)
  }

  func characters(_ text: String) { self.text += text }

  func end(_ name: String) {
    closeText()
    open.removeLast()
  }

  private func closeText() {
    guard !text.isEmpty else { return }
    open.last?.children.append(.text(text))
    text = ""
  }
}
