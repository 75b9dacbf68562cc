// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container

/// A document that is an archive of parts: Open Packaging (ECMA-376 part 2) or OpenDocument.
struct OfficePackage {
  private var archive: Archive
  let limits: ReadLimits

  /// Opens the archive.
  ///
  /// - Throws: ``ReadError`` `damaged-file`, `unsafe-name`, `too-many-parts`, `password-protected`.
  init(reading bytes: [UInt8], limits: ReadLimits) throws(ReadError) {
    self.limits = limits
    let bounds = ArchiveLimits(
      entries: limits.parts, bytesOfEntry: limits.unpackedBytesOfPart, bytes: limits.unpackedBytes,
      ratio: limits.ratio)
    do throws(ArchiveError) { archive = try Archive(reading: bytes, limits: bounds) } catch {
      throw ReadError(error)
    }
  }

  /// Whether a part is there.
  func has(_ part: String) -> Bool { archive.entry(named: part) != nil }

  /// Whether any part is encrypted.
  var isEncrypted: Bool { archive.entries.contains(where: \.isEncrypted) }

  /// Whether there are pictures or embedded files in a folder.
  func hasParts(in folder: String) -> Bool {
    archive.entries.contains { $0.name.hasPrefix(folder) && $0.sizeInBytes > 0 }
  }

  /// The bytes of a part; `nil` where there is none.
  mutating func bytes(of part: String) throws(ReadError) -> [UInt8]? {
    do throws(ArchiveError) { return try archive.contents(of: part) } catch {
      throw ReadError(error, part: Self.known(part))
    }
  }

  /// The tree of a part; `nil` where there is none.
  mutating func tree(of part: String) throws(ReadError) -> XMLTree? {
    guard let bytes = try bytes(of: part) else { return nil }
    return try XMLTree.read(bytes, part: Self.known(part), limits: limits)
  }

  /// The name of a part as an error may tell it: only what formats call it, for the rest is
  /// anybody's choice.
  static func known(_ part: String) -> String {
    let known = part.unicodeScalars.allSatisfy { scalar in
      scalar.isASCIILetter || scalar.isDigit || "/._[]-".unicodeScalars.contains(scalar)
    }
    return known && part.utf8.count <= 60 ? part : "a part"
  }

  /// A reference from one part to another.
  struct Relationship {
    /// The last step of its type: `styles`, `hyperlink`.
    var type: String
    /// The part, or where a link goes.
    var target: String
    var isExternal: Bool
  }

  /// The references of a part, by id; those of the whole package for an empty name.
  mutating func relationships(of part: String) throws(ReadError) -> [String: Relationship] {
    guard let tree = try tree(of: EntryName.relationships(of: part)) else { return [:] }
    var found: [String: Relationship] = [:]
    for element in tree.first("Relationships")?.all("Relationship") ?? [] {
      guard let id = element["Id"], let type = element["Type"], let target = element["Target"]
      else { continue }
      let isExternal = element["TargetMode"] == "External"
      guard let place = isExternal ? target : EntryName.resolve(target, from: part) else {
        continue
      }
      found[id] = Relationship(
        type: String(type.split(separator: "/").last ?? ""), target: place, isExternal: isExternal)
    }
    return found
  }
}

extension ReadError {
  /// What an archive was refused for.
  init(_ error: ArchiveError, part: String? = nil) {
    let place = part ?? error.entry.map { "entry \($0)" }
    let anew = "Open the file in the program that made it and save it anew."
    switch error.code {
    case .notAnArchive:
      self.init(.damagedFile, "the file is cut off or damaged", at: place, hint: anew)
    case .damaged:
      self.init(.damagedFile, "the file is damaged", at: place, hint: anew)
    case .overlapping, .doubleName, .volumes:
      self.init(
        .damagedFile, "the archive is not made as documents are", at: place, hint: anew)
    case .unsafeName:
      self.init(
        .unsafeName, "the name of a part leads outside of the file", at: place,
        hint: "No word processor makes such a file. Ask the sender for another one.")
    case .tooManyEntries:
      self.init(.tooManyParts, "there are too many parts", at: place, hint: "Split the file.")
    case .tooLarge, .overflow:
      self.init(
        .unpacksTooLarge, "the file unpacks to more than is read", at: place,
        hint: "Split the file; if it is small, do not trust it.")
    case .encrypted:
      self.init(.passwordProtected)
    case .unknownMethod:
      self.init(
        .damagedFile, "a part is packed in a way that documents are not", at: place, hint: anew)
    }
  }

  /// A file that asks for a password.
  init(_ code: Code) {
    self.init(
      code, "the file asks for a password",
      hint: "Open it with the password and save it without one.")
  }
}
