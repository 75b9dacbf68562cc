// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// A package of Python that does something for us, in whichever Python has it.
///
/// The Python that the variable `WEERKLANK_PYTHON` names is asked first, then the `python3` on the
/// path.
package struct PythonPackage: Sendable {
  /// The status with which a script says that its package is not there.
  private static let missing = 3

  /// The name under which it is imported.
  private let name: String
  private let script: String

  /// A package and what is done with it.
  ///
  /// - Parameters:
  ///   - name: The name under which it is imported; it is imported before the script runs.
  ///   - script: What is done; it reads standard input and writes standard output.
  package init(_ name: String, script: String) {
    self.name = name
    self.script = """
      import sys
      try:
          import \(name)
      except ImportError:
          sys.exit(\(Self.missing))
      \(script)
      """
  }

  /// Runs the script in the first Python that has the package.
  ///
  /// - Parameters:
  ///   - arguments: What the script finds in `sys.argv[1:]`.
  ///   - bounds: How long it may take, and how much it may write.
  ///   - prepare: Says what else belongs to the call: its input, its folder.
  /// - Returns: `nil` where no Python has the package.
  /// - Throws: ``ProgramError``.
  package func run(
    _ arguments: [String] = [], within bounds: ProgramBounds,
    prepare: (inout OutsideProgram.Call) -> Void
  ) async throws(ProgramError) -> OutsideProgram.Run? {
    let named = ProcessInfo.processInfo.environment["WEERKLANK_PYTHON"].map(Self.whole)
    for python in [named, "python3"].compactMap(\.self) where !python.isEmpty {
      // Isolated: nothing of the folder in which it runs, or of the person, is imported.
      var call = OutsideProgram.Call(python, ["-I", "-c", script] + arguments)
      prepare(&call)
      let run = try await OutsideProgram.run(call, within: bounds)
      guard let run, run.status != Self.missing else { continue }
      return run
    }
    return nil
  }

  /// A path from the root, for a call may run in another folder; a name stays one.
  private static func whole(_ path: String) -> String {
    guard path.contains("/"), !path.hasPrefix("/") else { return path }
    return FileManager.default.currentDirectoryPath + "/" + path
  }
}
