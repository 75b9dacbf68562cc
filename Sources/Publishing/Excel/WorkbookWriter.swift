// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container

/// Writes a workbook: XLSX, after ECMA-376 part 1, 18, row by row.
///
/// It keeps no rows, so a sheet of any length needs the memory of a few. The same workbook gives
/// the same bytes.
package struct WorkbookWriter {
  /// Takes the next bytes of the file.
  package typealias Output = ([UInt8]) throws -> Void

  private let workbook: Workbook
  private let output: Output
  private var archive = ArchiveWriter()
  /// The range that each sheet's filter covers, once it is written.
  private var filters: [String] = []
  private var shared = SharedTexts()

  /// Writes a workbook.
  ///
  /// - Throws: What the output throws; ``ArchiveError`` where the file gets larger than 4 GiB.
  /// - Complexity: O(cells), in the memory of a few rows.
  package static func write(_ workbook: Workbook, to output: Output) throws {
    try withoutActuallyEscaping(output) { output in
      var writer = WorkbookWriter(workbook: workbook, output: output)
      try writer.write()
    }
  }

  /// The bytes of a workbook.
  package static func bytes(of workbook: Workbook) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(workbook) { bytes += $0 }
    return bytes
  }

  private init(workbook: Workbook, output: @escaping Output) {
    self.workbook = workbook
    self.output = output
  }

  private mutating func write() throws {
    let (package, sheetIDs) = declared
    package.begin(&archive)
    for (index, sheet) in workbook.sheets.enumerated() {
      archive.begin(Self.name(ofSheet: index))
      var writer = SheetWriter(sheet, isSelected: index == 0, sharing: shared)
      shared = SharedTexts()
      try writer.write { part in
        archive.write(part)
        if archive.waiting > 1 << 16 { try output(archive.take()) }
      }
      archive.end()
      filters.append(writer.filteredRange)
      shared = writer.shared
    }
    archive.add("xl/workbook.xml", book(sheetIDs))
    archive.add("xl/styles.xml", WorkbookStyle.part(workbook.language))
    archive.add("xl/sharedStrings.xml", shared.part)
    archive.add("xl/theme/theme1.xml", WorkbookTheme.part)
    archive.add("docProps/core.xml", core)
    archive.add("docProps/app.xml", app)
    if !workbook.properties.isEmpty { archive.add("docProps/custom.xml", custom) }
    try output(try archive.finish())
  }

  private static func name(ofSheet index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  /// The parts, and the relationship of each sheet.
  private var declared: (PackageWriter, [String]) {
    let types = "application/vnd.openxmlformats-officedocument"
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let book = "xl/workbook.xml"
    var package = PackageWriter()
    package.declare(
      book, type: "\(types).spreadsheetml.sheet.main+xml", as: "\(links)/officeDocument")
    let sheets = workbook.sheets.indices.map { index in
      package.declare(
        Self.name(ofSheet: index), type: "\(types).spreadsheetml.worksheet+xml",
        as: "\(links)/worksheet", of: book)
    }
    package.declare(
      "xl/styles.xml", type: "\(types).spreadsheetml.styles+xml", as: "\(links)/styles", of: book)
    package.declare(
      "xl/sharedStrings.xml", type: "\(types).spreadsheetml.sharedStrings+xml",
      as: "\(links)/sharedStrings", of: book)
    package.declare(
      "xl/theme/theme1.xml", type: "\(types).theme+xml", as: "\(links)/theme", of: book)
    package.declare(
      "docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml",
      as: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")
    package.declare(
      "docProps/app.xml", type: "\(types).extended-properties+xml",
      as: "\(links)/extended-properties")
    if !workbook.properties.isEmpty {
      package.declare(
        "docProps/custom.xml", type: "\(types).custom-properties+xml",
        as: "\(links)/custom-properties")
    }
    return (package, sheets)
  }
}

// The parts beside the sheets.
extension WorkbookWriter {
  /// The sheets by name, what is filtered and what is printed on every page.
  private func book(_ ids: [String]) -> [UInt8] {
    var out = XMLWriter()
    out.markup("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
    out.markup(
      " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
    out.markup("<bookViews><workbookView/></bookViews><sheets>")
    for (index, sheet) in workbook.sheets.enumerated() {
      out.element("<sheet name=\"", sheet.name, "\" sheetId=\"")
      out.number(index + 1)
      out.markup(sheet.isHidden ? "\" state=\"hidden\" r:id=\"" : "\" r:id=\"")
      out.element("", ids[index], "\"/>")
    }
    out.markup("</sheets><definedNames>")
    for (index, sheet) in workbook.sheets.enumerated() where !sheet.isHidden {
      out.markup("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"")
      out.number(index)
      out.element("\" hidden=\"1\">", sheet.quotedName, "!")
      out.element("", filters[index], "</definedName>")
    }
    for (index, sheet) in workbook.sheets.enumerated() where !sheet.isHidden {
      out.markup("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"")
      out.number(index)
      out.markup("\">")
      if sheet.frozenColumns > 0 {
        out.element("", sheet.quotedName, "!$A:$")
        out.element("", SheetWriter.letters(of: sheet.frozenColumns - 1), ",")
      }
      out.element("", sheet.quotedName, "!$1:$1</definedName>")
    }
    out.markup("</definedNames></workbook>")
    return out.bytes
  }

  /// Title and language; no person and no machine.
  private var core: [UInt8] {
    var out = XMLWriter()
    out.markup(
      """
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      """)
    out.element("<dc:title>", workbook.title, "</dc:title>")
    out.markup(workbook.language == .nl ? "<dc:language>nl-NL" : "<dc:language>en-GB")
    out.markup("</dc:language>")
    if let instant = workbook.madeAt {
      // To the second: that is as fine as the programs read it.
      let time = String(instant.description.prefix(19)) + "Z"
      out.element("<dcterms:created xsi:type=\"dcterms:W3CDTF\">", time, "</dcterms:created>")
    }
    out.markup("</cp:coreProperties>")
    return out.bytes
  }

  private var app: [UInt8] {
    var out = XMLWriter()
    out.markup(
      """
      <Properties \
      xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
      <Application>Weerklank</Application></Properties>
      """)
    return out.bytes
  }

  private var custom: [UInt8] {
    var out = XMLWriter()
    out.markup(
      """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
      xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
      """)
    for (index, property) in workbook.properties.enumerated() {
      out.markup("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"")
      out.number(index + 2)
      out.element("\" name=\"", property.name, "\">")
      out.element("<vt:lpwstr>", property.value, "</vt:lpwstr></property>")
    }
    out.markup("</Properties>")
    return out.bytes
  }
}

extension WorkbookSheet {
  /// The name as a reference writes it.
  var quotedName: String { "'" + name.replacing("'", with: "''") + "'" }
}
