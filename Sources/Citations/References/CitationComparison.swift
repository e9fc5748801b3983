internal import ClaimModel
internal import TextAnalysis

/// What a citation says of a work beside what the source itself says.
struct CitationComparison {
  /// The fields in which they disagree.
  private(set) var disagreements: [Resolution.Disagreement] = []

  /// Compares; `isNamed` tells whether a name is one of the source's authors or its outlet.
  init(_ work: CitedWork, _ source: Source, isNamed: (String) -> Bool) {
    if let published = source.published {
      if let date = work.date,
        date.year != published.year || Self.differs(date.month, published.month)
          || Self.differs(date.day, published.day)
      {
        disagreements.append(.date(cited: date, actual: published))
      } else if let year = work.year, year != published.year, year != source.modified?.year {
        disagreements.append(.year(cited: year, actual: published))
      }
    }
    if let first = work.authors.first, !source.authors.isEmpty, !work.authors.contains(where: isNamed) {
      disagreements.append(.author(cited: first, actual: source.authors.joined(separator: ", ")))
    }
    if let cited = work.title, let title = source.title, !Self.isAlike(cited, title) {
      disagreements.append(.title(cited: cited, actual: title))
    }
  }

  private static func differs(_ one: Int?, _ other: Int?) -> Bool {
    if let one, let other { one != other } else { false }
  }

  /// Whether two titles share most of the words that the shorter has.
  private static func isAlike(_ one: String, _ other: String) -> Bool {
    let (mine, theirs) = (words(one), words(other))
    let least = min(mine.count, theirs.count)
    return least < 2 || mine.intersection(theirs).count * 2 >= least
  }

  private static func words(_ title: String) -> Set<String> {
    Set(SourceNameIndex.words(of: title).filter { !StopWords.contains($0) }.map(Stemmer.stem))
  }
}
