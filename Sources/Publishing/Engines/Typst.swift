// SPDX-License-Identifier: EUPL-1.2

import Programs

/// Typst, as the program of that name or as the package of that name of Python.
///
/// It makes one file that is both PDF/UA-1 and PDF/A-2a, or none: it refuses to write what would
/// break either. It reads our source from its standard input, in an empty folder that it may not
/// leave, with the fonts that lie in it.
struct Typst {
  /// The first version that writes both standards in one file.
  private static let oldest = [0, 14, 0]
  private static let standards = "a-2a,ua-1"
  /// Long enough for 20,000 points on a slow machine.
  static let bounds = ProgramBounds(seconds: 600, outputBytes: 512 << 20)

  /// Which of the two is there.
  enum Way: Sendable { case program, python }

  let way: Way
  let version: String

  var name: String { "Typst \(version)" }

  /// The one that is there, the program before the package; `nil` where there is none, or only
  /// one that is too old.
  static func find() async throws(ProgramError) -> Typst? {
    // On a busy machine a program gets its turn late, be it for its version alone.
    let bounds = ProgramBounds(seconds: Self.bounds.seconds, outputBytes: 1 << 16)
    let program = try await OutsideProgram.run(
      OutsideProgram.Call("typst", ["--version"]), within: bounds)
    if let program, program.isDone {
      let words = String(decoding: program.output, as: UTF8.self).split(separator: " ")
      if let version = words.dropFirst().first, isNewEnough(version) {
        return Typst(way: .program, version: version.filter { !$0.isWhitespace })
      }
    }
    let package = try await PythonPackage("typst", script: "print(typst.__version__)")
      .run(within: bounds) { _ in }
    guard let package, package.isDone else { return nil }
    let version = String(decoding: package.output, as: UTF8.self).filter { !$0.isWhitespace }
    return isNewEnough(version) ? Typst(way: .python, version: version) : nil
  }

  private static func isNewEnough(_ version: some StringProtocol) -> Bool {
    let numbers = version.split { !$0.isNumber }.prefix(3).compactMap { Int($0) }
    return numbers.count == 3 && !numbers.lexicographicallyPrecedes(oldest)
  }

  /// Makes a file of a source.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - withSystemFonts: Whether letters that Typst has no shape for may come from the fonts of
  ///     the machine.
  /// - Returns: The bytes of a PDF; `nil` where Typst refused to make one.
  /// - Throws: ``ProgramError``.
  func pages(_ source: [UInt8], withSystemFonts: Bool) async throws(ProgramError) -> [UInt8]? {
    let folder = try PrivateFolder()
    let run: OutsideProgram.Run?
    switch way {
    case .program:
      var call = self.call(source, to: "-", folder, withSystemFonts: withSystemFonts)
      call.arguments.insert(contentsOf: ["--format", "pdf"], at: 1)
      run = try await OutsideProgram.run(call, within: Self.bounds)
    case .python:
      run = try await PythonPackage("typst", script: Self.script)
        .run(["pdf", withSystemFonts ? "" : "ignore"], within: Self.bounds) { call in
          call.input = source
          call.folder = folder.path
        }
    }
    guard let run, run.isDone, run.output.starts(with: Array("%PDF-".utf8)) else { return nil }
    return run.output
  }

  /// The letters among these for which it finds no shape.
  func withoutShape(
    _ letters: Set<Unicode.Scalar>, withSystemFonts: Bool
  ) async throws(ProgramError) -> Set<Unicode.Scalar> {
    guard !letters.isEmpty else { return [] }
    let source = TypstLetters.sheet(of: letters)
    let folder = try PrivateFolder()
    let bounds = ProgramBounds(seconds: Self.bounds.seconds, outputBytes: 64 << 20)
    let run: OutsideProgram.Run?
    switch way {
    case .program:
      var call = self.call(source, to: "sheet.pdf", folder, withSystemFonts: withSystemFonts)
      call.tellsErrors = true
      run = try await OutsideProgram.run(call, within: bounds)
    case .python:
      run = try await PythonPackage("typst", script: Self.script)
        .run(["letters", withSystemFonts ? "" : "ignore"], within: bounds) { call in
          call.input = source
          call.folder = folder.path
        }
    }
    guard let run, !run.isDone else { return [] }
    return TypstLetters.named(inErrors: run.output).intersection(letters)
  }

  private func call(
    _ source: [UInt8], to target: String, _ folder: PrivateFolder, withSystemFonts: Bool
  ) -> OutsideProgram.Call {
    var call = OutsideProgram.Call(
      "typst",
      ["compile", "--root", folder.path, "--creation-timestamp", "0", "--pdf-standard"]
        + [Self.standards] + (withSystemFonts ? [] : ["--ignore-system-fonts"]) + ["-", target])
    call.input = source
    call.folder = folder.path
    for name in ["FONT_PATHS", "FEATURES", "ROOT", "PACKAGE_PATH", "PACKAGE_CACHE_PATH"] {
      call.environment["TYPST_\(name)"] = .some(nil)
    }
    return call
  }

  /// Takes what is asked and whether the machine's fonts are left alone; what Typst says of an
  /// error goes out only where letters are asked after.
  private static let script = """
    import os
    try:
        made = typst.compile(
            sys.stdin.buffer.read(), root=os.getcwd(), format="pdf",
            ignore_system_fonts=sys.argv[2] == "ignore", pdf_standards="\(standards)".split(","),
            timestamp=0)
    except typst.TypstError as error:
        if sys.argv[1] == "letters":
            sys.stdout.buffer.write(error.diagnostic.encode())
        sys.exit(1)
    if sys.argv[1] == "pdf":
        sys.stdout.buffer.write(made)
    """
}
