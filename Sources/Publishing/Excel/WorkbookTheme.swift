// SPDX-License-Identifier: EUPL-1.2

import Container

/// The colours and fonts that a program offers for a workbook; the cells say their own.
///
/// It is the part `theme1.xml` (ECMA-376 part 1, 20.1.6).
enum WorkbookTheme {
  static var part: [UInt8] {
    var out = XMLWriter()
    out.markup(
      """
      <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Weerklank">\
      <a:themeElements><a:clrScheme name="Weerklank">\
      <a:dk1><a:srgbClr val="1F2933"/></a:dk1>\
      <a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>\
      <a:dk2><a:srgbClr val="154273"/></a:dk2>\
      <a:lt2><a:srgbClr val="EEF2F6"/></a:lt2>\
      <a:accent1><a:srgbClr val="154273"/></a:accent1>\
      <a:accent2><a:srgbClr val="39670B"/></a:accent2>\
      <a:accent3><a:srgbClr val="A90061"/></a:accent3>\
      <a:accent4><a:srgbClr val="F9B000"/></a:accent4>\
      <a:accent5><a:srgbClr val="007BC7"/></a:accent5>\
      <a:accent6><a:srgbClr val="777C00"/></a:accent6>\
      <a:hlink><a:srgbClr val="154273"/></a:hlink>\
      <a:folHlink><a:srgbClr val="42145F"/></a:folHlink>\
      </a:clrScheme><a:fontScheme name="Weerklank">\
      <a:majorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>\
      <a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont>\
      </a:fontScheme><a:fmtScheme name="Weerklank"><a:fillStyleLst>
      """)
    for _ in 0..<3 { out.markup("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>") }
    out.markup("</a:fillStyleLst><a:lnStyleLst>")
    for _ in 0..<3 {
      out.markup("<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>")
    }
    out.markup("</a:lnStyleLst><a:effectStyleLst>")
    for _ in 0..<3 { out.markup("<a:effectStyle><a:effectLst/></a:effectStyle>") }
    out.markup("</a:effectStyleLst><a:bgFillStyleLst>")
    for _ in 0..<3 { out.markup("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>") }
    out.markup("</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>")
    return out.bytes
  }
}
