// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Intake
import Testing

@Suite struct `A mail` {
  private func read(_ mail: String) async throws -> ReadLetter {
    let letter = try await LetterReader.read(
      IncomingFile(name: "mail.eml", content: Array(mail.withCRLF.utf8)))
    letter.text.check()
    return letter
  }

  private static let head = """
    From: =?UTF-8?Q?Adviesraad_Zilverdam_=28Wmo=29?= <raad@zilverdam.example>
    Date: Thu, 12 Mar 2026 23:30:00 +0000
    Subject: =?utf-8?B?UmVhY3RpZQ==?=
     =?utf-8?B?IMOpw6lu?=
    MIME-Version: 1.0

    """

  @Test func `gives its sender, day and subject apart from its text`() async throws {
    let letter = try await read(Self.head + "\nGeacht college,\n\nAkkoord.\n")
    #expect(
      letter.mail
        == MailHeaders(
          sender: "Adviesraad Zilverdam (Wmo) <raad@zilverdam.example>",
          sentOn: Day(year: 2026, month: 3, day: 13), subject: "Reactie één"))
    #expect(letter.text.text == "Geacht college,\n\nAkkoord.\n")
    #expect(letter.format == .mail)
  }

  @Test func `is read in every transfer encoding and charset`() async throws {
    for (field, body) in [
      (
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
        "E=E9n lange re=\ngel = 1"
      ),
      (
        "Content-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64",
        "RcOpbiBsYW5nZSBy\nZWdlbCA9IDE="
      ),
      ("Content-Type: text/plain; charset=utf-8; format=flowed", "Eén lange \nregel = 1"),
    ] {
      let text = try await read(Self.head + field + "\n\n" + body).text.text
      #expect(text == "Eén lange regel = 1")
    }
  }

  private static let mixed = """
    Content-Type: multipart/mixed; boundary="=_a"

    voorwoord
    --=_a
    Content-Type: multipart/alternative; boundary=b

    --b
    Content-Type: text/plain

    Plat
    --b
    Content-Type: text/html

    <p>Met <b>opmaak</b></p>
    --b--
    --=_a
    Content-Type: text/plain; name=x.txt
    Content-Disposition: attachment; filename*=utf-8''bijlage%20%C3%A9%C3%A9n.txt

    - Een punt
    --=_a
    Content-Type: application/octet-stream
    Content-Disposition: attachment; filename="x.bin"
    Content-Transfer-Encoding: base64

    AAECAw==
    --=_a
    Content-Type: message/rfc822

    From: b@example.org
    Subject: Doorgestuurd

    Van binnen.
    --=_a--
    naschrift
    """

  @Test func `has its attachments behind it, each under its name, also those not read`()
    async throws
  {
    let letter = try await read(Self.head + Self.mixed)
    #expect(
      letter.text.outline == [
        "paragraph: Met opmaak", "attachment: bijlage één.txt", "listItem 1 [-]: Een punt",
        "attachment: x.bin", "attachment: Doorgestuurd", "paragraph: Van binnen.",
      ])
    #expect(letter.text.warnings.map(\.code) == [.unreadAttachment])
  }

  @Test(arguments: [
    "Thu, 12 Mar 2026 12:00:00 +0100", "12 Mar 2026 00:10 +0200", "Thu, 12 Mar 2026 12:00", "onzin",
    "",
    "40 Mar 2026 12:00:00 +0000", "12 Mar 99999 12:00:00 +0000",
  ])
  func `has a day only where its date is one`(date: String) async throws {
    let mail = try await read("From: a@b.nl\nSubject: x\nDate: \(date)\n\ntekst").mail
    let expected: Day? =
      switch date {
      case "Thu, 12 Mar 2026 12:00:00 +0100", "Thu, 12 Mar 2026 12:00":
        Day(year: 2026, month: 3, day: 12)
      case "12 Mar 2026 00:10 +0200": Day(year: 2026, month: 3, day: 11)
      default: nil
      }
    #expect(mail?.sentOn == expected)
  }

  @Test func `that Outlook saved is read by another program, or told how to be saved`() async {
    let bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      + "__properties_version1.0".utf8.flatMap { [$0, 0] }
    let code = await Documents.refusal(of: bytes, named: "a.msg")
    #expect(code == .programMissing || code == .programFailed)
  }

  @Test func `nested in itself is refused or told, and ends`() async throws {
    var mail = "tekst"
    for _ in 0..<100 { mail = "From: a@b.nl\nSubject: x\nContent-Type: message/rfc822\n\n" + mail }
    #expect(await Documents.refusal(of: Array(mail.utf8)) == .nestedTooDeep)
    #expect(await Documents.refusal(of: Array("From: a@b.nl\nSubject: x\n\n".utf8)) == .noText)
  }
}

extension String {
  fileprivate var withCRLF: String { replacing("\n", with: "\r\n") }
}
