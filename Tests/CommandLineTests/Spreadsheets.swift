// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Programs of others that read and write workbooks.
enum Spreadsheets {
  /// A Python with `openpyxl`: `$WEERKLANK_PYTHON`, else the one in `.weerklank-venv`, else the one
  /// on the path.
  static let python = Python.having("openpyxl")

  /// `openxml-audit`, which holds a file against the schemas of the format.
  static let audit = Python.having("openxml_audit")

  /// LibreOffice with its spreadsheet, where outside programs are asked for.
  static let libreOffice: Bool = {
    let environment = ProcessInfo.processInfo.environment
    guard environment["WEERKLANK_CAMPAIGN"]?.isEmpty == false,
      let file = Path.find("soffice")
    else { return false }
    // The program is there without its spreadsheet, too, where only letters were asked for.
    let folder = file.resolvingSymlinksInPath().deletingLastPathComponent()
    return FileManager.default.fileExists(atPath: folder.appending(path: "libsclo.so").path)
  }()

  /// Runs a script of Python.
  static func run(_ script: String, _ arguments: String...) throws -> Program.Run {
    let program = try #require(python)
    return try Program.start(["-c", script] + arguments, program: program).wait()
  }

  /// What `openxml-audit` finds in a file; empty where that is nothing.
  static func problems(in file: String) throws -> String {
    let program = try #require(audit)
    let run = try Program.start(
      ["-m", "openxml_audit", "--format", "microsoft365", "--quiet", file], program: program
    ).wait()
    return run.status == 0 ? "" : run.output + run.errors
  }

  /// Opens a file with LibreOffice and saves it in a folder.
  static func resave(_ file: String, in folder: URL) throws {
    let program = try #require(Path.find("soffice"))
    let run = try Program.start(
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "xlsx",
        "--outdir", folder.path, file,
      ], program: program
    ).wait()
    try #require(run.status == 0, "\(run.errors)")
  }
}

/// Finds programs on the path.
enum Path {
  static func find(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}

/// Finds a Python by what it can import.
enum Python {
  static func having(_ module: String) -> URL? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let candidates = [
      ProcessInfo.processInfo.environment["WEERKLANK_PYTHON"].map { URL(filePath: $0) },
      URL(filePath: root + "/.weerklank-venv/bin/python3"), Path.find("python3"),
    ]
    return candidates.compactMap { $0 }.first { url in
      guard FileManager.default.isExecutableFile(atPath: url.path) else { return false }
      let run = try? Program.start(["-c", "import \(module)"], program: url).wait()
      return run?.status == 0
    }
  }
}
