/// The length of a longest common subsequence of words.
enum LongestCommon {
  /// How many words stand in both, in the same order: time is the product of the lengths, space the shorter one (Hirschberg 1975, first half).
  static func count(_ one: ArraySlice<UInt64>, _ other: ArraySlice<UInt64>) -> Int {
    let (rows, columns) = one.count >= other.count ? (one, other) : (other, one)
    guard !columns.isEmpty else { return 0 }
    var lengths = [Int](repeating: 0, count: columns.count + 1)
    for word in rows {
      var diagonal = 0
      for (index, candidate) in columns.enumerated() {
        let above = lengths[index + 1]
        lengths[index + 1] = word == candidate ? diagonal + 1 : max(above, lengths[index])
        diagonal = above
      }
    }
    return lengths[columns.count]
  }
}
