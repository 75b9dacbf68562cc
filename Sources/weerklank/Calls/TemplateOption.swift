// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import FoundationEssentials
import Publishing

/// A house style for Word documents.
struct TemplateOption: ParsableArguments {
  @Option(
    help: "A DOCX of which styles, headers and footers are taken over, with {{titel}} and the like."
  )
  var template: String?

  /// Reads the template that was named.
  func read() throws -> WordTemplate? {
    guard let template else { return nil }
    guard let data = FileManager.default.contents(atPath: template) else {
      throw Failure.noInput(template)
    }
    do { return try WordTemplate(reading: [UInt8](data)) } catch {
      throw Self.failure(error, in: template)
    }
  }

  /// What is said of a template that is not used.
  static func failure(_ error: WordTemplateError, in file: String? = nil) -> Failure {
    switch error {
    case .notReadable:
      Failure(
        code: "bad-template", message: "the template is no DOCX", place: file,
        hint: "Save it in Word as .docx.", status: .refused)
    case .unknownFields(let names):
      Failure(
        code: "unknown-field",
        message: "the template asks for what is not known: "
          + names.map { "{{\($0)}}" }.joined(separator: ", "), place: file,
        hint: "Known are titel, onderwerp, bijlage, zaaknummer, organisatie, dossier, uitgave, "
          + "status and datum.", status: .refused)
    }
  }
}
