// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container

/// How cells look: the styles of a workbook, by their place in `styles.xml`.
enum WorkbookStyle: Int, CaseIterable {
  case plain
  case heading, askedHeading
  case text, code, number, day
  /// Text that begins as a formula does: programs keep it text while it is edited, too.
  case guarded
  case totalText, totalNumber

  /// The look of a cell in a column.
  init(_ cell: WorkbookCell, in kind: WorkbookSheet.Kind, isTotal: Bool) {
    switch cell {
    case .empty: self = isTotal ? .totalText : WorkbookStyle(kind)
    case .number: self = isTotal ? .totalNumber : .number
    case .day: self = .day
    case .text(let text):
      if isTotal {
        self = .totalText
      } else if text.isComputedFirst {
        self = .guarded
      } else {
        self = kind == .code ? .code : .text
      }
    }
  }

  /// The look of a column, as empty cells have it.
  init(_ kind: WorkbookSheet.Kind) {
    switch kind {
    case .text: self = .text
    case .code: self = .code
    case .number: self = .number
    case .day: self = .day
    }
  }
}

extension String {
  /// Whether a spreadsheet would compute a text that begins so, were it typed.
  fileprivate var isComputedFirst: Bool {
    switch utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }
}

extension WorkbookStyle {
  /// The part `styles.xml` (ECMA-376 part 1, 18.8).
  static func part(_ language: Language) -> [UInt8] {
    var out = XMLWriter()
    out.markup("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
    out.markup("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"")
    out.markup(language == .nl ? "dd\\-mm\\-yyyy" : "yyyy\\-mm\\-dd")
    out.markup("\"/></numFmts>")
    out.markup(
      """
      <fonts count="3">\
      <font><sz val="10"/><color rgb="FF1F2933"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="10"/><color rgb="FF1F2933"/><name val="Calibri"/><family val="2"/></font>\
      </fonts>\
      <fills count="5"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FF154273"/></patternFill></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FF39670B"/></patternFill></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F6"/></patternFill></fill></fills>\
      <borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>\
      <border><left/><right style="thin"><color rgb="FFE3E8ED"/></right><top/>\
      <bottom style="thin"><color rgb="FFCBD2D9"/></bottom><diagonal/></border>\
      <border><left/><right/><top style="medium"><color rgb="FF154273"/></top>\
      <bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      """)
    out.markup("<cellXfs count=\"")
    out.number(allCases.count)
    out.markup("\">")
    for style in allCases { out.markup(style.format) }
    out.markup("</cellXfs>")
    out.markup("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>")
    out.markup("</cellStyles></styleSheet>")
    return out.bytes
  }

  private var format: StaticString {
    switch self {
    case .plain: "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    case .heading:
      """
      <xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" \
      applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
      """
    case .askedHeading:
      """
      <xf numFmtId="0" fontId="1" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" \
      applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
      """
    case .text:
      """
      <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" \
      applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
      """
    case .code:
      """
      <xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" \
      applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
      """
    case .number:
      """
      <xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" \
      applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf>
      """
    case .day:
      """
      <xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" \
      applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
      """
    case .guarded:
      """
      <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" \
      applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
      """
    case .totalText:
      """
      <xf numFmtId="0" fontId="2" fillId="4" borderId="2" xfId="0" applyFont="1" applyFill="1" \
      applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
      """
    case .totalNumber:
      """
      <xf numFmtId="3" fontId="2" fillId="4" borderId="2" xfId="0" applyNumberFormat="1" \
      applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">\
      <alignment horizontal="right" vertical="top"/></xf>
      """
    }
  }
}
