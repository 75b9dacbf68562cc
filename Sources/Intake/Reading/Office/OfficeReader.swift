// SPDX-License-Identifier: EUPL-1.2

/// Tells the documents that are archives of parts from each other, and has them read.
enum OfficeReader {
  /// Reads a document.
  ///
  /// - Throws: ``ReadError``.
  static func read(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> ReadLetter {
    var package = try OfficePackage(reading: bytes, limits: limits)
    if try isOpenDocument(&package) {
      guard try !hasKeys(&package) else { throw ReadError(.passwordProtected) }
      return ReadLetter(format: .openDocument, text: try OpenDocumentReader.read(package))
    }
    switch try main(of: &package) {
    case (.word, let main)?:
      return ReadLetter(format: .word, text: try WordReader.read(package, main: main))
    case (.workbook, let main)?:
      let sheets = try WorkbookReader.sheets(in: package, main: main)
      return ReadLetter(format: .workbook, text: try TableText.read(sheets, limits: limits))
    default: break
    }
    if package.isEncrypted { throw ReadError(.passwordProtected) }
    throw ReadError(
      .unknownFormat, "the file is an archive, and no document that is read",
      hint: "Unpack it and hand in the documents one by one.")
  }

  /// Reads a Word document; `nil` for an archive that is another document or none.
  ///
  /// - Throws: ``ReadError``.
  static func word(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> ReadText? {
    var package = try OfficePackage(reading: bytes, limits: limits)
    guard case (.word, let main)? = try main(of: &package) else { return nil }
    return try WordReader.read(package, main: main)
  }

  /// Whether the first part says that the rest is a text of OpenDocument.
  private static func isOpenDocument(_ package: inout OfficePackage) throws(ReadError) -> Bool {
    let type = String(decoding: try package.bytes(of: "mimetype") ?? [], as: UTF8.self)
    let stem = "application/vnd.oasis.opendocument.text"
    return type == stem || type == stem + "-template"
  }

  /// Whether parts of OpenDocument are encrypted, as its manifest tells.
  private static func hasKeys(_ package: inout OfficePackage) throws(ReadError) -> Bool {
    try package.tree(of: "META-INF/manifest.xml")?.contains("encryption-data") ?? false
  }

  /// The main part of a package and what it is, by its content type (ECMA-376 part 2, 6.2.3).
  static func main(
    of package: inout OfficePackage
  ) throws(ReadError) -> (FileFormat, String)? {
    let main = try package.relationships(of: "").values
      .filter { $0.type == "officeDocument" && !$0.isExternal }.map(\.target).min()
    guard let main, let types = try package.tree(of: "[Content_Types].xml")?.first("Types") else {
      return nil
    }
    let own = types.all("Override").first {
      $0["PartName"]?.lowercased() == "/" + main.lowercased()
    }
    let other = types.all("Default").first { main.hasSuffix("." + ($0["Extension"] ?? "")) }
    let type = ((own ?? other)?["ContentType"] ?? "").lowercased()
    guard type.hasSuffix("main+xml") else { return nil }
    if type.contains("word") { return (.word, main) }
    return type.contains("sheet") || type.contains("excel") ? (.workbook, main) : nil
  }
}
