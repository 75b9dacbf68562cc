// SPDX-License-Identifier: EUPL-1.2

import ConsultationTesting
import Foundation
import Projections
import Testing

@Suite struct `The stem of a Dutch word` {
  /// A rule a line, with words to which it applies and words from which it stays away.
  @Test(arguments: [
    // -heden becomes -heid, which falls away after two syllables with their consonants.
    ("mogelijkheden", "mogelijk"), ("mogelijkheid", "mogelijk"), ("kleinheden", "kleinheid"),
    // -en and -ene after a consonant, and what was doubled.
    ("wachttijden", "wachttijd"), ("ouders", "ouder"), ("tarieven", "tariev"), ("bedden", "bed"),
    ("pakken", "pak"), ("zetten", "zet"), ("gemeen", "gemen"), ("ideeen", "ideeen"),
    ("ondernemen", "ondernem"), ("oudergemen", "oudergemen"), ("een", "een"),
    // -s and -se, not after a vowel or j.
    ("huizens", "huizen"), ("kinders", "kinder"), ("amerikaanse", "amerikan"), ("strijs", "strijs"),
    ("autos", "autos"), ("bijs", "bijs"),
    // -e.
    ("grote", "grot"), ("kleine", "klein"), ("natte", "nat"), ("knie", "knie"),
    // -heid, not after c.
    ("eenzaamheid", "eenzam"), ("gezondheid", "gezond"), ("vrijheid", "vrijheid"),
    // -end, -ing, -ig, with -ig before them.
    ("behandeling", "behandel"), ("verdenking", "verdenk"), ("behandelend", "behandel"),
    ("bezuiniging", "bezuin"), ("voldoening", "voldoen"), ("nodig", "nodig"),
    ("veiligheid", "veilig"), ("zing", "zing"), ("eigendom", "eigendom"),
    // -lijk, -baar, -bar.
    ("maatschappelijke", "maatschapp"), ("wezenlijk", "wezen"), ("bereikbaar", "bereik"),
    ("bereikbare", "bereik"), ("dankbaar", "dankbar"),
    // A long vowel before the last consonant.
    ("maan", "man"), ("brood", "brod"), ("uur", "uur"), ("aar", "aar"),
    // i and y as consonants, and marks.
    ("yoghurt", "yoghurt"), ("royaal", "royal"), ("groeien", "groei"), ("officiële", "officiel"),
    ("ideeën", "ideeen"), ("scènes", "scènes"), ("crèche", "crèch"),
    // Too short for any rule.
    ("", ""), ("s", "s"), ("en", "en"), ("de", "de"), ("as", "as"),
    // What is no Dutch word stays.
    ("4.2", "4.2"), ("ελλάδα", "ελλάδα"),
  ])
  func `is what the published rules make of it`(word: String, stem: String) {
    #expect(DutchStemmer.stem(of: word) == stem)
  }

  @Test(arguments: [
    ("aanbieder", "aanbieders"), ("gemeente", "gemeenten"), ("jongere", "jongeren"),
    ("inwoner", "inwoners"), ("adviesraad", "adviesraden"), ("verordening", "verordeningen"),
    ("mantelzorger", "mantelzorgers"), ("bijdrage", "bijdragen"),
  ])
  func `is that of its other forms`(one: String, other: String) {
    #expect(DutchStemmer.stem(of: one) == DutchStemmer.stem(of: other))
  }

  @Test(.enabled(if: Snowball.python != nil, "there is no Python with snowballstemmer"))
  func `is that of Snowball's own program, for 20,000 words made by chance`() throws {
    let words = Self.words(20_000)
    let theirs = try #require(try Snowball.stems(of: words))
    #expect(theirs.count == words.count)
    for (word, stem) in zip(words, theirs) {
      #expect(DutchStemmer.stem(of: word) == stem, "\(word)")
    }
  }

  /// Letters by chance, mostly with an ending that a rule is about.
  private static func words(_ count: Int) -> [String] {
    var random = SeededGenerator(seed: 1)
    let letters = Array("aeiouyeijaaeeoouubcdfghjklmnprstvwzèïëäéáóíúöü")
    let endings = [
      "", "heden", "en", "ene", "s", "se", "e", "heid", "end", "ing", "ig", "lijk", "baar", "bar",
      "igheid", "igend", "tten", "dde", "kken", "iging", "lijke", "baarheid", "gemen", "cheid",
    ]
    return (0..<count).map { _ in
      let length = Int.random(in: 1...10, using: &random)
      let start = (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      return String(start) + endings[Int.random(in: 0..<endings.count, using: &random)]
    }
  }
}

/// Snowball's own stemmers, as Python has them.
private enum Snowball {
  /// `$WEERKLANK_PYTHON`, else the one that `.ci/tools` made, where it has `snowballstemmer`.
  static let python: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let candidates = [
      ProcessInfo.processInfo.environment["WEERKLANK_PYTHON"],
      root + "/.weerklank-venv/bin/python3",
    ].compactMap { $0 }.map { URL(filePath: $0) }
    return candidates.first { url in
      FileManager.default.isExecutableFile(atPath: url.path)
        && (try? run(url, "import snowballstemmer", "")) != nil
    }
  }()

  static func stems(of words: [String]) throws -> [String]? {
    guard let python else { return nil }
    let program = """
      import snowballstemmer, sys
      stemmer = snowballstemmer.stemmer("dutch_porter")
      words = sys.stdin.buffer.read().decode("utf-8").split("\\n")
      sys.stdout.buffer.write("\\n".join(map(stemmer.stemWord, words)).encode("utf-8"))
      """
    return try run(python, program, words.joined(separator: "\n"))?
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What a program prints; `nil` for one that fails.
  private static func run(_ python: URL, _ program: String, _ input: String) throws -> String? {
    let folder = FileManager.default.temporaryDirectory
    let (source, result) = (
      folder.appending(path: UUID().uuidString), folder.appending(path: UUID().uuidString)
    )
    defer { for file in [source, result] { try? FileManager.default.removeItem(at: file) } }
    try Data(input.utf8).write(to: source)
    try Data().write(to: result)
    let process = Process()
    process.executableURL = python
    process.arguments = ["-c", program]
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: result)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: try Data(contentsOf: result), as: UTF8.self)
  }
}
