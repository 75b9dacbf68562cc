// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Texts found in bytes, however they are written there.
struct Traces {
  private(set) var found: Set<String> = []

  init(of words: [String], in data: Data) {
    let whole = Self.lower(data)
    for word in words
    where Self.forms(of: word).contains(where: { whole.range(of: Self.lower($0)) != nil }) {
      found.insert(word)
    }
  }

  /// What is found in each file of a folder, temporary ones too, by path: in its bytes, and in every
  /// deflated stream that begins anywhere in them.
  static func inFiles(of scratch: Scratch, of words: [String]) throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: scratch.path("")) {
      let file = scratch.path(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue, let data = FileManager.default.contents(atPath: file)
      else { continue }
      let name = Data(path.utf8)
      found[path] = Traces(of: words, in: data).found.union(Traces(of: words, in: name).found)
    }
    let inflated = try inflated(in: scratch)
    found["deflated"] = Traces(of: words, in: inflated).found
    return found
  }

  /// All that comes out of what is deflated in the files of a folder, by Python: packages (ZIP), and
  /// streams as in a PDF (zlib) or by themselves (gzip).
  static func inflated(in scratch: Scratch) throws -> Data {
    let program = """
      import os, re, sys, zlib
      starts = re.compile(rb"PK\\x03\\x04|\\x1f\\x8b\\x08|\\x78[\\x01\\x5e\\x9c\\xda]")
      out = []
      for folder, _, names in os.walk(sys.argv[1]):
          for name in names:
              data = open(os.path.join(folder, name), "rb").read()
              for match in starts.finditer(data):
                  at, kind = match.start(), data[match.start():match.start() + 2]
                  if kind == b"PK":
                      at += 30 + sum(int.from_bytes(data[at + n:at + n + 2], "little") for n in (26, 28))
                  bits = {b"PK": -15, b"\\x1f\\x8b": 31}.get(kind, 15)
                  try:
                      out.append(zlib.decompressobj(bits).decompress(data[at:]))
                  except zlib.error:
                      pass
      open(sys.argv[2], "wb").write(b"\\n".join(out))
      """
    let other = try Scratch()
    let run = try Program.start(
      ["python3", "-c", program, scratch.path(""), other.path("inflated")],
      program: URL(fileURLWithPath: "/usr/bin/env")
    ).wait()
    try #require(run.status == 0, "\(run.errors)")
    return try Data(contentsOf: URL(fileURLWithPath: other.path("inflated")))
  }

  /// A text as UTF-8, UTF-16, hexadecimal, percent-encoded, and in Base64 at each place of three.
  private static func forms(of text: String) -> [Data] {
    let bytes = Data(text.utf8)
    let base64 = (0..<3).map { offset in
      // What stands before and after shows in the first and last four digits.
      Data(
        (Data(repeating: 0x20, count: offset) + bytes).base64EncodedString()
          .dropFirst(offset == 0 ? 0 : 4).dropLast(4).utf8)
    }
    let hex = bytes.map { String(format: "%02x", $0) }.joined()
    let percent = bytes.map { String(format: "%%%02x", $0) }.joined()
    let quoted = text.replacing(" ", with: "%20")
    return [
      bytes, text.data(using: .utf16LittleEndian) ?? bytes,
      text.data(using: .utf16BigEndian) ?? bytes, Data(hex.utf8), Data(percent.utf8),
      Data(quoted.utf8),
    ] + base64
  }

  /// The same with small letters.
  private static func lower(_ data: Data) -> Data {
    Data(data.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
  }
}

@Suite struct `The search for what is left` {
  @Test func `finds words in whatever way they are written, and in what is deflated`() throws {
    let words = ["Onze dochter Siebe"]
    let scratch = try Scratch()
    let made = try Program.start(
      [
        "python3", "-c",
        """
        import base64, gzip, sys, zipfile, zlib
        folder, words = sys.argv[1], "x Onze dochter Siebe y"
        for name, data in {
            "utf16": words.encode("utf-16-be"), "base64": base64.b64encode(words.encode()),
            "zlib": b"stream " + zlib.compress(words.encode()), "gzip": gzip.compress(words.encode()),
        }.items():
            open(folder + "/" + name, "wb").write(data)
        with zipfile.ZipFile(folder + "/zip", "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("a.xml", words)
        """, scratch.path(""),
      ], program: URL(fileURLWithPath: "/usr/bin/env")
    ).wait()
    try #require(made.status == 0, "\(made.errors)")
    let files = try Traces.inFiles(of: scratch, of: words)
    #expect(files["utf16"] == Set(words) && files["base64"] == Set(words))
    for name in ["zlib", "gzip", "zip"] {
      #expect(files[name] == [], "\(name)")
      let alone = try Scratch()
      try FileManager.default.copyItem(
        atPath: scratch.path(name), toPath: alone.path(name))
      #expect(Traces(of: words, in: try Traces.inflated(in: alone)).found == Set(words), "\(name)")
    }
  }
}
