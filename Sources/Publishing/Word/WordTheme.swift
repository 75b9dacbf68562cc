// SPDX-License-Identifier: EUPL-1.2

import Container

/// The fonts and colours that a word processor offers beside those of the styles.
enum WordTheme {
  /// The fonts that the document names.
  static var fonts: [UInt8] {
    var out = XMLWriter()
    out.markup(
      """
      <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>
      </w:fonts>

      """)
    return out.bytes
  }

  /// The theme: the colours of the styles, and Arial.
  static var part: [UInt8] {
    var out = XMLWriter()
    out.markup(theme)
    return out.bytes
  }

  private static let theme: StaticString = """
    <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Weerklank"><a:themeElements>
    <a:clrScheme name="Weerklank"><a:dk1><a:srgbClr val="1A2027"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="17405F"/></a:dk2><a:lt2><a:srgbClr val="EEF2F6"/></a:lt2><a:accent1><a:srgbClr val="17405F"/></a:accent1><a:accent2><a:srgbClr val="1F5C36"/></a:accent2><a:accent3><a:srgbClr val="7A4B00"/></a:accent3><a:accent4><a:srgbClr val="8C1D1D"/></a:accent4><a:accent5><a:srgbClr val="4C5763"/></a:accent5><a:accent6><a:srgbClr val="CFD5DB"/></a:accent6><a:hlink><a:srgbClr val="0B4F8A"/></a:hlink><a:folHlink><a:srgbClr val="4C5763"/></a:folHlink></a:clrScheme>
    <a:fontScheme name="Weerklank"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>
    <a:fmtScheme name="Weerklank"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst>
    <a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst>
    <a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>
    <a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>

    """
}
