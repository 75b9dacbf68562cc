// SPDX-License-Identifier: EUPL-1.2

import Programs

/// WeasyPrint, as the package of that name of Python: it prints our page, and claims PDF/A-2a.
///
/// It cannot claim PDF/UA-1 in the same file, although the file keeps to it; where pikepdf is there
/// too, that adds the claim.
enum WeasyPrint {
  static let bounds = ProgramBounds(seconds: 600, outputBytes: 512 << 20)

  /// Prints a page; `nil` where the package is not there, or only one that is too old.
  ///
  /// - Throws: ``EngineError`` `engine-failed`, `engine-too-slow`, `engine-output-too-large`.
  static func file(ofPage page: [UInt8]) async throws(EngineError) -> EngineFile? {
    let run: OutsideProgram.Run?
    do {
      let folder = try PrivateFolder()
      run = try await PythonPackage("weasyprint", script: script).run(within: bounds) { call in
        call.input = page
        call.folder = folder.path
        call.environment["SOURCE_DATE_EPOCH"] = "0"
      }
    } catch { throw EngineError(error, within: bounds) }
    guard let run else { return nil }
    guard run.status != tooOld else { return nil }
    // The first line tells the version and the claims.
    guard run.isDone, let end = run.output.firstIndex(of: UInt8(ascii: "\n")) else {
      throw .failed("WeasyPrint")
    }
    let told = String(decoding: run.output[..<end], as: UTF8.self).split(separator: " ")
    guard told.count == 2 else { throw .failed("WeasyPrint") }
    let claimsBoth = told[1] == "both"
    return EngineFile(
      bytes: Array(run.output[(end + 1)...]), engine: "WeasyPrint \(told[0])",
      claims: claimsBoth ? ["PDF/A-2a", "PDF/UA-1"] : ["PDF/A-2a"],
      remarks: claimsBoth
        ? []
        : [
          "the file keeps to PDF/UA-1 but does not claim it: install Typst 0.14 or newer, or pikepdf"
        ])
  }

  /// The status with which the script says that the package is too old.
  private static let tooOld = 4

  private static let script = """
    if int(weasyprint.__version__.split(".")[0]) < 70:
        sys.exit(\(tooOld))
    def refuse(*_, **__):
        raise ValueError("a page asks for nothing from elsewhere")
    style = weasyprint.CSS(string='''\(style)''')
    page = weasyprint.HTML(string=sys.stdin.buffer.read().decode(), url_fetcher=refuse)
    made, claims = page.write_pdf(pdf_variant="pdf/a-2a", stylesheets=[style]), "one"
    try:
        import io
        import pikepdf
        with pikepdf.open(io.BytesIO(made)) as pdf:
            told = pdf.Root.Metadata.read_bytes()
            told = told.replace(b"</rdf:RDF>", b'''\(claim)</rdf:RDF>''', 1)
            pdf.Root.Metadata = pikepdf.Stream(
                pdf, told, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
            both = io.BytesIO()
            pdf.save(both, deterministic_id=True)
        made, claims = both.getvalue(), "both"
    except ImportError:
        pass
    sys.stdout.buffer.write(f"{weasyprint.__version__} {claims}\\n".encode() + made)
    """

  /// What its version of CSS needs otherwise than a browser's.
  private static let style = """
    .facts div { display: block !important }
    .facts dt { float: left; width: 14rem }
    .facts dd { margin-left: 15.5rem !important }
    .partly::before { background: linear-gradient(to right, #1f5c36 50%, #fff 50%) !important }
    """

  /// The claim of PDF/UA-1 (ISO 14289-1, 5), with the schema that PDF/A asks for what it does not
  /// know (ISO 19005-2, 6.6.2.3.3).
  private static let claim = """
    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
    <pdfuaid:part>1</pdfuaid:part></rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Part of ISO 14289 to which the file keeps</pdfaProperty:description></rdf:li></rdf:Seq>\
    </pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
    """
}
