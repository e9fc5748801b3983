import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

@Suite("saved pages and mails")
struct MHTMLTests {
  @Test("Chromium's snapshot: the page, its frame, addresses and the time of capture")
  func chromium() throws {
    let opened = try OpenedContainer(Fixture.bytes("snapshot.mhtml"), path: "page.mhtml")
    #expect(opened.documents.map(\.source.path) == ["page.mhtml", "page.mhtml#2"])
    let page = try opened.document("page.mhtml")
    #expect(page.source.title == "The quay that moved")
    #expect(page.source.url == "http://127.0.0.1:8765/")
    #expect(page.source.captured == "2026-11-24T23:02:04Z")
    #expect(page.text.contains("moved 12 cm between March and May, says the harbour office – and nobody"))
    #expect(page.bytesOf == .member)
    #expect(page.fingerprint == Fingerprint.sha256(try Fixture.bytes("snapshot.mhtml")))
    #expect(try opened.document("page.mhtml#2").source.url == "http://127.0.0.1:8765/plan.html")
  }

  @Test("base64 in windows-1252 by its header; 8bit parts lie in the file as they are")
  func explorer() throws {
    let raw = try Fixture.bytes("explorer.mht")
    let opened = try OpenedContainer(raw, path: "page.mht")
    let page = try opened.document("page.mht")
    #expect(page.encoding == "windows-1252")
    #expect(page.text.contains("– il y en avait neuf – ont fermé l’un"))
    #expect(page.source.captured == "2024-05-05T01:30:00Z")
    let plain = try opened.document("page.mht#3")
    #expect(plain.bytesOf == .file)
    for passage in plain.passages {
      #expect(String(decoding: plain.words(of: passage, in: raw), as: UTF8.self) == passage.text)
      let first = try #require(plain.origin.bytes(for: passage.range).first?.lowerBound)
      #expect(passage.line == 1 + raw[..<first].count { $0 == 0x0A })
    }
  }

  @Test("a mail is one source: its page, its sender, its day")
  func mail() throws {
    let opened = try OpenedContainer(Fixture.bytes("mail.eml"), path: "mail.eml")
    #expect(opened.documents.count == 1)
    let source = try opened.document("mail.eml").source
    #expect(source.title == "The quay – what we know")
    #expect(source.authors == ["Jane Roë"])
    #expect(source.published?.description == "2024-05-04")
    #expect(source.captured == nil)
  }

  @Test("a page that is cut off still comes, with the place of the part that is cut")
  func truncation() throws {
    let raw = try Fixture.bytes("snapshot.mhtml")
    let opened = try OpenedContainer(Array(raw.dropLast(raw.count / 4)), path: "page.mhtml")
    #expect(opened.documents.first?.source.title == "The quay that moved")
    #expect(opened.failures.count == 1)
    guard case .truncated(.mimeHead, let offset)? = opened.failures.first?.reason else {
      Issue.record("\(opened.failures)")
      return
    }
    #expect(raw[offset...].starts(with: Array("Content-Type".utf8)))
  }

  @Test("the part that start names is the page; what is attached is none")
  func start() throws {
    let message = """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=b; start="<two>"

      --b
      Content-Type: text/html
      Content-ID: <one>

      <p>The frame tells of the quay and its gates, at some length.</p>
      --b
      Content-Type: text/html
      Content-ID: <two>

      <p>The page tells of the quay and its walls, at some length.</p>
      --b
      Content-Type: text/html
      Content-Disposition: attachment; filename=x.html

      <p>The attachment tells of something else, at some length.</p>
      --b--
      """
    let opened = try OpenedContainer(Array(message.utf8), path: "page")
    #expect(opened.documents.map(\.source.path) == ["page", "page#1"])
    #expect(opened.documents.first?.text.hasPrefix("The page") == true)
    #expect(opened.failures.isEmpty)
  }

  @Test("multiparts in one another end at a depth")
  func depth() throws {
    var message = "MIME-Version: 1.0\n"
    for level in 0..<100 { message += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    message += "Content-Type: text/html\n\n<p>The page tells of the quay.</p>\n"
    let opened = try OpenedContainer(Array(message.utf8), path: "page.mhtml")
    #expect(opened.documents.isEmpty)
    #expect(opened.failures.count == 1)
  }
}

@Suite("packings of mail")
struct MIMEDecodingTests {
  @Test(
    "quoted-printable",
    arguments: [
      ("caf=C3=A9", "café"), ("a=\r\nb", "ab"), ("a= \t\r\nb", "ab"), ("a=\nb", "ab"), ("1 =3D 1", "1 = 1"),
      ("50=zz", "50=zz"), ("end=", "end"), ("=4", "=4"),
    ])
  func quotedPrintable(packed: String, text: String) {
    #expect(String(decoding: MIMEDecoding.quotedPrintable(Array(packed.utf8)[...]), as: UTF8.self) == text)
  }

  @Test(
    "base64",
    arguments: [("Y2Fm\r\nw6k=", "café"), ("YQ==YQ==", "aa"), ("!Y Q", "a"), ("", ""), ("YWJj-_", "abc\u{FFFD}")])
  func base64(packed: String, text: String) {
    #expect(String(decoding: MIMEDecoding.base64(Array(packed.utf8)[...]), as: UTF8.self) == text)
  }

  @Test(
    "encoded words",
    arguments: [
      ("=?utf-8?Q?caf=C3=A9_noir?=", "café noir"), ("Re: =?iso-8859-1?q?caf=E9?= now", "Re: café now"),
      ("=?utf-8?B?w6k=?= =?utf-8?B?w6k=?=", "éé"), ("2 =? 3", "2 =? 3"), ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
      ("=?", "=?"),
    ])
  func words(value: String, text: String) {
    #expect(MIMEDecoding.words(value) == text)
  }

  @Test(
    "dates in UTC",
    arguments: [
      ("Sat, 4 May 2024 10:00:00 +0200", "2024-05-04T08:00:00Z"), ("1 Jan 2024 00:30 +0100", "2023-12-31T23:30:00Z"),
      ("Thu, 29 Feb 2024 23:30:00 -0200", "2024-03-01T01:30:00Z"),
      ("Tue, 24 Nov 2026 22:25:47 GMT", "2026-11-24T22:25:47Z"),
      ("31 Dec 2023 23:59:59 -0001", "2024-01-01T00:00:59Z"), ("30 Feb 2024 10:00:00 GMT", nil), ("tomorrow", nil),
    ] as [(String, String?)])
  func dates(value: String, utc: String?) {
    #expect(CaptureTime.mail(value).flatMap(CaptureTime.utc) == utc)
  }

  @Test("media types with quoted parameters")
  func mediaType() {
    let type = MediaType("Text/HTML; charset=\"utf-8\" ;x; boundary=\"a;b\\\"c\"; CHARSET=other")
    #expect(type.name == "text/html")
    #expect(type.charset == "utf-8")
    #expect(type.parameter("boundary") == "a;b\"c")
    #expect(MediaType("").format == .unknown)
    #expect(MediaType("image/png").format == nil)
  }
}
