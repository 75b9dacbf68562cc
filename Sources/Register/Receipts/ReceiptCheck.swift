// SPDX-License-Identifier: EUPL-1.2

public import EventLog

/// Checks a receipt with nothing but its files and the log's key: no register is needed.
public struct ReceiptCheck: Sendable {
  /// What was held against what.
  public enum Kind: String, Hashable, Sendable {
    /// The line stands in the log, under a head that the key signed.
    case proof
    /// A witness signed the head too.
    case witness
    /// The line is whole, and is at the place that the proof gives it.
    case line
    /// What is opened is what was sealed in the line.
    case opening
    /// The row stands in the edition that the line records.
    case row
    /// What is opened is what was sealed for the row.
    case texts
    /// The file is the one that was received.
    case letter
  }

  /// One thing that was checked.
  public struct Result: Hashable, Sendable {
    /// What.
    public let kind: Kind
    /// Whether it holds.
    public let holds: Bool
  }

  /// The files of a receipt, as far as they are there.
  public struct Files: Sendable {
    /// `NUMBER.json`, the line.
    public var line: [UInt8]
    /// `NUMBER.tlog-proof`.
    public var proof: [UInt8]
    /// `NUMBER.opening.json`.
    public var opening: [UInt8]?
    /// `NUMBER.row.json`.
    public var row: [UInt8]?
    /// The letter that somebody says was received.
    public var letter: [UInt8]?

    /// Takes the line and its proof.
    public init(line: [UInt8], proof: [UInt8]) {
      self.line = line
      self.proof = proof
    }
  }

  /// What was checked, in order.
  public private(set) var results: [Result] = []
  /// The number that the receipt is about, as the line or the row gives it.
  public private(set) var number: String?
  /// The place of the line in the log.
  public private(set) var sequence: Int?
  /// When the line was recorded, as it says itself.
  public private(set) var time: String?
  /// The head under which it stands; `nil` where that does not hold.
  public private(set) var head: Checkpoint?

  /// Whether everything that was checked holds.
  public var ok: Bool { !results.isEmpty && results.allSatisfy(\.holds) }

  /// Checks a receipt.
  ///
  /// - Parameters:
  ///   - files: Its files.
  ///   - key: The key of the log, from elsewhere than the receipt.
  ///   - witnesses: The keys of witnesses who must have signed the head too.
  public init(_ files: Files, key: VerifierKey, witnesses: [VerifierKey] = []) {
    let proof = try? LogProof(parsing: files.proof)
    head = try? proof?.check(TreeHash(of: files.line), signedBy: key)
    add(.proof, head != nil)
    for witness in witnesses {
      add(.witness, (proof.flatMap { try? witness.check($0.head) } ?? nil) != nil)
    }
    check(files, proof)
  }

  private mutating func check(_ files: Files, _ proof: LogProof?) {
    guard let line = try? JSON(parsing: files.line), let data = line["data"] else {
      return add(.line, false)
    }
    read(line)
    add(.line, proof.map { $0.index + 1 == sequence } ?? false)
    let openings = files.opening.map { OpeningsFile.parse($0) }
    if let openings { add(.opening, Self.opens(openings, data, sequence)) }
    if let row = files.row { check(RowFile(parsing: row), data) }
    if let letter = files.letter { add(.letter, Self.isLetter(letter, openings ?? nil, data)) }
  }

  private mutating func add(_ kind: Kind, _ holds: Bool) {
    results.append(Result(kind: kind, holds: holds))
  }

  private mutating func read(_ line: JSON) {
    sequence = line["sequence"]?.stringValue.flatMap { Int($0) }
    time = line["time"]?.stringValue
    number = line["data"]?["submission"]?.stringValue
  }

  /// Whether the openings are those of what is sealed in the line, no more and no less.
  private static func opens(
    _ openings: [ReceiptOpening]?, _ data: JSON, _ sequence: Int?
  ) -> Bool {
    guard let openings else { return false }
    let sealed = data[SealedValue.member].flatMap { SealedValue($0) }
    return openings.map(\.opening.commitment) == [sealed?.commitment].compactMap { $0 }
      && openings.allSatisfy { $0.sequence == sequence }
  }

  private static func isLetter(
    _ letter: [UInt8], _ openings: [ReceiptOpening]?, _ data: JSON
  ) -> Bool {
    guard let recorded = data[DataWriter.file]?["letter"]?.stringValue,
      let salt = openings?.lazy.compactMap({ $0.text(Sealer.letterSalt) }).first
        .flatMap(Base64.decode)
    else { return false }
    return SealedFile.letter(salt: salt, content: letter) == recorded
  }

  private mutating func check(_ row: RowFile?, _ data: JSON) {
    guard let row, let content = try? JSON(parsing: row.row),
      let root = data["rowsRoot"]?.stringValue, data["rows"]?.integerValue == row.count,
      data["edition"]?.integerValue == row.edition
    else { return add(.row, false) }
    number = content["number"]?.stringValue
    let leaf = TreeHash(of: row.row)
    let stands = TreeHash(hexadecimal: root).map {
      MerkleProof.includes(leaf, at: row.index, in: row.count, root: $0, path: row.path)
    }
    add(.row, stands ?? false)
    let shown = content["texts"]?.arrayValue ?? []
    add(.texts, row.texts.allSatisfy { text in shown.contains { text.isShown(by: $0) } })
  }
}

extension ReceiptOpening {
  /// Whether a row names it: by what it is, where it stands and its commitment.
  fileprivate func isShown(by text: JSON) -> Bool {
    text["of"]?.stringValue == of && text["sequence"]?.integerValue == sequence
      && text["commitment"]?.stringValue == Base64.encode(opening.commitment)
  }
}

extension TreeHash {
  /// Reads sixty-four hexadecimal digits in lower case.
  fileprivate init?(hexadecimal text: String) {
    guard Hexadecimal.isHash(text) else { return nil }
    let digits = text.utf8.map { $0 < UInt8(ascii: "a") ? $0 - 48 : $0 - 87 }
    self.init(stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }
}
