internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// A stretch of text that two sources share, or that one source has twice.
struct SharedText: Sendable {
  let one: ComparedDocument
  let other: ComparedDocument
  let stretch: SharedStretch
  /// How many words of the longer side do not agree, those left out that a scanner may have misread.
  let differing: Int
  /// The words of both sides where passages begin on both, row by row.
  let rows: [(Range<Int>, Range<Int>)]
  /// The source that had the words first, and what tells so.
  let origin: (source: Identifier<Source>, basis: ReuseRelation.Basis)?
  /// The sources that have it in quotation marks.
  let quoting: [Identifier<Source>]

  init(_ match: TextMatch, _ texts: [ComparedDocument]) {
    one = texts[match.one]
    other = texts[match.other]
    let cut = ReuseRows(match.stretch, one, other)
    stretch = cut.stretch
    rows = cut.rows
    differing = max(stretch.first.count, stretch.second.count) - stretch.common - Self.misread(stretch, one, other)
    let (left, right) = (ReuseDirection.Side(one, stretch.first), ReuseDirection.Side(other, stretch.second))
    quoting = match.one == match.other ? [] : [left, right].filter(\.isQuoted).map(\.text.document.source.id)
    origin =
      match.one == match.other
      ? nil
      : ReuseDirection.origin(left, right).map { ($0.side == 0 ? texts[match.one] : texts[match.other], $0.basis) }
        .map { ($0.0.document.source.id, $0.1) }
  }

  /// Whether one side at least has it in quotation marks.
  var isQuotation: Bool { !quoting.isEmpty }

  /// Whether it was found by its sentences and not by runs of words: words may stand in another order.
  var isRewritten: Bool { stretch.runs.isEmpty }

  /// The words that count as shared: all of a stretch that goes in step; of a rewritten one as many as agree.
  var agreeing: (first: Range<Int>, second: Range<Int>) {
    guard isRewritten else { return (stretch.first, stretch.second) }
    return (stretch.first.prefixRange(stretch.shared), stretch.second.prefixRange(stretch.shared))
  }

  /// Whether both sides stand in one source.
  var isInDocument: Bool { one.document.source.id == other.document.source.id }

  /// Words that stand at one place between words that agree, and that a scanner may have made of one another.
  private static func misread(_ stretch: SharedStretch, _ one: ComparedDocument, _ other: ComparedDocument) -> Int {
    guard stretch.similarity > 0.8, stretch.common < max(stretch.first.count, stretch.second.count) else { return 0 }
    let pairs = WordAlignment(one.words.hashes[stretch.first], other.words.hashes[stretch.second]).pairs
    let ends = [(stretch.first.lowerBound - 1, stretch.second.lowerBound - 1)] + pairs
    return zip(ends, pairs + [(stretch.first.upperBound, stretch.second.upperBound)]).count { before, after in
      guard after.0 == before.0 + 2, after.1 == before.1 + 2 else { return false }
      return OCRNoise.areAlike(one.word(before.0 + 1), other.word(before.1 + 1))
    }
  }

  /// Which share of the passages that it touches the stretch covers, on either side.
  var coverage: (one: Double, other: Double) {
    (
      Double(stretch.first.count) / Double(one.passageWords(of: stretch.first)),
      Double(stretch.second.count) / Double(other.passageWords(of: stretch.second))
    )
  }

  /// The larger of the two coverages.
  var overlap: Double { max(coverage.one, coverage.other) }

  /// Whether headlines are all that agrees, or a few words of one.
  var isHeading: Bool {
    let sides = [one.isHeading(stretch.first), other.isHeading(stretch.second)]
    return sides == [true, true] || (sides.contains(true) && stretch.common < Self.headlineWords)
  }

  /// Whether a whole passage stands once more in its source; a refrain inside passages is style, and the rows of a list or table are its form.
  var isDoubledPassage: Bool {
    overlap > 0.8 && (differing == 0 || stretch.common >= 20 && stretch.similarity > 0.9)
      && ownWords >= Self.doubledOwnWords
      && one.isProse(stretch.first) && other.isProse(stretch.second)
  }

  /// Whether so many words agree that two authors did not find them apart: names, figures, small words and stock phrases alone do not tell.
  var tellsOfCopying: Bool {
    guard isRewritten || stretch.similarity >= Self.minimumSimilarity else { return false }
    let needed = isRewritten ? Self.rewrittenOwnWords : isQuotation ? Self.quotedOwnWords : Self.ownWords
    guard ownWords >= max(needed, stretch.common / Self.ownWordShare) else { return false }
    return isQuotation || isRewritten || stretch.common >= StockPhrases.limit
      || !StockPhrases.stand(in: one.document.text.utf8Slice(one.words.textRange(stretch.first)))
  }

  /// Least share of common words.
  private static let minimumSimilarity = 0.55
  /// Fewest words that an author chose, neither names nor figures nor small words: in a passage that stands twice, a quotation, a rewritten sentence, any
  /// other stretch. Set on news pages of many outlets, where “did not immediately respond to a request for comment” has four and “the U.S. Attorney’s
  /// Office for the Southern District of New York, said in a” has one.
  private static let (doubledOwnWords, quotedOwnWords, rewrittenOwnWords, ownWords) = (2, 3, 4, 5)
  /// Fewer words of a headline stand in a text by chance.
  private static let headlineWords = 12
  /// One word in eight at least: in prose it is one in three, in a list of names hardly any.
  private static let ownWordShare = 8

  /// How many of the words their author chose, on the side that has fewer.
  private var ownWords: Int {
    let styles = (one.style(of: stretch.first), other.style(of: stretch.second))
    // Two lists of titles are alike because the titles are.
    let areTitles = styles == (.title, .title)
    return min(
      one.ownWords(stretch.first, capitalsAreNames: areTitles || styles.0 == .sentence),
      other.ownWords(stretch.second, capitalsAreNames: areTitles || styles.1 == .sentence))
  }

  /// The kind of reuse.
  var rule: Rule {
    if isInDocument { return TextReuseComparator.inDocument }
    if isQuotation { return TextReuseComparator.quotation }
    let coverage = min(coverage.one, coverage.other)
    if coverage > 0.95, differing == 0 { return TextReuseComparator.verbatim }
    return coverage > 0.7 ? TextReuseComparator.near : TextReuseComparator.partial
  }

  /// The words of both sides, row by row, the source that had them first before the other.
  var evidence: [Evidence] {
    let isTurned = origin?.source == other.document.source.id
    return rows.flatMap { row -> [Evidence] in
      let sides = [one.evidence(row.0), other.evidence(row.1)]
      return isTurned ? sides.reversed() : sides
    }
  }
}

extension Range<Int> {
  fileprivate func prefixRange(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
