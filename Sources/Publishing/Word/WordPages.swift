// SPDX-License-Identifier: EUPL-1.2

/// How pages lie and what their margins are, in twentieths of a point.
struct WordLayout {
  let isAcross: Bool
  var top = 1_134
  var bottom = 1_134
  var left: Int
  var right: Int
  var header = 567
  var footer = 567

  static let upright = WordLayout(isAcross: false, left: 1_304, right: 1_304)
  static let across = WordLayout(isAcross: true, left: 1_021, right: 1_021)

  var width: Int { isAcross ? 16_838 : 11_906 }
  var height: Int { isAcross ? 11_906 : 16_838 }
  /// How wide text may be.
  var room: Int { width - left - right }

  /// The same with the margins of a template; those at the sides only where pages lie alike.
  func taking(_ margins: [String: Int]) -> WordLayout {
    func margin(_ name: String, _ own: Int) -> Int {
      margins[name].map { min(max($0, 284), 4_536) } ?? own
    }
    var layout = self
    layout.top = margin("top", top)
    layout.bottom = margin("bottom", bottom)
    layout.header = margin("header", header)
    layout.footer = margin("footer", footer)
    guard !isAcross else { return layout }
    layout.left = margin("left", left)
    layout.right = margin("right", right)
    return layout
  }
}

/// The pages of a document: how they lie, and what stands above and below their text.
struct WordPages {
  var upright = WordLayout.upright
  var across = WordLayout.across
  var edgesUpright: [Reference] = []
  var edgesAcross: [Reference] = []

  /// A header or footer, by the id of its relationship.
  struct Reference {
    var isHeader: Bool
    var isFirst: Bool
    var id: String
  }

  /// Whether the first page has a header or footer of its own.
  var hasFirst: Bool { edgesUpright.contains(where: \.isFirst) }
}
