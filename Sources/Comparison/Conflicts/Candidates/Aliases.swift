internal import ClaimModel
internal import AssertionReading
internal import TextAnalysis

/// Names by which a corpus calls one thing: abbreviations, spellings, and what a text itself declares (`X (“the company”)`).
struct Aliases: Sendable {
  /// Pairs of stems that name one thing, with how surely, 0 to 1.
  private(set) var pairs: [(one: String, other: String, strength: Float)] = []

  /// Reads the names of a corpus.
  init(_ statements: [Statement]) {
    var names: [String: Int] = [:]
    for statement in statements {
      let assertion = statement.assertion
      for term in assertion.terms where term.isName { names[term.stem, default: 0] += 1 }
      declared(in: assertion)
    }
    spellings(names)
    // The order must not hang on how a dictionary lies in memory.
    pairs.sort { ($0.one, $0.other, $1.strength) < ($1.one, $1.other, $0.strength) }
  }

  /// `Hestmark Marine Authority (HMA)`, `Larkmoor, Inc. (“the company”)`, `ANAG, the national water authority,`.
  private mutating func declared(in assertion: Assertion) {
    let words = assertion.words
    let bytes = Array(assertion.text.utf8)
    for index in words.indices.dropFirst() {
      let gap = bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
      guard let before = words[..<index].last(where: \.isCapitalised), index > 0 else { continue }
      if gap.contains(0x28) {
        // The brackets hold one word, or one behind “the”.
        let start = words[index].folded == "the" ? index + 1 : index
        guard start < words.count, words[index - 1].isCapitalised,
          words[start].range.upperBound < bytes.count,
          bytes[words[start].range.upperBound...].prefix(4).contains(0x29)
        else { continue }
        let alias = words[start]
        if alias.isCapitalised && alias.folded.count >= 2 || words[index].folded == "the" {
          for name in words[..<index].reversed().prefix(while: {
            $0.isCapitalised || ["of", "and", "the", "on"].contains($0.folded)
          })
          where name.isCapitalised && !StopWords.contains(name.folded) {
            add(alias.folded, name.folded, 0.8)
          }
        }
      } else if gap.elementsEqual([0x2C, 0x20]), words[index].folded == "the", words[index - 1].isCapitalised,
        before.folded == words[index - 1].folded
      {
        // The head of the apposition: its last word before the next mark.
        var end = index + 1
        while end < words.count, end - index <= 5,
          bytes[words[end - 1].range.upperBound..<words[end].range.lowerBound].elementsEqual([0x20]),
          !words[end].isCapitalised, !Self.stops.contains(words[end].folded)
        { end += 1 }
        if end > index + 1 { add(words[index - 1].folded, words[end - 1].folded, 0.7) }
      }
    }
  }

  private static let stops: Set<String> = [
    "that", "which", "who", "of", "in", "for", "and", "to", "at", "on", "with", "from", "said",
  ]

  /// Names that differ in a letter or two: `Baluchistan`, `Balochistan`; the shorter the name, the less may differ.
  private mutating func spellings(_ names: [String: Int]) {
    var buckets: [String: [String]] = [:]
    for name in names.keys where name.count >= 6 { buckets[String(name.prefix(1)), default: []].append(name) }
    for bucket in buckets.values {
      let sorted = bucket.sorted()
      guard sorted.count <= 2_000 else { continue }
      for i in sorted.indices {
        for j in sorted.indices[(i + 1)...] where abs(sorted[i].utf8.count - sorted[j].utf8.count) <= 1 {
          let allowed = min(sorted[i].utf8.count, sorted[j].utf8.count) >= 9 ? 2 : 1
          if Self.distance(sorted[i], sorted[j], atMost: allowed) { pairs.append((sorted[i], sorted[j], 0.9)) }
        }
      }
    }
  }

  private mutating func add(_ one: String, _ other: String, _ strength: Float) {
    let (a, b) = (Stemmer.stem(one), Stemmer.stem(other))
    if a != b { pairs.append((min(a, b), max(a, b), strength)) }
  }

  /// Whether two words are at most so many edits apart (Levenshtein).
  private static func distance(_ one: String, _ other: String, atMost limit: Int) -> Bool {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        row.append(min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)))
      }
      if (row.min() ?? 0) > limit { return false }
      previous = row
    }
    return (previous.last ?? 0) <= limit
  }
}
