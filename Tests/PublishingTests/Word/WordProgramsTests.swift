// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Foundation
import Projections
import Publishing
import Testing

/// What other programs make of our DOCX.
@Suite(.serialized) struct `A Word document in the programs of others` {
  private static let hasDocx = Outside.python(has: "docx")
  private static let hasAudit = Outside.python(has: "openxml_audit")
  private static let hasOffice = Outside.has("soffice") && Outside.has("pdftotext")

  private static func campaign(_ language: Language = .nl) throws -> Document {
    MatrixDocument.document(
      of: try Story.campaign.matrix(),
      as: MatrixPresentation(language: language, madeOn: "2026-06-15", hash: "3f1c9f0b"))
  }

  /// Every cell of every table, as JSON; merged cells once.
  private static let reading = """
    import docx, json, sys
    def cells(row):
        seen = []
        for cell in row.cells:
            if not any(cell._tc is other for other in seen): seen.append(cell._tc)
        return ["\\n".join("".join(run.text or "" for run in paragraph.iter()
                 if run.tag.endswith("}t")) for paragraph in cell.iterchildren()
                 if paragraph.tag.endswith("}p")) for cell in seen]
    document = docx.Document(sys.argv[1])
    assert document.core_properties.author == "", document.core_properties.author
    assert document.core_properties.last_modified_by == ""
    print(json.dumps([[cells(row) for row in table.rows] for table in document.tables]))
    """

  @Test(.enabled(if: hasDocx, "python-docx is not asked for, or not installed"), arguments: 0..<8)
  func `has every cell in python-docx`(seed: Int) throws {
    let documents =
      [RandomDocument.document(seed: seed)] + (seed == 0 ? [try Self.campaign()] : [])
    for document in documents {
      let read = try Outside.withFolder { folder in
        let file = folder.appending(path: "matrix.docx")
        try Data(document.word).write(to: file)
        let run = try Outside.python(Self.reading, [file.path])
        try #require(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode([[[String]]].self, from: Data(run.output))
      }
      let found = read.map { $0.map { $0.map(DocumentCells.letters) } }
      #expect(found == DocumentCells(of: document).tables)
    }
  }

  @Test(
    .enabled(if: hasAudit, "openxml-audit is not asked for, or not installed"),
    arguments: Language.allCases)
  func `has nothing on which openxml-audit remarks`(language: Language) throws {
    let random = (0..<3).map(RandomDocument.document)
    for document in [try Self.campaign(language)] + random {
      try Outside.withFolder { folder in
        let file = folder.appending(path: "matrix.docx")
        try Data(document.word).write(to: file)
        let run = try Outside.python(
          "import sys; from openxml_audit.cli import main; main()", [file.path])
        #expect(run.status == 0, "\(text(run.output)) \(run.errors)")
      }
    }
  }

  @Test(.enabled(if: hasOffice, "soffice or pdftotext is not asked for, or not on this machine"))
  func `is opened and laid out by LibreOffice, each point on a page`() throws {
    let document = try Self.campaign()
    let pages = try Outside.withFolder { folder in
      try Data(document.word).write(to: folder.appending(path: "matrix.docx"))
      try Outside.convert("matrix.docx", to: "pdf", in: folder)
      let run = try Outside.run(["pdftotext", "-layout", "matrix.pdf", "-"], in: folder)
      return text(run.output).split(separator: "\u{C}")
    }
    let count = pages.count
    #expect(count > 4)
    for (index, page) in pages.enumerated() {
      #expect(page.contains("blz. \(index + 1) van \(count)"))
      #expect(page.contains("Colofon") == (index == count - 1))
    }
    let whole = pages.joined()
    for number in try Story.campaign.matrix().points.map(\.number.description) {
      #expect(whole.contains(number))
    }
  }
}
