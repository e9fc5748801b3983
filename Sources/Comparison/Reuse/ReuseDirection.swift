internal import ClaimModel
internal import TextAnalysis

/// Which of two sources had words first.
enum ReuseDirection {
  /// The side and what tells so: 0 for the first, 1 for the second; `nil` where nothing tells.
  ///
  /// The days of publication decide where both are known and differ; otherwise that one side alone credits the other.
  /// Quotation marks alone tell nothing: the words may be a third person's.
  static func origin(_ one: Side, _ other: Side) -> (side: Int, basis: ReuseRelation.Basis)? {
    let (a, b) = (one.text.document.source, other.text.document.source)
    if let first = a.published, let second = b.published, isBefore(first, second) || isBefore(second, first) {
      return (isBefore(first, second) ? 0 : 1, .date)
    }
    // Within one house, or with one hand, a name says nothing.
    guard a.publisher == nil || a.publisher != b.publisher, Set(a.authors).isDisjoint(with: b.authors) else {
      return nil
    }
    let (credits, isCredited) = (one.credits(b), other.credits(a))
    guard credits != isCredited else { return nil }
    let crediting = credits ? one : other
    return (credits ? 1 : 0, crediting.isQuoted ? .quotation : .attribution)
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

    /// Whether the passage around the words, or the one before, credits a source: its author's full name or its publisher's stands beside a verb of speech.
    func credits(_ source: Source) -> Bool {
      let names = (source.authors.filter { $0.contains(" ") } + (source.publisher.map { [$0] } ?? [])).map { name in
        Word.words(in: name).drop { $0.folded == "the" }.map(\.folded)
      }.filter { $0.count > 1 || ($0.first?.count ?? 0) > 3 }
      let passages = text.passages(of: run)
      return text.document.passages[max(0, passages.lowerBound - 1)...passages.upperBound].contains { passage in
        let words = Word.words(in: passage.text)
        return names.contains { Self.isCredited($0, in: words) }
      }
    }

    /// So many words may stand between a name and the verb.
    private static let reach = 2

    private static func isCredited(_ name: [String], in words: [Word]) -> Bool {
      guard name.count <= words.count else { return false }
      return (0...words.count - name.count).contains { start in
        let end = start + name.count
        guard words[start].isCapitalised, words[start..<end].map(\.folded) == name else { return false }
        let around = words[max(0, start - reach - 1)..<start] + words[end..<min(words.count, end + reach + 1)]
        return around.contains { Speech.verbs.contains($0.folded) || ["according", "published"].contains($0.folded) }
      }
    }
  }
}
