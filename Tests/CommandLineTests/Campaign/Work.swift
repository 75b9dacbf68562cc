// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Something that a person does with the program, over and over, each time with something new.
///
/// Broken off and done again, it must be there once.
struct Work: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// What has to be in the register before.
  var setUp = Desk.setUp
  /// Arguments and input of the n-th time.
  let call: @Sendable (_ number: Int, _ desk: Desk) throws -> (arguments: [String], input: String)
  /// Checks that it was done the n-th time, after it was repeated.
  let expect: @Sendable (_ number: Int, _ desk: Desk, _ again: Program.Run) throws -> Void

  /// A party of which the name is sealed, and a letter: keys, sources, two commits, a head.
  static let letter = Work(testDescription: "a party and its letter") { number, _ in
    (
      ["apply", "-"],
      """
      {"id":"party-\(number)","do":"add-party","party":"inwoner-\(number)","name":"Inwoner \(number)","kind":"resident"}
      {"id":"letter-\(number)","do":"receive-submission","rounds":["ronde-1"],"party":"inwoner-\(number)","channel":"letter","receivedOn":"2026-03-20","text":"Meet de wachttijd elke maand."}

      """
    )
  } expect: { number, _, again in
    #expect(again.answers.count == 2)
    // No number was given to a letter that is not there.
    #expect(again.answers.last?["made"] as? [String] == [submission(number)])
  }

  /// A sheet of three rows: one commit of many events.
  static let sheet = Work(testDescription: "a sheet") { number, desk in
    let rows = (1...3).map {
      "\(number)-\($0);partij-\(number);provider;2026-03-20;advice;Punt \(number).\($0)"
    }
    let file = try desk.scratch.write(
      "sheet-\(number).csv",
      (["row;party;partyKind;received;pointKind;summary"] + rows).joined(separator: "\n") + "\n")
    return (["import", "sheet", file, "--round", "ronde-1", "--create-parties"], "")
  } expect: { number, desk, _ in
    let recorded = try desk.log().filter { $0.contains("point-recorded.v") }
    #expect(recorded.count == 3 * number, "each row is there once")
  }

  /// An edition: a head before it, files of its own, one commit.
  static let edition = Work(
    testDescription: "an edition", setUp: Desk.setUp + Desk.letter
  ) { number, _ in
    (
      ["apply", "-"],
      """
      {"id":"edition-\(number)","do":"issue-edition","round":"ronde-1","title":"Nota","purpose":"college","withOpen":"Er staat nog iets open."}

      """
    )
  } expect: { number, desk, _ in
    let listed = try desk.ask("edition", "list", "--round", "ronde-1", "--json").json
    #expect((listed["editions"] as? [Any])?.count == number)
  }

  private static func submission(_ number: Int) -> String {
    let digits = String(number)
    return "R-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// Tries a fault at each call of some kinds, each time on a new register.
  ///
  /// - Returns: How many times the program came to it.
  func attemptEach(
    of calls: [Injection.Call], _ effect: Injection.Effect, statuses: Set<Int32>,
    orCodes codes: Set<String> = []
  ) throws -> Int {
    var count = 0
    for call in calls {
      // The head is written by another thread than the log.
      for file in call.isOfHeads ? [nil, ".anchor.new", "/heads/last-signed.new"] : [nil] {
        let desk = try Desk(setUp)
        count += try Injection.forEach(call, on: file.map { desk.register + $0 }, effect) {
          try attempt($0, at: desk, statuses: statuses, orCodes: codes)
        }
      }
    }
    return count
  }

  /// Does the n-th time with a fault, repeats it without, and checks that all is well.
  ///
  /// - Returns: Whether the program came to the fault.
  private func attempt(
    _ injection: Injection, at desk: Desk, statuses: Set<Int32>, orCodes codes: Set<String>
  ) throws -> Bool {
    let number = injection.number
    let (arguments, input) = try call(number, desk)
    let place = ["--register", desk.register, "--as", "secretariaat"]
    let outcome = try injection.run(arguments + place, input: input)
    let run = outcome.run
    // The loader of libraries comes before the program, and never asks again.
    let isOfLoader = run.errors.contains("error while loading shared libraries: ")
    if outcome.wasMade, !isOfLoader {
      // A head is signed after what it stands for was recorded and told.
      let isUnsigned = run.status == 0 && run.errors.contains("is not signed yet: ")
      #expect(
        statuses.contains(run.status) || isUnsigned, "\(injection): \(run.status) \(run.errors)")
      if run.status != 0 || isUnsigned, !codes.isEmpty {
        #expect(codes.contains { run.errors.contains("\($0): ") }, "\(injection): \(run.errors)")
      }
    } else if !outcome.wasMade {
      #expect(run.status == 0, "\(injection): \(run.errors)")
    }
    let told = run.output.split(separator: "\n").count { $0.contains(#""outcome":"done""#) }
    let again = try Program.start(arguments + place, input: input).wait()
    #expect(again.status == 0, "\(injection): \(again.errors)")
    for answer in again.answers.prefix(told) where arguments.first == "apply" {
      #expect(
        answer["outcome"] as? String == "already", "\(injection): what was told to be done is gone")
    }
    try expect(number, desk, again)
    let verified = try desk.ask("verify", "--json")
    #expect(verified.status == 0, "\(injection): \(verified.output)\(verified.errors)")
    return outcome.wasMade
  }
}
