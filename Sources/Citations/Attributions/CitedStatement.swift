internal import ClaimModel
internal import TextAnalysis

/// A sentence that cites a source, with what it says besides: what should stand there.
struct CitedStatement: Sendable {
  let citing: AuditedDocument
  let sentence: AuditedSentence
  /// The source that is cited.
  let cited: Identifier<Source>
  /// Whether it is certain that this source is meant: a name alone, or what a work is about, is not enough.
  let isCertain: Bool
  /// Whether the sentence cites nothing else.
  let isOnlyCitation: Bool
  /// Whether it cites no other source of the corpus.
  let isOnlySource: Bool
  /// The figures that it gives of it; those in quotations and in the citation itself are left to other rules.
  let figures: [Quantity]
  /// The numbers that it gives beside them, such as years.
  let numbers: [StatedNumber]
  /// The stems of its content words, those of the citation and of saying left out.
  let stems: Set<String>

  /// What a sentence says beside the ranges of its citations, which are ranges of the document's text.
  init(
    _ sentence: AuditedSentence, of citing: AuditedDocument, citing cited: Identifier<Source>, isCertain: Bool,
    works: Set<CitationTarget>, by marks: [TextRange], dates: Set<String> = []
  ) {
    self.isCertain = isCertain
    isOnlyCitation = works.count == 1
    isOnlySource = works.count { $0 != .unresolved } == 1
    self.citing = citing
    self.sentence = sentence
    self.cited = cited
    let start = sentence.range.lowerBound.utf8
    let marks = marks.map { max(0, $0.lowerBound.utf8 - start)..<max(0, $0.upperBound.utf8 - start) }
    let passed = marks + Quotations.ranges(in: sentence.text)
    figures = sentence.quantities.filter { figure in
      !passed.contains { $0.overlaps(figure.range) }
    }
    numbers = StatedNumber.numbers(in: sentence.words, besides: passed + figures.map(\.range)).filter {
      !dates.contains($0.word)
    }
    stems = Set(
      sentence.words.filter { word in !marks.contains { $0.overlaps(word.range) } }
        .map(\.folded).filter(Self.isContent).map(Stemmer.stem))
  }

  /// All that a document says with citations of sources of the corpus.
  static func statements(of citing: AuditedDocument, in corpus: CitationCorpus) -> [CitedStatement] {
    let reading = corpus.reading(of: citing)
    var places: [(sentence: Int, cited: Identifier<Source>, isCertain: Bool)] = []
    var marks: [Int: [TextRange]] = [:]
    var works: [Int: Set<CitationTarget>] = [:]
    // `the Courier of 11 June 2024`: the day of a work is none of what it says.
    var dates: [Int: Set<String>] = [:]
    for (citation, resolution) in zip(reading.read.citations, reading.resolutions) where citation.kind != .entry {
      marks[citation.sentence, default: []].append(citation.range)
      works[citation.sentence, default: []].insert(resolution.target)
      for number in [citation.work.year, citation.work.date?.day].compactMap(\.self) {
        dates[citation.sentence, default: []].insert(String(number))
      }
      guard let source = resolution.source else { continue }
      let isCertain = resolution.certainSource != nil
      if let known = places.firstIndex(where: { $0.sentence == citation.sentence && $0.cited == source }) {
        places[known].isCertain = places[known].isCertain || isCertain
      } else {
        places.append((citation.sentence, source, isCertain))
      }
    }
    return places.compactMap { place in
      let sentence = citing.sentences[place.sentence]
      guard sentence.passage.role != .heading, sentence.passage.repeats == nil else { return nil }
      return CitedStatement(
        sentence, of: citing, citing: place.cited, isCertain: place.isCertain,
        works: works[place.sentence] ?? [], by: marks[place.sentence] ?? [],
        dates: dates[place.sentence] ?? [])
    }
  }

  /// Whether another statement says the same: a figure that is not met twice by chance, or one that is said of the same matter, or
  /// most of the words.
  func isSame(as other: CitedStatement) -> Bool {
    let shared = stems.intersection(other.stems).count
    if shared >= 4, shared * 2 >= min(stems.count, other.stems.count) { return true }
    return sharedFigure(with: other).map { shared >= 3 || Self.isTelling($0) } ?? false
  }

  /// The first figure that another statement gives too.
  func sharedFigure(with other: CitedStatement) -> Quantity? {
    figures.first { figure in other.figures.contains { $0.isSameFigure(as: figure) } }
  }

  /// Whether two texts rarely give such a figure by chance.
  private static func isTelling(_ figure: Quantity) -> Bool {
    switch figure.kind {
    case .money: true
    case .measure, .count: figure.value >= 1_000 || figure.value >= 100 && hasTwoDigits(figure.value)
    case .percent, .ratio: figure.value.truncatingRemainder(dividingBy: 5) != 0
    }
  }

  /// Whether a number is none of one figure and noughts: `310`, and not `300`.
  private static func hasTwoDigits(_ value: Double) -> Bool {
    String(Int(min(value, 1e15))).dropFirst().contains { $0 != "0" }
  }

  /// Whether the sentence takes what it says from the cited source, and from that one alone.
  var restsOnCited: Bool { isOnlySource && !sentence.words.contains { Self.disputing.contains($0.folded) } }

  /// Words with which a sentence denies, doubts or answers what another says.
  private static let disputing: Set<String> = [
    "deny", "denies", "denied", "wrongly", "wrong", "falsely", "false", "dispute", "disputes", "disputed", "doubt",
    "doubts", "doubted", "ask", "asks", "asked", "reply", "replies", "contradicts", "rejects", "rejected", "corrects",
    "corrected", "untrue", "mistakenly", "retracted", "withdrew", "contrary", "unlike",
  ]

  /// Whether its figures are the writer's own reckoning: `together`, `on average`, `each`.
  var isReckoned: Bool { sentence.words.contains { Self.reckoning.contains($0.folded) } }

  private static let reckoning: Set<String> = [
    "together", "altogether", "combined", "total", "sum", "average", "each", "difference", "apiece",
  ]

  /// Whether a folded word tells what a sentence is about.
  static func isContent(_ folded: String) -> Bool {
    folded.count > 2 && !StopWords.contains(folded) && !ReportingVerbs.contains(folded)
      && !folded.allSatisfy(\.isNumber)
  }
}
