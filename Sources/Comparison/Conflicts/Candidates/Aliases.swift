internal import ClaimModel
internal import AssertionReading
internal import TextAnalysis

/// Two stems that name one thing.
struct Alias: Hashable, Sendable {
  /// The first in alphabetical order.
  let one: String
  let other: String
  /// How surely, 0 to 1.
  let strength: Float

  init(_ one: String, _ other: String, strength: Float) {
    (self.one, self.other) = (min(one, other), max(one, other))
    self.strength = strength
  }
}

extension Alias {
  /// Writes it.
  func write(to writer: inout CompactWriter) {
    writer.add(one)
    writer.add(other)
    writer.add(Int(strength.bitPattern))
  }

  /// Reads what `write(to:)` wrote.
  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    self.init(
      try reader.text(), try reader.text(),
      strength: Float(bitPattern: UInt32(try reader.number(upTo: Int(UInt32.max)))))
  }
}

/// Names by which a corpus calls one thing: abbreviations, spellings, and what a text itself declares (`X (“the company”)`).
struct Aliases: Sendable {
  /// The pairs in alphabetical order, each once, with its greatest strength.
  private(set) var pairs: [Alias]

  /// What texts declare themselves, and the spellings of names.
  init(declared: [Alias], names: Set<String>) {
    let all = (Self.telling(declared) + Self.spellings(names)).sorted {
      ($0.one, $0.other, $1.strength) < ($1.one, $1.other, $0.strength)
    }
    pairs = []
    for alias in all where pairs.last?.one != alias.one || pairs.last?.other != alias.other { pairs.append(alias) }
  }

  /// Those of which neither side is said of many others: where a corpus knows `Lanz, the mayor` and nine more mayors, a mayor
  /// is not Lanz.
  private static func telling(_ declared: [Alias]) -> [Alias] {
    var others: [String: Set<String>] = [:]
    for alias in declared {
      others[alias.one, default: []].insert(alias.other)
      others[alias.other, default: []].insert(alias.one)
    }
    return declared.filter { alias in
      [alias.one, alias.other].allSatisfy { (others[$0]?.count ?? 0) <= mostOthers }
    }
  }

  /// So many others a word may be said of: with this limit the same is found on the labelled topics as without one.
  private static let mostOthers = 8

  /// `Hestmark Marine Authority (HMA)`, `Larkmoor, Inc. (“the company”)`, `ANAG, the national water authority,`.
  static func declared(in assertion: Assertion) -> [Alias] {
    var found: [Alias] = []
    func add(_ one: String, _ other: String, _ strength: Float) {
      let (a, b) = (Stemmer.stem(one), Stemmer.stem(other))
      if a != b { found.append(Alias(a, b, strength: strength)) }
    }
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
          !words[end].isCapitalised, !stops.contains(words[end].folded)
        { end += 1 }
        if end > index + 1 { add(words[index - 1].folded, words[end - 1].folded, 0.7) }
      }
    }
    return found
  }

  private static let stops: Set<String> = [
    "that", "which", "who", "of", "in", "for", "and", "to", "at", "on", "with", "from", "said",
  ]

  /// Names that differ in a letter or two: `Baluchistan`, `Balochistan`; the shorter the name, the less may differ.
  private static func spellings(_ names: Set<String>) -> [Alias] {
    var found: [Alias] = []
    for bucket in Dictionary(grouping: names.filter { $0.count >= 6 }, by: \.first).values {
      guard bucket.count <= mostOfALetter else { continue }
      let sorted = bucket.sorted().map { (name: $0, count: $0.utf8.count, letters: letters(of: $0)) }
      for i in sorted.indices {
        for j in (i + 1)..<sorted.count where abs(sorted[i].count - sorted[j].count) <= 1 {
          let allowed = min(sorted[i].count, sorted[j].count) >= 9 ? 2 : 1
          // Each edit takes a letter away and puts one in at most.
          guard (sorted[i].letters ^ sorted[j].letters).nonzeroBitCount <= 2 * allowed else { continue }
          if distance(sorted[i].name, sorted[j].name, atMost: allowed) {
            found.append(Alias(sorted[i].name, sorted[j].name, strength: 0.9))
          }
        }
      }
    }
    return found
  }

  /// More names with one first letter are not compared with one another: by chance alone many would be alike.
  private static let mostOfALetter = 2_000

  /// A bit for each letter that a name has.
  private static func letters(of name: String) -> UInt64 { name.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) } }

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
