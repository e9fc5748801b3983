import Foundation
import Testing

/// Metadata of the HTML pages of the labelled topics, held to floors: every field that the labels hold.
@Suite("CorpusMetadata")
struct CorpusMetadataTests {
  /// A labelled source, and what `gainsay parse` says of it.
  private struct Row: Decodable {
    var type: String?
    var id: String
    var file: String?
    var title: String?
    var authors: [String]?
    var publisher: String?
    var published: String?
    var url: String?
    var language: String?
    var found: [String: String]?

    /// The fields as text, `nil` where the label or the tool has none.
    var fields: [String: String] {
      var fields: [String: String] = [:]
      fields["title"] = title
      fields["authors"] = authors.flatMap { $0.isEmpty ? nil : $0.joined(separator: "; ") }
      fields["publisher"] = publisher
      fields["published"] = published
      fields["url"] = url
      // The labels name the language alone; a page may name the region too.
      fields["language"] = language.map { String($0.prefix { $0 != "-" }) }
      return fields
    }
  }

  @Test("fields of the pages of the seven topics, right or wrong, and where they were found")
  func floors() throws {
    let corpora = Repository.root.appending(path: "Tests/Corpora")
    let topics = try FileManager.default.contentsOfDirectory(atPath: corpora.path).filter { !$0.hasPrefix(".") }
      .sorted()
    var right: [String: Int] = [:]
    var wrong: [String: [String]] = [:]
    for topic in topics {
      let folder = corpora.appending(path: topic)
      let labels = try Data(contentsOf: folder.appending(path: "sources.jsonl")).split(separator: 0x0A)
        .map { try JSONDecoder().decode(Row.self, from: $0) }.filter { $0.file?.hasSuffix(".html") == true }
      let parsed = try Binary().run("parse", folder.path, "--format", "jsonl").output.utf8.split(separator: 0x0A)
        .map { try JSONDecoder().decode(Row.self, from: Data($0)) }.filter { $0.type == "source" }
      for label in labels {
        let source = try #require(parsed.first { $0.id == label.id })
        for (field, value) in label.fields {
          if source.fields[field] == value {
            right[field, default: 0] += 1
          } else {
            wrong[field, default: []].append("\(label.id): \(source.fields[field] ?? "none") for \(value)")
          }
          #expect(
            source.fields[field] == nil || source.found?[field] != nil,
            "\(label.id) does not say where \(field) was found")
        }
      }
    }
    for field in right.keys.sorted() { print("\(field): \(right[field] ?? 0) right, wrong \(wrong[field] ?? [])") }
    #expect(right["title", default: 0] >= 28, "titles: \(wrong["title"] ?? [])")
    #expect(right["authors", default: 0] >= 22, "authors: \(wrong["authors"] ?? [])")
    #expect(right["publisher", default: 0] >= 27, "publishers: \(wrong["publisher"] ?? [])")
    #expect(right["published", default: 0] >= 28, "dates: \(wrong["published"] ?? [])")
    #expect(right["url", default: 0] >= 24, "addresses: \(wrong["url"] ?? [])")
    #expect(right["language", default: 0] >= 28, "languages: \(wrong["language"] ?? [])")
  }

  @Test("the card says where each field was found, and what the flags of add say wins")
  func card() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let head = """
        <html lang="en"><head><title>The bridge is paid for | Gazette</title><meta name="author" content="Ada Venn">
        <link rel="canonical" href="https://web.archive.org/web/20190304120000/http://port.example/bridge"></head>
        """
      let body =
        "<h1>The bridge is paid for</h1><p>The bridge cost 41 million crowns, which nobody on the council disputes.</p>"
      try binary.write(head + "<body>\(body)</body></html>", to: "incoming/bridge.html")
      #expect(try binary.run("init").code == 0)
      let card = try binary.run("add", "incoming/bridge.html", "--author", "Ben Orrin", "--date", "2019-02-01").output
      for line in [
        "title      The bridge is paid for  (h1)", "authors    Ben Orrin  (sources.json)",
        "publisher  Gazette  (title element)", "published  2019-02-01  (sources.json)",
        "url        http://port.example/bridge  (link rel=canonical)",
        "captured   2019-03-04T12:00:00Z  (link rel=canonical)",
      ] {
        #expect(card.contains(line + "\n"), "\(line) in \(card)")
      }
      let parsed = try binary.run("parse", "seeds/bridge.html").output
      #expect(parsed.contains(#""captured":"2019-03-04T12:00:00Z""#))
      #expect(parsed.contains(#""found":{"title":"h1","authors":"sources.json""#))
    }
  }
}
