internal import Foundation

/// The stems of two texts put side by side: which are the same, and how much each says.
///
/// A stem weighs the logarithm of the sentences of both texts over those it stands in (inverse sentence frequency, the
/// TF-ISF of Sanchez-Perez, Sidorov and Gelbukh, PAN 2014).
struct JointWeights {
  /// For each stem of the first text its number in the second, or -1.
  private(set) var counterpart: [Int32]
  /// For each stem of the second text its number in the first, or -1.
  private(set) var back: [Int32]
  /// What each stem of the first text weighs.
  private(set) var first: [Float]
  /// What each stem of the second text weighs.
  private(set) var second: [Float]

  init(_ one: ComparedText, _ other: ComparedText) {
    counterpart = [Int32](repeating: -1, count: one.stems.count)
    back = [Int32](repeating: -1, count: other.stems.count)
    first = [Float](repeating: 0, count: one.stems.count)
    second = [Float](repeating: 0, count: other.stems.count)
    let sentences = one.sentenceCount + other.sentenceCount
    let logarithms = (0...64).map { $0 == 0 ? 0 : Self.weight(sentences, $0) }
    func weight(_ frequency: Int) -> Float {
      frequency <= 64 ? logarithms[frequency] : Self.weight(sentences, frequency)
    }
    var i = 0
    var j = 0
    while i < one.stems.count || j < other.stems.count {
      if j == other.stems.count || (i < one.stems.count && one.stems[i] < other.stems[j]) {
        first[i] = weight(Int(one.frequency[i]))
        i += 1
      } else if i == one.stems.count || other.stems[j] < one.stems[i] {
        second[j] = weight(Int(other.frequency[j]))
        j += 1
      } else {
        let both = weight(Int(one.frequency[i]) + Int(other.frequency[j]))
        first[i] = both
        second[j] = both
        counterpart[i] = Int32(truncatingIfNeeded: j)
        back[j] = Int32(truncatingIfNeeded: i)
        i += 1
        j += 1
      }
    }
  }

  /// A little above the plain logarithm, so that a text of a single sentence has weights as well.
  private static func weight(_ sentences: Int, _ frequency: Int) -> Float {
    Float(log((Double(sentences) + 0.5) / Double(frequency)))
  }
}
