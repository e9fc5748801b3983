public import ClaimModel
internal import TextAnalysis

/// Finds an annotation's words again: by position, by quote, then by the most similar words.
public struct Anchorer: Sendable {
  /// Characters of context kept on each side of a quote, as Hypothesis keeps them.
  public static let contextLength = 32

  /// An anchorer.
  public init() {}

  /// The selectors of a stretch of a document's text: the quote with its context, and the position in code points.
  public static func selectors(for range: TextRange, in text: String) -> [Selector] {
    let (low, high) = (text.utf8Slice(0..<range.lowerBound.utf8), text.utf8Slice(0..<range.upperBound.utf8))
    let before = String(String.UnicodeScalarView(low.unicodeScalars.suffix(contextLength)))
    let after = text.utf8Slice(range.upperBound.utf8..<text.utf8.count).unicodeScalars.prefix(contextLength)
    return [
      .quote(
        exact: String(text.utf8Slice(range.utf8)), prefix: before, suffix: String(String.UnicodeScalarView(after))),
      .position(start: low.unicodeScalars.count, end: high.unicodeScalars.count),
    ]
  }

  /// Where the words stand in a text now; every cheap answer is checked against the quote.
  public func anchor(_ selectors: [Selector], in text: String) -> Anchor {
    var hint: TextRange?
    for case .position(let start, let end) in selectors { hint = Self.range(ofScalars: start, end, in: text) }
    for case .quote(let exact, let prefix, let suffix) in selectors {
      return anchor(exact, prefix: prefix, suffix: suffix, hint: hint, in: text)
    }
    return .lost
  }

  private func anchor(_ exact: String, prefix: String, suffix: String, hint: TextRange?, in text: String) -> Anchor {
    guard !exact.isEmpty else { return .lost }
    if let hint, text.utf8Slice(hint.utf8) == exact { return .exact(hint) }
    let folded = FoldedText(text)
    if let hint {
      let here = String(text.utf8Slice(hint.utf8))
      if FoldedText(here).bytes == FoldedText(exact).bytes { return .normalised(hint) }
    }
    let places = locate(exact, in: text, folded: folded)
    if places.count == 1, let place = places.first {
      // Words of a few letters stand anywhere: their context must agree.
      return exact.unicodeScalars.count >= 12 || context(of: place, in: text, prefix, suffix) > 0.5
        ? .moved(place) : .lost
    }
    if places.count > 1 {
      let ranked = places.map { (place: $0, score: context(of: $0, in: text, prefix, suffix)) }
        .sorted { $0.score > $1.score }
      if ranked[0].score > ranked[1].score + 0.1 { return .moved(ranked[0].place) }
      return .ambiguous(places)
    }
    guard let limit = Self.errorShare(forLength: exact.unicodeScalars.count), let match = approximate(exact, in: folded)
    else {
      return .lost
    }
    return Double(match.errors) <= limit * Double(FoldedText(exact).bytes.count)
      ? .changed(Self.wholeWords(match.range, of: exact, in: text), similarity: match.similarity) : .lost
  }

  /// The share of a quote that may have changed in its own source, by its length in characters; `nil` for none.
  ///
  /// The popular limit, half of the characters, anchored a quote of 20 characters in a wrong page 39 times in 100
  /// (1,128 real pages); these steps keep wrong anchors under 1 in 100.
  static func errorShare(forLength length: Int) -> Double? {
    switch length {
    case ..<12: nil
    case 12..<20: 0.1
    case 20..<32: 0.2
    case 32..<64: 0.3
    default: 0.4
    }
  }

  /// Every place of a quote, to the letter or with other white space, quotation marks and dashes.
  public func locate(_ quote: String, in text: String) -> [TextRange] {
    locate(quote, in: text, folded: FoldedText(text))
  }

  /// The most similar words in a text, and how similar they are: 1 for equal ones.
  public func nearest(to quote: String, in text: String) -> (TextRange, similarity: Double)? {
    approximate(quote, in: FoldedText(text)).map { (Self.wholeWords($0.range, of: quote, in: text), $0.similarity) }
  }

  private func locate(_ quote: String, in text: String, folded: FoldedText) -> [TextRange] {
    let needle = FoldedText(quote).bytes
    guard !needle.isEmpty, needle.count <= folded.bytes.count else { return [] }
    var places: [TextRange] = []
    var index = 0
    while index + needle.count <= folded.bytes.count {
      guard folded.bytes[index] == needle[0], folded.bytes[index..<index + needle.count].elementsEqual(needle) else {
        index += 1
        continue
      }
      places.append(folded.range(index..<index + needle.count))
      index += needle.count
    }
    return places
  }

  private func approximate(_ quote: String, in folded: FoldedText) -> (
    range: TextRange, errors: Int, similarity: Double
  )? {
    let needle = FoldedText(quote).bytes
    guard !needle.isEmpty, let match = ApproximateSearch.best(of: needle, in: folded.bytes), !match.range.isEmpty else {
      return nil
    }
    return (folded.range(match.range), match.errors, max(0, 1 - Double(match.errors) / Double(needle.count)))
  }

  /// The words that answer a quote around the place found by letters, which may begin or end inside a word: from the
  /// first to the last word that both have, within half the quote's length of the place.
  private static func wholeWords(_ place: TextRange, of quote: String, in text: String) -> TextRange {
    let reach = quote.utf8.count / 2 + 16
    let start = max(0, place.lowerBound.utf8 - reach)
    let around = String(text.utf8Slice(start..<min(text.utf8.count, place.upperBound.utf8 + reach)))
    let words = Word.words(in: around)
    let wanted = Word.words(in: quote)
    let common = WordAlignment(wanted.map(\.folded)[...], words.map(\.folded)[...]).pairs.map(\.1)
    let inside = words.indices.filter {
      start + words[$0].range.upperBound > place.lowerBound.utf8
        && start + words[$0].range.lowerBound < place.upperBound.utf8
    }
    guard let first = common.first, let last = common.last, let low = inside.first, let high = inside.last,
      // Words found far from the place are another sentence's.
      min(first, low) + wanted.count >= low, max(last, high) <= high + wanted.count
    else { return place }
    // A word that the place cuts in two and the quote does not have belongs to it only between common ones.
    return TextRange(utf8: start + words[first].range.lowerBound..<start + words[last].range.upperBound)
  }

  /// How much of the context agrees around a place, 0 to 1.
  private func context(of place: TextRange, in text: String, _ prefix: String, _ suffix: String) -> Double {
    let before = FoldedText(String(text.utf8Slice(max(0, place.lowerBound.utf8 - 160)..<place.lowerBound.utf8))).bytes
    let after = FoldedText(String(text.utf8Slice(place.upperBound.utf8..<place.upperBound.utf8 + 160))).bytes
    let (wantedBefore, wantedAfter) = (FoldedText(prefix).bytes, FoldedText(suffix).bytes)
    let wanted = wantedBefore.count + wantedAfter.count
    guard wanted > 0 else { return 0 }
    let same =
      zip(before.reversed(), wantedBefore.reversed()).prefix { $0 == $1 }.count
      + zip(after, wantedAfter).prefix { $0 == $1 }.count
    return Double(same) / Double(wanted)
  }

  private static func range(ofScalars start: Int, _ end: Int, in text: String) -> TextRange? {
    guard start >= 0, start < end else { return nil }
    let scalars = text.unicodeScalars
    guard let low = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
      let high = scalars.index(low, offsetBy: end - start, limitedBy: scalars.endIndex)
    else { return nil }
    return TextRange(
      utf8: text.utf8.distance(from: text.startIndex, to: low)..<text.utf8.distance(from: text.startIndex, to: high))
  }
}
