internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// The statements of a source as they are found, read from the source alone: it may be kept as long as the source stays.
struct DocumentSketch: Hashable, Sendable {
  /// The stems and figures of its statements, of their headings and authors, each once, in the order in which they come.
  private(set) var words: [String] = []
  /// The statements in reading order.
  private(set) var statements: [StatementSketch] = []
  /// Names that the source itself gives to one thing.
  private(set) var aliases: [Alias] = []
  private var numbers: [String: Int32] = [:]

  /// Sentences with fewer content words say too little to be compared.
  static let minimumTerms = 2
  /// The longest sentence compared, in UTF-8 bytes; what is longer is a list, a table or no text.
  static let longestSentence = 4_000

  /// Reads the statements of a document, and hands over what each asserts.
  init(_ document: Document, take: (Reading) -> Void) {
    // The wordings are English.
    if let language = document.source.language, !language.lowercased().hasPrefix("en") { return }
    let written = Self.day(of: document)
    var assertions: [Assertion] = []
    for (number, passage) in document.passages.enumerated() where Self.states(passage) {
      for range in Sentences.ranges(in: passage.text) where range.count <= Self.longestSentence {
        let assertion = Assertion(String(passage.text.utf8Slice(range)), written: written)
        guard assertion.terms.count >= Self.minimumTerms, assertion.isSentence else { continue }
        add(assertion, at: range, in: passage, number: number, of: document)
        assertions.append(assertion)
        take(Reading(assertion))
      }
    }
    nameInFull(assertions)
    aliases = assertions.flatMap { Aliases.declared(in: $0) }
    numbers = [:]
  }

  /// The day on which a document was published, where it is told to the day.
  static func day(of document: Document) -> CalendarDay? {
    document.source.published.flatMap { date in
      date.month.flatMap { month in date.day.flatMap { CalendarDay(year: date.year, month: month, day: $0) } }
    }
  }

  /// Whether it can be a sketch of a document: its places lie within it.
  func fits(_ document: Document) -> Bool {
    statements.allSatisfy { statement in
      document.passages.indices.contains(statement.passage)
        && statement.range.upperBound <= document.passages[statement.passage].text.utf8.count
    }
  }

  private static func states(_ passage: Passage) -> Bool {
    passage.role != .heading && passage.role != .caption && passage.repeats == nil
  }

  private mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let next = Int32(words.count)
    numbers[word] = next
    words.append(word)
    return next
  }

  private mutating func add(
    _ assertion: Assertion, at range: Range<Int>, in passage: Passage, number: Int, of document: Document
  ) {
    let stems = assertion.terms.map { self.number(of: $0.stem) }
    let figures = Set(assertion.quantities.filter { !$0.isZero }.map { "#\($0.low)-\($0.high)" }).sorted()
    let parts = assertion.words.filter { $0.folded.contains("-") }.flatMap {
      $0.folded.split(separator: "-").map(String.init).filter { !StopWords.contains($0) && $0.count > 2 }
    }
    let extra = (figures + parts.map(Stemmer.stem)).map { self.number(of: $0) }
    let headings = passage.headings.flatMap { Word.words(in: $0) }.filter { !StopWords.contains($0.folded) }
    let authors = assertion.isFirstPerson ? document.source.authors.flatMap { Word.words(in: $0) } : []
    let authorNames = authors.map { self.number(of: Stemmer.stem($0.folded)) }
    let around = (headings + authors.filter { !StopWords.contains($0.folded) }).map {
      self.number(of: Stemmer.stem($0.folded))
    }
    let context = Set((statements.last?.stems ?? []) + around).subtracting(stems).sorted()
    statements.append(
      StatementSketch(
        passage: number, range: range, letters: FNV1a.mixed(assertion.folded), terms: assertion.terms,
        speech: assertion.speech, traits: StatementTraits(assertion), frame: assertion.frame, stems: stems,
        extra: extra, context: context,
        authorNames: authorNames, givenNames: []))
  }

  /// Tells of each surname in which full names the source has it: `Beatriz Lanz` and `Teodoro Lanz` are two.
  private mutating func nameInFull(_ assertions: [Assertion]) {
    var given: [String: Set<String>] = [:]
    for words in assertions.map(\.words) {
      for (first, last) in zip(words, words.dropFirst())
      where first.isCapitalised && last.isCapitalised && last.range.lowerBound == first.range.upperBound + 1
        && !StopWords.contains(first.folded)
      {
        given[Stemmer.stem(last.folded), default: []].insert(first.folded)
      }
    }
    for (place, assertion) in assertions.enumerated() {
      var told: [Int32: Set<String>] = [:]
      for (term, stem) in zip(assertion.terms, statements[place].stems)
      where assertion.words[term.index].isCapitalised {
        if let names = given[term.stem] { told[stem] = names }
      }
      statements[place].givenNames = told.sorted { $0.key < $1.key }.map {
        StatementSketch.GivenNames(surname: $0.key, first: $0.value.sorted())
      }
    }
  }
}

extension DocumentSketch {
  /// Changes when the form in which sketches are kept does.
  static let form = "statements 4"

  /// The sketch that `bytes` gave; `nil` where it cannot be read.
  init?(kept bytes: [UInt8]) {
    var reader = CompactReader(bytes)
    do { try self.init(from: &reader) } catch { return nil }
  }

  private init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    let words = try reader.row { reader throws(CompactReader.Malformed) in try reader.text() }
    self.words = words
    statements = try reader.row { reader throws(CompactReader.Malformed) in
      try StatementSketch(from: &reader, words: words)
    }
    aliases = try reader.row { reader throws(CompactReader.Malformed) in
      try Alias(from: &reader)
    }
    guard reader.isAtEnd else { throw CompactReader.Malformed() }
  }

  /// The sketch as bytes.
  var bytes: [UInt8] {
    var writer = CompactWriter()
    writer.add(each: words) { $0.add($1) }
    writer.add(each: statements) { $1.write(to: &$0) }
    writer.add(each: aliases) { $1.write(to: &$0) }
    return writer.bytes
  }
}
