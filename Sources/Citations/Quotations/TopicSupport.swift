internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// Whether a source of the corpus is the very one that a credit means: an outlet has many articles, an author many works.
struct TopicSupport {
  let corpus: QuotationCorpus
  let own: Int

  /// Whether the source appeared in time, knows the speaker, and speaks of what the sentence speaks of.
  func isMeant(_ document: Int, by quotation: Quotation, _ ground: CitedSource.Ground) -> Bool {
    let source = corpus.documents[document].document.source
    if let mine = corpus.documents[own].document.source.published, let theirs = source.published, mine.day != nil,
      theirs.day != nil, theirs.description > mine.description
    {
      return false
    }
    if ground == .link { return true }
    let context = quotation.context
    let around = Word.words(in: context.before + " " + context.after)
    let names = corpus.names.mentions(in: around).flatMap { around[$0.words] }.map(\.folded)
    if ground != .writer, let surname = quotation.credit.surname, !names.contains(surname), !holds(surname, document) {
      return false
    }
    var (words, shared, telling) = (Set<String>(), 0, 0)
    for word in around + Word.words(in: quotation.text.text)
    where word.folded.count > 3 && !StopWords.contains(word.folded) && !names.contains(word.folded)
      && !ReportingVerbs.contains(word.folded) && words.insert(word.folded).inserted
    {
      let hashes = FoldedWords(word.folded).hashes
      guard hashes.allSatisfy({ corpus.index.holds($0, in: document) }) else { continue }
      shared += 1
      if hashes.contains(where: isTelling) { telling += 1 }
    }
    return telling >= 2 && shared * Self.fewestShared >= words.count
  }

  /// One of so many words of the sentence must stand in the source.
  private static let fewestShared = 4

  /// Whether a word stands in few enough sources to tell of what they speak: in eight, or in one of twenty.
  private func isTelling(_ hash: UInt64) -> Bool {
    corpus.index.isRare(hash, in: max(8, corpus.index.texts.count / 20))
  }

  private func holds(_ word: String, _ document: Int) -> Bool {
    let hashes = FoldedWords(word).hashes
    return !hashes.isEmpty && hashes.allSatisfy { corpus.index.holds($0, in: document) }
  }
}

extension AuditedDocument {
  /// Whether the source holds its whole article, as far as its text tells: no stub that a wall or a teaser ends.
  var isComplete: Bool {
    let ends =
      document.passages.suffix(2).map(\.text) + (document.text.utf8.count < 2_000 ? document.furniture.map(\.text) : [])
    if let last = document.passages.last?.text, last.hasSuffix("…") || last.hasSuffix("[...]") { return false }
    return !ends.contains { text in
      let folded = text.lowercased()
      return Self.walls.contains(where: folded.holds)
    }
  }

  private static let walls = [
    "to continue reading", "continue reading", "already a subscriber", "subscribe to read", "subscribe to continue",
    "log in to read", "sign in to read", "for subscribers only", "subscribers only", "read the full story",
    "read the full article", "read the rest of",
  ]
}
