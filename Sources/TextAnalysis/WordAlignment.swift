/// Which words of two sequences stand in both, in order: a longest common subsequence.
public struct WordAlignment: Sendable {
  /// The index pairs of the common words, ascending in both.
  public let pairs: [(Int, Int)]

  /// Aligns two sequences in time and space proportional to the product of their lengths (Wagner and Fischer 1974), after
  /// common ends are set aside; sequences beyond `limit` words are aligned at their common ends alone.
  public init<Element: Equatable>(_ one: ArraySlice<Element>, _ other: ArraySlice<Element>, limit: Int = 2_000) {
    let head = zip(one, other).prefix { $0 == $1 }.count
    let rest = min(one.count, other.count) - head
    let tail = min(rest, zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count)
    var pairs = (0..<head).map { (one.startIndex + $0, other.startIndex + $0) }
    let inner = (
      one[(one.startIndex + head)..<(one.endIndex - tail)], other[(other.startIndex + head)..<(other.endIndex - tail)]
    )
    if inner.0.count <= limit && inner.1.count <= limit { pairs += Self.common(inner.0, inner.1) }
    pairs += (0..<tail).map { (one.endIndex - tail + $0, other.endIndex - tail + $0) }
    self.pairs = pairs
  }

  private static func common<Element: Equatable>(_ one: ArraySlice<Element>, _ other: ArraySlice<Element>) -> [(
    Int, Int
  )] {
    guard !one.isEmpty, !other.isEmpty else { return [] }
    let (a, b) = (Array(one), Array(other))
    let width = b.count + 1
    var lengths = [UInt16](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          a[i] == b[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        pairs.append((one.startIndex + i, other.startIndex + j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
