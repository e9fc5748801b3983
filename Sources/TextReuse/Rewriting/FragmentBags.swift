/// Weighs runs of words of two texts against each other as bags of stems.
struct FragmentBags {
  /// The first text.
  let one: ComparedText
  /// The second text.
  let other: ComparedText
  /// What their stems weigh.
  let weights: JointWeights
  /// How often each stem of the first text stands in the run in hand; all zero between calls.
  private var counts: [Float]
  /// The same for the second text.
  private var otherCounts: [Float]

  /// Scales for two texts.
  init(_ one: ComparedText, _ other: ComparedText, _ weights: JointWeights) {
    self.one = one
    self.other = other
    self.weights = weights
    counts = [Float](repeating: 0, count: one.stems.count)
    otherCounts = [Float](repeating: 0, count: other.stems.count)
  }

  /// What two runs of words have in common as bags.
  struct Measure {
    /// The cosine of the weighted bags.
    var cosine: Float = 0
    /// Words in common in any order.
    var shared = 0
    /// Dice's coefficient of the weighted bags.
    var dice: Float = 0

    /// The longer, the less alike a stretch need be.
    var strength: Float { dice * Float(shared).squareRoot() }
  }

  /// Weighs a run of words of the first text against one of the second.
  mutating func measure(_ first: Range<Int>, _ second: Range<Int>) -> Measure {
    for word in first { counts[Int(one.stemOfWord[word])] += 1 }
    for word in second { otherCounts[Int(other.stemOfWord[word])] += 1 }
    var result = Measure()
    var (norm, otherNorm, product): (Float, Float, Float) = (0, 0, 0)
    var (sum, common): (Float, Float) = (0, 0)
    for word in first {
      let stem = Int(one.stemOfWord[word])
      let count = counts[stem]
      guard count > 0 else { continue }
      counts[stem] = 0
      let weight = weights.first[stem]
      norm += count * count * weight * weight
      sum += count * weight
      let twin = Int(weights.counterpart[stem])
      guard twin >= 0, otherCounts[twin] > 0 else { continue }
      product += count * otherCounts[twin] * weight * weight
      let both = min(count, otherCounts[twin])
      common += both * weight
      result.shared += Int(both)
    }
    for word in second {
      let stem = Int(other.stemOfWord[word])
      let count = otherCounts[stem]
      guard count > 0 else { continue }
      otherCounts[stem] = 0
      let weight = weights.second[stem]
      otherNorm += count * count * weight * weight
      sum += count * weight
    }
    result.cosine = product / max(1e-9, (norm * otherNorm).squareRoot())
    result.dice = 2 * common / max(1e-9, sum)
    return result
  }
}
