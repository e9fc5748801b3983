internal import ParallelWork
internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// The statements of a corpus with the words by which they are found.
struct StatementIndex: Sendable {
  private(set) var statements: [Statement]
  private(set) var vocabulary = Vocabulary()
  let documents: [Document]
  /// What each document is about.
  private(set) var matters = DocumentMatters()
  /// For each statement, where else its words stand: in later sources.
  private(set) var copies: [Int: [StatementCopy]] = [:]

  /// Sentences with fewer content words say too little to be compared.
  static let minimumTerms = 2
  /// The longest sentence compared, in UTF-8 bytes; what is longer is a list, a table or no text.
  static let longestSentence = 4_000

  /// Reads the sentences of documents; of sentences with the same words only the first published one stays.
  init(_ documents: [Document]) {
    let ordered = documents.sorted { a, b in
      (a.source.published?.description ?? "9999", a.source.id) < (
        b.source.published?.description ?? "9999", b.source.id
      )
    }
    self.documents = ordered
    let read = Workers.onAllCores.map(ordered.count) { Self.statements(of: ordered[$0], number: $0) }
    var numbers: [String: Int] = [:]
    statements = []
    for statement in read.joined() {
      let known = numbers[statement.assertion.folded] ?? statements.count
      if known == statements.count {
        numbers[statement.assertion.folded] = known
        statements.append(statement)
      } else if statements[known].document != statement.document,
        copies[known]?.last?.document != statement.document
      {
        copies[known, default: []].append(StatementCopy(statement))
      }
    }
    numberStems()
  }

  private static func statements(of document: Document, number: Int) -> [Statement] {
    var found: [Statement] = []
    // The wordings are English.
    if let language = document.source.language, !language.lowercased().hasPrefix("en") { return [] }
    let written = document.source.published.flatMap { date in
      date.month.flatMap { month in date.day.flatMap { CalendarDay(year: date.year, month: month, day: $0) } }
    }
    for passage in document.passages
    where passage.role != .heading && passage.role != .caption && passage.repeats == nil {
      let start = passage.range.lowerBound.utf8
      for range in Sentences.ranges(in: passage.text) where range.count <= longestSentence {
        let assertion = Assertion(String(passage.text.utf8Slice(range)), written: written)
        guard assertion.terms.count >= minimumTerms, assertion.isSentence else { continue }
        found.append(
          Statement(
            document: number, passage: passage,
            range: TextRange(utf8: start + range.lowerBound..<start + range.upperBound), assertion: assertion,
            order: found.count))
      }
    }
    return found
  }

  private mutating func numberStems() {
    var before: (document: Int, ids: [Int32]) = (-1, [])
    for index in statements.indices {
      let ids = statements[index].terms.map { vocabulary.number(of: $0.stem) }
      statements[index].ids = ids
      var context: [Int32] = statements[index].document == before.document ? before.ids : []
      let source = documents[statements[index].document].source
      var around = statements[index].passage.headings
      if statements[index].assertion.isFirstPerson {
        around += source.authors
        statements[index].authorNames = source.authors.flatMap { Word.words(in: $0) }.map {
          vocabulary.number(of: Stemmer.stem($0.folded))
        }
      }
      let figures = Set(statements[index].assertion.quantities.filter { !$0.isZero }.map { "#\($0.low)-\($0.high)" })
        .sorted()
      let parts = statements[index].assertion.words.filter { $0.folded.contains("-") }.flatMap {
        $0.folded.split(separator: "-").map(String.init).filter { !StopWords.contains($0) && $0.count > 2 }.map(
          Stemmer.stem)
      }
      statements[index].extra = (figures + parts).map { vocabulary.number(of: $0) }
      vocabulary.count(Set(ids + statements[index].extra))
      for text in around {
        context += Word.words(in: text).filter { !StopWords.contains($0.folded) }.map {
          vocabulary.number(of: Stemmer.stem($0.folded))
        }
      }
      statements[index].context = Array(Set(context).subtracting(ids)).sorted()
      before = (statements[index].document, ids)
    }
    nameInFull()
    vocabulary.finish(sentences: statements.count, aliases: Aliases(statements))
    readMatters()
  }

  private mutating func readMatters() {
    var terms = [Set<Int32>](repeating: [], count: documents.count)
    for statement in statements { terms[statement.document].formUnion(statement.ids) }
    matters = DocumentMatters(terms, vocabulary)
  }

  /// Tells of each surname in which full names its source has it: `Beatriz Lanz` and `Teodoro Lanz` are two.
  private mutating func nameInFull() {
    var given: [Int: [String: Set<String>]] = [:]
    for statement in statements {
      let words = statement.assertion.words
      for (first, last) in zip(words, words.dropFirst())
      where first.isCapitalised && last.isCapitalised && last.range.lowerBound == first.range.upperBound + 1
        && !StopWords.contains(first.folded)
      {
        given[statement.document, default: [:]][Stemmer.stem(last.folded), default: []].insert(first.folded)
      }
    }
    for index in statements.indices {
      for (term, id) in zip(statements[index].terms, statements[index].ids)
      where statements[index].assertion.words[term.index].isCapitalised {
        statements[index].givenNames[id] = given[statements[index].document]?[term.stem]
      }
    }
  }
}
