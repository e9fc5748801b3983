import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

@Suite("web archives")
struct WARCTests {
  @Test("warcio's records become sources, whatever their codings", arguments: ["crawl.warc", "crawl.warc.gz"])
  func records(name: String) throws {
    let opened = try OpenedContainer(Fixture.bytes(name), path: name)
    #expect(opened.documents.map(\.source.path) == [2, 3, 7, 8, 10].map { "\(name)#\($0)" })
    #expect(
      opened.documents.prefix(4).map(\.source.title) == [
        "The quay that moved", "The plan of the quay", "Les cafés du quai", "The quay that moved",
      ])
    #expect(opened.documents.last?.text.contains("The note says that the second gate was drawn by mistake") == true)
    let latin = try opened.document("\(name)#7")
    #expect(latin.encoding == "windows-1252")
    #expect(latin.text.contains("– il y en avait neuf – ont fermé l’un"))
    // Chunked and gzipped; deflated.
    #expect(try opened.document("\(name)#3").text.contains("two gates, which the harbour office never built."))
    #expect(try opened.document("\(name)#8").text == opened.document("\(name)#2").text)
  }

  @Test("what the archive knows: address and time of capture")
  func metadata() throws {
    let source = try OpenedContainer(Fixture.bytes("crawl.warc"), path: "crawl.warc").document("crawl.warc#3").source
    #expect(source.url == "https://port.example/plan")
    #expect(source.captured == "2024-05-04T10:00:00Z")
  }

  @Test("what is no page is counted, what cannot be unpacked fails alone")
  func passedOver() throws {
    let opened = try OpenedContainer(Fixture.bytes("crawl.warc"), path: "crawl.warc")
    var expected = PassedOver()
    expected.otherStatus = 1
    expected.revisits = 1
    expected.otherMedia = 2
    #expect(opened.passedOver == expected)
    #expect(opened.failures == [ContainerFailure(number: 9, reason: .unknownCoding("br"))])
    #expect(opened.unparsed.map(\.number) == [12])
    #expect(opened.unparsed.map(\.error) == [.noText])
  }

  @Test("bytes and lines count in the file where the page lies in it as it is, else in the unpacked page")
  func places() throws {
    let raw = try Fixture.bytes("crawl.warc")
    let opened = try OpenedContainer(raw, path: "crawl.warc")
    #expect(opened.documents.map(\.bytesOf) == [.file, .member, .file, .member, .file])
    for document in opened.documents where document.bytesOf == .file {
      for passage in document.passages {
        let words = document.words(of: passage, in: raw)
        let code: String.Encoding = document.encoding == "UTF-8" ? .utf8 : .windowsCP1252
        let text = try #require(String(bytes: words, encoding: code))
        #expect(text.replacing("&amp;", with: "&").replacing("\n", with: " ") == passage.text)
        let first = try #require(document.origin.bytes(for: passage.range).first?.lowerBound)
        #expect(passage.line == 1 + raw[..<first].count { $0 == 0x0A })
      }
    }
    let packed = try OpenedContainer(Fixture.bytes("crawl.warc.gz"), path: "crawl.warc.gz")
    #expect(packed.documents.allSatisfy { $0.bytesOf == .member })
  }

  @Test(
    "cut anywhere, it gives the pages before the cut, and says where it is cut",
    arguments: ["crawl.warc", "crawl.warc.gz"])
  func truncation(name: String) throws {
    let raw = try Fixture.bytes(name)
    let whole = try OpenedContainer(raw, path: name).documents
    for length in stride(from: 300, to: raw.count, by: 97) {
      let opened = try OpenedContainer(Array(raw[..<length]), path: name)
      #expect(opened.documents == Array(whole.prefix(opened.documents.count)))
      let ends = opened.failures.filter { $0.number == nil }
      #expect(ends.count <= 1)
      for end in ends {
        guard case .truncated(_, let offset) = end.reason else {
          Issue.record("cut at \(length): \(end.reason)")
          continue
        }
        #expect(offset <= length)
      }
      // No failure only where a record happens to end there.
      if ends.isEmpty, name == "crawl.warc" { #expect(raw[..<length].suffix(4).contains(0x0A)) }
    }
  }

  @Test("a record that is larger than the limit fails alone")
  func largeRecord() throws {
    let large = "<html><p>\(String(repeating: "The quay moved again. ", count: 1000))</p></html>"
    let raw = Self.archive([("text/html", large), ("text/html", "<html><p>The quay moved 12 cm in May.</p></html>")])
    var limits = ParsingLimits()
    limits.fileBytes = 10_000
    let opened = try OpenedContainer(raw, path: "a.warc", limits: limits)
    #expect(opened.failures == [ContainerFailure(number: 1, reason: .memberTooLarge(limit: 10_000))])
    #expect(opened.documents.map(\.text) == ["The quay moved 12 cm in May."])
  }

  @Test("line feeds alone, angle brackets around addresses, unknown lengths of padding")
  func lenience() throws {
    let body = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html><p>The quay moved 12 cm in May.</p></html>"
    let record =
      "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: <https://web.archive.org/web/20240504/https://port.example/>\n"
      + "WARC-Date: 2024-05-04T10:00:00.123456+02:00\nContent-Type: application/http\nContent-Length: \(body.utf8.count)\n\n\(body)\n\n\n\n"
    let opened = try OpenedContainer(Array((record + record).utf8), path: "a.warc")
    #expect(opened.documents.count == 2)
    let source = try #require(opened.documents.first?.source)
    #expect(source.url == "https://port.example/")
    #expect(source.capture == "https://web.archive.org/web/20240504/https://port.example/")
    #expect(source.captured == "2024-05-04T08:00:00Z")
    #expect(opened.failures.isEmpty)
  }

  @Test(
    "what is no record ends the archive with its place",
    arguments: [
      "WARC/1.0\r\nWARC-Type: response\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n", "WARC/1.0\r\nContent-Length: -5\r\n\r\n",
    ])
  func damage(text: String) throws {
    let good = Self.archive([("text/html", "<html><p>The quay moved 12 cm in May.</p></html>")])
    let opened = try OpenedContainer(good + Array(text.utf8), path: "a.warc")
    #expect(opened.documents.count == 1)
    #expect(
      opened.failures == [ContainerFailure(number: nil, reason: .damaged(part: .warcRecord, at: good.count))])
  }

  @Test("a body that was stored without its chunks is taken as it stands")
  func unchunked() {
    #expect(HTTPAnswer.dechunked(Array("<html>".utf8)[...]) == Array("<html>".utf8))
    #expect(HTTPAnswer.dechunked(Array("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n".utf8)[...]) == Array("abcde".utf8))
    #expect(HTTPAnswer.dechunked(Array("FFFFFFFFFFFFFF\r\nabc".utf8)[...]) == Array("abc".utf8))
  }

  /// An archive of answers.
  static func archive(_ pages: [(type: String, body: String)]) -> [UInt8] {
    pages.flatMap { page in
      let body = "HTTP/1.1 200 OK\r\nContent-Type: \(page.type)\r\n\r\n\(page.body)"
      let head =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://port.example/\r\nContent-Type: application/http\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n"
      return Array((head + body + "\r\n\r\n").utf8)
    }
  }
}
