import ClaimModel
import Foundation
import SeededRandom
import SourceParsing

/// Real pages, and documents that quote them.
struct QuotedPages {
  /// The pages with enough text, each under an address of its own.
  let pages: [Document]

  /// Reads the `.html` files of folders.
  init(folders: [String]) throws {
    var pages: [Document] = []
    for folder in folders {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted()
      for name in names {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: name)))
        let id = Identifier<Source>(rawValue: "page-\(pages.count)")
        guard var page = try? SourceParser().parse(bytes, id: id, path: name), page.text.utf8.count > 1_000 else {
          continue
        }
        page.source.url = Self.address(pages.count)
        pages.append(page)
      }
    }
    self.pages = pages
  }

  static func address(_ number: Int) -> String { "https://pages.example/\(number)" }

  /// The sentences of a paragraph, as they may stand between quotation marks.
  static func sentences(of passage: Passage) -> [String] {
    guard passage.role == .paragraph, passage.repeats == nil else { return [] }
    let words = passage.text.split(separator: " ")
    var sentences: [String] = []
    var current: [Substring] = []
    for word in words {
      current.append(word)
      // Abbreviations are short.
      if let last = word.last, ".!?".contains(last), word.count > 4 {
        sentences.append(current.joined(separator: " "))
        current = []
      }
    }
    return sentences.map { $0.map { "\u{201C}\u{201D}\"«»„".contains($0) ? "\u{2019}" : String($0) }.joined() }
      .filter { !$0.contains("[") && !$0.contains("…") && !$0.contains("..") && !$0.contains("\u{2018}") }
  }

  /// A draft with a paragraph a quotation: every second with a link to its page, the others with no credit but a verb.
  static func draft(_ quotes: [(page: Int, text: String)], id: String = "draft") -> Document {
    var (text, passages, links) = ("", [Passage](), [Document.Link]())
    let source = Identifier<Source>(rawValue: id)
    for (number, quote) in quotes.enumerated() {
      if number > 0 { text += "\n\n" }
      let start = text.utf8.count
      let lead = number.isMultiple(of: 2) ? "According to the page, " : "It has been said: "
      if number.isMultiple(of: 2) {
        links.append(
          Document.Link(
            target: address(quote.page), words: "the page",
            range: TextRange(utf8: start + 13..<start + 21), line: number + 1))
      }
      let paragraph = lead + "\u{201C}" + quote.text + "\u{201D}"
      text += paragraph
      passages.append(
        Passage(
          id: Identifier(rawValue: "\(id):\(number + 1)"), source: source, role: .paragraph,
          range: TextRange(utf8: start..<text.utf8.count), line: number + 1, text: paragraph))
    }
    return Document(
      source: Source(id: source, path: id + ".md"), text: text, fingerprint: Fingerprint.sha256(text.utf8),
      passages: passages, origin: ByteOrigin(runs: []), encoding: "UTF-8", links: links)
  }
}
