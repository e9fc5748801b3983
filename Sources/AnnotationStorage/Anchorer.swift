public import ClaimModel
internal import Foundation
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
    anchor(selectors, in: text, folded: FoldedText(text))
  }

  /// The same in a text that is searched for the words of several annotations.
  public func anchor(_ selectors: [Selector], in text: SearchableText) -> Anchor {
    anchor(selectors, in: text.text, folded: text.folded)
  }

  private func anchor(_ selectors: [Selector], in text: String, folded: @autoclosure () -> FoldedText) -> Anchor {
    var hint: TextRange?
    for case .position(let start, let end) in selectors { hint = Self.range(ofScalars: start, end, in: text) }
    for case .quote(let exact, let prefix, let suffix) in selectors {
      return anchor(exact, prefix: prefix, suffix: suffix, hint: hint, in: text, folded: folded())
    }
    return .lost
  }

  private func anchor(
    _ exact: String, prefix: String, suffix: String, hint: TextRange?, in text: String,
    folded prepared: @autoclosure () -> FoldedText
  ) -> Anchor {
    guard !exact.isEmpty else { return .lost }
    if let hint, text.utf8Slice(hint.utf8) == exact { return .exact(hint) }
    let folded = prepared()
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
      && !isCutOut(prefix, suffix, of: folded) && isAmongItsOwn(match.range, in: text, prefix, suffix)
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
    locate(quote, in: SearchableText(text))
  }

  /// The same in a text that is searched for several quotes; letters may be composed or not.
  public func locate(_ quote: String, in text: SearchableText) -> [TextRange] {
    for form in [quote, quote.precomposedStringWithCanonicalMapping, quote.decomposedStringWithCanonicalMapping] {
      let places = locate(form, in: text.text, folded: text.folded)
      if !places.isEmpty || quote.utf8.allSatisfy({ $0 < 0x80 }) { return places }
    }
    return []
  }

  /// The most similar words in a text, and how similar they are: 1 for equal ones.
  public func nearest(to quote: String, in text: String) -> (TextRange, similarity: Double)? {
    approximate(quote, in: FoldedText(text)).map { (Self.wholeWords($0.range, of: quote, in: text), $0.similarity) }
  }

  private func locate(_ quote: String, in text: String, folded: FoldedText) -> [TextRange] {
    let needle = FoldedText(quote).bytes
    guard !needle.isEmpty, needle.count <= folded.bytes.count else { return [] }
    let places = Self.places(of: needle, in: folded.bytes).map { folded.range($0..<$0 + needle.count) }
    return places
  }

  /// Where a row of bytes stands in another, none inside another.
  private static func places(of needle: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard !needle.isEmpty, needle.count <= bytes.count else { return [] }
    var found: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        var index = 0
        let last = bytes.count - needle.count
        while index <= last {
          if bytes[index] == needle[0], (1..<needle.count).allSatisfy({ bytes[index + $0] == needle[$0] }) {
            found.append(index)
            index += needle.count
          } else {
            index += 1
          }
        }
      }
    }
    return found
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

  /// Whether what stood before a quote and what stood behind it now meet: the words were taken out.
  private func isCutOut(_ prefix: String, _ suffix: String, of folded: FoldedText) -> Bool {
    let (before, after) = (FoldedText(prefix).bytes.suffix(20), FoldedText(suffix).bytes.prefix(20))
    guard before.count >= 12, after.count >= 12 else { return false }
    return [[], [0x20]].contains { joint in
      !Self.places(of: Array(before) + joint + Array(after), in: folded.bytes).isEmpty
    }
  }

  /// Whether something like what stood before or after a quote stands there still: a page says much twice in other words, and
  /// what changed keeps a neighbour.
  private func isAmongItsOwn(_ place: TextRange, in text: String, _ prefix: String, _ suffix: String) -> Bool {
    let (low, high) = (place.lowerBound.utf8, place.upperBound.utf8)
    let sides = [
      (prefix, text.utf8Slice(max(0, low - 2 * prefix.utf8.count - 16)..<low)),
      (suffix, text.utf8Slice(high..<min(text.utf8.count, high + 2 * suffix.utf8.count + 16))),
    ]
    let told = sides.map { (FoldedText($0.0).bytes, FoldedText(String($0.1)).bytes) }.filter { $0.0.count >= 8 }
    guard !told.isEmpty else { return true }
    return told.contains { wanted, here in
      guard let match = ApproximateSearch.best(of: wanted, in: here) else { return false }
      return Double(match.errors) <= Self.contextErrorShare * Double(wanted.count)
    }
  }

  /// How much of one side's context may have changed. With 0.3, 99 in 100 quotes whose text was deleted are lost
  /// (`make bench-anchoring`); without asking, 96.
  private static let contextErrorShare = 0.3

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
    var text = text
    return text.withUTF8 { bytes in
      // Every byte but those that continue a character begins one.
      var (seen, low) = (0, -1)
      for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        if seen == start { low = offset }
        if seen == end { return TextRange(utf8: low..<offset) }
        seen += 1
      }
      return seen == end && low >= 0 ? TextRange(utf8: low..<bytes.count) : nil
    }
  }
}
