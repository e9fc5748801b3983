/// The words that stand in only one of two texts, by the longest common subsequence of their words (Myers 1986).
struct WordDifference {
  /// UTF-8 ranges of the left text, ascending; neighbours are joined across the space between them.
  let left: [Range<Int>]
  /// UTF-8 ranges of the right text.
  let right: [Range<Int>]

  /// The most words of both texts together that are compared; memory grows with the square of what differs, and
  /// 4,000 wholly different words take about 60 MB.
  static let limit = 4_000

  /// Compares two texts; `nil` where they are too long to be compared.
  init?(_ left: String, _ right: String) {
    let (one, other) = (TextWord.words(in: left), TextWord.words(in: right))
    guard one.count + other.count <= Self.limit else { return nil }
    var removed = Array(repeating: false, count: one.count)
    var inserted = Array(repeating: false, count: other.count)
    for change in other.map(\.key).difference(from: one.map(\.key)) {
      switch change {
      case .remove(let offset, _, _): removed[offset] = true
      case .insert(let offset, _, _): inserted[offset] = true
      }
    }
    self.left = Self.joined(one, where: removed)
    self.right = Self.joined(other, where: inserted)
  }

  private static func joined(_ words: [TextWord], where marked: [Bool]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in words.indices where marked[index] {
      if index > 0, marked[index - 1], let last = ranges.popLast() {
        ranges.append(last.lowerBound..<words[index].range.upperBound)
      } else {
        ranges.append(words[index].range)
      }
    }
    return ranges
  }
}
