import ClaimModel
import SeededRandom

/// A report as big as the page is made for: sources of made-up words, and findings of every kind about them.
struct PageReport {
  private var random: SeededRandom
  private let sources: Int
  private let findings: Int
  private var documents: [Document] = []

  private static let passagesPerSource = 12
  private static let wordsPerPassage = 40
  /// So many passages of every second source are those of the source before it, with some words changed.
  private static let copiedPassages = 3
  private static let rules: [(id: Identifier<Rule>, severity: Severity, places: Int, share: Int)] = [
    ("conflict/numeric", .warning, 2, 30), ("conflict/negation", .warning, 2, 10),
    ("duplicate/partial", .warning, 2, 25),
    ("quote/altered", .error, 2, 10), ("citation/statistic-uncited", .warning, 1, 15),
    ("attribution/anonymous", .note, 1, 10),
  ]

  init(sources: Int, findings: Int, seed: UInt64) {
    random = SeededRandom(seed: seed)
    self.sources = sources
    self.findings = findings
  }

  /// The report; the same for the same numbers and seed.
  mutating func report() -> Report {
    let syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe"]
    let words = (0..<4000).map { _ in (0...1 + random.below(3)).map { _ in syllables[random.below(12)] }.joined() }
    for number in 0..<sources { documents.append(document(number, words)) }
    var made: [Finding] = []
    for number in 0..<findings {
      var draw = random.below(100)
      let rule =
        Self.rules.first {
          draw -= $0.share; return draw < 0
        } ?? Self.rules[0]
      let evidence = rule.id.rawValue.hasPrefix("duplicate/") ? copies() : (0..<rule.places).map { _ in someEvidence() }
      made.append(
        Finding(
          rule: rule.id, severity: rule.severity, score: Double(random.below(1000)) / 1000,
          message: "“\(number) dead” against “\(number + 7) dead”; both speak of \(words[number % words.count])",
          evidence: evidence))
    }
    var report = Report(
      version: "0.1.0", documents: documents, findings: made, failures: [],
      rules: Self.rules.map {
        Rule(id: $0.id, severity: $0.severity, summary: "A rule.", help: "Help.", triggering: [], nonTriggering: [])
      })
    report.measured = Self.rules.map { MeasuredPrecision(rule: $0.id, right: 9, of: 10) }
    report.citations = (0..<sources / 2).map { _ in
      let evidence = someEvidence()
      return SourceCitation(
        citing: evidence.source, cited: documents[random.below(sources)].source.id, evidence: evidence)
    }.filter { $0.citing != $0.cited }
    for group in report.groups {
      for statement in group.statements {
        report.periods[statement.evidence] = [
          DescribedPeriod(
            words: "in March 2021", first: CalendarDate(year: 2021, month: 3, day: 1),
            last: CalendarDate(year: 2021, month: 3, day: 31))
        ]
      }
    }
    report.mark(
      against: Baseline(made.prefix(findings / 2).map { .init(id: $0.id, rule: $0.rule, message: $0.message) }))
    return report
  }

  /// A passage and its copy in the next source.
  private mutating func copies() -> [Evidence] {
    let first = random.below(documents.count / 2) * 2
    let place = random.below(Self.copiedPassages)
    return [first, first + 1].map { Evidence(documents[$0].passages[place], in: documents[$0]) }
  }

  private mutating func someEvidence() -> Evidence {
    let document = documents[random.below(documents.count)]
    let passage = document.passages[random.below(document.passages.count)]
    // A sentence of the passage.
    let whole = passage.range.utf8
    let start = whole.lowerBound + random.below(2) * (whole.count / 2)
    let bytes = Array(document.text.utf8)
    let first = start == whole.lowerBound ? start : (bytes[start...].firstIndex(of: 0x20) ?? start) + 1
    return Evidence(TextRange(utf8: first..<whole.upperBound), of: passage, in: document)
  }

  private mutating func document(_ number: Int, _ words: [String]) -> Document {
    var source = Source(id: Identifier(rawValue: "source-\(number)"), path: "seeds/source-\(number).html")
    source.title = (0..<6).map { _ in words[random.below(words.count)] }.joined(separator: " ")
    source.authors = ["Author \(random.below(max(1, sources / 3)))"]
    source.publisher = "Outlet \(random.below(40))"
    source.published = CalendarDate(
      year: 2020 + random.below(4), month: 1 + random.below(12), day: 1 + random.below(28))
    source.language = "en"
    var text = ""
    var passages: [Passage] = []
    for place in 0..<Self.passagesPerSource {
      var chosen = (0..<Self.wordsPerPassage).map { _ in words[random.below(words.count)] }
      if number % 2 == 1, place < Self.copiedPassages {
        let original = documents[number - 1].passages[place].text.dropLast().split(separator: " ").map(String.init)
        chosen = original.enumerated().map { $0 % 13 == 5 ? chosen[$0] : $1 }
      }
      let passage = chosen.joined(separator: " ") + "."
      if place > 0 { text += "\n\n" }
      let start = text.utf8.count
      text += passage
      passages.append(
        Passage(
          id: Identifier(rawValue: "source-\(number):\(place + 1)"), source: source.id, role: .paragraph,
          range: TextRange(utf8: start..<text.utf8.count), line: place * 2 + 1, text: passage))
    }
    return Document(
      source: source, text: text, fingerprint: "", passages: passages, origin: ByteOrigin(runs: []), encoding: "utf-8")
  }
}
