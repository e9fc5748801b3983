import Benchmark
import Citations
import ClaimModel
import Comparison
import SourceParsing
import TextReuse

/// Texts of a seeded generator: the same words on every machine.
struct SyntheticTexts {
  private var state: UInt64 = 2_463_534_242

  /// A word: one in three out of 100 common ones, the others out of 20,000.
  private mutating func word() -> String {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return "w" + String(state % 3 == 0 ? state / 3 % 100 : state / 3 % 20_000, radix: 26)
  }

  /// A passage of so many words; every tenth ends a sentence.
  mutating func passage(words: Int) -> String {
    (1...words).map { index in word() + (index.isMultiple(of: 10) ? "." : "") }.joined(separator: " ")
  }

  /// A text of so many passages of 50 words, wrapped at 72 columns.
  mutating func wrapped(passages: Int) -> String {
    var text = ""
    for _ in 0..<passages {
      var column = 0
      for word in passage(words: 50).split(separator: " ") {
        let isFull = column + 1 + word.utf8.count > 72
        if column > 0 { text += isFull ? "\n" : " " }
        column = isFull ? word.utf8.count : column + (column > 0 ? 1 : 0) + word.utf8.count
        text += word
      }
      text += "\n\n"
    }
    return text
  }

  /// A page with so many paragraphs among navigation and a footer.
  mutating func page(paragraphs: Int) -> String {
    let body = (0..<paragraphs).map { _ in "<p class=\"text\">\(passage(words: 60)) &mdash; <a href=\"/a\">more</a></p>"
    }.joined(separator: "\n")
    return
      "<!DOCTYPE html><html><head><title>Page</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Page</h1>\(body)</article><footer>End</footer></body></html>"
  }

  /// Documents of so many passages, a hundred a document.
  mutating func documents(passages: Int) -> [Document] {
    stride(from: 0, to: passages, by: 100).map { start in
      var texts: [Passage] = []
      var whole = ""
      let id = Identifier<Source>(rawValue: "source-\(start)")
      for number in 1...100 {
        let text = passage(words: 50)
        let lower = whole.utf8.count
        whole += text + "\n\n"
        texts.append(
          Passage(
            id: Identifier(rawValue: "\(id):\(number)"), source: id, role: .paragraph,
            range: TextRange(utf8: lower..<lower + text.utf8.count), line: number, text: text))
      }
      return Document(
        source: Source(id: id, path: "\(id).txt"), text: whole, fingerprint: "", passages: texts,
        origin: ByteOrigin(runs: []),
        encoding: "UTF-8")
    }
  }
}

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident, .throughput], maxDuration: .seconds(5), maxIterations: 20)
  var texts = SyntheticTexts()
  let page = Array(texts.page(paragraphs: 400).utf8)
  let plain = Array((0..<400).map { _ in texts.passage(words: 60) }.joined(separator: "\n\n").utf8)
  let long = Array(texts.wrapped(passages: 100_000).utf8)
  let documents = texts.documents(passages: 2_000)
  let passages = documents.flatMap(\.passages)

  Benchmark("parse an HTML page of 400 paragraphs") { _ in
    blackHole(try SourceParser().parse(page, id: "page", path: "page.html"))
  }
  Benchmark("parse a text of 400 paragraphs") { _ in
    blackHole(try SourceParser().parse(plain, id: "text", path: "text.txt"))
  }
  Benchmark("parse a text of 100,000 passages wrapped at 72 columns") { _ in
    blackHole(try SourceParser().parse(long, id: "text", path: "text.txt"))
  }
  Benchmark("fold the words of 2,000 passages") { _ in
    for passage in passages { blackHole(FoldedWords(passage.text)) }
  }
  Benchmark("compare 2,000 passages for text reuse") { _ in
    blackHole(TextReuseComparator().findings(in: documents))
  }
  Benchmark("compare 500 passages for conflicts") { _ in
    blackHole(ConflictComparator().findings(in: Array(documents.prefix(5))))
  }
  Benchmark("audit 2,000 passages") { _ in
    blackHole(CitationAuditor().findings(in: documents))
  }
}
