// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Publishing

/// In what form the points of a matrix are printed.
struct FormOptions: ParsableArguments {
  /// A form that has a name.
  enum Named: String, ExpressibleByArgument, CaseIterable {
    case annex, list, commenting, answers
  }

  @Option(
    help:
      "annex (a row a point), list (no table), commenting (the ISO/IEC columns), answers (to write in)."
  )
  var form: Named = .annex

  @Option(
    help:
      "Columns of your own: number,party,topic,theme,place,kind,point,proposal,answer,outcome,followUp."
  )
  var columns: String?

  func validate() throws {
    guard let columns else { return }
    guard form == .annex else {
      throw ValidationError("--columns are those of a table of your own: leave out --form.")
    }
    guard let chosen = Self.parsed(columns), Set(chosen).count == chosen.count, !chosen.isEmpty
    else {
      let known = MatrixColumn.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--columns takes names with commas between them, each once: \(known).")
    }
  }

  /// The form that was asked for.
  var chosen: MatrixForm {
    if let columns, let chosen = Self.parsed(columns) { return .columns(chosen) }
    return switch form {
    case .annex, .answers: .annex
    case .list: .list
    case .commenting: .commenting
    }
  }

  /// The columns by name, as the program or a Dutch reader calls them.
  private static func parsed(_ text: String) -> [MatrixColumn]? {
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
    let columns = names.compactMap { MatrixColumn(reading: String($0)) }
    return columns.count == names.count ? columns : nil
  }
}
