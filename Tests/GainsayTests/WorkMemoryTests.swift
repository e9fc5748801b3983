import ClaimModel
import CorpusIndexing
import ExampleDocuments
import Foundation
import Testing

@testable import gainsay

@Suite("sources that are not parsed again")
struct WorkMemoryTests {
  private static func article(_ draw: inout Draw) -> String {
    let words = ["wall", "pier", "ferry", "tide", "quay", "storm", "mayor", "lamp", "said", "broke", "opened"]
    let paragraphs = (0...Int.random(in: 1...4, using: &draw)).map { _ in
      (0..<30).map { _ in words.randomElement(using: &draw) ?? "" }.joined(separator: " ").capitalized + "."
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private static func fixture(_ name: String) throws -> Data {
    try Data(contentsOf: Repository.root.appending(path: "Tests/SourceParsingTests/Fixtures/\(name)"))
  }

  /// A project of ten texts, a book and a web archive, and its cache.
  private func inProject(_ work: (Binary, String, () -> WorkCache) throws -> Void) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      var draw = Draw(state: 1)
      for number in 0..<10 { try binary.write(Self.article(&draw), to: "seeds/text-\(number).txt") }
      try binary.write(Self.fixture("book.epub"), to: "seeds/book.epub")
      try binary.write(Self.fixture("crawl.warc"), to: "seeds/crawl.warc")
      let cache = binary.folder.path + "/cache"
      try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
      try work(binary, binary.folder.path + "/seeds") { WorkCache(folder: cache, generation: "1") }
    }
  }

  /// Reads a folder with the cache and without, expects the same, and gives how many files came from the cache.
  private func read(_ seeds: String, _ cache: WorkCache?, _ words: Comment? = nil) -> Int {
    let (with, without) = (Corpus(paths: [seeds], memory: cache), Corpus(paths: [seeds], memory: nil))
    #expect(with.documents == without.documents, words)
    #expect(with.failures == without.failures && with.leftOut == without.leftOut, words)
    #expect(with.passedOver.map(\.path) == without.passedOver.map(\.path), words)
    #expect(with.passedOver.map(\.count) == without.passedOver.map(\.count), words)
    #expect(without.recalledFiles == 0)
    return with.recalledFiles
  }

  @Test("a file that did not change is recalled, one that did is parsed; a new time alone changes nothing")
  func recalled() throws {
    try inProject { binary, seeds, cache in
      #expect(read(seeds, cache()) == 0)
      #expect(read(seeds, cache()) == 12)
      try FileManager.default.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: seeds + "/text-1.txt")
      #expect(read(seeds, cache()) == 12)
      // The same length and the same time, other words.
      let attributes = try FileManager.default.attributesOfItem(atPath: seeds + "/text-1.txt")
      let text = try binary.text("seeds/text-1.txt")
      try binary.write(text.replacing("a", with: "e"), to: "seeds/text-1.txt")
      try FileManager.default.setAttributes(
        [.modificationDate: attributes[.modificationDate] ?? Date()], ofItemAtPath: seeds + "/text-1.txt")
      #expect(read(seeds, cache()) == 11)
      #expect(read(seeds, WorkCache(folder: binary.folder.path + "/cache", generation: "2")) == 0)
    }
  }

  @Test("over edits, additions, removals, renames and sidecar edits the documents are those of a fresh run")
  func edits() throws {
    try inProject { binary, seeds, cache in
      var draw = Draw(state: 7)
      let files = FileManager.default
      for turn in 0..<40 {
        let names = try files.contentsOfDirectory(atPath: seeds).filter { $0.hasSuffix(".txt") }.sorted()
        let name = names.randomElement(using: &draw) ?? "text-0.txt"
        switch Int.random(in: 0...5, using: &draw) {
        case 0: try binary.write(Self.article(&draw), to: "seeds/\(name)")
        case 1: try binary.write(Self.article(&draw), to: "seeds/text \(turn).txt")
        case 2 where names.count > 3: try files.removeItem(atPath: seeds + "/" + name)
        case 3: try files.moveItem(atPath: seeds + "/" + name, toPath: seeds + "/Text-\(turn % 10) \(turn).txt")
        case 4: try binary.write("", to: "seeds/\(name)")
        default:
          let ids = names.map { String($0.dropLast(4)) } + ["book", "book-004", "crawl", "crawl-003"]
          let records = ids.shuffled(using: &draw).prefix(4).map {
            #"{"id": "\#($0)", "title": "Title \#(turn)", "issued": {"date-parts": [[\#(2000 + turn)]]}}"#
          }
          try binary.write("[\(records.joined(separator: ", "))]", to: "seeds/sources.json")
        }
        _ = read(seeds, cache(), "turn \(turn)")
        #expect(Corpus(paths: [seeds], memory: cache()).recalledFiles > 0)
      }
    }
  }

  @Test("a sidecar's record makes the files anew that it speaks of, a chapter's its book, and no others")
  func sidecars() throws {
    try inProject { binary, seeds, cache in
      _ = read(seeds, cache())
      try binary.write(#"[{"id": "text-3", "title": "Named"}]"#, to: "seeds/sources.json")
      #expect(read(seeds, cache()) == 11)
      try binary.write(
        #"[{"id": "text-3", "title": "Named"}, {"id": "book-004", "title": "Own"}]"#, to: "seeds/sources.json")
      #expect(read(seeds, cache()) == 11)
      try binary.write(#"[{"id": "nobody", "title": "Named"}]"#, to: "seeds/sources.json")
      #expect(read(seeds, cache()) == 12)
      let long = String(repeating: "long", count: 20)
      try binary.write(Self.fixture("book.epub"), to: "seeds/\(long).epub")
      _ = read(seeds, cache())
      let id = SourceName.member(4, of: Identifier(folding: long))
      try binary.write(#"[{"id": "\#(id.rawValue)", "title": "Own"}]"#, to: "seeds/sources.json")
      #expect(read(seeds, cache()) == 12)
    }
  }

  @Test("what hangs on the machine is not kept: a PDF file without its reader")
  func machine() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write("%PDF-1.4\nno pages", to: "seeds/paper.pdf")
      try binary.write(RunTests.article, to: "seeds/wall.txt")
      for _ in 0..<2 {
        let run = try binary.run("sources", environment: ["PATH": "/nowhere"])
        #expect(run.errors.contains("pdftotext"))
      }
      let cache = WorkCache(folder: binary.folder.path + "/.gainsay", generation: "other")
      #expect(cache.recall(.file, ["a"]) == [nil])
      let entry = SourceFolder.Entry(path: binary.folder.path + "/seeds/paper.pdf", id: "paper")
      #expect(!ParsedFile(entry).followsFromBytes)
      #expect(!ParsedFile(SourceFolder.Entry(path: "/nowhere/at/all", id: "a")).followsFromBytes)
      try binary.write("", to: "seeds/empty.txt")
      let empty = SourceFolder.Entry(path: binary.folder.path + "/seeds/empty.txt", id: "empty")
      #expect(ParsedFile(empty).followsFromBytes && ParsedFile(empty).failures.count == 1)
    }
  }

  @Test("a build is told by its file and its libraries, and a file by size and time")
  func program() throws {
    #if os(Linux)
      #expect(ProgramFile.libraries.contains { $0.contains("libxml2") })
    #endif
    #expect(ProgramFile.generation.hasPrefix(Gainsay.version))
    try Binary.inProject { (binary: Binary) throws -> Void in
      let path = binary.folder.path + "/tool"
      #expect(ProgramFile.mark(of: path) == path)
      try binary.write("one", to: "tool")
      let one = ProgramFile.mark(of: path)
      #expect(ProgramFile.mark(of: path) == one)
      try FileManager.default.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: path)
      #expect(ProgramFile.mark(of: path) != one)
    }
  }

  @Test("every labelled source and every capture comes back as it was")
  func labelled() throws {
    let folders = [Repository.root.appending(path: "Tests/Corpora"), Repository.captures]
    for folder in folders where FileManager.default.fileExists(atPath: folder.path) {
      let corpus = Corpus(paths: [folder.path], memory: nil)
      #expect(!corpus.documents.isEmpty)
      for document in corpus.documents {
        var writer = CompactWriter()
        writer.add(document)
        var reader = CompactReader(writer.bytes)
        #expect(try reader.document() == document)
        #expect(writer.bytes.count < 2 * document.text.utf8.count + 60_000)
      }
    }
  }
}
