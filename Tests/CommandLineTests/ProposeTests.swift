// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Proposing points of a letter` {
  private static let joint = """
    Reacties van de raden

    Gemeente Alderveen (reactie Jeugd)
    Wachttijd
    - Meet de wachttijd van paragraaf 4.2
      elke maand.
    - Hoe vaak wordt er gemeten?

    Gemeente Elders
    - Betrek ook ouders.
    """

  @Test func `matches the parties of a joint document with those invited, and names the missing`()
    throws
  {
    let desk = try Desk(Desk.setUp)
    let file = desk.scratch.path("raden.txt")
    try Data(Self.joint.utf8).write(to: URL(fileURLWithPath: file))
    let before = try desk.ask("log").output
    let run = try desk.ask("propose", file, "--round", "ronde-1", "--json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.json["format"] as? String == "weerklank.propose/1")
    #expect(run.json["missing"] as? [String] == ["Gemeenteraad Borgwold"])
    #expect(run.json["missingIDs"] as? [String] == ["raad-b"])
    #expect(run.json["text"] as? String == Self.joint)
    let submissions = try #require(run.json["submissions"] as? [[String: Any]])
    #expect(
      submissions.map { $0["party"] as? String } == ["Gemeente Alderveen", "Gemeente Elders"])
    #expect(submissions.map { $0["partyID"] as? String } == ["raad-a", nil])
    let points = try #require(submissions[0]["points"] as? [[String: Any]])
    #expect(points.map { $0["theme"] as? String } == ["Wachttijd", "Wachttijd"])
    #expect(points.map { $0["kind"] as? String } == ["advice", "question"])
    #expect(points[0]["text"] as? String == "Meet de wachttijd van paragraaf 4.2 elke maand.")
    let references = try #require(points[0]["references"] as? [[String: Any]])
    #expect(references.map { $0["label"] as? String } == ["paragraaf 4.2"])
    #expect(try desk.ask("log").output == before, "nothing is recorded")
  }

  @Test func `needs no register without a round, and shows what a person can read`() throws {
    let scratch = try Scratch()
    let file = scratch.path("brief.txt")
    let letter =
      "Geacht college,\n\nWij zijn blij met het plan.\n\nMet vriendelijke groet,\nde raad\n"
    try Data(letter.utf8).write(to: URL(fileURLWithPath: file))
    let run = try Program.run("propose", file, in: scratch.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "Partij onbekend: 1 punt\n  1. [steun] Wij zijn blij met het plan.\n\n")
    let english = try Program.run("propose", file, "--language", "en", in: scratch.url)
    #expect(
      english.output == "Party unknown: 1 point\n  1. [support] Wij zijn blij met het plan.\n\n")
  }

  @Test(.enabled(if: SchemaChecker.isThere, "there is no Python with jsonschema"))
  func `answers as its schema says`() throws {
    let desk = try Desk(Desk.setUp)
    let file = desk.scratch.path("raden.txt")
    try Data(Self.joint.utf8).write(to: URL(fileURLWithPath: file))
    var checker = SchemaChecker()
    checker.add("propose", try desk.ask("propose", file, "--round", "ronde-1", "--json"))
    checker.add("propose", try Program.run("propose", file, "--json"))
    #expect(try checker.problems() == "")
  }

  @Test func `refuses a file that is not there, a file that is no text, and an unknown round`()
    throws
  {
    let desk = try Desk(Desk.setUp)
    #expect(try Program.run("propose", "nergens.txt").status == 2)
    let file = desk.scratch.path("leeg.txt")
    try Data(" \n".utf8).write(to: URL(fileURLWithPath: file))
    let empty = try Program.run("propose", file)
    #expect(empty.status == 1)
    #expect(empty.code == "no-text")
    try Data("Wij zijn blij.".utf8).write(to: URL(fileURLWithPath: file))
    let run = try desk.ask("propose", file, "--round", "ronde-9")
    #expect(run.status == 1)
    #expect(run.code == "unknown-round")
  }
}
