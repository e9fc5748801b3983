import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

/// What texts say of themselves, in the forms in which they do.
@Suite("metadata of plain text")
struct PlainTextMetadataTests {
  private static let body = [
    """
    The tide gauge at the old pier stopped sending readings shortly before midnight, and the office did not \
    notice until the morning shift came in at six. By then the water had been over the lower quay for nearly \
    four hours, and two warehouses were flooded to the height of a man's waist. Nobody was hurt.
    """,
    """
    People who work on the quay say that they had asked for a second gauge three winters ago. The board had \
    answered that the money was needed elsewhere, and that one gauge had been enough for a hundred years. \
    Whether that answer was a wise one is a question for the inquiry when it meets in the spring.
    """,
  ]

  private static func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 70 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }

  private func source(_ form: MetadataForm, isWrapped: Bool) throws -> Source {
    let body = isWrapped ? Self.body.map(Self.wrapped) : Self.body
    let text = form.head + body.joined(separator: "\n\n") + "\n\n" + form.tail + "\n"
    return try SourceParser().parse(Array(text.utf8), id: "text", path: "text.txt").source
  }

  @Test("each form, wrapped and not", arguments: MetadataForm.all, [true, false])
  func forms(form: MetadataForm, isWrapped: Bool) throws {
    let source = try source(form, isWrapped: isWrapped)
    #expect(source.title == form.title)
    #expect(source.authors == form.authors)
    #expect(source.publisher == form.publisher)
    #expect(source.published?.description == form.published)
    #expect(source.url == form.url)
    #expect(source.language == "en")
    for field in Source.Field.allCases {
      let isFilled =
        switch field {
        case .title: source.title != nil
        case .authors: !source.authors.isEmpty
        case .publisher: source.publisher != nil
        case .published: source.published != nil
        case .modified: source.modified != nil
        case .url: source.url != nil
        case .capture: source.capture != nil
        case .captured: source.captured != nil
        case .language: source.language != nil
        }
      #expect((source.found[field] != nil) == isFilled, "\(field.rawValue): \(source.found[field] ?? "nowhere")")
    }
  }

  @Test("a print's running heads, and a change beside the day of publication")
  func print() throws {
    let body = Self.body.map(Self.wrapped).joined(separator: "\n\n")
    let head = "3/9/19, 8:14 AM Stop saving on the sea | The Estuary Chronicle"
    let foot = "https://estuary.example/2019/03/08/stop-saving"
    let pages = [
      head, "Stop saving on the sea", "Ngozi Farrell", "Updated 9 March 2019", body, foot + " 1/2", head, body,
      foot + " 2/2",
    ]
    let text = pages.joined(separator: "\n\n") + "\n"
    let source = try SourceParser().parse(Array(text.utf8), id: "text", path: "text.txt").source
    #expect(source.title == "Stop saving on the sea")
    #expect(source.authors == ["Ngozi Farrell"])
    #expect(source.publisher == "The Estuary Chronicle")
    #expect(source.url == foot)
    #expect(source.published?.description == "2019-03-08")
    #expect(source.modified?.description == "2019-03-09")
    #expect(source.found[.title] == "page header")
  }

  @Test("a title's block is the heading of the highest level, a byline is no passage")
  func roles() throws {
    let text = "Dead water\n\nBy Tomas Achebe\n\n" + Self.body.joined(separator: "\n\n")
    let document = try SourceParser().parse(Array(text.utf8), id: "text", path: "text.txt")
    #expect(document.passages.map(\.text) == ["Dead water"] + Self.body)
    #expect(document.passages.first?.level == 1)
    #expect(document.furniture.map(\.reason) == ["byline"])
  }

  @Test("the labelled topics: every field that a text holds")
  func topics() throws {
    struct Label: Decodable {
      var file: String
      var title: String?
      var authors: [String]?
      var publisher: String?
      var published: String?
      var url: String?
      var language: String?
    }
    let corpora = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpora")
    var count = 0
    for topic in try FileManager.default.contentsOfDirectory(atPath: corpora.path).sorted() {
      let folder = corpora.appending(path: topic)
      for line in try Data(contentsOf: folder.appending(path: "sources.jsonl")).split(separator: 0x0A) {
        let label = try JSONDecoder().decode(Label.self, from: line)
        guard label.file.hasSuffix(".txt") else { continue }
        count += 1
        let raw = try Array(Data(contentsOf: folder.appending(path: label.file)))
        let source = try SourceParser().parse(raw, id: "text", path: label.file).source
        #expect(source.title == label.title, "\(label.file)")
        #expect(source.authors == label.authors ?? [], "\(label.file)")
        #expect(source.publisher == label.publisher, "\(label.file)")
        #expect(source.url == label.url, "\(label.file)")
        #expect(source.language == label.language, "\(label.file)")
        // A text may name the month alone where the label has its first day.
        let published = try #require(source.published?.description, "\(label.file)")
        #expect(label.published?.hasPrefix(published) == true, "\(label.file)")
      }
    }
    #expect(count == 14)
  }
}
