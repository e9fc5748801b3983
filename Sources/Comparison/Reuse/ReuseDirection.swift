internal import ClaimModel
internal import TextAnalysis

/// Which of two sources had words first.
enum ReuseDirection {
  /// The side and what tells so: 0 for the first, 1 for the second; `nil` where nothing tells.
  ///
  /// The days of publication decide where both are known and differ; otherwise that one side alone has the words in quotation marks, or names the other.
  static func origin(_ one: Side, _ other: Side) -> (side: Int, basis: ReuseRelation.Basis)? {
    let (a, b) = (one.text.document.source, other.text.document.source)
    if let first = a.published, let second = b.published, isBefore(first, second) || isBefore(second, first) {
      return (isBefore(first, second) ? 0 : 1, .date)
    }
    if one.isQuoted != other.isQuoted { return (one.isQuoted ? 1 : 0, .quotation) }
    // Within one house, or with one hand, a name says nothing.
    guard a.publisher == nil || a.publisher != b.publisher, Set(a.authors).isDisjoint(with: b.authors) else {
      return nil
    }
    let (credits, isCredited) = (one.names(b), other.names(a))
    if credits != isCredited { return (credits ? 1 : 0, .attribution) }
    return nil
  }

  /// Whether a day lies before another for sure: `2024` says nothing about `2024-05-04`.
  private static func isBefore(_ one: CalendarDate, _ other: CalendarDate) -> Bool {
    let (a, b) = (one.description, other.description)
    return one < other && !a.hasPrefix(b) && !b.hasPrefix(a)
  }

  /// A stretch of words in a source.
  struct Side {
    let text: ComparedDocument
    let run: Range<Int>
    let isQuoted: Bool

    init(_ text: ComparedDocument, _ run: Range<Int>) {
      self.text = text
      self.run = run
      isQuoted = text.isQuoted(run)
    }

    /// Whether the passage around the words, or the one before, names a source as where they come from.
    func names(_ source: Source) -> Bool {
      let passages = text.passages(of: run)
      let around = text.document.passages[max(0, passages.lowerBound - 1)...passages.upperBound]
      let words = around.flatMap { Word.words(in: $0.text).map(\.folded) }
      guard words.contains(where: { Speech.verbs.contains($0) || $0 == "according" }) else { return false }
      let names =
        source.authors.compactMap { Word.words(in: $0).last.map { [$0.folded] } }
        + [source.publisher.map { Word.words(in: $0).map(\.folded) } ?? []]
      return names.contains { name in
        guard let first = name.first, name.count > 1 || first.count > 3 else { return false }
        return words.indices.contains { words[$0...].starts(with: name) }
      }
    }
  }
}
