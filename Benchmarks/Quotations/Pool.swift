import ClaimModel
import SeededRandom

/// The sentences and names of pages, to be drawn from.
struct Pool {
  let pages: [Document]
  /// The sentences of each page.
  let sentences: [[String]]
  /// The sentences of each paragraph of each page.
  private let paragraphs: [[[String]]]
  let names: [String]
  /// The letters and digits of each page.
  private let letters: [String]

  init(_ pages: [Document]) {
    self.pages = pages
    letters = pages.map { Self.letters(of: $0.text) }
    paragraphs = pages.map { $0.passages.map(QuotedPages.sentences).filter { !$0.isEmpty } }
    sentences = paragraphs.map { page in page.joined().filter { (6...40).contains($0.split(separator: " ").count) } }
    names = Array(
      Set(
        sentences.joined().flatMap { sentence in
          sentence.split(separator: " ").dropFirst().map { String($0.filter(\.isLetter)) }.filter(Alteration.isName)
        })
    ).sorted()
  }

  /// One to three sentences of a paragraph that follow one another, of 8 to 70 words.
  func quote(_ random: inout SeededRandom) -> (page: Int, text: String)? {
    let page = random.below(pages.count)
    guard let paragraph = paragraphs[page].randomElement(using: &random) else { return nil }
    let start = random.below(paragraph.count)
    let text = paragraph[start..<min(paragraph.count, start + 1 + random.below(3))].joined(separator: " ")
    // Sentences left out for their marks part those around them.
    guard (8...70).contains(text.split(separator: " ").count), isTogether(text, on: page) else { return nil }
    return (page, text)
  }

  /// Whether the words stand together on a page.
  func isTogether(_ text: String, on page: Int) -> Bool { letters[page].contains(Self.letters(of: text)) }

  private static func letters(of text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  /// Sources of about 800 words out of the paragraphs, one long word in three exchanged.
  func mixed(_ count: Int, seed: UInt64) -> [Document] {
    let blocks = paragraphs.joined().map { $0.joined(separator: " ").split(separator: " ").map(String.init) }
    let long = blocks.joined().filter { $0.count > 4 && $0.allSatisfy(\.isLetter) }
    return (0..<count).map { number in
      var random = SeededRandom(seed: seed, 1_000 + number)
      let id = Identifier<Source>(rawValue: "mixed-\(number)")
      var (text, passages, words) = ("", [Passage](), 0)
      while words < 800 {
        let block = blocks[random.below(blocks.count)].map { word in
          word.count > 4 && word.allSatisfy(\.isLetter) && random.share() < 0.33 ? long[random.below(long.count)] : word
        }
        if !text.isEmpty { text += "\n\n" }
        let start = text.utf8.count
        let paragraph = block.joined(separator: " ")
        text += paragraph
        words += block.count
        passages.append(
          Passage(
            id: Identifier(rawValue: "\(id):\(passages.count + 1)"), source: id, role: .paragraph,
            range: TextRange(utf8: start..<text.utf8.count), line: passages.count + 1, text: paragraph))
      }
      var source = Source(id: id, path: id.rawValue)
      source.url = QuotedPages.address(number)
      return Document(
        source: source, text: text, fingerprint: Fingerprint.sha256(text.utf8), passages: passages,
        origin: ByteOrigin(runs: []), encoding: "UTF-8")
    }
  }
}
