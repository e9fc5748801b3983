import Foundation
import Testing

@Suite("a project from init to status")
struct ProjectTests {
  static let gazette = """
    <html><head><title>The bridge is paid for | Gazette</title><meta name="author" content="Ada Venn"></head><body>
    <h1>The bridge is paid for</h1>
    <p>The town said on Monday that the bridge cost 41 million crowns, a sum that nobody on the council disputes.</p>
    <p>The bridge opened in May, and 3,000 people a day have walked over it since, according to the council&rsquo;s own counters.</p>
    </body></html>
    """

  private func project(_ work: (Binary) throws -> Void) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      #expect(try binary.run("init").code == 0)
      try binary.write(Self.gazette, to: "incoming/gazette.html")
      let added = try binary.run("add", "incoming/gazette.html", "--date", "2024-05-04")
      #expect(added.code == 0, "\(added.errors)")
      #expect(added.output.contains("Ada Venn"))
      #expect(try binary.run("claim", "add", "The bridge cost 40 million crowns.", "--id", "bridge-cost").code == 0)
      try work(binary)
    }
  }

  @Test("add keeps what its flags say beside the source")
  func sidecar() throws {
    try project { (binary: Binary) throws -> Void in
      #expect(try binary.text("seeds/sources.json").contains("2024"))
      #expect(try binary.run("sources").output.contains("gazette  2024-05-04  Ada Venn  The bridge is paid for"))
    }
  }

  @Test("add never replaces another text without being told")
  func addTwice() throws {
    try project { (binary: Binary) throws -> Void in
      try binary.write(Self.gazette.replacingOccurrences(of: "41", with: "42"), to: "incoming/gazette.html")
      let refused = try binary.run("add", "incoming/gazette.html")
      #expect(refused.code == 2)
      #expect(refused.errors.contains("--replace"))
      #expect(try binary.text("seeds/gazette.html").contains("41 million"))
      #expect(try binary.run("add", "incoming/gazette.html", "--replace").code == 0)
      #expect(try binary.text("seeds/gazette.html").contains("42 million"))
    }
  }

  @Test("add reads standard input under a name")
  func addInput() throws {
    try project { (binary: Binary) throws -> Void in
      let run = try binary.run(["add", "-", "--name", "courier.html", "--author", "Ben Orrin"], input: Self.gazette)
      #expect(run.code == 0, "\(run.errors)")
      #expect(try binary.text("seeds/courier.html") == Self.gazette)
      #expect(try binary.run("sources").output.contains("courier  no date  Ben Orrin"))
      #expect(try binary.run(["add", "-"], input: "x").code == 2)
      #expect(try binary.run(["add", "-", "--name", "../x.txt"], input: "x").code == 2)
      #expect(try binary.run(["add", "-", "--name", "empty.txt"], input: "").code == 2)
      #expect(!FileManager.default.fileExists(atPath: binary.folder.appending(path: "seeds/empty.txt").path))
    }
  }

  @Test("annotate writes one record that show and claim list read back")
  func annotate() throws {
    try project { (binary: Binary) throws -> Void in
      let run = try binary.run(
        "annotate", "gazette", "--quote", "the bridge cost 41 million crowns", "--claim", "bridge-cost", "--stance",
        "refutes")
      #expect(run.code == 0, "\(run.errors)")
      let folder = binary.folder.appending(path: "Annotations/gazette")
      let records = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(records.count == 1)
      let record = try binary.json("Annotations/gazette/\(records[0])")
      #expect(record["stance"] as? String == "refutes")
      #expect(try binary.run("claim", "list").output.contains("supports 0, refutes 1, discusses 0"))
      let passage = try #require(
        try binary.run("find", "\"41 million\"").output.split(separator: " ").dropFirst().first {
          $0.hasPrefix("gazette:")
        })
      #expect(try binary.run("show", String(passage.prefix { $0 != "\n" })).output.contains("refutes bridge-cost"))
    }
  }

  @Test("annotate names the nearest words where the quote is not there")
  func misquote() throws {
    try project { (binary: Binary) throws -> Void in
      let run = try binary.run(
        "annotate", "gazette", "--quote", "the bridge cost 44 million crowns", "--claim", "bridge-cost", "--stance",
        "supports")
      #expect(run.code == 2)
      #expect(run.errors.contains("41 million crowns"))
      #expect(!FileManager.default.fileExists(atPath: binary.folder.appending(path: "Annotations/gazette").path))
    }
  }

  @Test("annotate in bulk writes the good lines and names the bad ones")
  func bulk() throws {
    try project { (binary: Binary) throws -> Void in
      let lines = """
        {"source":"gazette","quote":"The bridge opened in May","claim":"bridge-cost","stance":"discusses"}
        {"source":"gazette","quote":"nowhere to be found in this text at all","claim":"bridge-cost","stance":"supports"}
        """
      let run = try binary.run(["annotate", "--bulk", "-"], input: lines)
      #expect(run.code == 2)
      #expect(run.errors.contains("line 2"))
      #expect(try binary.run("claim", "list").output.contains("discusses 1"))
    }
  }

  @Test("find: 0 on a match, 1 on none")
  func find() throws {
    try project { (binary: Binary) throws -> Void in
      #expect(try binary.run("find", "crowns").code == 0)
      #expect(try binary.run("find", "\"crowns million\"").code == 1)
      #expect(try binary.run("find", "AND OR NOT \"").code == 1)
    }
  }

  @Test("status tells a changed source and lost evidence")
  func status() throws {
    try project { (binary: Binary) throws -> Void in
      try binary.run(
        "annotate", "gazette", "--quote", "The bridge opened in May", "--claim", "bridge-cost", "--stance", "discusses")
      try binary.write(
        "<h1>The ferry</h1><p>A ferry crosses the bay every hour from the old quay, and nobody pays to ride it on Sundays.</p>",
        to: "seeds/gazette.html")
      let run = try binary.run("status")
      #expect(run.output.contains("changed  gazette"))
      #expect(run.output.contains("lost  "))
    }
  }
}
