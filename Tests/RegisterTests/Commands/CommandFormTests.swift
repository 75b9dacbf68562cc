// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Register
import Testing

@Suite struct `The forms of commands` {
  @Test(arguments: CommandForm.all)
  func `have examples that are read`(form: CommandForm) throws {
    #expect(!form.examples.isEmpty)
    for example in form.examples {
      let request = try CommandRequest(parsing: Array(example.line.utf8))
      #expect(request.form.name == form.name)
      #expect(request.id != nil)
      _ = try request.command(resolving: EveryName(), files: .echoing)
    }
  }

  @Test func `have examples with ids of their own`() {
    let ids = CommandForm.all.flatMap(\.examples).map { $0["id"]?.stringValue }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `are those that were agreed, each once`() {
    let names = """
      add-user open-dossier add-phase add-part add-theme add-body add-version add-party \
      add-milestone move-milestone settle-milestone open-round \
      invite extend remind decline invite-group hold-session tell-back set-tender-mode \
      receive-submission add-text withdraw-submission exclude-submission record-point \
      mark-no-point withdraw-point assign draft-answer recommend approve return consult \
      record-text-change pass-on-obligation settle-obligation \
      cluster-points leave-cluster withdraw-text-change \
      split-point merge-points check-points answer-check settle-check set-audience \
      end-round close-round cancel-round \
      establish-silence set-four-eyes correct \
      rename-party succeed-party add-contact close-phase \
      issue-edition agree record-secrecy release decide silence-hint heed-hint reply mark-drafts record-letters \
      define-retention-class set-retention-default start-retention assign-retention redact \
      propose-points accept-proposals drop-proposals
      """
    #expect(CommandForm.all.map(\.name).joined(separator: " ") == names)
  }

  @Test(arguments: CommandForm.all)
  func `have schemas that allow their examples`(form: CommandForm) {
    var validator = SchemaValidator()
    for example in form.examples {
      let verdicts = [form.schema, CommandForm.schemaOfAll].map {
        validator.allows(example, by: $0)
      }
      #expect(verdicts == [true, true])
    }
    #expect(validator.unknownKeywords.isEmpty)
  }

  @Test func `are told in words`() throws {
    let help = try #require(CommandForm.named("add-theme")).help
    #expect(
      help == """
        add-theme
          Adds a theme.

          dossier*  an id or exact name  The dossier.
          theme*  an id of a–z, 0–9 and hyphens, at most 64  The theme's id, unique in its dossier.
          title*  a text that is not empty  Its title.
          id  an id of a–z, 0–9 and hyphens, at most 64  The id of the command; with it, applying \
        the line again is harmless.
          as  an id of a–z, 0–9 and hyphens, at most 64  The user who does it, where that is not \
        the caller.
          basedOn  a whole number from 0  The position.sequence of what the person looked at; \
        refused if that changed since.

          What has a * must be there; the rest may be left out, or null.

          Example:
          {"id":"extra-theme","do":"add-theme","dossier":"wmo-2028","theme":"tarieven",\
        "title":"Tarieven"}

        """)
    #expect(CommandForm.overview.contains("add-theme               Adds a theme.\n"))
  }
}

@Suite struct `Changed examples` {
  /// Whatever is changed in a line, the schema and the program allow the same.
  @Test(arguments: 0..<400)
  func `are judged alike by schema and program`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let examples = CommandForm.all.flatMap(\.examples)
    var line = examples[Int(random.next() % UInt64(examples.count))]
    for _ in 0...(random.next() % 2) { line = line.changed(by: &random) }
    var validator = SchemaValidator()
    let isAllowed = validator.allows(line, by: CommandForm.schemaOfAll)
    #expect(validator.unknownKeywords.isEmpty)
    var error: CommandError?
    do throws(CommandError) { _ = try CommandRequest(line) } catch let refused { error = refused }
    #expect((error == nil) == isAllowed, "\(line.line): \(String(describing: error))")
  }
}

/// Sebastiano Vigna's SplitMix64.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

extension JSON {
  /// The value with one thing in it changed.
  fileprivate func changed(by random: inout SplitMix) -> JSON {
    switch self {
    case .object(var members) where !members.isEmpty:
      let index = Int(random.next() % UInt64(members.count))
      switch random.next() % 6 {
      case 0: members.remove(at: index)
      case 1: members[index].name += "s"
      case 2: members.append(JSON.Member("reason", random.next() % 2 == 0 ? "x" : .null))
      default: members[index].value = members[index].value.changed(by: &random)
      }
      let names = members.map(\.name)
      return Set(names).count == names.count ? .object(members) : self
    case .array(var elements) where !elements.isEmpty && random.next() % 4 > 0:
      let index = Int(random.next() % UInt64(elements.count))
      elements[index] = elements[index].changed(by: &random)
      return .array(elements)
    default:
      let others: [JSON] = [
        .null, true, false, -1, 0, 7, "", " ", "x", "R-014", "R-014.3", "R-14", "R-000", "V-0",
        "2026-02-30", "2026-2-3", "2026-02-03", [], ["x"], [:], "other", "-x", "ABC",
      ]
      return others[Int(random.next() % UInt64(others.count))]
    }
  }
}
