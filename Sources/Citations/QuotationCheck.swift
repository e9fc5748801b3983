internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// A quotation that a source credits to another source of the corpus, and what that source holds of it.
struct QuotationCheck {
  /// What became of the words.
  enum Outcome {
    /// They stand there, to the word.
    case verbatim
    /// They stand there with words changed; the evidence is what stands there.
    case altered(Evidence, quoted: String, actual: String)
    /// Nothing like them stands there.
    case notFound
  }

  /// Shorter quotations are phrases that anybody may use.
  static let minimumWords = 5

  let sentence: AuditedSentence
  let quote: String
  let cited: AuditedDocument
  let outcome: Outcome

  /// The checks of a source's quotations against the sources that it names.
  static func checks(of audited: AuditedDocument, in corpus: AuditedCorpus) -> [QuotationCheck] {
    audited.sentences.enumerated().flatMap { index, sentence -> [QuotationCheck] in
      let before =
        index > 0 && audited.sentences[index - 1].passage.id == sentence.passage.id
        ? audited.sentences[index - 1].text : ""
      return Quotations.ranges(in: sentence.text).compactMap { range in
        let quote = String(sentence.text.utf8Slice(range))
        guard FoldedWords(quote).count >= minimumWords else { return nil }
        let context =
          String(sentence.text.utf8Slice(0..<range.lowerBound)) + " "
          + String(sentence.text.utf8Slice(range.upperBound..<sentence.text.utf8.count))
        guard let cited = citedSource(context, before, of: audited, in: corpus) else { return nil }
        let others = corpus.documents.filter { $0.document.source.id != audited.document.source.id }
        let outcome = others.contains { holds(quote, $0.document.text) } ? .verbatim : compare(quote, with: cited)
        return QuotationCheck(sentence: sentence, quote: quote, cited: cited, outcome: outcome)
      }
    }
  }

  /// The one other source whose author, outlet or title the words around a quotation name.
  private static func citedSource(
    _ context: String, _ before: String, of audited: AuditedDocument, in corpus: AuditedCorpus
  ) -> AuditedDocument? {
    for text in [context, before] {
      let named = corpus.documents.filter { other in
        other.document.source.id != audited.document.source.id
          && other.document.source.publisher != audited.document.source.publisher
          && names(of: other.document.source).contains { text.holdsName($0) }
      }
      if named.count == 1 { return named[0] }
      if named.count > 1 { return nil }
    }
    return nil
  }

  private static func names(of source: Source) -> [String] {
    let people = source.authors.flatMap { name in [name] + (name.split(separator: " ").last.map { [String($0)] } ?? [])
    }
    return (people + [source.publisher, source.title].compactMap(\.self)).filter { $0.count > 4 }
  }

  /// Whether every piece of a quotation, parted at ellipses and brackets, stands in a text word for word.
  private static func holds(_ quote: String, _ text: String) -> Bool {
    let words = FoldedWords(text).hashes
    let pieces = quote.replacing("...", with: "…").split { "…[]".contains($0) }.map { FoldedWords(String($0)).hashes }
      .filter { !$0.isEmpty }
    var start = 0
    for piece in pieces {
      guard let found = words[start...].firstRange(of: piece) else { return false }
      start = found.upperBound
    }
    return true
  }

  /// The sentence of the cited source that shares most of the quotation's words, if it shares enough to be the one meant.
  private static func compare(_ quote: String, with cited: AuditedDocument) -> Outcome {
    let wanted = FoldedWords(quote)
    var best: (sentence: AuditedSentence, pairs: [(Int, Int)])?
    for sentence in cited.sentences {
      let pairs = WordAlignment(wanted.hashes[...], FoldedWords(sentence.text).hashes[...]).pairs
      if pairs.count > best?.pairs.count ?? 0 { best = (sentence, pairs) }
    }
    // 60 per cent: the limit at which a quotation of 32 characters and more was never found in a wrong page.
    guard let best, best.pairs.count >= 4, best.pairs.count * 10 >= wanted.count * 6,
      let first = best.pairs.first, let last = best.pairs.last
    else { return .notFound }
    let there = FoldedWords(best.sentence.text)
    let missing = (0..<wanted.count).filter { index in !best.pairs.contains { $0.0 == index } }.map {
      quote.utf8Slice(wanted.textRange($0..<$0 + 1))
    }
    let instead = (first.1...last.1).filter { index in !best.pairs.contains { $0.1 == index } }.map {
      best.sentence.text.utf8Slice(there.textRange($0..<$0 + 1))
    }
    return .altered(
      cited.evidence(best.sentence), quoted: missing.joined(separator: " "), actual: instead.joined(separator: " "))
  }
}

extension String {
  /// Whether a name stands in the text as words of its own.
  fileprivate func holdsName(_ name: String) -> Bool {
    guard let range = firstRange(of: name) else { return false }
    let before = self[..<range.lowerBound].last, after = self[range.upperBound...].first
    return (before.map { !$0.isLetter } ?? true) && (after.map { !$0.isLetter } ?? true)
  }
}
