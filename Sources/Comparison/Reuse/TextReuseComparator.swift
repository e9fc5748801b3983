public import ClaimModel
internal import TextAnalysis

/// Finds text that sources share: seeds of equal word runs, chained, grown, and verified by alignment.
public struct TextReuseComparator: Sendable {
  /// The rules, in the order of their ids.
  public static var rules: [Rule] { [inDocument, near, partial, quotation, verbatim] }

  /// Fewest common words of a finding. Below, names of bodies and set phrases match (labelled topics: 12 loses no label).
  static let minimumWords = 12
  /// Fewest common words of a shared quotation, which is marked as one.
  static let minimumQuotedWords = 8
  /// Least share of common words in a span.
  static let minimumSimilarity = 0.55

  private struct Place {
    var document: Document
    var passage: Passage
  }

  /// A comparator.
  public init() {}

  /// One finding for each pair of passages that share a verified span, in no particular order.
  public func findings(in documents: [Document]) -> [Finding] {
    let places = documents.sorted { $0.source.id < $1.source.id }.flatMap { document in
      document.passages.filter { $0.role != .heading }.map { Place(document: document, passage: $0) }
    }
    let shingles = places.map { Shingles($0.passage.text) }
    return ReuseSeeds.pairs(of: shingles).compactMap { pair in
      guard let span = ReuseSpan(pair, shingles), span.similarity >= Self.minimumSimilarity else { return nil }
      return finding(
        span, places[pair.first], places[pair.second], shingles[pair.first], shingles[pair.second])
    }
  }

  private func finding(_ span: ReuseSpan, _ one: Place, _ other: Place, _ a: Shingles, _ b: Shingles) -> Finding? {
    let (first, second) = (textRange(span.first, a), textRange(span.second, b))
    let isQuoted =
      Quotations.contains(first, in: one.passage.text) || Quotations.contains(second, in: other.passage.text)
    guard span.common >= (isQuoted ? Self.minimumQuotedWords : Self.minimumWords) else { return nil }
    let covers = [(span.first.count, a.words.count), (span.second.count, b.words.count)].map { Double($0) / Double($1) }
    let isSame = span.similarity == 1
    let rule: Rule
    if one.document.source.id == other.document.source.id {
      // Inside one source only a doubled passage is worth saying; a refrain is style.
      guard covers.allSatisfy({ $0 > 0.8 }), span.common >= 15 else { return nil }
      rule = Self.inDocument
    } else if isQuoted {
      rule = Self.quotation
    } else if covers.allSatisfy({ $0 > 0.95 }) {
      rule = isSame ? Self.verbatim : Self.near
    } else {
      rule = covers.allSatisfy { $0 > 0.7 } ? Self.near : Self.partial
    }
    let length = Double(span.common) / Double(span.common + 20)
    return Finding(
      rule: rule.id, severity: rule.severity, score: span.similarity * length,
      message: message(rule, span, one.document, other.document),
      evidence: [evidence(first, one), evidence(second, other)])
  }

  private func textRange(_ words: Range<Int>, _ shingles: Shingles) -> Range<Int> {
    shingles.ranges[words.lowerBound].lowerBound..<shingles.ranges[words.upperBound - 1].upperBound
  }

  /// The words of a span with the marks that close it, so that a copied sentence is quoted with its full stop.
  private func evidence(_ range: Range<Int>, _ place: Place) -> Evidence {
    let text = Array(place.passage.text.utf8)
    var (low, high) = (range.lowerBound, range.upperBound)
    while high < text.count, text[high] != 0x20 { high += 1 }
    while low > 0, text[low - 1] != 0x20 { low -= 1 }
    let start = place.passage.range.lowerBound.utf8
    return Evidence(TextRange(utf8: start + low..<start + high), of: place.passage, in: place.document)
  }

  private func message(_ rule: Rule, _ span: ReuseSpan, _ one: Document, _ other: Document) -> String {
    let differing = max(span.first.count, span.second.count) - span.common
    let words = differing == 0 ? "\(span.common) words agree" : "\(span.common) words agree and \(differing) differ"
    guard one.source.id != other.source.id else { return "the passage stands twice in this source: \(words)" }
    guard rule.id != Self.quotation.id else { return "both sources quote these words: \(words)" }
    guard let a = one.source.published, let b = other.source.published, a != b else {
      return "\(words); which was first is not known from their dates"
    }
    let (early, late) = a < b ? (one, other) : (other, one)
    return "\(words); \(early.source.id) (\(min(a, b))) was published before \(late.source.id) (\(max(a, b)))"
  }
}
