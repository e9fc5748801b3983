/// How near words are to one another.
enum Spelling {
  /// The words in the order of their distance to one, then of themselves.
  static func nearest(to word: String, among words: [String]) -> [String] {
    words.map { (word: $0, distance: distance(word, $0)) }
      .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.map(\.word)
  }

  /// The number of insertions, deletions and replacements of UTF-8 bytes between two words (Levenshtein 1966).
  static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let replaced = diagonal + (byte == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
