import ClaimModel
import Testing

@testable import SourceParsing

@Suite("ZIP archives and gzip files")
struct ZipArchiveTests {
  private let text = Array("The quay moved 12 cm between March and May, says the harbour office.".utf8)

  @Test("stored and deflated entries, zip64 sizes too", arguments: [false, true])
  func entries(isLong: Bool) throws {
    var builder = ZipBuilder()
    builder.isLong = isLong
    builder.add("a.txt", text)
    builder.add("../b/c.txt", text + text, isDeflated: true)
    builder.add("empty", [], isDeflated: true)
    var archive = ZipArchive(builder.archive, limit: 1 << 20)
    #expect(archive.damage == nil)
    #expect(try archive.bytes(of: "a.txt") == text)
    #expect(try archive.bytes(of: "../b/c.txt") == text + text)
    #expect(try archive.bytes(of: "empty") == [])
    #expect(throws: ContainerError.missing(entry: "b")) { try archive.bytes(of: "b") }
  }

  @Test("lies are found: checksum, size, encryption, unknown packing")
  func lies() throws {
    var builder = ZipBuilder()
    builder.add("sum", text, checksum: 1)
    builder.add("size", text, isDeflated: true, size: 3)
    builder.add("secret", text, flags: 1)
    builder.add("other", text, method: 14)
    builder.add("large", text, size: 1 << 30)
    var archive = ZipArchive(builder.archive, limit: 1 << 20)
    for name in ["sum", "size"] {
      #expect { try archive.bytes(of: name) } throws: { error in
        guard case ContainerError.damaged(.zipEntry(name), _) = error else { return false }
        return true
      }
    }
    #expect(throws: ContainerError.encrypted(entry: "secret")) { try archive.bytes(of: "secret") }
    #expect(throws: ContainerError.unknownCompression(entry: "other", method: 14)) { try archive.bytes(of: "other") }
    #expect(throws: ContainerError.memberTooLarge(limit: 1 << 20)) { try archive.bytes(of: "large") }
  }

  @Test("entries that share bytes are refused")
  func overlap() throws {
    var builder = ZipBuilder()
    builder.add("a", text)
    builder.add("b", text, header: 10)
    let archive = ZipArchive(builder.archive, limit: 1 << 20)
    #expect(archive.damage == .damaged(part: .zipEntry("b"), at: 10))
  }

  @Test("an archive that gives too much is stopped")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0, count: 40 << 20)
    var builder = ZipBuilder()
    for index in 0..<3 { builder.add("\(index)", zeros, isDeflated: true) }
    var archive = ZipArchive(builder.archive, limit: 64 << 20)
    _ = try archive.bytes(of: "0")
    #expect { _ = try archive.bytes(of: "1") } throws: { error in
      guard case ContainerError.bomb = error else { return false }
      return true
    }
    var small = ZipArchive(builder.archive, limit: 1 << 20)
    #expect(throws: ContainerError.memberTooLarge(limit: 1 << 20)) { try small.bytes(of: "0") }
    let packed = ZipBuilder.gzipped(zeros)
    #expect(throws: ContainerError.memberTooLarge(limit: 1 << 20)) {
      var limits = ParsingLimits()
      limits.fileBytes = 1 << 20
      _ = try OpenedContainer(packed, path: "a.html.gz", limits: limits)
    }
  }

  @Test("a file that is cut off gives its whole entries and says so")
  func truncation() throws {
    var builder = ZipBuilder()
    for index in 0..<5 { builder.add("\(index)", text, isDeflated: index % 2 == 0) }
    let whole = builder.archive
    for length in 4..<whole.count - 1 {
      var archive = ZipArchive(Array(whole[..<length]), limit: 1 << 20)
      #expect(archive.damage == .truncated(part: .zipDirectory, at: length))
      for entry in archive.entries { #expect(try archive.bytes(of: entry.name) == text) }
    }
    #expect(ZipArchive(Array(whole[..<builder.bytes.count]), limit: 1 << 20).entries.count == 5)
  }

  @Test("a packed page is a page; its bytes are those of the unpacked one")
  func gzip() throws {
    let page = Array("<html><p>The quay moved 12 cm between March and May.</p></html>".utf8)
    let raw = ZipBuilder.gzipped(page)
    let document = try OpenedContainer(raw, path: "page.html.gz").document("page.html.gz")
    #expect(document.text == "The quay moved 12 cm between March and May.")
    #expect(document.bytesOf == .member)
    #expect(document.fingerprint == Fingerprint.sha256(raw))
    for passage in document.passages {
      #expect(String(decoding: document.words(of: passage, in: page), as: UTF8.self) == passage.text)
    }
    #expect { _ = try OpenedContainer(Array(raw.dropLast(9)), path: "page.html.gz") } throws: { error in
      error as? ContainerError == .truncated(part: .gzip, at: 0)
    }
    #expect(throws: ContainerError.nested(kind: "gzip")) {
      _ = try OpenedContainer(ZipBuilder.gzipped(raw), path: "page.html.gz.gz")
    }
    #expect(throws: ContainerError.nested(kind: "PDF")) {
      _ = try OpenedContainer(ZipBuilder.gzipped(Array("%PDF-1.7 and so on".utf8)), path: "a.pdf.gz")
    }
  }

  @Test("a packed saved page counts in the unpacked bytes")
  func packedMHTML() throws {
    let raw = try Fixture.bytes("explorer.mht")
    let opened = try OpenedContainer(ZipBuilder.gzipped(raw), path: "page.mht.gz")
    #expect(opened.documents.map(\.bytesOf) == [.member, .member])
    #expect(opened.documents.first?.source.title == "Les cafés du quai")
  }

  @Test("what is no container is left to the parser")
  func others() throws {
    for text in ["<html><p>The quay</p></html>", "The quay", "From: a\nTo: b\n\nThe quay"] {
      let opened = try OpenedContainer(Array(text.utf8), path: "a")
      #expect(!opened.isContainer)
    }
    var builder = ZipBuilder()
    builder.add("a.txt", text)
    #expect(try OpenedContainer(builder.archive, path: "a.zip").documents.isEmpty)
    #expect(throws: ParsingError.self) { try SourceParser().parse(builder.archive, id: "a", path: "a.zip") }
  }
}
