// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension DocumentOrigin {
  /// Reads from what a file was made: from its properties, else from its last sheet; `nil` where
  /// neither says so.
  ///
  /// - Complexity: O(bytes).
  public init?(ofFile bytes: [UInt8]) {
    guard case .archive = FileFamily(of: bytes),
      var package = try? OfficePackage(reading: bytes, limits: ReadLimits())
    else { return nil }
    if let mark = (try? Self.property(in: &package)).flatMap(\.self) {
      self.init(mark: mark)
      return
    }
    guard let main = (try? OfficeReader.main(of: &package)).flatMap(\.self), main.0 == .workbook,
      let sheets = try? WorkbookReader.sheets(in: package, main: main.1)
    else { return nil }
    for sheet in sheets.reversed() where sheet.records.count < 100 {
      for cell in sheet.records.joined() {
        if let origin = DocumentOrigin(mark: cell.text.trimmed) {
          self = origin
          return
        }
      }
    }
    return nil
  }

  /// Reads the mark that stands in a text by itself; `nil` where none does.
  ///
  /// - Complexity: O(length).
  init?(markIn read: ReadText) {
    let found = read.text.split(whereSeparator: \.isWhitespace).lazy
      .filter { $0.hasPrefix(Self.property + ":") }
      .compactMap { DocumentOrigin(mark: String($0)) }.first
    guard let found else { return nil }
    self = found
  }

  private static func property(in package: inout OfficePackage) throws(ReadError) -> String? {
    let part = try package.relationships(of: "").values
      .filter { $0.type == "custom-properties" && !$0.isExternal }.map(\.target).min()
    guard let part, let tree = try package.tree(of: part) else { return nil }
    let found = tree.first("Properties")?.all("property").first { $0["name"] == property }
    return found?.elements.first { _ in true }?.text
  }
}

extension XMLTree {
  /// The text that stands directly in it.
  fileprivate var text: String {
    children.reduce(into: "") { text, child in
      if case .text(let part) = child { text += part }
    }
  }
}
