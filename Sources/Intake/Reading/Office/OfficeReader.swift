// SPDX-License-Identifier: EUPL-1.2

/// Tells the documents that are archives of parts from each other, and has them read.
enum OfficeReader {
  /// Reads a document.
  ///
  /// - Throws: ``ReadError``.
  static func read(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> ReadLetter {
    var package = try OfficePackage(reading: bytes, limits: limits)
    let root = try package.relationships(of: "").values
      .filter { $0.type == "officeDocument" && !$0.isExternal }.map(\.target).min()
    if let main = root {
      switch try kind(of: main, in: &package) {
      case "document", "template":
        return ReadLetter(format: .word, text: try WordReader.read(package, main: main))
      default: break
      }
    }
    if package.isEncrypted { throw ReadError(.passwordProtected) }
    throw ReadError(
      .unknownFormat, "the file is an archive, and no document that is read",
      hint: "Unpack it and hand in the documents one by one.")
  }

  /// What the main part is: `document`, `sheet`, `presentation`, by its content type (ECMA-376
  /// part 2, 6.2.3).
  private static func kind(
    of main: String, in package: inout OfficePackage
  ) throws(ReadError) -> String? {
    let types = try package.tree(of: "[Content_Types].xml")?.first("Types")
    let type =
      types?.all("Override").first { $0["PartName"]?.lowercased() == "/" + main.lowercased() }?[
        "ContentType"]
      ?? types?.all("Default").first { main.hasSuffix("." + ($0["Extension"] ?? "")) }?[
        "ContentType"]
    // application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml
    let steps = (type ?? "").split(separator: ".")
    guard let last = steps.last, last.hasPrefix("main+xml"), steps.count > 1 else { return nil }
    let word = steps[steps.count - 2].lowercased()
    let isWord = (type ?? "").lowercased().contains("word")
    if isWord { return word.contains("template") ? "template" : "document" }
    return word
  }
}
