import ClaimModel
import Testing

@testable import SourceParsing

@Suite("books")
struct EPUBTests {
  @Test("Pandoc's book: a source a chapter, named by its heading, with what the book says")
  func pandoc() throws {
    let opened = try OpenedContainer(Fixture.bytes("book.epub"), path: "book.epub")
    #expect(opened.documents.map(\.source.title) == ["The book of the quay", "What moved", "Who saw it"])
    #expect(opened.documents.map(\.source.path) == ["book.epub#1", "book.epub#3", "book.epub#4"])
    for source in opened.documents.map(\.source) {
      #expect(source.authors == ["Jane Roe"])
      #expect(source.publisher == "Tollmouth Press")
      #expect(source.published?.description == "2019-03-01")
      #expect(source.language == "en-GB")
    }
    #expect(opened.documents[1].text.contains("The second gate was never built, and nobody asked for it."))
    #expect(opened.failures.isEmpty)
  }

  private static let container =
    "<container><rootfiles><rootfile full-path=\"OEBPS/a%20b/book.opf\"/></rootfiles></container>"

  private func package(_ spine: [String], items: [(id: String, attributes: String)], metadata: String = "") -> String {
    "<package xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:opf=\"http://www.idpf.org/2007/opf\"><metadata>"
      + metadata + "</metadata><manifest>" + items.map { "<item id=\"\($0.id)\" \($0.attributes)/>" }.joined()
      + "</manifest><spine>" + spine.map { "<itemref idref=\"\($0)\"/>" }.joined() + "</spine></package>"
  }

  private func chapter(_ words: String) -> String {
    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body><h1>\(words)</h1><p>The chapter \(words) tells of the quay at some length.</p></body></html>"
  }

  @Test("the spine's order, paths with spaces and dots, pictures and contents in the spine, a missing chapter")
  func spine() throws {
    let html = "media-type=\"application/xhtml+xml\""
    var builder = ZipBuilder()
    builder.add([
      ("META-INF/container.xml", Self.container.replacing("%20", with: " ")),
      (
        "OEBPS/a b/book.opf",
        package(
          ["two", "nav", "picture", "one", "gone"],
          items: [
            ("one", "href=\"../one%201.xhtml#top\" \(html)"), ("two", "href=\"./text/two.xhtml\" \(html)"),
            ("nav", "href=\"nav.xhtml\" properties=\"scripted nav\" \(html)"),
            ("picture", "href=\"p.svg\" media-type=\"image/svg+xml\""), ("gone", "href=\"gone.xhtml\" \(html)"),
          ],
          metadata: "<dc:title>Book &amp; quay</dc:title><dc:creator id=\"t\">Tom Trans</dc:creator>"
            + "<meta refines=\"#t\" property=\"role\">trl</meta><dc:creator opf:role=\"aut\">Ann Example</dc:creator>"
            + "<dc:date opf:event=\"modification\">2020-01-01</dc:date><dc:date opf:event=\"publication\">2019</dc:date>"
        )
      ),
      ("OEBPS/a b/text/two.xhtml", chapter("two")), ("OEBPS/one 1.xhtml", chapter("one")),
      ("OEBPS/a b/nav.xhtml", chapter("nav")),
    ])
    let opened = try OpenedContainer(builder.archive, path: "b.epub")
    #expect(opened.documents.map(\.source.title) == ["two", "one"])
    #expect(opened.documents.map(\.source.path) == ["b.epub#1", "b.epub#4"])
    #expect(opened.documents.first?.source.authors == ["Ann Example"])
    #expect(opened.documents.first?.source.published?.description == "2019")
    #expect(opened.passedOver.otherMedia == 1)
    #expect(opened.failures == [ContainerFailure(number: 5, reason: .missing(entry: "OEBPS/a b/gone.xhtml"))])
  }

  @Test("chapters under rights management fail alone")
  func encryption() throws {
    let html = "media-type=\"application/xhtml+xml\""
    var builder = ZipBuilder()
    builder.add([
      ("META-INF/container.xml", "<container><rootfile full-path=\"b.opf\"/></container>"),
      ("b.opf", package(["a", "b"], items: [("a", "href=\"a.xhtml\" \(html)"), ("b", "href=\"b.xhtml\" \(html)")])),
      (
        "META-INF/encryption.xml",
        "<e><EncryptedData><CipherData><CipherReference URI=\"b.xhtml\"/></CipherData></EncryptedData></e>"
      ),
      ("a.xhtml", chapter("a")), ("b.xhtml", "\u{1}\u{2}\u{3}"),
    ])
    let opened = try OpenedContainer(builder.archive, path: "b.epub")
    #expect(opened.documents.count == 1)
    #expect(opened.failures == [ContainerFailure(number: 2, reason: .encrypted(entry: "b.xhtml"))])
  }

  @Test("a book that is cut off gives its whole chapters, and says once where it is cut")
  func truncation() throws {
    let raw = try Fixture.bytes("book.epub")
    let whole = try OpenedContainer(raw, path: "b.epub").documents
    var most = 0
    for length in stride(from: 4, to: raw.count - 1, by: 31) {
      do throws(ContainerError) {
        let opened = try OpenedContainer(Array(raw[..<length]), path: "b.epub")
        #expect(opened.documents.allSatisfy(whole.contains))
        #expect(opened.failures == [ContainerFailure(number: nil, reason: .truncated(part: .zipDirectory, at: length))])
        most = max(most, opened.documents.count)
      } catch {
        #expect(error == .truncated(part: .zipDirectory, at: length))
      }
    }
    #expect(most == whole.count)
  }

  @Test("a container that names no package is damaged")
  func noPackage() {
    var builder = ZipBuilder()
    builder.add([("META-INF/container.xml", "<container/>")])
    #expect(throws: ContainerError.damaged(part: .markup("META-INF/container.xml"), at: 0)) {
      _ = try OpenedContainer(builder.archive, path: "b.epub")
    }
  }
}
