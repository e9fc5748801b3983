internal import ClaimModel
internal import TextAnalysis

/// Finds names of people and bodies in a few words: runs of capitals with the small words inside them.
struct NameReader {
  let text: String
  let words: [Word]

  init(_ text: String) {
    self.text = text
    words = Word.words(in: text)
  }

  /// The name that begins at a word, or behind an article and up to three small words (`the bridge engineer Ada Venn`).
  func name(from start: Int) -> Range<Int>? {
    var first = start
    while first < words.count, first - start < 4, !isPartOfName(first) {
      if first > start, hasComma(behind: first - 1) { return nil }
      first += 1
    }
    guard first < words.count, isPartOfName(first) else { return nil }
    var end = first + 1
    while end < words.count, !hasBreak(behind: end - 1) {
      if isPartOfName(end) {
        end += 1
      } else if Self.particles.contains(words[end].folded), end + 1 < words.count, !hasBreak(behind: end),
        isPartOfName(end + 1)
      {
        end += 2
      } else {
        break
      }
    }
    return first..<end
  }

  /// The name whose last word is at an index.
  func name(endingAt end: Int) -> Range<Int>? {
    guard end >= 0, end < words.count, isPartOfName(end) else { return nil }
    var first = end
    while first > 0, !hasBreak(behind: first - 1) {
      if isPartOfName(first - 1) {
        first -= 1
      } else if first > 1, Self.particles.contains(words[first - 1].folded), !hasBreak(behind: first - 2),
        isPartOfName(first - 2)
      {
        first -= 2
      } else {
        break
      }
    }
    return first..<end + 1
  }

  /// The last word before an apposition that ends at an index: of `Ada Venn, the engineer, wrote` the word `Venn`.
  func apposition(endingAt end: Int) -> Int? {
    var index = end - 1
    while index >= 0, end - index < 24 {
      if hasComma(behind: index) {
        if isPartOfName(index) { return index }
        // An age, or a remark inside the remark.
        if words[index].folded.allSatisfy(\.isNumber) || end - index < 20 {
          index -= 1
          continue
        }
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// Whether a comma, or a bracket, stands right behind a word.
  func hasComma(behind index: Int) -> Bool {
    between(index).contains { $0 == "," || $0 == "(" || $0 == ")" || $0 == "\u{2014}" }
  }

  /// Whether a word belongs to a date.
  func isDate(_ index: Int) -> Bool {
    words[index].folded.allSatisfy(\.isNumber) || TimeExpressions.isMonth(words[index].folded)
      || ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(words[index].folded)
  }

  /// Whether anything but a space, an ampersand or the point of an initial stands behind a word.
  private func hasBreak(behind index: Int) -> Bool {
    between(index).unicodeScalars.contains { !$0.properties.isWhitespace && $0 != "&" && $0 != "." }
  }

  private func between(_ index: Int) -> Substring {
    let end = index + 1 < words.count ? words[index + 1].range.lowerBound : text.utf8.count
    return text.utf8Slice(words[index].range.upperBound..<end)
  }

  private func isPartOfName(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapitalised, !isDate(index) else { return false }
    return !StopWords.contains(word.folded) || ["mr", "mrs", "ms", "dr"].contains(word.folded)
  }

  private static let particles: Set<String> = [
    "of", "for", "and", "the", "de", "la", "le", "del", "da", "di", "von", "van", "der", "den", "al", "bin", "ibn",
    "el",
    "on",
  ]
}
