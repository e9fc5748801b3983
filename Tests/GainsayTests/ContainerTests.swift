import Foundation
import Testing

@Suite("archives, books and documents")
struct ContainerTests {
  /// A file that a real tool wrote; `Tests/SourceParsingTests/Fixtures/make.py` says how.
  private static func fixture(_ name: String) throws -> Data {
    try Data(contentsOf: Repository.root.appending(path: "Tests/SourceParsingTests/Fixtures/\(name)"))
  }

  private func sources(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").compactMap { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return record?["type"] as? String == "source" ? record : nil
    }
  }

  @Test("a web archive gives a source a page; a page that cannot be unpacked is named, the others go on, exit code 2")
  func archive() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.fixture("crawl.warc"), to: "crawl.warc")
      let run = try binary.run("parse", "crawl.warc")
      #expect(run.code == 2)
      let sources = try sources(run.output)
      #expect(
        sources.map { $0["id"] as? String } == ["crawl-002", "crawl-003", "crawl-007", "crawl-008", "crawl-010"])
      #expect(sources.map { $0["path"] as? String }.first == "crawl.warc#2")
      #expect(sources.map { $0["bytesOf"] as? String } == ["file", "member", "file", "member", "file"])
      #expect(run.errors.contains("crawl.warc#9: is packed as “br”"))
      #expect(run.errors.contains("crawl.warc: passed over 1 answer without success, 1 revisit"))
      #expect(run.errors.contains("1 page without words"))
    }
  }

  @Test("ids are unique among files and members, and the same in every run")
  func identifiers() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.fixture("crawl.warc.gz"), to: "seeds/crawl.warc.gz")
      try binary.write(RunTests.article, to: "seeds/crawl-003.txt")
      let run = try binary.run("parse", "seeds")
      let sources = try sources(run.output)
      #expect(
        sources.map { $0["id"] as? String } == [
          "crawl-002", "crawl-003", "crawl-003-2", "crawl-007", "crawl-008", "crawl-010",
        ])
      #expect(sources[1]["path"] as? String == "seeds/crawl-003.txt")
      #expect(sources[2]["path"] as? String == "seeds/crawl.warc.gz#3")
      #expect(run.output.contains("\"source\":\"crawl-003-2\",\"id\":\"crawl-003-2:1\""))
      #expect(try binary.run("parse", "seeds").output == run.output)
    }
  }

  @Test("sources.json speaks for a whole book, and for one chapter by its id")
  func sidecar() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.fixture("book.epub"), to: "book.epub")
      try binary.write(
        """
        [{"id": "book", "title": "Not of a chapter", "publisher": "Another press"}, {"id": "book-004", "title": "Own"}]
        """, to: "sources.json")
      let sources = try sources(binary.run("parse", "book.epub").output)
      #expect(sources.map { $0["title"] as? String } == ["The book of the quay", "What moved", "Own"])
      #expect(sources.allSatisfy { $0["publisher"] as? String == "Another press" })
    }
  }

  @Test("add keeps an archive whole and shows its pages")
  func add() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.run("init")
      try binary.write(Self.fixture("book.epub"), to: "in/book.epub")
      let run = try binary.run("add", "in/book.epub", "--publisher", "Another press")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("book.epub#3"))
      #expect(try Data(contentsOf: binary.folder.appending(path: "seeds/book.epub")) == Self.fixture("book.epub"))
      #expect(try binary.run("show", "book-003").output.contains("Another press"))
    }
  }

  // MARK: PDF

  /// Puts a program in the place of pdftotext; gives the environment that finds it first.
  private func program(_ script: String, in binary: Binary) throws -> [String: String] {
    try binary.write("#!/bin/sh\n\(script)\n", to: "bin/pdftotext")
    let path = binary.folder.appending(path: "bin").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/pdftotext")
    return ["PATH": path + ":/usr/bin:/bin"]
  }

  @Test("without the program that reads PDF files, the package to install is named")
  func noReader() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write("%PDF-1.4\n", to: "memo.pdf")
      let run = try binary.run(["parse", "memo.pdf"], environment: ["PATH": "relative:/nowhere"])
      #expect(run.code == 2)
      #expect(run.errors.contains("memo.pdf: is a PDF file"))
      #expect(run.errors.contains("install poppler-utils"))
    }
  }

  @Test("the program gets the file, whatever its name, and no shell between")
  func arguments() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let names = ["-layout.pdf", "a b;$(touch x).pdf"]
      for name in names { try binary.write("%PDF-1.4\n", to: name) }
      let environment = try program(
        "for word in \"$@\"; do echo \"The argument was <$word> in this place.\"; done; cat", in: binary)
      let run = try binary.run(["parse", "--"] + names, input: "standard input", environment: environment)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("\\u003c./-layout.pdf>"))
      #expect(run.output.contains("\\u003ca b;$(touch x).pdf>"))
      #expect(run.output.contains("\\u003c-layout>"))
      #expect(!run.output.contains("standard input"))
      #expect(!FileManager.default.fileExists(atPath: binary.folder.appending(path: "x").path))
    }
  }

  @Test(
    "what the program refuses is said in its words; pictures and passwords in ours",
    arguments: [
      ("echo 'Syntax Error: no trailer' >&2; exit 1", "cannot be read: Syntax Error: no trailer"),
      ("echo 'Command Line Error: Incorrect password' >&2; exit 1", "is encrypted"),
      ("printf ' \\f \\f'", "pictures without text"),
      ("head -c 200000 /dev/zero >&2; head -c 70000000 /dev/zero | tr '\\0' x", "holds more than"),
    ])
  func refusals(script: String, words: String) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write("%PDF-1.4\n", to: "memo.pdf")
      let run = try binary.run(["parse", "memo.pdf"], environment: try program(script, in: binary))
      #expect(run.code == 2)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test(
    "a real PDF file becomes a source",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "no pdftotext; make test installs it"))
  func pdf() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let text = "BT /F1 12 Tf 72 700 Td (The quay moved 12 cm between March and May of that year.) Tj ET"
      let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Title (The memo on the quay) /Author (Jane Roe) >>",
      ]
      var file = "%PDF-1.4\n"
      var places: [Int] = []
      for (index, object) in objects.enumerated() {
        places.append(file.utf8.count)
        file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
      }
      let table = file.utf8.count
      file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
      for place in places { file += String(format: "%010d 00000 n \n", place) }
      file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 6 0 R >>\nstartxref\n\(table)\n%%EOF\n"
      try binary.write(file, to: "memo.pdf")
      let run = try binary.run("parse", "memo.pdf")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("\"text\":\"The quay moved 12 cm between March and May of that year.\""))
      #expect(run.output.contains("\"authors\":[\"Jane Roe\"]"))
      #expect(run.output.contains("\"bytesOf\":\"member\""))
    }
  }
}
