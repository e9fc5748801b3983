internal import ClaimModel
internal import TextAnalysis

/// A name in a sentence: words in capitals that stand together, with the small words inside names of bodies.
struct NameRun {
  /// The words, as places among the sentence's.
  let words: Range<Int>
  /// Whether `the` stands before it.
  let hasArticle: Bool
  /// Whether it ends in a genitive.
  let isGenitive: Bool

  /// The name as it stands in the text, without the genitive's ending.
  func text(in sentence: AuditedSentence) -> String {
    let all = sentence.words
    let range = all[words.lowerBound].range.lowerBound..<all[words.upperBound - 1].range.upperBound
    let text = String(sentence.text.utf8Slice(range))
    return isGenitive ? String(text.dropLast(2)) : text
  }

  /// The name that begins at a word, `the` before it passed over.
  init?(from start: Int, in sentence: AuditedSentence) {
    let all = sentence.words
    var first = start
    let hasArticle = first < all.count && all[first].folded == "the"
    if hasArticle { first += 1 }
    guard first < all.count, all[first].isCapitalised || Self.isFigureName(first, in: sentence) else { return nil }
    var end = first + 1
    while end < all.count, !Self.isGenitive(end - 1, in: sentence), let next = Self.next(behind: end, in: sentence) {
      end = next
    }
    self.init(words: first..<end, hasArticle: hasArticle, in: sentence)
  }

  /// The name that ends before a word.
  init?(before end: Int, in sentence: AuditedSentence) {
    let all = sentence.words
    guard end > 0, end <= all.count, all[end - 1].isCapitalised else { return nil }
    var first = end - 1
    while first > 0, end - first < Self.longest {
      if Self.isGenitive(first - 1, in: sentence) { break }
      if all[first - 1].isCapitalised, Self.touches(first - 1, in: sentence) {
        first -= 1
      } else if first > 1, Self.joints.contains(all[first - 1].folded), all[first - 2].isCapitalised,
        Self.touches(first - 1, in: sentence), Self.touches(first - 2, in: sentence)
      {
        first -= 2
      } else {
        break
      }
    }
    // "The Courier", "But Venn": a first word that opens the sentence is no part of the name.
    var hasArticle = first > 0 && all[first - 1].folded == "the"
    if first + 1 < end, StopWords.contains(all[first].folded) || Self.openers.contains(all[first].folded) {
      hasArticle = all[first].folded == "the"
      first += 1
    }
    guard !StopWords.contains(all[first].folded) || end - first > 1 else { return nil }
    self.init(words: first..<end, hasArticle: hasArticle, in: sentence)
  }

  private init(words: Range<Int>, hasArticle: Bool, in sentence: AuditedSentence) {
    self.words = words
    self.hasArticle = hasArticle
    isGenitive = Self.isGenitive(words.upperBound - 1, in: sentence)
  }

  /// Whether it is a month or a day of the week.
  func isTime(in sentence: AuditedSentence) -> Bool {
    words.count == 1 && MonthOfYear.isTime(sentence.words[words.lowerBound].folded)
  }

  /// No name of an outlet or a person has more words.
  private static let longest = 9
  private static let joints: Set<String> = [
    "of", "for", "on", "and", "de", "du", "la", "von", "van", "der", "den", "al", "to",
  ]
  private static let openers: Set<String> = [
    "according", "last", "yesterday", "today", "later", "earlier", "meanwhile",
  ]

  private static func next(behind end: Int, in sentence: AuditedSentence) -> Int? {
    let all = sentence.words
    guard touches(end - 1, in: sentence) else { return nil }
    if all[end].isCapitalised { return end + 1 }
    guard joints.contains(all[end].folded), touches(end, in: sentence) else { return nil }
    var place = end + 1
    if place < all.count, all[place].folded == "the", touches(place, in: sentence) { place += 1 }
    return place < all.count && all[place].isCapitalised && !TimeExpressions.isMonth(all[place].folded)
      ? place + 1 : nil
  }

  /// Whether only a space, or `&`, stands between a word and the next.
  private static func touches(_ index: Int, in sentence: AuditedSentence) -> Bool {
    let all = sentence.words
    guard index + 1 < all.count else { return false }
    let gap = sentence.text.utf8Slice(all[index].range.upperBound..<all[index + 1].range.lowerBound)
    return gap == " " || gap == " & " || gap == ". " && all[index].range.count == 1
  }

  private static func isGenitive(_ index: Int, in sentence: AuditedSentence) -> Bool {
    let word = sentence.text.utf8Slice(sentence.words[index].range)
    return word.hasSuffix("'s") || word.hasSuffix("\u{2019}s")
  }

  /// `38 North`, `60 Minutes`
  private static func isFigureName(_ index: Int, in sentence: AuditedSentence) -> Bool {
    let all = sentence.words
    return index + 1 < all.count && all[index].folded.allSatisfy(\.isNumber) && all[index].range.count <= 3
      && all[index + 1].isCapitalised && touches(index, in: sentence)
  }
}
