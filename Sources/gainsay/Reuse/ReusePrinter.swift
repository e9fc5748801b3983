internal import TextReuse

/// Writes matches and set phrases to standard output, as JSON Lines or as short lines for people, and counts them.
struct ReusePrinter {
  /// One side of a match.
  struct Side {
    /// What the text is called.
    var id: String
    /// Where the words stand, in UTF-8 offsets of the text.
    var range: Range<Int>
    /// How many words the whole text has.
    var wordCount: Int
  }

  /// So many characters of a quotation are shown to people.
  private static let shownQuote = 160
  /// So many ids of a set phrase are shown to people.
  private static let shownIDs = 8

  let options: ReuseOptions
  private var output = OutputBuffer()
  private var counts: [ReuseKind: Int] = [:]
  private var phraseCount = 0

  init(options: ReuseOptions) { self.options = options }

  /// Writes a match whose first side is `a`, unless it covers too little; `quote` are the words of `a`.
  mutating func add(_ a: Side, _ b: Side, _ stretch: SharedStretch, quote: () -> String) {
    let overlap = stretch.overlap(firstWords: a.wordCount, secondWords: b.wordCount)
    guard overlap >= options.minOverlap else { return }
    let kind = ReuseKind(stretch, firstWords: a.wordCount, secondWords: b.wordCount)
    counts[kind, default: 0] += 1
    switch options.format {
    case .jsonl, .json: output.add(a, b, stretch, kind)
    case .text: addText(a, b, stretch, kind, quote())
    }
    output.endLine()
  }

  /// Writes a set phrase and the texts that hold it.
  mutating func add(phrase quote: String, ids: some Collection<String>) {
    phraseCount += 1
    switch options.format {
    case .jsonl, .json:
      output.add(phrase: quote, ids: ids)
    case .text:
      let shown = ids.prefix(Self.shownIDs).joined(separator: ", ") + (ids.count > Self.shownIDs ? ", …" : "")
      output.add(Console.visible("set phrase in \(ids.count) texts: \(shown)\n  \(Self.shown(quote))"))
    }
    output.endLine()
  }

  /// Writes what is left, and gives a summary in one line.
  mutating func finish() -> String {
    output.flush()
    return Self.summary(counts, phraseCount: phraseCount)
  }

  private static func summary(_ counts: [ReuseKind: Int], phraseCount: Int) -> String {
    let total = counts.values.reduce(0, +)
    let kinds = ReuseKind.allCases.filter { counts[$0] != nil }.map { "\($0.rawValue) \(counts[$0, default: 0])" }
    return "\(total) match\(total == 1 ? "" : "es")\(kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"), "
      + FindingPrinter.count(phraseCount, "set phrase")
  }

  /// The summary of a search among so many passages.
  static func summary(passages: Int, _ found: String, faults: Int) -> String {
    FindingPrinter.count(passages, "passage") + ": " + found
      + (faults > 0 ? "; \(FindingPrinter.count(faults, "line")) could not be read" : "")
  }

  /// The same of counts.
  static func summary(passages: Int, _ counts: [ReuseKind: Int], phraseCount: Int, faults: Int) -> String {
    summary(passages: passages, summary(counts, phraseCount: phraseCount), faults: faults)
  }

  private mutating func addText(_ a: Side, _ b: Side, _ stretch: SharedStretch, _ kind: ReuseKind, _ quote: String) {
    let places = [a, b].map { "\(Self.line($0.id)) \($0.range.lowerBound)–\($0.range.upperBound)" }.joined(
      separator: " and ")
    let (first, second) = (stretch.first.count, stretch.second.count)
    let sizes = first == second ? "\(first)" : "\(first) and \(second)"
    output.add(
      Console.visible("\(kind.rawValue): \(places), \(stretch.common) of \(sizes) words\n  \(Self.shown(quote))"))
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A quotation on one line, cut where it is long.
  private static func shown(_ quote: String) -> String {
    let line = Self.line(quote)
    return line.count > shownQuote ? "“\(line.prefix(shownQuote)) …”" : "“\(line)”"
  }
}
