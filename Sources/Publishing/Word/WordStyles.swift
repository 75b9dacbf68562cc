// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container

/// The styles of a Word document, under the names that Word knows where it has such a style.
///
/// Contrasts are those of the page; no meaning hangs on colour alone.
enum WordStyles {
  /// The part, with the language in which the document is proofed and read aloud; of a template
  /// where there is one, with what that lacks.
  static func part(language: Language, template: WordTemplate?) -> [UInt8] {
    guard let template, template.styles.contains("<w:style ") else {
      return part(language: language)
    }
    return Array(merged(with: template, language: language).utf8)
  }

  private static func part(language: Language) -> [UInt8] {
    var out = XMLWriter()
    out.markup(
      "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n")
    out.markup("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" ")
    out.markup("w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>")
    out.markup("<w:color w:val=\"1A2027\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>")
    out.element("<w:lang w:val=\"", language.tag, "\" w:eastAsia=\"")
    out.element(
      "", language.tag, "\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>")
    out.markup("<w:spacing w:after=\"120\" w:line=\"271\" w:lineRule=\"auto\"/></w:pPr>")
    out.markup("</w:pPrDefault></w:docDefaults>\n")
    out.markup(styles)
    out.markup("</w:styles>\n")
    return out.bytes
  }

  static let styles: StaticString = """
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="1"/><w:qFormat/></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Kicker"><w:name w:val="Kicker"/><w:basedOn w:val="Normal"/><w:next w:val="Title"/><w:pPr><w:pBdr><w:top w:val="single" w:sz="36" w:space="14" w:color="17405F"/></w:pBdr><w:suppressAutoHyphens/><w:spacing w:before="0" w:after="480"/></w:pPr><w:rPr><w:color w:val="4C5763"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Subtitle"/><w:uiPriority w:val="10"/><w:qFormat/><w:pPr><w:keepNext/><w:suppressAutoHyphens/><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="17405F"/><w:sz w:val="56"/><w:szCs w:val="56"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:uiPriority w:val="11"/><w:qFormat/><w:pPr><w:keepNext/><w:suppressAutoHyphens/><w:spacing w:before="0" w:after="360" w:line="252" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="4C5763"/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="CFD5DB"/></w:pBdr><w:suppressAutoHyphens/><w:spacing w:before="360" w:after="180" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="17405F"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="320" w:after="80" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="17405F"/><w:sz w:val="25"/><w:szCs w:val="25"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="40" w:after="20" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="17405F"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading4"><w:name w:val="heading 4"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="200" w:after="40" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="3"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Heading2InTable"><w:name w:val="Heading 2 in table"/><w:basedOn w:val="Heading2"/><w:next w:val="BodyText"/><w:pPr><w:spacing w:before="40" w:after="20" w:line="252" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="PlainHeading"><w:name w:val="Heading without number"/><w:basedOn w:val="Heading1"/><w:next w:val="BodyText"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:spacing w:before="480" w:after="120" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/></w:pPr><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="ContentsHeading"><w:name w:val="TOC Heading"/><w:basedOn w:val="Normal"/><w:next w:val="TOC1"/><w:uiPriority w:val="39"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="320" w:after="80"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="17405F"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="397"/></w:tabs><w:spacing w:before="0" w:after="40"/><w:ind w:left="397" w:hanging="397"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:uiPriority w:val="35"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="100"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="17405F"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:uiPriority w:val="29"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="CFD5DB"/></w:pBdr><w:ind w:left="284"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="36"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:spacing w:before="0" w:after="60"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="36"/><w:pPr><w:spacing w:before="0" w:after="60"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="CFD5DB"/></w:pBdr><w:suppressAutoHyphens/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="4C5763"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="4C5763"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="50" w:line="252" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableRowHead"><w:name w:val="Table row head"/><w:basedOn w:val="TableText"/><w:pPr><w:suppressAutoHyphens/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableNumber"><w:name w:val="Table number"/><w:basedOn w:val="TableText"/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHead"><w:name w:val="Table head"/><w:basedOn w:val="TableText"/><w:pPr><w:keepNext/><w:suppressAutoHyphens/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="17405F"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHeadNumber"><w:name w:val="Table head number"/><w:basedOn w:val="TableHead"/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableTotal"><w:name w:val="Table total"/><w:basedOn w:val="TableText"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableTotalNumber"><w:name w:val="Table total number"/><w:basedOn w:val="TableTotal"/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableQuote"><w:name w:val="Table quote"/><w:basedOn w:val="TableText"/><w:pPr><w:pBdr><w:left w:val="single" w:sz="12" w:space="5" w:color="CFD5DB"/></w:pBdr><w:ind w:left="130"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="GroupNote"><w:name w:val="Group note"/><w:basedOn w:val="TableText"/><w:rPr><w:color w:val="4C5763"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="FactLabel"><w:name w:val="Fact label"/><w:basedOn w:val="TableText"/><w:rPr><w:color w:val="4C5763"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Fact"><w:name w:val="Fact"/><w:basedOn w:val="TableText"/><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="AfterTable"><w:name w:val="After table"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="8"/><w:szCs w:val="8"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="SectionEnd"><w:name w:val="Section end"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="NoticeConcept"><w:name w:val="Notice of a concept"/><w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="FDF6E7"/><w:left w:val="single" w:sz="36" w:space="10" w:color="7A4B00"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="FDF6E7"/><w:right w:val="single" w:sz="4" w:space="8" w:color="FDF6E7"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FDF6E7"/><w:spacing w:before="0" w:after="80"/><w:ind w:left="260" w:right="180"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="NoticeOpen"><w:name w:val="Notice of open items"/><w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="FBEFEF"/><w:left w:val="single" w:sz="36" w:space="10" w:color="8C1D1D"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="FBEFEF"/><w:right w:val="single" w:sz="4" w:space="8" w:color="FBEFEF"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FBEFEF"/><w:spacing w:before="0" w:after="80"/><w:ind w:left="260" w:right="180"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="NoticeFinal"><w:name w:val="Notice of a final document"/><w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="EEF6F0"/><w:left w:val="single" w:sz="36" w:space="10" w:color="1F5C36"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="EEF6F0"/><w:right w:val="single" w:sz="4" w:space="8" w:color="EEF6F0"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="EEF6F0"/><w:spacing w:before="0" w:after="80"/><w:ind w:left="260" w:right="180"/></w:pPr></w:style>
    <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:uiPriority w:val="22"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="0B4F8A"/></w:rPr></w:style>
    <w:style w:type="character" w:customStyle="1" w:styleId="Aside"><w:name w:val="Aside"/><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="4C5763"/></w:rPr></w:style>
    <w:style w:type="character" w:customStyle="1" w:styleId="Absent"><w:name w:val="Absent"/><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:i/><w:iCs/><w:color w:val="4C5763"/></w:rPr></w:style>
    <w:style w:type="character" w:customStyle="1" w:styleId="OutcomeTaken"><w:name w:val="Outcome: taken"/><w:rPr><w:b/><w:bCs/><w:color w:val="1F5C36"/></w:rPr></w:style>
    <w:style w:type="character" w:customStyle="1" w:styleId="OutcomePartly"><w:name w:val="Outcome: partly"/><w:rPr><w:b/><w:bCs/><w:color w:val="1F5C36"/></w:rPr></w:style>
    <w:style w:type="character" w:customStyle="1" w:styleId="OutcomeRefused"><w:name w:val="Outcome: refused"/><w:rPr><w:b/><w:bCs/><w:color w:val="8C1D1D"/></w:rPr></w:style>
    <w:style w:type="character" w:customStyle="1" w:styleId="OutcomeLater"><w:name w:val="Outcome: later"/><w:rPr><w:b/><w:bCs/><w:color w:val="17405F"/></w:rPr></w:style>
    <w:style w:type="character" w:customStyle="1" w:styleId="OutcomeNeutral"><w:name w:val="Outcome: neutral"/><w:rPr><w:b/><w:bCs/><w:color w:val="1A2027"/></w:rPr></w:style>
    <w:style w:type="character" w:customStyle="1" w:styleId="OutcomeOpen"><w:name w:val="Outcome: open"/><w:rPr><w:b/><w:bCs/><w:color w:val="7A4B00"/></w:rPr></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="Matrix"><w:name w:val="Matrix"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="17405F"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="17405F"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="CFD5DB"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="17405F"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="Facts"><w:name w:val="Facts"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="CFD5DB"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="CFD5DB"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="CFD5DB"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>

    """
}
