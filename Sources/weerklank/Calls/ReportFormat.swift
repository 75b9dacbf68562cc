// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections

/// In which form a report is printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, xlsx
}

/// In which form a report is printed, and where.
struct ReportOutput: ParsableArguments {
  @Option(help: "text, json or xlsx; else json with --json, and text without.")
  var format: ReportFormat?

  @Option(help: "Write it to a file instead; xlsx needs one.")
  var output: String?

  func validate() throws {
    if format == .xlsx, output == nil {
      throw ValidationError("A workbook is a file: give --output FILE.")
    }
  }

  /// Prints a report in the form that was asked.
  ///
  /// - Parameters:
  ///   - isJSON: Whether JSON is asked of every call.
  ///   - text: Its bytes for people.
  ///   - json: Its bytes for machines.
  ///   - workbook: Its bytes for a spreadsheet.
  /// - Throws: What these throw; ``Failure`` `cannot-write`.
  func deliver(
    json isJSON: Bool, text: () throws -> [UInt8], asJSON json: () throws -> [UInt8],
    workbook: () throws -> [UInt8]
  ) throws {
    let bytes =
      switch format ?? (isJSON ? .json : .text) {
      case .text: try text()
      case .json: try json()
      case .xlsx: try workbook()
      }
    try Output.deliver(bytes, to: output)
  }
}
