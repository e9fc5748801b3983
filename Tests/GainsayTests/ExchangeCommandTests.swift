import Foundation
import Testing

@Suite("annotations in and out, from the command line")
struct ExchangeCommandTests {
  static let article = """
    # The bridge that moved

    The bridge at Tollmouth cost 41 million crowns, the council said. “Nobody” has explained the 𝔘𝔫𝔦 figure.

    A ferry crosses the bay every hour, and the cafe\u{301} on the quay sells tickets. The bridge is 1,240 metres long.

    The council said nothing. The council said nothing more about the bridge at Tollmouth.
    """

  /// A project with a source of known address, a claim, and annotations of every kind.
  private func inProject(_ work: (Binary) throws -> Void) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      #expect(try binary.run("init").code == 0)
      try binary.write(Self.article, to: "in/gazette.md")
      let added = try binary.run(
        "add", "in/gazette.md", "--url", "https://www.example.org/bridge", "--author", "Ann Example", "--date",
        "2024-05-31")
      #expect(added.code == 0, "\(added.errors)")
      try binary.run("claim", "add", "The bridge cost 40 million.", "--id", "cost")
      try work(binary)
    }
  }

  private func annotate(_ binary: Binary) throws {
    for (quote, more) in [
      (
        "The bridge at Tollmouth cost 41 million crowns",
        ["--stance", "refutes", "--note", "=a formula, \"quoted\"\nsecond line"]
      ),
      ("has explained the 𝔘𝔫𝔦 figure", ["--stance", "discusses", "--speaker", "Cy Example"]),
      (
        "the cafe\u{301} on the quay sells tickets",
        ["--stance", "supports", "--anonymous", "most analysts", "--note", "👩‍👩‍👧 e\u{301}"]
      ),
    ] {
      let run = try binary.run(["annotate", "gazette", "--quote", quote, "--claim", "cost"] + more)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  /// The annotations on disk, by name.
  private func records(_ binary: Binary) throws -> [String: String] {
    let folder = binary.folder.appending(path: "Annotations/gazette")
    guard FileManager.default.fileExists(atPath: folder.path) else { return [:] }
    var records: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      records[name] = try binary.text("Annotations/gazette/\(name)")
    }
    return records
  }

  private func removeAnnotations(_ binary: Binary) throws {
    try FileManager.default.removeItem(at: binary.folder.appending(path: "Annotations/gazette"))
  }

  @Test("an export that is imported gives the same records to the byte", arguments: ["w3c", "jsonld", "csv"])
  func roundTrip(format: String) throws {
    try inProject { (binary: Binary) throws -> Void in
      try annotate(binary)
      let before = try records(binary)
      #expect(before.count == 3)
      #expect(try binary.run("export", format, "-o", "out/all").output.contains("wrote out/all: 3 annotations"))
      let again = try binary.run("import", "out/all")
      #expect(again.code == 0, "\(again.errors)")
      #expect(again.output == "imported 0, unchanged 3, not imported 0\n")
      #expect(again.errors.contains("out/all: read as"))
      try removeAnnotations(binary)
      let dry = try binary.run("import", "out/all", "--dry-run")
      #expect(dry.output.contains("would be imported 3, unchanged 0, not imported 0; nothing was written"))
      #expect(try records(binary).isEmpty)
      let run = try binary.run("import", "out/all")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("imported 3, unchanged 0, not imported 0"))
      #expect(try records(binary) == before)
      // Standard output and the file are the same bytes.
      #expect(try binary.run("export", format).output == binary.text("out/all"))
    }
  }

  @Test("lines go back in through annotate --bulk: the same but for ids")
  func bulk() throws {
    try inProject { (binary: Binary) throws -> Void in
      try annotate(binary)
      try binary.run(
        "annotate", "gazette", "--quote", "The council said nothing", "--claim", "cost", "--stance", "supports")
      let second = try binary.run(
        "annotate", "gazette", "--quote", "The council said nothing", "--place", "2", "--claim", "cost", "--stance",
        "refutes")
      #expect(second.code == 0, "\(second.errors)")
      let before = try binary.run("export", "jsonl").output
      #expect(before.contains("\"place\":2"))
      try removeAnnotations(binary)
      try binary.write(before, to: "lines.jsonl")
      #expect(try binary.run("import", "lines.jsonl").errors.contains("annotate --bulk"))
      let run = try binary.run("annotate", "--bulk", "lines.jsonl")
      #expect(run.code == 0, "\(run.errors)")
      #expect(try binary.run("export", "jsonl").output == before)
    }
  }

  @Test("filters, and names that nobody has")
  func filters() throws {
    try inProject { (binary: Binary) throws -> Void in
      try annotate(binary)
      #expect(try binary.run("export", "jsonl", "--claim", "cost").output.split(separator: "\n").count == 3)
      #expect(try binary.run("export", "jsonl", "--source", "gazette").output.split(separator: "\n").count == 3)
      let run = try binary.run("export", "jsonl", "--claim", "cots")
      #expect(run.code == 2)
      #expect(run.errors.contains("nearest: cost"))
      #expect(try binary.run("export", "md", "--source", "x").code == 2)
      #expect(try binary.run("export", "pdf").code == 2)
      let page = try binary.run("export", "md", "-o", "Reports/claims.md")
      #expect(page.code == 0)
      #expect(try binary.text("Reports/claims.md").contains("](../seeds/gazette.md#L3)"))
    }
  }

  @Test("rated claims are reviewed; without one the list is empty")
  func claimReview() throws {
    try inProject { (binary: Binary) throws -> Void in
      try annotate(binary)
      #expect(try binary.run("export", "claimreview").output.contains("\"@graph\": []"))
      let path = "Annotations/claims/cost.json"
      let rating = "\"rating\":{\"label\":\"False\",\"reviewer\":\"Dee Example\",\"date\":\"2024-06-02\"},"
      try binary.write("{" + rating + (try binary.text(path)).dropFirst(), to: path)
      let run = try binary.run("export", "claimreview")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("\"alternateName\": \"False\""))
      #expect(run.output.contains("\"url\": \"https://www.example.org/bridge\""))
    }
  }

  @Test("a record of ours that was changed here is said and left as it is; the others go in")
  func taken() throws {
    try inProject { (binary: Binary) throws -> Void in
      try annotate(binary)
      try binary.run("export", "w3c", "-o", "all.json")
      let name = try #require(try records(binary).keys.sorted().last)
      let changed = try binary.text("Annotations/gazette/\(name)").replacing("\"supports\"", with: "\"refutes\"")
      try binary.write(changed, to: "Annotations/gazette/\(name)")
      let run = try binary.run("import", "all.json")
      #expect(run.code == 2)
      #expect(run.output == "imported 0, unchanged 2, not imported 1\n")
      #expect(run.errors.contains("differs in stance"))
      #expect(run.errors.contains("not imported: record 3 (urn:gainsay:annotation:"))
      #expect(try binary.text("Annotations/gazette/\(name)") == changed)
    }
  }

  private func hypothesis(_ exact: String, tags: String, id: String = "x1", position: String = "") -> String {
    """
    {"id":"\(id)","created":"2024-01-02T03:04:05+00:00","user":"acct:bo@notes.example","uri":"http://example.org/bridge/?utm_source=a#c",
     "text":"see \(id)","tags":\(tags),"target":[{"source":"x","selector":[\(position){"type":"TextQuoteSelector","exact":"\(exact)","prefix":"","suffix":""}]}]}
    """
  }

  @Test("Hypothesis: quotes are found in our text, what cannot be taken is said, a second time changes nothing")
  func hypothesis() throws {
    try inProject { (binary: Binary) throws -> Void in
      let position = "{\"type\":\"TextPositionSelector\",\"start\":9000,\"end\":9040},"
      let rows = [
        hypothesis(
          "The bridge at Tollmouth   cost 41 million crowns", tags: "[\"claim:cost\",\"refutes\"]", position: position),
        hypothesis("explained the 𝔘𝔫𝔦 figure", tags: "[\"river\"]", id: "x2"),
        hypothesis("words that stand nowhere in it at all", tags: "[\"claim:cost\",\"refutes\"]", id: "x3"),
        hypothesis("The council said nothing", tags: "[\"claim:cost\",\"refutes\"]", id: "x4"),
        hypothesis("The bridge is 1,240 metres long", tags: "[\"claim:length\",\"refutes\"]", id: "x5"),
        hypothesis("every hour", tags: "[]", id: "x6").replacing(
          "http://example.org/bridge/", with: "http://else.example/"),
        "{\"id\":\"x7\",\"uri\":\"http://example.org/bridge\",\"text\":\"page\",\"target\":[{\"source\":\"x\"}]}",
      ]
      try binary.write("{\"total\":7,\"rows\":[\(rows.joined(separator: ","))]}", to: "h.json")
      let run = try binary.run("import", "h.json", "--claim", "cost", "--stance", "discusses")
      #expect(run.code == 2)
      #expect(run.output.hasSuffix("imported 2, unchanged 0, not imported 5\n"), "\(run.output) \(run.errors)")
      for (id, reason) in [
        ("record 3 (x3)", "do not stand in gazette"), ("record 4 (x4)", "stand 2 times"),
        ("record 5 (x5)", "no claim is named “length”"), ("record 6 (x6)", "no source of the project is"),
        ("record 7 (x7)", "note on the whole page"),
      ] {
        #expect(run.errors.split(separator: "\n").contains { $0.contains(id) && $0.contains(reason) }, "\(run.errors)")
      }
      let first = try records(binary)
      #expect(first.count == 2)
      #expect(first.values.contains { $0.contains("\"note\" : \"see x2\\n\\ntags: river\"") })
      #expect(first.values.allSatisfy { $0.contains("\"annotator\" : \"bo@notes.example\"") })
      // The words are ours, not those of the page that the other program saw.
      #expect(first.values.contains { $0.contains("\"exact\" : \"The bridge at Tollmouth cost 41 million crowns\"") })
      let second = try binary.run("import", "h.json", "--claim", "cost", "--stance", "discusses")
      #expect(second.output.hasSuffix("imported 0, unchanged 2, not imported 5\n"))
      #expect(try records(binary) == first)
      #expect(try binary.run("fsck").code == 0)
    }
  }

  @Test("without a claim or a stance nothing is guessed")
  func unsaid() throws {
    try inProject { (binary: Binary) throws -> Void in
      try binary.write("[\(hypothesis("cost 41 million crowns", tags: "[\"supports\"]"))]", to: "h.json")
      #expect(try binary.run("import", "h.json").errors.contains("names no claim"))
      try binary.write("[\(hypothesis("cost 41 million crowns", tags: "[\"claim:cost\"]"))]", to: "h.json")
      #expect(try binary.run("import", "h.json").errors.contains("names no stance"))
      #expect(try records(binary).isEmpty)
    }
  }

  @Test("words that differ are taken only where that is asked for, and then with our words")
  func changed() throws {
    try inProject { (binary: Binary) throws -> Void in
      let row = hypothesis(
        "A ferry crosses the harbour every hour, and the café on the quay", tags: "[\"claim:cost\",\"refutes\"]")
      try binary.write("[\(row)]", to: "h.json")
      let run = try binary.run("import", "h.json")
      #expect(run.code == 2)
      #expect(run.errors.contains("--changed"), "\(run.errors)")
      let taken = try binary.run("import", "h.json", "--changed")
      #expect(taken.code == 0, "\(taken.errors)")
      #expect(taken.errors.contains("taken with the words of gazette"))
      #expect(try records(binary).values.contains { $0.contains("crosses the bay every hour") })
    }
  }

  @Test("a range of two quotes of another program, a table by hand, claims that the file words")
  func foreign() throws {
    try inProject { (binary: Binary) throws -> Void in
      func quote(_ exact: String) -> String { "{\"type\":\"TextQuoteSelector\",\"exact\":\"\(exact)\"}" }
      try binary.write(
        """
        {"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"https://n.example/1",
         "target":{"source":"https://example.org/bridge","selector":{"type":"RangeSelector","startSelector":\(quote("A ferry crosses")),"endSelector":\(quote("and the cafe"))}}}
        """, to: "a.json")
      let run = try binary.run("import", "a.json", "--claim", "cost", "--stance", "supports")
      #expect(run.code == 0, "\(run.errors)")
      #expect(
        try records(binary).values.contains { $0.contains("\"exact\" : \"A ferry crosses the bay every hour,\"") })
      #expect(
        try binary.run("import", "a.json", "--claim", "cost", "--stance", "supports").output
          == "imported 0, unchanged 1, not imported 0\n")

      try binary.write(
        "source;quote;claim;statement;stance\ngazette;1,240 metres;length;The bridge is long.;supports\n", to: "t.csv")
      #expect(try binary.run("import", "t.csv").errors.contains("--add-claims"))
      let table = try binary.run("import", "t.csv", "--add-claims")
      #expect(table.code == 0, "\(table.errors)")
      #expect(try binary.json("Annotations/claims/length.json")["statement"] as? String == "The bridge is long.")
    }
  }

  @Test(
    "a file that cannot be read is said, and nothing is written",
    arguments: [("", "no form that is known"), ("{\"rows\":[", "no valid JSON"), ("words\n", "no form that is known")])
  func malformed(text: String, reason: String) throws {
    try inProject { (binary: Binary) throws -> Void in
      try binary.write(text, to: "x")
      let run = try binary.run("import", "x")
      #expect(run.code == 2)
      #expect(run.errors.contains(reason), "\(run.errors)")
      #expect(try binary.run("import", "none").code == 2)
      #expect(try binary.run("import", "x", "--format", "csv").code == 2)
      let bare = try binary.run(["import", "-"], input: "@misc{nobody, title={Nothing}}")
      #expect(bare.errors.contains("line 1 (nobody): is no source of the project"))
    }
  }

  @Test("a text of the file cannot drive the terminal")
  func terminal() throws {
    try inProject { (binary: Binary) throws -> Void in
      try binary.write("@misc{\u{1B}[31mred, title={\u{202E}x}}", to: "x.bib")
      let run = try binary.run("import", "x.bib")
      #expect(run.code == 2)
      #expect(!run.errors.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test("a bibliography fills what is not known; what is known wins, unless it is to be replaced")
  func bibliography() throws {
    try inProject { (binary: Binary) throws -> Void in
      try binary.write(
        """
        @article{gazette, title={The Bridge that Moved}, author={Example, Bo}, journal={The Gazette}, year=2024, urldate={2024-06-01}}
        @book{other, title={Another}}
        @book{broken, title={Another
        """, to: "x.bib")
      let dry = try binary.run("import", "x.bib", "--dry-run")
      #expect(dry.output.contains("would be imported 1, unchanged 0, not imported 2"), "\(dry.output)")
      #expect(!(try binary.text("seeds/sources.json")).contains("The Gazette"))
      let run = try binary.run("import", "x.bib")
      #expect(run.code == 2)
      #expect(
        run.output.contains("+ gazette (by key): publisher “The Gazette”; capture date “2024-06-01”"), "\(run.output)")
      #expect(run.errors.contains("gazette keeps the authors “Ann Example”, not “Bo Example”"), "\(run.errors)")
      #expect(run.errors.contains("line 2 (other): is no source of the project"))
      let sidecar = try binary.text("seeds/sources.json")
      #expect(sidecar.contains("The Gazette"))
      #expect(sidecar.contains("Ann Example"))
      #expect(try binary.run("import", "x.bib", "--quiet").errors.contains("read as") == false)

      let record =
        "[{\"id\":\"x\",\"URL\":\"http://example.org/bridge/\",\"author\":[{\"family\":\"Example\",\"given\":\"Bo\"}]}]"
      try binary.write(record, to: "x.json")
      #expect(try binary.run("import", "x.json").output == "imported 0, unchanged 1, not imported 0\n")
      let replaced = try binary.run("import", "x.json", "--replace")
      #expect(replaced.code == 0, "\(replaced.errors)")
      #expect(replaced.output.contains("by address"))
      #expect(try binary.text("seeds/sources.json").contains("Bo Example"))
      #expect(try binary.run("sources").output.contains("Bo Example"))
      #expect(try binary.run("import", "x.json").output == "imported 0, unchanged 1, not imported 0\n")
    }
  }
}
