// SPDX-License-Identifier: EUPL-1.2

package import Consultation
import Programs

extension Document {
  /// The document as PDF by Typst; `nil` where there is none.
  ///
  /// Letters that Typst has no shape for come from the fonts of the machine, and are told of; those
  /// that have none there either are written as their numbers.
  package func typeset(on day: Day?) async throws(EngineError) -> EngineFile? {
    let day = day ?? Day(daysSince1970: 0)
    var source = TypstDocument.source(of: self, on: day)
    do {
      guard let typst = try await Typst.find() else { return nil }
      var file = EngineFile(bytes: [], engine: typst.name, claims: ["PDF/A-2a", "PDF/UA-1"])
      let missing = try await typst.withoutShape(
        TypstLetters.unusual(in: source), withSystemFonts: false)
      let unshown = try await typst.withoutShape(missing, withSystemFonts: true)
      if missing.count > unshown.count {
        file.remarks.append("some letters come from fonts of this machine")
      }
      if !unshown.isEmpty {
        file.remarks.append(
          "\(unshown.count) kinds of letters are in no font here, and stand as their numbers")
        source = TypstDocument.source(
          of: self, on: day, letters: TypstLetters(withoutShape: unshown))
      }
      let made = try await typst.pages(source, withSystemFonts: missing.count > unshown.count)
      guard let made else { throw EngineError.failed("Typst") }
      file.bytes = made
      return file
    } catch let error as ProgramError {
      throw EngineError(error, within: Typst.bounds)
    } catch let error as EngineError {
      throw error
    } catch { throw .failed("Typst") }
  }
}
