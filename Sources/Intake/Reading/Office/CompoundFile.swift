// SPDX-License-Identifier: EUPL-1.2

/// Files in the compound format of old Office programs ([MS-CFB]): told apart, and refused.
enum CompoundFile {
  /// Why such a file is not read, with what helps.
  ///
  /// Its folder lists the names of its streams in UTF-16; they tell the kind of file.
  static func refusal(of bytes: [UInt8]) -> ReadError {
    if has("EncryptedPackage", bytes) || has("EncryptionInfo", bytes) {
      return ReadError(.passwordProtected)
    }
    let what =
      has("WordDocument", bytes)
      ? "a Word document of before 2007 (DOC)"
      : has("Workbook", bytes) ? "an Excel workbook of before 2007 (XLS)" : "an old Office file"
    return ReadError(
      .oldFormat, "the file is \(what)",
      hint: "Open it and save it as DOCX, ODT, XLSX or PDF.")
  }

  /// Whether a stream of that name is listed.
  static func has(_ name: String, _ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: name.utf8.flatMap { [$0, 0] }) != nil
  }
}
